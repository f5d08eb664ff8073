"""Articles that share one text or a passage, as reasons to link them."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np

from generators.model import Evidence, Overlap, Passage, RelationKind
from generators.relate.links import Ties
from generators.relate.same_text import is_same_text
from generators.relate.words import Lexicon

PASSAGE_WORDS = 30  # equal words at which a link by shared passages is worth 0.63
COPY_WEIGHT = 0.9  # the least weight of a link between two articles that share one text

Shared = tuple[tuple[int, int], tuple[Passage, ...], Overlap]


def tie_copies(shared: Sequence[Shared], lexicon: Lexicon) -> tuple[Ties, Ties]:
    """A tie for each pair of articles that share passages: of those that share one text, and of the others."""
    copied = [pair for pair in shared if is_same_text(pair[2])]
    others = [pair for pair in shared if not is_same_text(pair[2])]
    by_copies = [COPY_WEIGHT + (1 - COPY_WEIGHT) * overlap.share for _, _, overlap in copied]
    by_words = [1 - math.exp(-overlap.equal / PASSAGE_WORDS) for _, _, overlap in others]
    return _tie("same-text", copied, by_copies, lexicon), _tie("shares-passage", others, by_words, lexicon)


def _tie(kind: RelationKind, shared: Sequence[Shared], weights: Sequence[float], lexicon: Lexicon) -> Ties:
    pairs = [tuple(lexicon.articles[row].position for row in rows) for rows, _, _ in shared]
    columns = np.array(pairs, dtype=np.int64).reshape(-1, 2)
    return Ties(kind, columns[:, 0], columns[:, 1], np.array(weights), lambda at: _show(shared[at][1]))


def _show(passages: tuple[Passage, ...]) -> tuple[Evidence, ...]:
    return tuple(
        Evidence("passage", passage.first_span, passage.second_span, f"{passage.equal} words") for passage in passages
    )
