"""Whose words an article, or a group of articles, is made of: the strip in small, for lists."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from generators.model import Analysed
from generators.relate.sourcing import KINDS, UNNAMED, Sourcing
from generators.render.catalogue import Catalogue
from generators.render.environment import percent
from generators.render.strip import NOBODY, Segment, strip_of
from generators.render.words import SOURCE_TYPES

ORDER = (*KINDS, NOBODY[0])  # of the segments
WHOLE = 100.0  # a bar's width, in per cent


def makeup_of(analysed: Analysed, catalogue: Catalogue) -> tuple[Segment, ...]:
    """The segments of an article's strip; none where nothing is attributed."""
    return strip_of(analysed, catalogue).segments


def makeup_of_all(sourcings: Sequence[Sourcing]) -> tuple[Segment, ...]:
    """The segments of several articles taken as one text; none where nothing is attributed."""
    total = sum(s.words for s in sourcings)
    attributed = sum(s.attributed for s in sourcings)
    if not attributed:
        return ()
    parts = [
        *((kind, SOURCE_TYPES[kind], *_of_kind(kind, sourcings)) for kind in KINDS),
        (*NOBODY, 0, total - attributed),
    ]
    segments = []
    left = 0.0
    for kind, words, claims, number in parts:
        if number:
            width = WHOLE * number / total
            segments.append(Segment(kind, words, claims, number, number / total, round(left, 3), round(width, 3)))
            left += width
    return tuple(segments)


def unnamed_words_share(sourcings: Iterable[Sourcing]) -> float:
    """The part of all words, 0 to 1, that sources without a name have."""
    both = [(sum(k.words for k in s.kinds if k.source_type in UNNAMED), s.words) for s in sourcings]
    total = sum(words for _, words in both)
    return sum(unnamed for unnamed, _ in both) / total if total else 0.0


def in_words(segments: Iterable[Segment]) -> str:
    """What a bar shows, for those who do not see it."""
    return ", ".join(f"{s.words} {percent(s.share)}" for s in segments)


def kinds_in(bars: Iterable[Sequence[Segment]]) -> tuple[tuple[str, str], ...]:
    """(kind, words) of all that the bars show, in their order: the key to a picture."""
    shown = {s.kind: s.words for segments in bars for s in segments}
    return tuple((kind, shown[kind]) for kind in ORDER if kind in shown)


def _of_kind(kind: str, sourcings: Sequence[Sourcing]) -> tuple[int, int]:
    """Claims and words of one kind of source."""
    own = [k for s in sourcings for k in s.kinds if k.source_type == kind]
    return sum(len(k.claims) for k in own), sum(k.words for k in own)
