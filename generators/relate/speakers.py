"""Speakers across articles."""

from __future__ import annotations

from collections.abc import Sequence

from generators.model import Analysed, Speaker


def relate_speakers(articles: Sequence[Analysed]) -> tuple[tuple[Analysed, ...], tuple[Speaker, ...]]:
    """The articles with `Claim.speaker` filled in, and the speakers."""
    return tuple(articles), ()
