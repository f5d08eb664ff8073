"""How a claim is worded: in the source's own words, in the article's, or both."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from generators.model import Quotation, Span, Speech


def speech_of(text: str, content: Sequence[Span], quotations: Sequence[Quotation]) -> Speech:
    """`direct`: every word of the content stands between quotation marks; `indirect`: none; else `mixed`.

    `quotations` are the article's outermost, in order (`outermost`).
    """
    pieces = [piece for span in content for piece in _pieces(span, quotations)]
    inside = any(quoted and has_word(piece.of(text)) for quoted, piece in pieces)
    outside = any(not quoted and has_word(piece.of(text)) for quoted, piece in pieces)
    return "mixed" if inside and outside else "direct" if inside else "indirect"


def outermost(quotations: Sequence[Quotation]) -> tuple[Quotation, ...]:
    """The quotations that stand in no other, in order: they never overlap."""
    return tuple(sorted((q for q in quotations if q.depth == 0), key=lambda q: q.start))


def has_word(text: str) -> bool:
    """Whether a letter or digit occurs: marks and spaces are nobody's words."""
    return any(character.isalnum() for character in text)


def _pieces(span: Span, quotations: Sequence[Quotation]) -> Iterator[tuple[bool, Span]]:
    """The span cut at quotations: (between quotation marks?, piece)."""
    at = span.start
    first = bisect_right(quotations, span.start, key=lambda q: q.end)
    for quotation in quotations[first:]:
        if quotation.start >= span.end:
            break
        yield False, Span(at, max(at, quotation.start))
        yield True, Span(max(at, quotation.start), min(span.end, quotation.end))
        at = quotation.end
    yield False, Span(at, max(at, span.end))
