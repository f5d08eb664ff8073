"""Runs of words that stand in two articles: where a shared passage may begin, found in near-linear time.

Each run of a few words is a number. Sorted, equal numbers lie side by side, so no two articles need be compared. A run
that many articles have is a set phrase or a copy of a copy; it joins each of them to the next few alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from generators.relate.words import Lexicon, hash_runs

RUN = 5  # words; a changed word in every six leaves runs of five
MOST_HOLDERS = 12  # places of a run, up to which each is joined to each other
NEXT = 2  # places to which each is joined above that: enough to keep copies of one text together
AT_ONCE = 1 << 22  # runs sorted in one step: bounds memory

Integers = npt.NDArray[np.int64]


class Hits(NamedTuple):
    """Runs that two articles share: columns of the same length, ordered by pair, then shift, then place."""

    first: Integers  # row of an article in the lexicon
    second: Integers  # row of a later one
    at_first: Integers  # word that the run starts at
    at_second: Integers
    held: Integers  # places in the corpus where the run stands

    def take(self, chosen: Integers | npt.NDArray[np.bool_]) -> Hits:
        """These hits alone."""
        return Hits(*(column[chosen] for column in self))


def find_hits(lexicon: Lexicon) -> Hits:
    """All runs that two articles share."""
    words = sum(len(article.forms) for article in lexicon.articles)
    parts = words // AT_ONCE + 1
    found = [hits for part in range(parts) for hits in _join_runs(*_read_runs(lexicon, part, parts))]
    columns = [np.concatenate(column) for column in zip(*found, strict=True)] if found else [_empty()] * 5
    hits = Hits(*columns)
    return hits.take(np.lexsort((hits.at_first, hits.at_second - hits.at_first, hits.second, hits.first)))


def _read_runs(lexicon: Lexicon, part: int, parts: int) -> tuple[npt.NDArray[np.uint64], Integers, Integers]:
    """Number, article and place of this part of the runs, ordered by number, article and place."""
    numbers, rows, places = [np.zeros(0, dtype=np.uint64)], [_empty()], [_empty()]
    for row, article in enumerate(lexicon.articles):
        runs = hash_runs(article.forms, RUN)
        chosen = np.flatnonzero(runs % np.uint64(parts) == part)
        numbers.append(runs[chosen])
        rows.append(np.full(len(chosen), row, dtype=np.int64))
        places.append(chosen)
    joined = np.concatenate(numbers)
    order = np.argsort(joined, kind="stable")
    return joined[order], np.concatenate(rows)[order], np.concatenate(places)[order]


def _join_runs(numbers: npt.NDArray[np.uint64], rows: Integers, places: Integers) -> Iterator[Hits]:
    """Pairs of equal runs in two articles, by their distance in the order."""
    begins = np.flatnonzero(np.concatenate(([True], numbers[1:] != numbers[:-1]))) if len(numbers) else _empty()
    sizes = np.diff(np.concatenate((begins, [len(numbers)])))
    held = np.repeat(sizes, sizes)
    for distance in range(1, MOST_HOLDERS):
        here = np.flatnonzero(numbers[:-distance] == numbers[distance:])
        here = here[(rows[here] != rows[here + distance]) & ((held[here] <= MOST_HOLDERS) | (distance <= NEXT))]
        if len(here):
            yield Hits(rows[here], rows[here + distance], places[here], places[here + distance], held[here])


def _empty() -> Integers:
    return np.zeros(0, dtype=np.int64)
