"""Kinds of evidence put together into links, at most so many for each article, the same seen from both ends."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

from generators.model import Evidence, RelationKind

MOST_LINKS = 5  # shown at the end of an article: what a reader can choose from at a glance
LEAST_WEIGHT = 0.2  # below, a link is not shown


class Tie(NamedTuple):
    """One reason to link two articles. `first` comes before `second` in the corpus."""

    first: int
    second: int
    kind: RelationKind
    weight: float  # 0 to 1
    show: Callable[[], tuple[Evidence, ...]]  # the evidence, source_span in the first; found for shown links alone


class Link(NamedTuple):
    """All ties of two articles."""

    first: int
    second: int
    weight: float  # 0 to 1; more than that of any one tie
    ties: tuple[Tie, ...]  # strongest first


def join_ties(ties: Iterable[Tie]) -> tuple[Link, ...]:
    """A link for each pair of articles that any tie joins, strongest first."""
    pairs: dict[tuple[int, int], list[Tie]] = {}
    for tie in ties:
        pairs.setdefault((tie.first, tie.second), []).append(tie)
    links = []
    for (first, second), found in pairs.items():
        left = 1.0
        for tie in found:
            left *= 1.0 - tie.weight
        strongest_first = sorted(found, key=lambda tie: (-tie.weight, tie.kind))
        links.append(Link(first, second, 1.0 - left, tuple(strongest_first)))
    return tuple(sorted(links, key=_strongest_first))


def choose_links(links: Iterable[Link]) -> tuple[Link, ...]:
    """The links that are shown: strong enough, and among the strongest of both articles.

    A link takes a place at both of its articles, so that what one end shows, the other shows.
    """
    places: dict[int, int] = {}
    chosen = []
    for link in links:
        ends = (link.first, link.second)
        if link.weight >= LEAST_WEIGHT and all(places.get(end, 0) < MOST_LINKS for end in ends):
            chosen.append(link)
            for end in ends:
                places[end] = places.get(end, 0) + 1
    return tuple(chosen)


def _strongest_first(link: Link) -> tuple[float, int, int]:
    return (-round(link.weight, 9), link.first, link.second)
