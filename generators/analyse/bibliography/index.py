"""A list of references as mentions are compared with it: the spellings of its authors, found by name and year."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from generators.analyse.bibliography.fields import Entry
from generators.analyse.bibliography.names import PARTICLES, acronym_in, initialism, words_of
from generators.model import Name

Words = tuple[str, ...]
SHORTEST_INSTITUTION = 3  # words of an institution's name from which one may differ
LONGEST_ENTRY = 1000  # characters of an entry that an institution's name is looked for in
MOST_COMPARED = 300  # entries of one year that a name without a match is compared with
LONGEST_FULL_NAME = 5  # words of a name that is read as given and family name
HEAD_AUTHORS = 8  # authors of an entry that further names are looked for in


@dataclass(frozen=True, slots=True)
class Key:
    """An entry as mentions are compared with it."""

    place: int  # in the list
    firsts: tuple[Words, ...]  # spellings of the first author
    others: tuple[frozenset[Words], ...]  # of the authors after the first
    authors: int  # how many; at least 3 when more are said to exist
    year: int | None
    letter: str | None
    undated: bool
    institution: bool
    initials: str  # of the first author's given names, and of particles printed behind them
    printed: str  # the folded words of the entry, for institutions that are named elsewhere in it


class Index:
    """The entries of a list by first author and year, so that no mention looks at all of them."""

    def __init__(self, entries: Sequence[Entry], text: str) -> None:
        self.keys = tuple(make_key(i, entry, text) for i, entry in enumerate(entries))
        self.by_word: dict[str, list[Key]] = defaultdict(list)
        self.dated: dict[tuple[str, int | None], list[Key]] = defaultdict(list)
        self.by_year: dict[int | None, list[Key]] = defaultdict(list)
        self.by_letter: dict[tuple[str, int | None], list[Key]] = defaultdict(list)
        self.surnames: set[Words] = set()
        for key in self.keys:
            years = dict.fromkeys((key.year, None) if key.undated else (key.year,))
            for word in dict.fromkeys(first[0] for first in key.firsts if first):
                self.by_word[word].append(key)
                for year in years:
                    self.dated[word, year].append(key)
            for year in years:
                self.by_year[year].append(key)
                for letter in dict.fromkeys(first[0][0] for first in key.firsts if first):
                    self.by_letter[letter, year].append(key)
            self.surnames.update(key.firsts)
            for other in key.others:
                self.surnames.update(other)

    def by_author(self, name: str, year: int | None) -> list[Key]:
        """The entries of a year whose first author's name is this one."""
        return _named(name, lambda word: self.dated.get((word, year), ()))

    def of_any_year(self, name: str) -> list[Key]:
        """Entries whose first author's name is this one; of very many, the first in the list."""
        return _named(name, lambda word: self.by_word.get(word, ())[:MOST_COMPARED])

    def similar(self, name: str, year: int | None) -> list[Key]:
        """The entries of a year that a name without a match is compared with."""
        words = bare(words_of(name))
        if not words:
            return []
        compared = self.by_letter.get((words[0][0], year), [])[:MOST_COMPARED]
        if len(words) >= SHORTEST_INSTITUTION:  # it may be printed anywhere in the entry
            compared = compared + self.by_year.get(year, [])[:MOST_COMPARED]
        return list({key.place: key for key in compared}.values())


def _named(name: str, under: Callable[[str], Sequence[Key]]) -> list[Key]:
    """The keys with this first author, among those that stand under a word."""
    words = bare(words_of(name))
    found = [key for key in under(words[0]) if words in key.firsts] if words else []
    if found or not 2 <= len(words) <= LONGEST_FULL_NAME:
        return found
    for cut in range(1, len(words)):  # `Karl Jaspers` for `Jaspers, K.`; `lineage B of Baek` for `Baek`
        rest = words[cut:]
        for key in under(rest[0]):
            if rest in key.firsts and (_leads_up(words[:cut], key) or words[cut - 1] == "of"):
                found.append(key)
    return found


def _leads_up(before: Words, key: Key) -> bool:
    """Whether words before a family name are its given name, or its particles: `te Brinke` for `Brinke, L. W. t.`"""
    if PARTICLES.issuperset(before):
        return key.initials.endswith("".join(word[0] for word in before))
    return key.initials[:1] == before[0][0]


def make_key(place: int, entry: Entry, text: str) -> Key:
    """What an entry is compared by."""
    reference = entry.reference
    head = text[entry.head.start : entry.head.end]
    authors = reference.authors
    firsts = _spellings(authors[0], head) if authors else ()
    count = max(len(authors), 3) if entry.more_authors else len(authors)
    return Key(
        place,
        firsts,
        tuple(frozenset(_spellings(name, "")) for name in authors[1:HEAD_AUTHORS]),
        count,
        reference.year,
        reference.year_suffix,
        entry.undated or reference.year is None,
        bool(authors) and authors[0].literal is not None,
        "".join(word[0] for word in words_of(authors[0].given or "")) if authors else "",
        f" {' '.join(words_of(text[reference.start : reference.end][:LONGEST_ENTRY]))} ",
    )


def bare(words: Words) -> Words:
    """Without a leading article: `The Washington Post` and `Washington Post` are one name."""
    return words[1:] if len(words) > 1 and words[0] == "the" else words


def _spellings(name: Name, head: str) -> tuple[Words, ...]:
    """Every way in which a text may print this author."""
    if name.literal is not None:
        words = bare(words_of(name.literal))
        short = [acronym_in(name.literal), initialism(name.literal) if len(words) >= 3 else None, acronym_in(head)]
        without = words_of(name.literal.split("(")[0])
        comma = words_of(name.literal.split(",")[0])
        found = [words_of(name.literal), words, bare(without), bare(comma), *((s,) for s in short if s)]
        return tuple(dict.fromkeys(w for w in found if w))
    words = words_of(name.family or "")
    plain = tuple(w for w in words if w not in PARTICLES)
    full = words_of(f"{name.given or ''} {name.family or ''}")
    reversed_name = words_of(f"{name.family or ''} {name.given or ''}")
    return tuple(dict.fromkeys(w for w in (words, plain, full, reversed_name) if w))
