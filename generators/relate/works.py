"""Works across articles."""

from __future__ import annotations

from collections.abc import Sequence

from generators.model import Analysed, Work


def relate_works(articles: Sequence[Analysed]) -> tuple[tuple[Analysed, ...], tuple[Work, ...]]:
    """The articles with `Reference.work` filled in, and the works."""
    return tuple(articles), ()
