"""The page of an article: its text with the apparatus around it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from generators.model import Analysed, Citation, Claim, Heading, Note, Page
from generators.render import addresses, bibliography
from generators.render.apparatus import own_places, questions_of, shared_in
from generators.render.article_text import Block, blocks_of, heading_id
from generators.render.catalogue import Catalogue, shown_claims, title_of
from generators.render.claim_card import Card, card_of
from generators.render.editors_file import editors_file
from generators.render.environment import count, render
from generators.render.linked_data import linked_data_of
from generators.render.margin import margin_of
from generators.render.measure_rows import rows_of
from generators.render.related import origin_of, related_of, terms_of
from generators.render.standing import author_band, bars_of, quoted_band
from generators.render.strip import strip_of
from generators.render.text import shorten
from generators.render.undecided import undecided_of
from generators.render.words import AUDIT, CITATION_STATUS, SOURCE_TYPE

TEMPLATE = "article.html"
FILTERS = (
    ("all", "all"),
    ("person", "named people"),
    ("institution", "institutions"),
    ("document", "documents"),
    ("group", "unnamed groups"),
    ("anonymous", "unnamed sources"),
    ("unknown", "not known"),
    ("quoted", "quoted"),
    ("hedged", "hedged"),
)


@dataclass(frozen=True, slots=True)
class Mention:
    """A citation, for the list of places that lead to an entry."""

    id: str
    status: str
    why: str


def article_page(analysed: Analysed, catalogue: Catalogue, places: frozenset[int]) -> Page:
    """The page. `places` are offsets of its text that any page leads to."""
    article = analysed.article
    path = f"articles/{article.id}.md"
    claims = shown_claims(analysed)
    commentary = catalogue.corpus.commentary.get(article.id)
    notes = commentary.notes if commentary else ()
    placed = [n for n in notes if n.placed]
    blocks = blocks_of(analysed, claims, placed, places | own_places(analysed), shared_in(article.id, catalogue))
    grouped = _grouped(blocks)
    cards = [card_of(claim, number, catalogue) for number, claim in enumerate(claims, start=1)]
    strip = strip_of(analysed, catalogue)
    body = render(
        TEMPLATE,
        root=addresses.root_of(path),
        article=article,
        title=title_of(analysed),
        reading=analysed.readability,
        facts=length_of(analysed),
        blocks=grouped,
        margin=margin_of(grouped),
        cards=cards,
        filters=_filters(cards),
        undecided=undecided_of(analysed),
        claims_not_applied=analysed.claims.not_applied,
        strip=strip,
        mentions=_mentions(analysed.bibliography.citations),
        references=_references(analysed, catalogue),
        footnotes={f.number: f for f in analysed.bibliography.footnotes},
        audit=questions_of(analysed),
        book=analysed.bibliography,
        hardest=[
            (i + 1, h.reasons, shorten(article.text[h.start : h.end], 140))
            for i, h in enumerate(analysed.readability.hardest)
        ],
        band=author_band(analysed.readability),
        quoted=quoted_band(analysed.readability),
        measures=rows_of(analysed.readability),
        bars=bars_of(analysed.readability, catalogue.grades),
        origin=origin_of(article.id, catalogue),
        related=related_of(article.id, catalogue),
        terms=terms_of(article.id, catalogue),
        commentary=commentary,
        general=_general(notes, blocks),
        tags=[(tag, addresses.tagged(tag)) for tag in (commentary.tags if commentary and notes else ())],
        lost=[n for n in notes if not n.placed],
        editors_file=editors_file(article.id, catalogue),
        site=catalogue.site,
        citation=_citation(analysed, catalogue),
        metadata_file=str(PurePosixPath(article.path).with_suffix(".yml")),
        source_words=SOURCE_TYPE,
        status_words=CITATION_STATUS,
        audit_words=AUDIT,
    )
    return Page(
        path=path,
        title=title_of(analysed),
        description=_description(analysed, claims),
        template="main.html",
        body=body,
        headings=(
            Heading(1, "title", title_of(analysed)),
            *(Heading(s.level + 1, heading_id(s.id), article.text[s.start : s.end]) for s in article.sections),
        ),
        source=commentary.file if commentary else None,
        head=tuple(bibliography.highwire(article, catalogue.site.url + addresses.article(article.id))),
        linked_data=linked_data_of(analysed, catalogue),
    )


def _general(notes: Sequence[Note], blocks: Sequence[Block]) -> list[Note]:
    """Notes on the whole article; and those on words that no block shows, such as the title's."""
    shown = {note.id for block in blocks for note in block.notes}
    return [replace(note, anchor=()) for note in notes if note.placed and note.id not in shown]


def facts_of(analysed: Analysed) -> tuple[str, ...]:
    """The line below a title in a list: how long, how hard."""
    band = author_band(analysed.readability)
    return (*length_of(analysed), *((f"grade {band.lower} to {band.upper}",) if band else ()))


def length_of(analysed: Analysed) -> tuple[str, ...]:
    """How long an article is."""
    reading = analysed.readability
    facts = []
    if words := reading.counts.get("words"):
        facts.append(count(words, "word"))
    if reading.minutes:
        facts.append(f"{reading.minutes} min")
    return tuple(facts)


def _description(analysed: Analysed, claims: Sequence[Claim]) -> str:
    sources = {c.speaker or c.id for c in claims}
    counted = f"{count(len(claims), 'claim')} from {count(len(sources), 'source')}. "
    start = next((p for p in analysed.article.paragraphs if p.kind == "prose"), None)
    words = shorten(analysed.article.text[start.start : start.end], 110) if start else ""
    return words if analysed.claims.not_applied else counted + words


def _grouped(blocks: Sequence[Block]) -> list[tuple[str, list[Block]]]:
    """Neighbouring blocks of one kind together, so that a list of references is one list."""
    groups: list[tuple[str, list[Block]]] = []
    for block in blocks:
        if groups and groups[-1][0] == block.kind and block.kind in ("reference", "footnote"):
            groups[-1][1].append(block)
        else:
            groups.append((block.kind, [block]))
    return groups


def _filters(cards: Sequence[Card]) -> list[tuple[str, str, int]]:
    """(name, words, number of cards) of the filters that would show something."""
    counts = Counter(name for card in cards for name in card.filters)
    counts["all"] = len(cards)
    return [(name, words, counts[name]) for name, words in FILTERS if counts[name]]


def _mentions(citations: Sequence[Citation]) -> dict[str, list[Mention]]:
    """By reference id the citations that lead to it first."""
    mentions: dict[str, list[Mention]] = {}
    for citation in citations:
        for reference in citation.references:
            mentions.setdefault(reference, []).append(Mention(citation.id, citation.status, citation.why))
    return mentions


def _references(analysed: Analysed, catalogue: Catalogue) -> dict[str, dict[str, str | None]]:
    shown = {}
    for reference in analysed.bibliography.references:
        shown[reference.id] = {
            "coins": bibliography.coins(reference),
            "bibtex": bibliography.bibtex([reference]),
            "work": addresses.work(reference.work) if reference.work in catalogue.works else None,
            "url": reference.url,
            "doi": reference.doi,
        }
    return shown


def _citation(analysed: Analysed, catalogue: Catalogue) -> str:
    article = analysed.article
    parts = [
        f"{article.author}." if article.author else "",
        f"{title_of(analysed)}.",
        f"{article.publisher}." if article.publisher else "",
        f"{article.date}." if article.date else "",
        f"In: {catalogue.site.name}, {catalogue.site.url}{addresses.article(article.id)}",
    ]
    return " ".join(part for part in parts if part)
