"""What can be found in one article alone: a pure module (or package) per analysis."""

from __future__ import annotations

from dataclasses import replace

from generators.analyse import bibliography, claims, readability
from generators.analyse.readability.clauses import add_depths
from generators.model import Analysed, Article, Options

ANALYSES = (readability, claims, bibliography)  # in the order of Analysed's fields


def analyse_article(article: Article, options: Options) -> Analysed:
    """One article with the result of every analysis."""
    analysed = Analysed(article, *(module.analyse(article, options) for module in ANALYSES))
    return replace(analysed, readability=add_depths(analysed.readability, article, options))
