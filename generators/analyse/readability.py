"""How hard the text is to read."""

from __future__ import annotations

from generators.model import Article, Options, Readability

TITLE = "Reading"


def analyse(article: Article, options: Options) -> Readability:
    """Measures of the prose."""
    return Readability({}, (), None, None, None, (), "not built yet")
