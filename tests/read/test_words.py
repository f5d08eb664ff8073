"""What a word is, and its syllables."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generators.model import Span
from generators.read.words import syllables, words


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It's a well-known fact.", ["It's", "a", "well-known", "fact"]),
        ("The allies’ U.S.-led work—not Ann’s", ["The", "allies", "U.S.-led", "work", "not", "Ann’s"]),
        ("The U.S.'s and the E.U.’s, Ph.D.-holders", ["The", "U.S.'s", "and", "the", "E.U.’s", "Ph.D.-holders"]),
        ("3.5% of $1,000 at 10:30.", ["3.5", "of", "1,000", "at", "10:30"]),
        ("In the U.S. it rained[3], e.g. there", ["In", "the", "U.S.", "it", "rained", "e.g.", "there"]),
        ("See https://example.org/a-b or a.b@example.org now", ["See", "or", "now"]),
        ("… — ( ) 日本 café", ["日本", "café"]),
        ("He left.³ It rained¹² on 10 m²", ["He", "left", "It", "rained", "on", "10", "m"]),
        ("", []),
    ],
)
def test_words_are_what_a_reader_counts(text: str, found: list[str]) -> None:
    assert [word.of(text) for word in words(text)] == found


def test_a_stretch_has_the_words_that_stand_in_it() -> None:
    assert [word.of("one two three") for word in words("one two three", Span(4, 7))] == ["two"]


@pytest.mark.parametrize(
    ("word", "count"),
    [
        *(
            ("harbour", 2),
            ("The", 1),
            ("created", 3),
            ("university", 5),
            ("Ann’s", 1),
            ("boss's", 2),
            ("well-known", 2),
        ),
        *(("U.S.", 2), ("U.S.-led", 3), ("U.S.’s", 2), ("WTO", 5), ("NATO", 2), ("GDP", 3), ("e.g.", 2)),
        *(
            ("1918", 4),
            ("1905", 4),
            ("2000", 3),
            ("1900", 4),
            ("62", 3),
            ("0", 2),
            ("3.5", 3),
            ("1,000", 3),
            ("20th", 2),
        ),
        *(("1990s", 4), ("10:30", 3), ("007", 6), ("9" * 40, 40), ("²", 1), ("½", 1)),
        *(("grombled", 2), ("snorfing", 2), ("plinkable", 3), ("brope", 1), ("wugs", 1), ("日本", 1)),
    ],
)
def test_syllables_are_as_a_reader_says_them(word: str, count: int) -> None:
    assert syllables(word) == count


@given(st.text(max_size=80))
def test_every_word_has_a_syllable_and_its_place(text: str) -> None:
    for word in words(text):
        assert syllables(word.of(text)) >= 1
        assert word.of(text).strip() == word.of(text) != ""


@pytest.mark.parametrize("piece", ["a", "1", "a.", "a-", "1,", "w@", "a.b@", "http://", "[1", "’a"])
def test_a_page_without_a_space_is_read(piece: str) -> None:
    text = piece * (100_000 // len(piece))
    assert all(syllables(word.of(text)) >= 1 for word in words(text))
