"""Articles that quote the same source or cite the same work. One that the whole corpus has says little."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

import numpy as np

from generators.model import Analysed, Claim, Evidence, RelationKind, Span
from generators.read.words import words
from generators.relate.links import Ties
from generators.relate.words import normalise_word

MOST_HOLDERS = 50  # articles that share a source or a work, above which it says nothing of any two of them
SOURCE_WEIGHT = 0.5  # of one source that no other article quotes
SOURCE_DOUBT = 5  # articles: in a corpus of so many, two quote the same source by chance half of the time
WORK_WEIGHT = 0.7  # of one work that no other article cites; two seldom cite the same by chance


class Holding(NamedTuple):
    """A source or a work where it first stands in an article."""

    key: str  # id of the speaker or of the work
    span: Span
    words: str


def tie_sources(articles: Sequence[Analysed]) -> Ties:
    """A tie for each pair of articles that quote the same source."""
    weight = SOURCE_WEIGHT * len(articles) / (len(articles) + SOURCE_DOUBT)
    return _tie_holdings(articles, _sources, "same-source", weight)


def tie_works(articles: Sequence[Analysed]) -> Ties:
    """A tie for each pair of articles that cite the same work."""
    return _tie_holdings(articles, _works, "same-work", WORK_WEIGHT)


def _sources(analysed: Analysed) -> Iterator[Holding]:
    """Sources where they are quoted: by name before `his` and `the official`, as evidence is read on its own."""
    text = analysed.article.text
    claims = [c for c in analysed.claims.claims if c.speaker and c.source and c.status != "rejected"]
    for claim in sorted(claims, key=lambda claim: not _is_named(claim, text)):
        yield Holding(claim.speaker or "", claim.source[0], claim.name or claim.source[0].of(text))


def _is_named(claim: Claim, text: str) -> bool:
    """Whether the words that stand for the source share a word with its name."""
    printed = {normalise_word(word.of(text)) for word in words(text, claim.source[0])}
    name = claim.name or ""
    return any(normalise_word(word.of(name)) in printed for word in words(name))


def _works(analysed: Analysed) -> Iterator[Holding]:
    for reference in analysed.bibliography.references:
        if reference.work:
            span = Span(reference.start, reference.end)
            yield Holding(reference.work, span, reference.title or span.of(analysed.article.text))


def _tie_holdings(
    articles: Sequence[Analysed],
    read: Callable[[Analysed], Iterator[Holding]],
    kind: RelationKind,
    weight: float,
) -> Ties:
    """A tie for each pair of articles that hold the same, with all that they share, in order of its key."""
    holders: dict[str, dict[int, Holding]] = {}
    for position, analysed in enumerate(articles):
        for holding in read(analysed):
            holders.setdefault(holding.key, {}).setdefault(position, holding)
    shared: dict[tuple[int, int], list[tuple[float, Evidence]]] = {}
    for key in sorted(holders):
        found = holders[key]
        if len(found) > MOST_HOLDERS:
            continue
        worth = weight * rarity(len(found), len(articles))
        for first, second in combinations(sorted(found), 2):
            one, other = found[first], found[second]
            reason = Evidence(kind.removeprefix("same-"), one.span, other.span, one.words)
            shared.setdefault((first, second), []).append((worth, reason))
    pairs = sorted(shared)
    columns = np.array(pairs, dtype=np.int64).reshape(-1, 2)
    weights = [1.0 - math.prod(1.0 - worth for worth, _ in shared[pair]) for pair in pairs]
    return Ties(
        kind, columns[:, 0], columns[:, 1], np.array(weights), lambda at: tuple(shown for _, shown in shared[pairs[at]])
    )


def rarity(holders: int, articles: int) -> float:
    """How much a thing says that so many of the articles have: 1 when only two have it, 0 when all of many do."""
    if articles <= 2:
        return 1.0
    return math.log(articles / holders) / math.log(articles / 2) if holders > 2 else 1.0
