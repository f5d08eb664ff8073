"""The list of articles, by date, then title; undated ones have their place at the end."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generators.model import Analysed, Page
from generators.render import addresses
from generators.render.article import facts_of
from generators.render.catalogue import Catalogue, shown_claims, title_of
from generators.render.environment import count
from generators.render.makeup import in_words, kinds_in, makeup_of
from generators.render.sheet import Materials, address_of, sheet
from generators.render.shelves import Shelf, cut, order_of
from generators.render.strip import Segment

ON_ONE_PAGE = 200  # articles up to which the list is one page
PER_PAGE = 100
TITLE = "Articles"


@dataclass(frozen=True, slots=True)
class Entry:
    """An article as the list shows it."""

    title: str
    supplied: bool
    address: str
    author: str | None
    publisher: str | None
    date: str | None
    facts: tuple[str, ...]
    claims: str
    sources: str | None  # None: claims were not looked for
    references: int
    segments: tuple[Segment, ...]
    words: str  # the strip in words


def articles_pages(materials: Materials) -> Iterator[Page]:
    """The list, on as many pages as it takes."""
    catalogue = materials.catalogue
    ordered = sorted(
        catalogue.corpus.articles, key=lambda a: (a.article.date or "9999", order_of(a.article.title), a.article.id)
    )
    size = PER_PAGE if len(ordered) > ON_ONE_PAGE else ON_ONE_PAGE
    nothing: Shelf[Analysed] = Shelf(TITLE, "1", ())
    shelves = tuple(cut(ordered, TITLE, "1", size)) or (nothing,)
    places = [
        (f"{number * PER_PAGE + 1} to {number * PER_PAGE + len(s.items)}", page_path(number))
        for number, s in enumerate(shelves)
    ]
    for number, shelf in enumerate(shelves):
        entries = [entry_of(a, catalogue) for a in shelf.items]
        yield sheet(
            page_path(number),
            TITLE if number == 0 else f"{TITLE}, {places[number][0]}",
            f"{count(len(ordered), 'article')}, each with who is heard in it.",
            "articles.html",
            entries=entries,
            kinds=kinds_in(e.segments for e in entries),
            total=len(ordered),
            undated=sum(a.article.date is None for a in ordered),
            places=[(words, address_of(path)) for words, path in places] if len(places) > 1 else [],
            here=address_of(page_path(number)),
        )


def page_path(number: int) -> str:
    """Path of the `number`th page of the list, from 0."""
    return "articles/index.md" if number == 0 else f"articles/from/{number * PER_PAGE + 1}.md"


def entry_of(analysed: Analysed, catalogue: Catalogue) -> Entry:
    """An article's entry."""
    article = analysed.article
    claims = shown_claims(analysed)
    why_not = analysed.claims.not_applied
    segments = makeup_of(analysed, catalogue)
    return Entry(
        title=title_of(analysed),
        supplied=article.title_origin == "supplied",
        address=addresses.article(article.id),
        author=article.author,
        publisher=article.publisher,
        date=article.date,
        facts=facts_of(analysed),
        claims=f"claims not applied: {why_not}" if why_not else count(len(claims), "claim"),
        sources=None if why_not else count(catalogue.sourcing[article.id].sources, "source"),
        references=len(analysed.bibliography.references),
        segments=segments,
        words=in_words(segments),
    )
