"""Related articles, with their evidence."""

from __future__ import annotations

from collections.abc import Sequence

from generators.model import Analysed, Relation


def relate_articles(articles: Sequence[Analysed]) -> tuple[Relation, ...]:
    """Links between articles, strongest first for each source."""
    return ()
