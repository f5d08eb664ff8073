"""Who says what, in what words, on what authority."""

from __future__ import annotations

from generators.analyse.claims.find import find
from generators.analyse.claims.qualify import qualify
from generators.model import Article, Claims, Options
from generators.read.parse import parse

TITLE = "Claims"
LANGUAGE = "en"  # the parser, and all that was learned, know English only


def analyse(article: Article, options: Options) -> Claims:
    """Every attribution of the article."""
    if article.language is not None and article.language.partition("-")[0].lower() != LANGUAGE:
        return Claims((), (), f"The text is not in English (language tag: {article.language}).")
    if not any(paragraph.kind == "prose" for paragraph in article.paragraphs):
        return Claims((), ())
    doc = parse(article, options.language_model)
    return qualify(article, doc, find(article, doc))
