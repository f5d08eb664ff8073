"""Where the concordance's entries stand: the shelves of its pages, and what leads to them."""

from __future__ import annotations

from collections.abc import Sequence

from generators.model import ConcordanceEntry
from generators.render import addresses
from generators.render.shelves import Shelf, by_letter

ENTRIES_PER_PAGE = 40
TERMS_OF_ARTICLE = 8  # that lead from an article to the concordance: those that fewest others have


def shelve(entries: Sequence[ConcordanceEntry]) -> tuple[Shelf[ConcordanceEntry], ...]:
    """The entries by letter, on pages that a browser opens at once."""
    return by_letter(entries, lambda entry: entry.label, ENTRIES_PER_PAGE)


def path_of(shelf: Shelf[ConcordanceEntry]) -> str:
    """File below docs/ of a shelf's page."""
    return f"terms/{shelf.slug}.md"


def addresses_of(entries: Sequence[ConcordanceEntry]) -> dict[tuple[str, str], str]:
    """The address of each entry, by its kind and id."""
    return {
        (entry.kind, entry.id): addresses.context(shelf.slug, entry.kind, entry.id)
        for shelf in shelve(entries)
        for entry in shelf.items
    }


def terms_by_article(entries: Sequence[ConcordanceEntry]) -> dict[str, tuple[ConcordanceEntry, ...]]:
    """The terms by which an article leads to others, in alphabetical order."""
    found: dict[str, list[ConcordanceEntry]] = {}
    for entry in entries:
        for article in dict.fromkeys(line.article for line in entry.lines) if entry.kind == "term" else ():
            found.setdefault(article, []).append(entry)
    return {
        article: tuple(sorted(sorted(own, key=lambda e: e.articles)[:TERMS_OF_ARTICLE], key=lambda e: e.id))
        for article, own in found.items()
    }
