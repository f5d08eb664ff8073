"""Same term, other articles: the corpus' characteristic terms and its sources, each place with the words around it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generators.model import ConcordanceEntry, Page
from generators.render import addresses
from generators.render.catalogue import Catalogue
from generators.render.environment import count
from generators.render.sheet import Materials, address_of, sheet
from generators.render.shelves import Shelf, by_letter

INDEX = "terms/index.md"
LINES_PER_PAGE = 40  # entries on a page of the concordance


@dataclass(frozen=True, slots=True)
class ContextLine:
    """A keyword in context."""

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
    terms = [_term(entry, catalogue) for entry in catalogue.corpus.concordance]
    shelves = by_letter(terms, lambda t: t.label, LINES_PER_PAGE)
    links = [(t.label, f"{address_of(_path(s))}#{t.id}", t.articles) for s in shelves for t in s.items]
    letters = [(s.label, address_of(_path(s))) for s in shelves]
    yield sheet(
        INDEX,
        "Terms in context",
        f"{count(len(terms), 'term')} that several articles of this corpus share, in their contexts.",
        "terms.html",
        links=links,
    )
    for shelf in shelves:
        yield sheet(
            _path(shelf),
            f"Terms in context: {shelf.label}",
            f"{count(len(shelf.items), 'term')} in context.",
            "term_shelf.html",
            shelf=shelf,
            letters=letters,
            here=address_of(_path(shelf)),
        )


def _path(shelf: Shelf[Term]) -> str:
    return f"terms/{shelf.slug}.md"


def _term(entry: ConcordanceEntry, catalogue: Catalogue) -> Term:
    lines = []
    for line in entry.lines:
        text = catalogue.articles[line.article].article.text
        before, word, after = (" ".join(span.of(text).split()) for span in (line.before, line.keyword, line.after))
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
