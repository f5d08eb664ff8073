"""What the article cites, and whether it holds together."""

from __future__ import annotations

from generators.model import Article, Bibliography, Options

TITLE = "References"


def analyse(article: Article, options: Options) -> Bibliography:
    """References, citations, footnotes and the audit."""
    return Bibliography((), (), (), ())
