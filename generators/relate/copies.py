"""Articles that share one text or a passage, as reasons to link them."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from functools import partial

from generators.model import Evidence, Overlap, Passage, RelationKind
from generators.relate.links import Tie
from generators.relate.same_text import is_same_text
from generators.relate.words import Lexicon

PASSAGE_WORDS = 30  # equal words at which a link by shared passages is worth 0.63
COPY_WEIGHT = 0.9  # the least weight of a link between two articles that share one text

Shared = tuple[tuple[int, int], tuple[Passage, ...], Overlap]


def tie_copies(shared: Iterable[Shared], lexicon: Lexicon) -> Iterator[Tie]:
    """A tie for each pair of articles that share passages."""
    for rows, passages, overlap in shared:
        first, second = (lexicon.articles[row].position for row in rows)
        copied = is_same_text(overlap)
        kind: RelationKind = "same-text" if copied else "shares-passage"
        weight = (
            COPY_WEIGHT + (1 - COPY_WEIGHT) * overlap.share if copied else 1 - math.exp(-overlap.equal / PASSAGE_WORDS)
        )
        yield Tie(first, second, kind, weight, partial(_show, passages))


def _show(passages: tuple[Passage, ...]) -> tuple[Evidence, ...]:
    return tuple(
        Evidence("passage", passage.first_span, passage.second_span, f"{passage.equal} words") for passage in passages
    )
