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

from generators.analyse.bibliography.index import HEAD_AUTHORS, SHORTEST_INSTITUTION, Index, Key, Words, bare
from generators.analyse.bibliography.mentions import NameMention
from generators.analyse.bibliography.names import PARTICLES, words_of
from generators.model import CitationStatus

SHORTEST_MISSPELT = 7  # letters of a surname from which one letter may differ: Hansen and Hanson are two people


@dataclass(frozen=True, slots=True)
class Link:
    """What a mention points to."""

    entries: tuple[int, ...]  # places in the list, best first
    status: CitationStatus
    why: str
    choice: int = 0  # which cut of the mention's names fits
    near: tuple[int, ...] = ()  # when missing: entries that fit but for the year or for a name


def link(mention: NameMention, index: Index, letters: dict[tuple[Words, int | None], int]) -> Link:
    """The entries that a mention points to; the longest cut of its names that fits an entry decides."""
    for choice, names in enumerate(mention.choices):
        dated = [key for key in index.by_author(names[0], mention.year) if agrees(mention, names, key)]
        if mention.et_al and len(dated) > 1:
            dated = [key for key in dated if key.authors > 2] or dated
        if dated:
            result = _by_letter(mention, names, dated, choice, letters)
            if result.entries:
                return result
    return _by_resemblance(mention, index) or Link((), "missing", "", 0, _near(mention, index))


def _by_resemblance(mention: NameMention, index: Index) -> Link | None:
    """The one entry that differs from the mention in a way that leaves little doubt."""
    for choice, names in enumerate(mention.choices if mention.letter else ()):
        lettered = [key for key in index.by_author(names[0], mention.year) if key.letter == mention.letter]
        if len(lettered) == 1:
            why = "first author, year and letter agree; the number of authors differs"
            return Link((lettered[0].place,), "fuzzy", why, choice)
    for choice, names in enumerate(mention.choices):
        found = [key for key in index.similar(names[0], mention.year) if resembles(mention, names, key)]
        if len(found) == 1:
            return Link((found[0].place,), "fuzzy", _fuzzy_reason(names, found[0]), choice)
    return None


def _near(mention: NameMention, index: Index) -> tuple[int, ...]:
    """The entries that fit but for the year."""
    fitting = [k.place for names in mention.choices for k in index.of_any_year(names[0]) if agrees(mention, names, k)]
    return tuple(dict.fromkeys(fitting))


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
    if not words or not key.firsts or (mention.letter and words in key.firsts and key.letter != mention.letter):
        return False
    if len(names) == 1 and not mention.et_al:
        if len(words) >= SHORTEST_INSTITUTION and f" {' '.join(words)} " in key.printed:
            return True
        marked = len(words) > 1 or sum(c.isupper() or c.isdigit() for c in names[0]) > 1
        if key.institution and marked and any(first[: len(words)] == words for first in key.firsts):
            return True
        if key.institution and any(1 < len(first) == len(words) - 1 and words[:-1] == first for first in key.firsts):
            return True  # `World Bank Group` for `World Bank`
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
