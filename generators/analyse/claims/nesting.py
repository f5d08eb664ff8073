"""Attributions inside the content of others."""

from __future__ import annotations

from collections.abc import Sequence

from generators.analyse.claims.attribution import Attribution
from generators.model import Span


def parents_of(ordered: Sequence[Attribution]) -> list[int | None]:
    """For each attribution the smallest one whose content holds its cue and content, if any.

    `ordered` by content. Equal contents: the earlier is around the later.
    """
    parents: list[int | None] = []
    around: list[int] = []  # those whose content has not ended yet
    for i, found in enumerate(ordered):
        around = [j for j in around if ordered[j].content[-1].end > found.content[0].start]
        holders = [j for j in around if _holds(ordered[j].content, (*found.cue, *found.content))]
        parents.append(min(holders, key=lambda j: (_length(ordered[j].content), -j), default=None))
        around.append(i)
    return parents


def _holds(content: Sequence[Span], inside: Sequence[Span]) -> bool:
    return all(any(a.start <= b.start and b.end <= a.end for a in content) for b in inside)


def _length(spans: Sequence[Span]) -> int:
    return sum(span.end - span.start for span in spans)
