"""Numbers that lost their height: only a series that counts on is one."""

from __future__ import annotations

import pytest

from generators.model import Span
from generators.read.raised import flattened


def numbers(text: str, last: int) -> list[tuple[int, ...]]:
    return [raised.numbers for raised in flattened(text, [Span(0, len(text))], last)]


@pytest.mark.parametrize(
    "text",
    [
        "It was so.1 It was not,2 they said.",
        "It was “so.”1 It was “not”,2 they said.",
        "It was so in 1931.1 It was not2 for long.",
        "It was so (as was said).1 It was not:2 it rained.",
    ],
)
def test_a_series_is_found_behind_words_and_marks(text: str) -> None:
    assert numbers(text, 2) == [(1,), (2,)]


def test_several_numbers_stand_together_and_old_ones_come_back() -> None:
    assert numbers("Salt helps.1,2 It does not,3-5 but see the first.1", 5) == [(1, 2), (3, 5), (1,)]


@pytest.mark.parametrize(
    "text",
    [
        "The covid19 wave and the boeing747 came at 5.30 on the A1.",  # none is 1
        "It cost 12.5 million, or 1.2 each, in 1931.",
        "It was so.1 It was not.",  # one of three
        "It was so.3 It was not.2 It rained.1",  # no order
    ],
)
def test_other_numbers_are_no_series(text: str) -> None:
    assert numbers(text, 3) == []


def test_numbers_beyond_the_last_are_left_out() -> None:
    assert numbers("It was so.1 It was not.2 It cost more.7", 2) == [(1,), (2,)]
