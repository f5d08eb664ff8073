"""What can be found in one article alone: a pure module (or package) per analysis."""

from __future__ import annotations

from generators.analyse import bibliography, claims, readability
from generators.model import Analysed, Article, Options

ANALYSES = (readability, claims, bibliography)  # in the order of Analysed's fields


def analyse_article(article: Article, options: Options) -> Analysed:
    """One article with the result of every analysis."""
    return Analysed(article, *(module.analyse(article, options) for module in ANALYSES))
