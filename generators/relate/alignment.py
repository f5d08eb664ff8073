"""Two stretches of words compared word by word, so that each difference can be read: here `may` became `will`."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from rapidfuzz.distance import Levenshtein

from generators.model import Change, Span, Stretch

LONGEST = 20_000  # words aligned in one step: alignment takes time by the square


def align_words(one: Sequence[Span], other: Sequence[Span], texts: tuple[str, str]) -> tuple[tuple[Stretch, ...], int]:
    """The stretches of two rows of words, in the order of the text, and the number of equal words."""
    sides = [[print_word(span.of(text)) for span in row] for row, text in zip((one, other), texts, strict=True)]
    stretches, equal = [], 0
    for step in range(0, max(len(one), len(other)), LONGEST):
        first, second = one[step : step + LONGEST], other[step : step + LONGEST]
        codes = Levenshtein.opcodes(*(side[step : step + LONGEST] for side in sides))
        for same, run in groupby(codes, key=lambda code: code.tag == "equal"):
            begin, *_ = behind = tuple(run)
            spans = (
                _cover(first[begin.src_start : behind[-1].src_end]),
                _cover(second[begin.dest_start : behind[-1].dest_end]),
            )
            stretches.append(Stretch("equal" if same else _change(*spans), *spans))
            equal += behind[-1].src_end - begin.src_start if same else 0
    return tuple(stretches), equal


def print_word(word: str) -> str:
    """A word as it is compared: without its capitals and the kind of its apostrophe."""
    return word.casefold().replace("’", "'")


def _change(first: Span | None, second: Span | None) -> Change:
    """What happened where words differ: one difference, however many words it has."""
    if first and second:
        return "replace"
    return "delete" if first else "insert"


def _cover(spans: Sequence[Span]) -> Span | None:
    """From the first of these words to the last."""
    return Span(spans[0].start, spans[-1].end) if spans else None
