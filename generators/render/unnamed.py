"""The ledger of sources without a name: groups, and people whose names are withheld, by what the articles call them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generators.model import Claim, Page
from generators.render.catalogue import Catalogue
from generators.render.claim_line import ClaimLine, line_of
from generators.render.claim_words import TRIMMED
from generators.render.environment import count
from generators.render.sheet import address_of, sheet
from generators.render.shelves import letter_of, order_of
from generators.render.text import words_of
from generators.render.words import SOURCE_TYPE

PATH = "sources/unnamed.md"
TITLE = "Unnamed sources"
HEADINGS = {"anonymous": "Names withheld", "group": "Groups"}  # by kind, in their order
CLAIMS_PER_PAGE = 100
CLAIMS_SHOWN = 20  # of one description; the rest stands in the list of claims
NOT_DESCRIBED = "without a description"


@dataclass(frozen=True, slots=True)
class Unnamed:
    """One description, and what stands under it."""

    description: str
    source_type: str
    kind: str
    total: int  # claims
    lines: tuple[ClaimLine, ...]  # the first of them


def unnamed_of(catalogue: Catalogue) -> tuple[Unnamed, ...]:
    """Each description with its claims, in every article; the same words are one entry."""
    entries: dict[tuple[str, str], list[Claim]] = {}
    words: dict[tuple[str, str], str] = {}
    for claim in catalogue.claims.values():
        if claim.source_type in HEADINGS:
            description = _description(claim, catalogue)
            key = (claim.source_type, order_of(description))
            words.setdefault(key, description)
            entries.setdefault(key, []).append(claim)
    kinds = list(HEADINGS)
    return tuple(
        Unnamed(
            words[key],
            key[0],
            SOURCE_TYPE[key[0]],
            len(entries[key]),
            tuple(line_of(c, catalogue) for c in entries[key][:CLAIMS_SHOWN]),
        )
        for key in sorted(entries, key=lambda k: (kinds.index(k[0]), k[1]))
    )


def ledger_pages(entries: Sequence[Unnamed]) -> Iterator[Page]:
    """The ledger, on as many pages as it takes."""
    parts = _parts(entries)
    paths = [PATH if n == 1 else f"sources/unnamed/{n}.md" for n in range(1, len(parts) + 1)]
    places = [(_beginning(part), address_of(path)) for part, path in zip(parts, paths, strict=True) if part]
    for number, (part, path) in enumerate(zip(parts, paths, strict=True), start=1):
        yield sheet(
            path,
            TITLE if number == 1 else f"{TITLE}, {number} of {len(parts)}",
            f"{count(len(entries), 'description')} of sources without a name, with the reasons that the articles give.",
            "unnamed.html",
            sections=[(words, [e for e in part if e.source_type == kind]) for kind, words in HEADINGS.items()],
            total=len(entries),
            places=places if len(parts) > 1 else [],
            here=address_of(path),
        )


def _parts(entries: Sequence[Unnamed]) -> list[list[Unnamed]]:
    """Neighbouring entries together while their claims fit on a page; at least one part, if empty."""
    parts: list[list[Unnamed]] = [[]]
    room = CLAIMS_PER_PAGE
    for entry in entries:
        if parts[-1] and len(entry.lines) > room:
            parts.append([])
            room = CLAIMS_PER_PAGE
        parts[-1].append(entry)
        room -= len(entry.lines)
    return parts


def _beginning(part: Sequence[Unnamed]) -> str:
    """Where a page begins: `Groups: C`."""
    return f"{HEADINGS[part[0].source_type]}: {letter_of(part[0].description)}"


def _description(claim: Claim, catalogue: Catalogue) -> str:
    text = catalogue.articles[claim.article].article.text
    spans = (claim.description,) if claim.description else claim.source
    return words_of(spans, text).strip(TRIMMED) or NOT_DESCRIBED
