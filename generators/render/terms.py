"""Same term, other articles: the corpus' characteristic terms and its sources, each place with the words around it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generators.model import ConcordanceEntry, Page
from generators.render import addresses
from generators.render.catalogue import Catalogue
from generators.render.environment import count
from generators.render.sheet import Materials, address_of, sheet
from generators.render.term_places import path_of, shelve

INDEX = "terms/index.md"
SPACE = re.compile(r"\s+")  # between words: one blank, or none, as before a comma
KINDS = {"source": "Sources", "term": "Terms"}  # of entries, in this order


@dataclass(frozen=True, slots=True)
class ContextLine:
    """A keyword in context. The blanks around it belong to the words before and after it."""

    before: str
    keyword: str
    after: str
    title: str
    address: str


@dataclass(frozen=True, slots=True)
class Term:
    """An entry of the concordance."""

    id: str
    label: str
    is_source: bool
    articles: int
    places: int
    lines: tuple[ContextLine, ...]


def terms_pages(materials: Materials) -> Iterator[Page]:
    """A list of all terms, then the concordance by letter."""
    catalogue = materials.catalogue
    shelves = shelve(catalogue.corpus.concordance)
    entries = [entry for shelf in shelves for entry in shelf.items]
    letters = [(shelf.label, address_of(path_of(shelf))) for shelf in shelves]
    yield sheet(
        INDEX,
        "Terms in context",
        f"{count(len(entries), 'term')} that several articles of this corpus share, in their contexts.",
        "terms.html",
        kinds=[
            (title, [(e.label, catalogue.context_of[e.kind, e.id], e.articles) for e in entries if e.kind == kind])
            for kind, title in KINDS.items()
        ],
        total=len(entries),
    )
    for shelf in shelves:
        yield sheet(
            path_of(shelf),
            f"Terms in context: {shelf.label}",
            f"{count(len(shelf.items), 'term')} in context.",
            "term_shelf.html",
            terms=[_term(entry, catalogue) for entry in shelf.items],
            letters=letters,
            here=address_of(path_of(shelf)),
        )


def _term(entry: ConcordanceEntry, catalogue: Catalogue) -> Term:
    lines = []
    for line in entry.lines:
        text = catalogue.articles[line.article].article.text
        before, word, after = (SPACE.sub(" ", span.of(text)) for span in (line.before, line.keyword, line.after))
        address = addresses.article(line.article, addresses.place(line.keyword.start))
        lines.append(ContextLine(before, word, after, catalogue.title(line.article), address))
    return Term(
        addresses.term(entry.kind, entry.id),
        entry.label,
        entry.kind == "source",
        entry.articles,
        entry.places,
        tuple(lines),
    )
