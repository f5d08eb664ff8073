"""From the labels of words to stretches of the article's text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from generators.analyse.claims.attribution import Attribution
from generators.analyse.claims.network import BEGIN, END, INSIDE, ROLES, SINGLE
from generators.analyse.claims.tokens import Ints, Tokens
from generators.model import Article, Span

EDGES = " ,.;:-—–"  # punctuation between the last word and a closing mark
CLOSING_PUNCTUATION = 2  # such characters at most

Spans = tuple[Span, ...]
PLACES = (BEGIN, INSIDE, END, SINGLE)  # in a stretch, in the order of a role's labels


def attribution_spans(
    article: Article, marks: Marks, tokens: Tokens, path: Ints, first: int
) -> tuple[Spans, Spans, Spans]:
    """Source, cue and content by the labels of the words from row `first` on."""
    source, cue, content = _by_role(tokens, path, first)
    return source, cue, tuple(_with_marks(article, marks, span) for span in content)


def _by_role(tokens: Tokens, path: Ints, first: int) -> tuple[Spans, ...]:
    """Of each of ROLES the stretches from a first to the next last word, in order."""
    begins: list[list[int]] = [[] for _ in ROLES]
    ends: list[list[int]] = [[] for _ in ROLES]
    labelled = np.flatnonzero(path)
    for row, label in zip((first + labelled).tolist(), path[labelled].tolist(), strict=True):
        role, place = divmod(label - 1, len(PLACES))
        if PLACES[place] in (BEGIN, SINGLE):
            begins[role].append(row)
        if PLACES[place] in (END, SINGLE):
            ends[role].append(row)
    return tuple(
        tuple(Span(int(tokens.start[b]), int(tokens.end[e])) for b, e in zip(*pair, strict=False))
        for pair in zip(begins, ends, strict=True)
    )


@dataclass(frozen=True, slots=True)
class Marks:
    """Where the quotations of an article begin and end, to be looked up by their first and last words."""

    opens: dict[int, int]  # offset of the first character inside: of the opening mark
    closes: dict[int, int]  # offset behind the last character inside: behind the closing mark


def marks_of(article: Article) -> Marks:
    """The quotation marks of an article; of an unclosed quotation only the opening one."""
    opens = {quotation.inner.start: quotation.start for quotation in article.quotations}
    return Marks(opens, {quotation.inner.end: quotation.end for quotation in article.quotations if quotation.closed})


def _with_marks(article: Article, marks: Marks, span: Span) -> Span:
    """The span with the quotation marks that open or close at its edges, and with the punctuation inside them."""
    start, end = marks.opens.get(span.start, span.start), span.end
    for behind in range(span.end, span.end + CLOSING_PUNCTUATION + 1):
        if behind in marks.closes and not article.text[span.end : behind].strip(EDGES):
            return Span(start, marks.closes[behind])
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
