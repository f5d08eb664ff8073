"""What asks for a person though nothing failed: kinds of task, in the order in which they mislead readers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generators.analyse.claims.passed_over import DOUBTFUL
from generators.model import Claim, Speaker
from generators.render import addresses
from generators.render.catalogue import Catalogue
from generators.render.claim_line import ClaimLine, line_of
from generators.render.editors_file import editors_file
from generators.render.text import shorten

SHOWN = 100  # items of one kind printed; the data holds the rest
WORDS_SHOWN = 120  # characters of a quotation or mention


@dataclass(frozen=True, slots=True)
class Item:
    """One thing to decide, with the pages that it is about."""

    links: tuple[tuple[str, str], ...]  # words and address
    remark: str


@dataclass(frozen=True, slots=True)
class Task:
    """One kind of thing that asks for a person."""

    id: str
    title: str
    explanation: str
    total: int
    lines: tuple[ClaimLine, ...] = ()
    items: tuple[Item, ...] = ()


def tasks_of(catalogue: Catalogue) -> Iterator[Task]:
    """All kinds, also those with nothing to do."""
    yield _lost_notes(catalogue)
    yield _unsure(catalogue)
    yield _without_source(catalogue)
    yield _alike(catalogue)
    yield _ambiguous(catalogue)
    yield _without_commentary(catalogue)


def _lost_notes(catalogue: Catalogue) -> Task:
    lost = [
        (note, article)
        for article, commentary in sorted(catalogue.corpus.commentary.items())
        for note in commentary.notes
        if not note.placed and article in catalogue.articles
    ]
    items = tuple(
        Item(
            ((shorten(n.quote or n.claim or "", WORDS_SHOWN), addresses.article(article, n.id)),), f"{n.file}:{n.line}"
        )
        for n, article in lost[:SHOWN]
    )
    explanation = "The words that they quote do not stand in the article exactly once. They wait below the article."
    return Task("notes", "Notes without a place", explanation, len(lost), items=items)


def _unjudged(catalogue: Catalogue) -> Iterator[Claim]:
    """Claims about which no editor has decided."""
    return (claim for claim in catalogue.claims.values() if claim.status == "extracted")


def _unsure(catalogue: Catalogue) -> Task:
    least = catalogue.settings.claim_threshold
    found = [
        (analysed.article, one)
        for analysed in catalogue.corpus.articles
        for one in analysed.claims.passed_over
        if one.reason == DOUBTFUL
    ]
    items = tuple(
        Item(
            (
                (
                    shorten(article.text[p.start : p.end], WORDS_SHOWN),
                    addresses.article(article.id, addresses.place(p.start)),
                ),
            ),
            editors_file(article.id, catalogue).path,
        )
        for article, p in found[:SHOWN]
    )
    explanation = (
        f"The build was less sure of them than {least:.0%}, so they are no claims on this site. To make one a claim, "
        'quote its words in the file named, under `claims`, `add`, as `- content: "the words"`.'
    )
    return Task("unsure", "Claims below the threshold", explanation, len(found), items=items)


def _without_source(catalogue: Catalogue) -> Task:
    least = catalogue.settings.claim_threshold
    claims = [c for c in _unjudged(catalogue) if c.source_type == "unknown" and c.confidence >= least]
    explanation = "The text does not say safely who speaks. Where a reader can tell, name the speaker in a correction."
    return _of_claims("without-source", "Claims without a safe source", explanation, claims, catalogue)


def _of_claims(id: str, title: str, explanation: str, claims: Sequence[Claim], catalogue: Catalogue) -> Task:
    return Task(id, title, explanation, len(claims), tuple(line_of(c, catalogue) for c in claims[:SHOWN]))


def _alike(catalogue: Catalogue) -> Task:
    pairs = list(speakers_alike(catalogue.corpus.speakers))
    items = tuple(
        Item(tuple((s.name, addresses.speaker(s.id)) for s in pair), f"{pair[0].name} = {pair[1].name}?")
        for pair in pairs[:SHOWN]
    )
    explanation = "One name holds the other. If both are the same, write it into seeds/corpus.yml."
    return Task("alike", "Sources that may be one", explanation, len(pairs), items=items)


def speakers_alike(speakers: Sequence[Speaker]) -> Iterator[tuple[Speaker, Speaker]]:
    """Pairs in which a person's name ends with the other name, or a body's begins with it."""
    by_name: dict[tuple[bool, tuple[str, ...]], list[Speaker]] = {}
    for speaker in speakers:
        by_name.setdefault((speaker.source_type == "person", _words(speaker)), []).append(speaker)
    for speaker in speakers:
        words, is_person = _words(speaker), speaker.source_type == "person"
        for cut in range(1, len(words)):
            part = words[cut:] if is_person else words[:cut]
            for other in by_name.get((is_person, part), ()):
                yield other, speaker


def _words(speaker: Speaker) -> tuple[str, ...]:
    return tuple(speaker.name.casefold().split())


def _ambiguous(catalogue: Catalogue) -> Task:
    citations = [c for c in catalogue.citations.values() if c.status == "ambiguous"]
    items = tuple(
        Item(
            (
                (
                    shorten(catalogue.articles[c.article].article.text[c.start : c.end], WORDS_SHOWN),
                    addresses.article(c.article, c.id),
                ),
            ),
            c.why,
        )
        for c in citations[:SHOWN]
    )
    explanation = "Every entry that fits is linked until somebody decides."
    return Task("ambiguous", "Citations that could be several entries", explanation, len(citations), items=items)


def _without_commentary(catalogue: Catalogue) -> Task:
    bare = [id for id in catalogue.articles if not catalogue.corpus.commentary.get(id)]
    items = tuple(
        Item(((catalogue.title(id), addresses.article(id)),), f"docs/commentary/{id}.md") for id in bare[:SHOWN]
    )
    explanation = "Nobody has written on these. A file of the name given begins a commentary."
    return Task("bare", "Articles without commentary", explanation, len(bare), items=items)
