"""Which entry of the list a mention points to, with the status and the reason in words.

A mention and an entry agree when the year, the first author and the number of authors agree, and every further name
that is printed. One co-author, a year alone or a short title never suffices. What fits several entries lists them
all; what fits none is missing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import Levenshtein

from generators.analyse.bibliography.fields import Entry
from generators.analyse.bibliography.mentions import NameMention
from generators.analyse.bibliography.names import PARTICLES, acronym_in, fold, initialism, words_of
from generators.model import CitationStatus, Name

Words = tuple[str, ...]
SHORTEST_MISSPELT = 7  # letters of a surname from which one letter may differ: Hansen and Hanson are two people
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
    initial: str  # of the first author's given name
    printed: str  # the folded words of the entry, for institutions that are named elsewhere in it


@dataclass(frozen=True, slots=True)
class Link:
    """What a mention points to."""

    entries: tuple[int, ...]  # places in the list, best first
    status: CitationStatus
    why: str
    choice: int = 0  # which cut of the mention's names fits
    near: tuple[int, ...] = ()  # when missing: entries that fit but for the year or for a name


class Index:
    """The entries of a list by the first word of their authors."""

    def __init__(self, entries: Sequence[Entry], text: str) -> None:
        self.keys = tuple(make_key(i, entry, text) for i, entry in enumerate(entries))
        self.by_word: dict[str, list[Key]] = defaultdict(list)
        self.by_year: dict[int | None, list[Key]] = defaultdict(list)
        self.surnames: set[Words] = set()
        for key in self.keys:
            for word in dict.fromkeys(first[0] for first in key.firsts if first):
                self.by_word[word].append(key)
            self.by_year[key.year].append(key)
            self.surnames.update(key.firsts)
            for other in key.others:
                self.surnames.update(other)

    def by_author(self, name: str) -> list[Key]:
        """The entries whose first author's name is this one."""
        words = bare(words_of(name))
        found = [key for key in self.by_word.get(words[0], ()) if words in key.firsts] if words else []
        if found or not 2 <= len(words) <= LONGEST_FULL_NAME:
            return found
        for cut in range(1, len(words)):  # `Karl Jaspers` for `Jaspers, K.`; `lineage B of Baek` for `Baek`
            rest = words[cut:]
            for key in self.by_word.get(rest[0], ()):
                if rest in key.firsts and (key.initial == words[0][0] or words[cut - 1] == "of"):
                    found.append(key)
        return found


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
        fold(authors[0].given or "")[:1] if authors else "",
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


def link(mention: NameMention, index: Index, letters: dict[tuple[Words, int | None], int]) -> Link:
    """The entries that a mention points to; the longest cut of its names that fits an entry decides."""
    near: list[int] = []
    for choice, names in enumerate(mention.choices):
        fitting = [key for key in index.by_author(names[0]) if agrees(mention, names, key)]
        dated = [key for key in fitting if _same_year(mention, key)]
        if dated and mention.et_al and len(dated) > 1:
            dated = [key for key in dated if key.authors > 2] or dated
        if dated:
            result = _by_letter(mention, names, dated, choice, letters)
            if result.entries:
                return result
        near += [key.place for key in fitting]
    for choice, names in enumerate(mention.choices if mention.letter else ()):
        lettered = [k for k in index.by_author(names[0]) if _same_year(mention, k) and k.letter == mention.letter]
        if len(lettered) == 1:
            why = "first author, year and letter agree; the number of authors differs"
            return Link((lettered[0].place,), "fuzzy", why, choice)
    for choice, names in enumerate(mention.choices):
        misspelt = [
            key
            for key in index.by_year.get(mention.year, ())
            if _same_year(mention, key) and resembles(mention, names, key)
        ]
        if len(misspelt) == 1:
            return Link((misspelt[0].place,), "fuzzy", _fuzzy_reason(names, misspelt[0]), choice)
    return Link((), "missing", "", 0, tuple(dict.fromkeys(near)))


def agrees(mention: NameMention, names: Sequence[str], key: Key) -> bool:
    """Whether the names printed in the text are those of the entry, whose first author is known to agree."""
    if key.institution:
        return len(names) == 1 or mention.et_al
    if mention.et_al:
        return key.authors >= 2 and _further(names, key)
    if len(names) == 1:
        return key.authors == 1
    return key.authors == len(names) and _further(names, key)


def _further(names: Sequence[str], key: Key) -> bool:
    """Whether each name behind the first is one of the entry's further authors, in order."""
    at = 0
    for name in names[1:HEAD_AUTHORS]:
        words = words_of(name)
        plain = tuple(word for word in words if word not in PARTICLES)
        while at < len(key.others) and not {words, plain} & key.others[at]:
            at += 1
        if at == len(key.others):
            return False
        at += 1
    return True


def resembles(mention: NameMention, names: Sequence[str], key: Key) -> bool:
    """Whether the names differ from the entry's in a way that leaves little doubt: a letter, a word, the place."""
    words = bare(words_of(names[0]))
    if not words or not key.firsts:
        return False
    if len(names) == 1 and not mention.et_al:
        if len(words) >= SHORTEST_INSTITUTION and f" {' '.join(words)} " in key.printed:
            return True
        marked = len(words) > 1 or sum(c.isupper() or c.isdigit() for c in names[0]) > 1
        if key.institution and marked and any(first[: len(words)] == words for first in key.firsts):
            return True
        if key.institution and len(words) >= SHORTEST_INSTITUTION:
            return any(_nearly(words, first) for first in key.firsts)
    if words in key.firsts and len(names) == 2 and key.authors == 2:
        return any(_misspelt(words_of(names[1]), other) for other in key.others[0])
    if key.institution or not agrees(mention, names, key):
        return False
    if len(names) > 1 and any(first[: len(words)] == words for first in key.firsts):
        return True
    written, printed = "".join(words), "".join(key.firsts[0])
    long_enough = min(len(written), len(printed)) >= (5 if len(names) > 1 else SHORTEST_MISSPELT)
    return long_enough and written[0] == printed[0] and Levenshtein.distance(written, printed, score_cutoff=1) <= 1


def _misspelt(words: Words, name: Words) -> bool:
    """Whether two long surnames differ by one letter."""
    written, printed = "".join(words), "".join(name)
    return min(len(written), len(printed)) >= SHORTEST_MISSPELT and Levenshtein.distance(written, printed) <= 1


def _nearly(words: Words, first: Words) -> bool:
    """Whether two institutions' names differ by one word at most, and share three."""
    if abs(len(words) - len(first)) > 1 or words[0] != first[0]:
        return False
    shared = len(set(words) & set(first))
    return shared >= SHORTEST_INSTITUTION and shared >= max(len(words), len(first)) - 1


def _same_year(mention: NameMention, key: Key) -> bool:
    return key.year == mention.year if mention.year is not None else key.undated


def letters_used(mentions: Iterable[NameMention]) -> dict[tuple[Words, int | None], int]:
    """How many letters the text tells works of one author and year apart with."""
    used: dict[tuple[Words, int | None], set[str]] = defaultdict(set)
    for mention in mentions:
        if mention.letter:
            for names in mention.choices:
                used[bare(words_of(names[0])), mention.year].add(mention.letter)
    return {key: len(found) for key, found in used.items()}


def _by_letter(
    mention: NameMention,
    names: Sequence[str],
    keys: list[Key],
    choice: int,
    letters: dict[tuple[Words, int | None], int],
) -> Link:
    """The link among entries of the right authors and year: by their letters, or by their order."""
    reason = _exact_reason(names, keys[0])
    status: CitationStatus = "fuzzy" if "differs" in reason else "exact"
    if mention.letter is None:
        if len(keys) == 1:
            return Link((keys[0].place,), status, reason, choice)
        places = tuple(key.place for key in keys)
        return Link(places, "ambiguous", f"{len(keys)} entries have these authors and this year", choice)
    same = [key for key in keys if key.letter == mention.letter]
    if same:
        return Link(
            tuple(k.place for k in same),
            "exact" if len(same) == 1 else "ambiguous",
            f"{reason}, with the letter",
            choice,
        )
    unlettered = [key for key in keys if key.letter is None]
    number = ord(mention.letter) - ord("a")
    used = letters.get((bare(words_of(names[0])), mention.year), 1)
    if unlettered == keys and number < len(keys) and used <= len(keys):
        why = f"the list has no letters; {mention.letter} is taken for number {number + 1} of {len(keys)} in its order"
        return Link((keys[number].place,), "by-order", why, choice)
    return Link((), "missing", "", choice, tuple(key.place for key in keys))


def _exact_reason(names: Sequence[str], key: Key) -> str:
    words = words_of(names[0])
    if words not in key.firsts and bare(words) in key.firsts:
        return "the name differs by an article, the year agrees"
    return "authors and year agree"


def _fuzzy_reason(names: Sequence[str], key: Key) -> str:
    words = bare(words_of(names[0]))
    begins = any(first[: len(words)] == words for first in key.firsts)
    if not begins and len(words) >= SHORTEST_INSTITUTION and f" {' '.join(words)} " in key.printed:
        return "the year agrees; the entry prints this name, but not as its author"
    return "the year agrees; the name differs"
