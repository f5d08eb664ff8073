"""One claim as a card shows it, and as a reader may cite it."""

from __future__ import annotations

from dataclasses import dataclass

from generators.analyse.claims.rules import explain
from generators.model import Article, Claim, Span
from generators.render import addresses
from generators.render.catalogue import Catalogue
from generators.render.claim_words import NO_SOURCE, Part, in_marks, parts_of, who_of
from generators.render.corrected import had
from generators.render.editors_file import Way, correction_of, editors_file, note_on, place_of_correction, way_to
from generators.render.text import json_in_page, shorten, words_of
from generators.render.words import SOURCE_TYPE, STATUS, spoken

CONTENT_LIMIT = 160  # characters of the content on a card; the whole stands in the text and behind "all of it"
CITED = 300  # characters of it in a citation
INNER_MARKS = str.maketrans({"“": "‘", "”": "’", '"': "'"})
BRACES = str.maketrans("{}\\", "()/")
SURE = ((0.9, "very likely a claim"), (0.75, "likely a claim"), (0.0, "perhaps a claim"))


@dataclass(frozen=True, slots=True)
class Card:
    """A claim in words."""

    id: str
    number: int
    article: str
    source: str
    named: str | None  # who a short form stands for, or the text's pronoun
    speaker: str | None  # address of the speaker's page, from the root
    source_type: str
    kind: str  # the source type in words
    description: str | None
    spoken: str  # quoted, paraphrased, ...
    quoted: bool
    content: str
    parts: tuple[Part, ...]  # cue and content as the card prints them
    cut: bool  # whether the parts leave out some of the content
    hedges: tuple[str, ...]
    reason: str | None  # for withholding the name
    why: str
    sure: str
    confidence: float
    status: str
    corrected_from: str | None  # what the build had found, where an editor changed it
    missed: bool  # whether the build had not found it at all
    nested_in: str | None
    plain_citation: str
    bibtex: str
    csl: str
    correction: str  # ready to paste into the editors' file
    correction_file: str  # that file, from the project's root
    correction_place: str  # where in it, in words
    way_to_correct: Way | None
    way_to_note: Way | None
    filters: tuple[str, ...]  # names of the filters that show it
    thread: str | None  # address of the claims of other articles that say nearly the same


def card_of(claim: Claim, number: int, catalogue: Catalogue) -> Card:
    """The card of a claim, the `number`th of its article."""
    analysed = catalogue.articles[claim.article]
    text = analysed.article.text
    speaker = catalogue.speakers.get(claim.speaker or "")
    who = who_of(claim, text, speaker.name if speaker else None)
    content = in_marks(words_of(claim.content, text), claim)
    address = catalogue.site.url + addresses.article(claim.article, claim.id)
    file = editors_file(claim.article, catalogue)
    correction = correction_of(claim, text, file)
    return Card(
        id=claim.id,
        number=number,
        article=claim.article,
        source=who.shown,
        named=who.aside,
        speaker=addresses.speaker(speaker.id) if speaker else None,
        source_type=claim.source_type,
        kind=SOURCE_TYPE[claim.source_type],
        description=_words(claim.description, text, who.shown),
        spoken=spoken(claim.act, claim.speech),
        quoted=claim.speech != "indirect",
        content=content,
        parts=parts_of(claim, text, CONTENT_LIMIT),
        cut=len(content) > CONTENT_LIMIT,
        hedges=tuple(dict.fromkeys(hedge.of(text).lower() for hedge in claim.hedges)),
        reason=_words(claim.anonymity_reason, text, ""),
        why=explain(claim.rule),
        sure=next(words for least, words in SURE if claim.confidence >= least),
        confidence=claim.confidence,
        status=STATUS["corrected" if claim.status == "extracted" and claim.corrected_from else claim.status],
        corrected_from=had(claim),
        missed=claim.corrected_from is not None and had(claim) is None,
        nested_in=claim.nested_in,
        plain_citation=_plain_citation(content, who.name, analysed.article, catalogue, address),
        bibtex=_bibtex(claim, content, who.name, analysed.article, catalogue, address),
        csl=_csl(claim, content, analysed.article, catalogue, address),
        correction=correction,
        correction_file=file.path,
        correction_place=place_of_correction(file),
        way_to_correct=way_to(file, correction),
        way_to_note=way_to(file, note_on(claim)),
        filters=_filters(claim),
        thread=addresses.thread(thread) if (thread := catalogue.thread_of.get(claim.id)) else None,
    )


def _filters(claim: Claim) -> tuple[str, ...]:
    """The filters that show a claim: its kind of source, and how it is worded."""
    quoted = ("quoted",) if claim.speech != "indirect" else ()
    hedged = ("hedged",) if claim.hedges else ()
    return (claim.source_type, *quoted, *hedged)


def _words(span: Span | None, text: str, already: str) -> str | None:
    words = " ".join(span.of(text).split()) if span else ""
    return words if words and words not in already else None


def _plain_citation(content: str, who: str, article: Article, catalogue: Catalogue, address: str) -> str:
    by = f"{article.author}, " if article.author else ""
    when = f" ({article.date})" if article.date else ""
    where = f"{_in_marks(content)}, {_attributed(who)}"
    return f"{where} in: {by}{catalogue.title(article.id)}{when}. {catalogue.site.name}, {address}"


def _attributed(who: str) -> str:
    return f"attributed to {who}" if who != NO_SOURCE else "attributed to nobody in the text"


def _in_marks(content: str) -> str:
    """The content between quotation marks, those inside it as inner ones."""
    words = shorten(content, CITED)
    whole = words[:1] in '“"' and words[-1:] in '”"' and not any(mark in words[1:-1] for mark in '“”"')
    inner = (words[1:-1] if whole else words).translate(INNER_MARKS)
    return f"“{inner}”"


def _bibtex(claim: Claim, content: str, who: str, article: Article, catalogue: Catalogue, address: str) -> str:
    fields = {
        "title": catalogue.title(article.id),
        "author": article.author,
        "year": (article.date or "")[:4] or None,
        "note": f"Claim {_attributed(who)}: {shorten(content, CITED)}",
        "howpublished": catalogue.site.name,
        "url": address,
    }
    lines = [f"  {name} = {{{_braced(value)}}}," for name, value in fields.items() if value]
    return "\n".join([f"@misc{{{claim.id},", *lines, "}"])


def _braced(value: str) -> str:
    """A value between BibTeX's braces: without braces and backslashes of its own."""
    return value.translate(BRACES)


def _csl(claim: Claim, content: str, article: Article, catalogue: Catalogue, address: str) -> str:
    item = {
        "id": claim.id,
        "type": "webpage",
        "title": catalogue.title(article.id),
        "container-title": catalogue.site.name,
        "note": shorten(content, CITED),
        "URL": address,
    }
    if article.author:
        item["author"] = [{"literal": article.author}]  # type: ignore[assignment]
    return str(json_in_page([item]))
