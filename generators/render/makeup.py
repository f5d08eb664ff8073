"""Whose words an article, or a group of articles, is made of: the strip in small, for lists."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import get_args

from generators.model import Analysed, Claim, SourceType
from generators.render.catalogue import Catalogue, shown_claims
from generators.render.environment import count
from generators.render.strip import Segment, strip_of
from generators.render.words import SOURCE_TYPES

KINDS: tuple[str, ...] = get_args(SourceType)
WHOLE = 100.0  # a bar's width, in per cent


def makeup_of(analysed: Analysed, catalogue: Catalogue) -> tuple[Segment, ...]:
    """The segments of an article's strip; by number of claims where no words were counted."""
    return strip_of(analysed, catalogue).segments or by_claims(shown_claims(analysed))


def by_claims(claims: Iterable[Claim]) -> tuple[Segment, ...]:
    """The share of each kind of source among claims."""
    numbers = Counter(claim.source_type for claim in claims)
    total = numbers.total()
    segments: list[Segment] = []
    left = 0.0
    for kind in KINDS:
        if number := numbers[kind]:  # type: ignore[index]
            width = WHOLE * number / total
            segments.append(
                Segment(kind, SOURCE_TYPES[kind], number, 0, number / total, round(left, 2), round(width, 2))
            )
            left += width
    return tuple(segments)


def in_words(segments: Iterable[Segment]) -> str:
    """What a bar shows, for those who do not see it."""
    return ", ".join(f"{s.words}: {count(s.claims, 'claim')}" for s in segments)
