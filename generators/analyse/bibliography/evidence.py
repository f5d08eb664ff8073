"""What the audit asks its questions from: the article's list, mentions and notes, and short names for entries."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from generators.analyse.bibliography.citations import Found
from generators.analyse.bibliography.fields import Entry
from generators.model import Article, Footnote, Span

LONGEST_TITLE = 60  # characters of a title that a question repeats


@dataclass(frozen=True)
class Evidence:
    """What the questions are made from."""

    article: Article
    entries: tuple[Entry, ...]
    found: tuple[Found, ...]
    footnotes: tuple[Footnote, ...]
    regions: tuple[Span, ...]  # where works are mentioned
    numbered: bool  # mentions are numbers

    def place(self, entry: int) -> Span:
        """Where an entry is printed."""
        reference = self.entries[entry].reference
        return Span(reference.start, reference.end)

    def name(self, entry: int) -> str:
        """An entry in a few words; with its title where another has the same author and year."""
        name, title = short_name(self.entries[entry]), self.entries[entry].reference.title
        return f"{name}, “{shorten(title)}”" if title and self._names[name] > 1 else name

    @cached_property
    def _names(self) -> Counter[str]:
        return Counter(short_name(entry) for entry in self.entries)

    @cached_property
    def cited(self) -> frozenset[int]:
        """The entries that a mention points to, safely or as one of several."""
        return frozenset(entry for found in self.found for entry in found.entries)


def short_name(entry: Entry) -> str:
    """Author and year: `Mead 2025`, `Keohane and Nye 2025`; the beginning of the title when they are not known."""
    reference = entry.reference
    names = [name.family or name.literal or "" for name in reference.authors]
    if not names:
        return f"“{shorten(reference.title)}”" if reference.title else f"Entry {reference.id.lstrip('r')}"
    authors = " and ".join(names) if len(names) < 3 else f"{names[0]} et al."
    return f"{authors} {reference.year}{reference.year_suffix or ''}" if reference.year else f"{authors}, no date"


def shorten(words: str) -> str:
    """The first words, with dots where some are left out."""
    if len(words) <= LONGEST_TITLE:
        return words
    return words[:LONGEST_TITLE].rsplit(" ", 1)[0] + " …"


def in_a_row(names: Sequence[str]) -> str:
    """Names as a sentence lists them."""
    return names[0] if len(names) == 1 else ", ".join(names[:-1]) + " and " + names[-1]
