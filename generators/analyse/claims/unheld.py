"""Quotations that no sure attribution holds: somebody is quoted, so the likeliest of the unsure ones is believed."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import accumulate

from generators.analyse.claims.attribution import FIRM, Attribution
from generators.analyse.claims.passed_over import is_a_name
from generators.model import Article, Quotation, Span
from generators.read.words import count_words

POSSIBLE = 0.1  # confidence from which an attribution may hold a quotation that nothing else holds
BELIEVED = (
    0.6  # its confidence then: 8 of 9 were right in training articles held out, 19 of 32 in PolNeAR's dev articles
)


def with_unheld(article: Article, found: Sequence[Attribution]) -> list[Attribution]:
    """The attributions, with more confidence in those that alone hold a quotation."""
    result = list(found)
    sure = _stretches((n, (*one.cue, *one.content)) for n, one in enumerate(found) if one.confidence >= FIRM)
    unsure = _stretches(
        (n, one.content) for n, one in enumerate(found) if one.claimed and POSSIBLE <= one.confidence < FIRM
    )
    for quotation in article.quotations:
        if quotation.depth or is_a_name(article, quotation) or next(_sharing(sure, quotation), None) is not None:
            continue
        around = [n for n in _sharing(unsure, quotation) if found[n].source or _words(article, quotation) > 1]
        best = max(around, key=lambda n: (found[n].confidence, -n), default=None)
        if best is not None:
            result[best] = replace(found[best], confidence=BELIEVED)
    return result


def _words(article: Article, quotation: Quotation) -> int:
    """One word without a source, as in `so-called “experts”`, is nobody's speech."""
    return count_words(quotation.inner.of(article.text))


def _stretches(spans: Iterable[tuple[int, Sequence[Span]]]) -> list[tuple[int, int, int, int]]:
    """Start, end, the furthest end so far, and whose it is; in order."""
    ordered = sorted((span.start, span.end, number) for number, several in spans for span in several)
    furthest = accumulate((end for _, end, _ in ordered), max)
    return [(start, end, far, number) for (start, end, number), far in zip(ordered, furthest, strict=True)]


def _sharing(stretches: Sequence[tuple[int, int, int, int]], quotation: Quotation) -> Iterator[int]:
    """Whose stretches share a character with the quotation."""
    for at in range(bisect_left(stretches, (quotation.end,)) - 1, -1, -1):
        _, end, furthest, number = stretches[at]
        if furthest <= quotation.start:
            return
        if end > quotation.start:
            yield number
