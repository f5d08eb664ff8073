"""Datelines: `LONDON, March 3 (Reuters) - The minister said`. Where news was written is nobody's name and no claim."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from generators.analyse.claims.attribution import Attribution
from generators.model import Article, Span

DATELINE = re.compile(
    r"""
    [ \t]*
    (?:(?P<capitals>[A-Z][A-Z.'’]+(?:[ -][A-Z][A-Z.'’]+){0,3})  # LONDON, ST. LOUIS
    |[A-Z][\w.'’]+(?:[ -][A-Z][\w.'’]+){0,3})                   # London: only with a date or an agency
    (?:,[ ][A-Z][\w.]+(?:[ ][A-Z][\w.]+)?)?                     # Mo. or Burma
    (?P<date>,[ ](?:[A-Z][a-z]{2,8}\.?[ ]\d{1,2}|\d{1,2}[ ][A-Z][a-z]{2,8}\.?)(?:,?[ ]\d{4})?)?
    (?P<agency>[ ]\([A-Z][\w ]{1,20}\))?
    (?:[ \xa0]?[—–][ \xa0]?|[ ]--?[ ])(?=\S)
    """,
    re.VERBOSE,
)


def without_datelines(article: Article, found: Sequence[Attribution]) -> Iterator[Attribution]:
    """The attributions without what their sources and contents take from a dateline."""
    starts = [paragraph.start for paragraph in article.paragraphs]
    for one in found:
        spans = (*one.source, *one.content)
        place = bisect_right(starts, min(span.start for span in spans)) - 1 if spans else -1
        end = _end_of_dateline(article.text, starts[place]) if place >= 0 else None
        if end is None or all(span.start >= end for span in spans):
            yield one
        else:
            yield replace(one, source=tuple(_behind(one.source, end)), content=tuple(_behind(one.content, end)))


def _end_of_dateline(text: str, start: int) -> int | None:
    """Where the dateline that begins here ends; None: none begins here."""
    match = DATELINE.match(text, start)
    if match is None or not (match["capitals"] or match["date"] or match["agency"]):
        return None
    return match.end()


def _behind(spans: Sequence[Span], end: int) -> Iterator[Span]:
    for span in spans:
        if span.end > end:
            yield Span(max(span.start, end), span.end)
