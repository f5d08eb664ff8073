"""From the labels of words to stretches of the article's text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from generators.analyse.claims.attribution import Attribution
from generators.analyse.claims.network import BEGIN, END, ROLES, SINGLE
from generators.analyse.claims.tokens import Ints, Tokens
from generators.model import Article, Span

EDGES = " \t\n\r\xa0,;:—–-"  # never first or last in a span
OPENING = "\"“”„«'‘‚"
CLOSING = "\"”“»'’."

Spans = tuple[Span, ...]


def attribution_spans(article: Article, tokens: Tokens, path: Ints, first: int) -> tuple[Spans, Spans, Spans]:
    """Source, cue and content by the labels of the words from row `first` on."""
    source, cue, content = (tuple(_of_role(tokens, path, first, role)) for role in range(len(ROLES)))
    return source, cue, tuple(_with_marks(article, span) for span in content)


def _of_role(tokens: Tokens, path: Ints, first: int, role: int) -> Iterator[Span]:
    part = path - 4 * role
    begins = first + np.flatnonzero((part == BEGIN) | (part == SINGLE))
    ends = first + np.flatnonzero((part == END) | (part == SINGLE))
    for begin, end in zip(begins.tolist(), ends.tolist(), strict=False):
        yield Span(int(tokens.start[begin]), int(tokens.end[end]))


def _with_marks(article: Article, span: Span) -> Span:
    """The span with the quotation marks that open or close at its edges, and with the punctuation inside them."""
    start, end = span
    for quotation in article.quotations:
        if quotation.inner.start <= span.end and quotation.end >= span.start:
            if quotation.inner.start == span.start:
                start = min(start, quotation.start)
            if quotation.closed and span.start < quotation.end and 0 <= quotation.inner.end - span.end <= 2:
                between = article.text[span.end : quotation.inner.end]
                end = max(end, quotation.end) if not between.strip(" ,.;:-—–") else end
    return Span(start, end)


def without_overlaps(found: Sequence[Attribution]) -> tuple[Attribution, ...]:
    """Of attributions whose cues share words only the surest, in the order of the cues."""
    kept: list[Attribution] = []
    for attribution in sorted(found, key=lambda a: (a.cue, -a.confidence)):
        if kept and _shares(kept[-1].cue, attribution.cue):
            if attribution.confidence > kept[-1].confidence:
                kept[-1] = attribution
        else:
            kept.append(attribution)
    return tuple(kept)


def _shares(one: Spans, other: Spans) -> bool:
    return any(a.overlaps(b) for a in one for b in other)
