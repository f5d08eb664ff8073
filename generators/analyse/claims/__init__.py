"""Who says what, in what words, on what authority."""

from __future__ import annotations

from generators.model import Article, Claims, Options

TITLE = "Claims"


def analyse(article: Article, options: Options) -> Claims:
    """Every attribution of the article."""
    return Claims((), (), "not built yet")
