"""Who `I` is: in quoted words whoever is quoted, in the article's own words its author."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generators.analyse.claims.attribution import Attribution
from generators.analyse.claims.layout import NOWHERE, Layout
from generators.analyse.claims.lexicons import words
from generators.analyse.claims.sources import Source
from generators.model import Article

FIRST_PERSON = words("i me my mine myself")
SEVERAL = (" and ", "&", ",", ";")  # in a byline with more than one author


def with_first_person(
    article: Article,
    layout: Layout,
    ordered: Sequence[Attribution],
    parents: Sequence[int | None],
    sources: Sequence[Source],
) -> list[Source]:
    """The sources with every `I` filled in where that is safe."""
    filled: list[Source] = []
    for found, parent, source in zip(ordered, parents, sources, strict=True):
        tokens = layout.tokens(found.source)
        said = " ".join(span.of(article.text) for span in found.source).strip().casefold()
        if said not in FIRST_PERSON or not tokens:
            filled.append(source)
        elif layout.quotation[tokens[0]] == NOWHERE:
            filled.append(replace(source, kind="person", name=_only_author(article)))
        elif parent is not None and parent < len(filled):
            filled.append(filled[parent])
        else:
            filled.append(source)
    return filled


def _only_author(article: Article) -> str | None:
    """The byline, when it names one person."""
    author = article.author
    return None if author is None or any(mark in author for mark in SEVERAL) else author
