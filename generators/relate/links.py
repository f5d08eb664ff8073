"""Kinds of evidence put together into links, at most so many for each article, the same seen from both ends."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from generators.model import Evidence, RelationKind

MOST_LINKS = 5  # shown at the end of an article: what a reader can choose from at a glance
LEAST_WEIGHT = 0.2  # below, a link is not shown
AT_ONCE = 10_000  # pairs looked at in one step: bounds memory

Integers = npt.NDArray[np.int64]
Weights = npt.NDArray[np.float64]


class Ties(NamedTuple):
    """Reasons of one kind to link articles, one for each pair: columns of the same length."""

    kind: RelationKind
    first: Integers  # positions in the corpus
    second: Integers  # positions, each greater than that of the first
    weights: Weights  # 0 to 1
    show: Callable[[int], tuple[Evidence, ...]]  # evidence of the tie at this place of the columns, found when shown


class Link(NamedTuple):
    """All ties of two articles."""

    first: int
    second: int
    weight: float  # 0 to 1; more than that of any one tie
    ties: tuple[tuple[Ties, int], ...]  # each with its place in the columns, strongest first


def choose_links(kinds: Sequence[Ties], articles: int) -> Iterator[Link]:
    """The links that are shown, strongest first: strong enough, and among the strongest of both of their articles.

    A link takes a place at both of its articles, so that what one end shows, the other shows.
    """
    pairs, weights = _join(kinds, articles)
    places = [0] * articles
    for start in range(0, len(pairs), AT_ONCE):
        at_once = pairs[start : start + AT_ONCE], weights[start : start + AT_ONCE]
        for pair, weight in zip(*(column.tolist() for column in at_once), strict=True):
            first, second = divmod(pair, articles)
            if places[first] < MOST_LINKS and places[second] < MOST_LINKS:
                places[first] += 1
                places[second] += 1
                yield Link(first, second, weight, _ties_of(pair, kinds, articles))


def _join(kinds: Sequence[Ties], articles: int) -> tuple[Integers, Weights]:
    """Each pair of articles that ties join strongly enough, as one number, and its weight; strongest first."""
    numbers = [_number(ties, articles) for ties in kinds]
    pairs, at = np.unique(np.concatenate([*numbers, np.zeros(0, dtype=np.int64)]), return_inverse=True)
    left = np.ones(len(pairs))
    np.multiply.at(left, at, 1.0 - np.concatenate([*(ties.weights for ties in kinds), np.zeros(0)]))
    strong = np.flatnonzero(1.0 - left >= LEAST_WEIGHT)
    pairs, weights = pairs[strong], 1.0 - left[strong]
    order = np.lexsort((pairs, -np.round(weights, 9)))
    return pairs[order], weights[order]


def _number(ties: Ties, articles: int) -> Integers:
    """One number for each pair, in the order of the corpus."""
    return ties.first * articles + ties.second


def _ties_of(pair: int, kinds: Sequence[Ties], articles: int) -> tuple[tuple[Ties, int], ...]:
    """What joins a pair, strongest first."""
    found = []
    for ties in kinds:
        first, second = divmod(pair, articles)
        begin, behind = np.searchsorted(ties.first, (first, first + 1))
        at = int(begin + np.searchsorted(ties.second[begin:behind], second))
        if at < behind and ties.second[at] == second:
            found.append((ties, at))
    return tuple(sorted(found, key=lambda tie: (-tie[0].weights[tie[1]], tie[0].kind)))
