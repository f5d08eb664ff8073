"""Speakers behind a quotation, where the network takes them for quoted words, or quoted words for a part of them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from generators.analyse.claims.attribution import Attribution
from generators.model import Article, Quotation, Span
from generators.read.words import count_words

BETWEEN = " \t\n\xa0,;:—–-"  # what may stand between a quotation, its cue and its speaker
LONGEST_SPEAKER = 8  # words; more is what is said


def by_quotation(article: Article, quotations: Sequence[Quotation], one: Attribution) -> Attribution:
    """The attribution with its speaker where a quotation shows it. `quotations`: the outermost ones, in order."""
    return _with_speaker_behind(article, quotations, _with_rest_of_quotation(article, quotations, one))


def _with_rest_of_quotation(article: Article, quotations: Sequence[Quotation], one: Attribution) -> Attribution:
    """`“The dam,” said Mr Lind, an engineer, “will hold.”`: the speaker ends where the quotation goes on."""
    if len(one.source) != 1 or not one.cue or not one.content:
        return one
    (source,) = one.source
    rest = _before(quotations, source.end)
    begun = _before(quotations, one.cue[0].start)
    if rest is None or begun is None or not (source.start < rest.start and rest.end >= source.end):
        return one
    spans = [span for span in one.content if not span.overlaps(Span(rest.start, rest.end))]
    if not any(span.start <= begun.inner.start < span.end for span in spans):
        return one
    who = article.text[source.start : rest.start].rstrip(BETWEEN)
    content = (*spans, Span(rest.start, rest.end))
    return replace(one, source=(Span(source.start, source.start + len(who)),), content=tuple(sorted(content)))


def _with_speaker_behind(article: Article, quotations: Sequence[Quotation], one: Attribution) -> Attribution:
    """`“What a day!” tweeted the actor.`: who stands behind the verb is the speaker, and not quoted."""
    if one.source or len(one.cue) != 1 or len(one.content) < 2:
        return one
    (cue,), said = one.cue, one.content[-1]
    begun, later = _before(quotations, cue.start), _before(quotations, said.end)
    touches = begun is not None and not article.text[begun.end : cue.start].strip(BETWEEN)
    follows = said.start > cue.end and not article.text[cue.end : said.start].strip(" \t\n\xa0")
    short = count_words(said.of(article.text)) <= LONGEST_SPEAKER
    if touches and follows and short and later == begun:
        return replace(one, source=(said,), content=one.content[:-1])
    return one


def _before(quotations: Sequence[Quotation], offset: int) -> Quotation | None:
    """The last quotation that begins before the offset."""
    at = bisect_right(quotations, offset, key=lambda q: q.start) - 1
    return quotations[at] if at >= 0 else None
