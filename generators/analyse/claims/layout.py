"""Where each token of a parsed article stands: which sentence, paragraph and outermost quotation."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from spacy.tokens import Doc

from generators.analyse.claims.speech import outermost
from generators.model import Article, Span
from generators.read.parse import TEXT

NOWHERE = -1


@dataclass(frozen=True, slots=True)
class Layout:
    """The parsed text, and one entry a token in each list; numbers from 0, `NOWHERE` for none."""

    text: str  # as it was parsed
    starts: list[int]  # offset in the article's text
    spaces: list[bool]  # whether the token is white space
    sentence: list[int]
    paragraph: list[int]
    quotation: list[int]
    sentences: list[Span]  # by number

    def tokens(self, spans: Sequence[Span]) -> list[int]:
        """Numbers of the tokens that start in the spans, white space left out."""
        return [
            i
            for span in spans
            for i in range(bisect_left(self.starts, span.start), bisect_left(self.starts, span.end))
            if not self.spaces[i]
        ]


def layout_of(article: Article, doc: Doc) -> Layout:
    """The layout of an article and its parse."""
    read = doc.to_array(["IDX", "IS_SPACE", "SENT_START"]).astype(np.int64)
    read[:1, 2] = 1
    starts, spaces = read[:, 0].tolist(), (read[:, 1] == 1).tolist()
    sentence = (np.cumsum(read[:, 2] == 1) - 1).tolist()
    opening = read[read[:, 2] == 1, 0].tolist()
    paragraph = _numbers(starts, (Span(p.start, p.end) for p in article.paragraphs))
    quotation = _numbers(starts, (Span(q.start, q.end) for q in outermost(article.quotations)))
    sentences = [Span(a, b) for a, b in pairwise([*opening, len(article.text)])]
    return Layout(doc.user_data[TEXT], starts, spaces, sentence, paragraph, quotation, sentences)


def _numbers(starts: Sequence[int], spans: Iterable[Span]) -> list[int]:
    """For each token the number of the span that holds it."""
    numbers = [NOWHERE] * len(starts)
    for number, span in enumerate(spans):
        first, last = bisect_left(starts, span.start), bisect_left(starts, span.end)
        numbers[first:last] = [number] * (last - first)
    return numbers
