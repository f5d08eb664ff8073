from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generators.render.shelves import OTHER, by_letter, cut, joined, letter_of, order_of

NAMES = st.lists(st.text(max_size=6), max_size=24)


@pytest.mark.parametrize(
    ("name", "letter"),
    [
        ("Ann Lee", "A"),
        ("the Pentagon", "P"),
        ("Élysée", "E"),
        ("“Critics”", "C"),
        ("[Untitled]", "U"),
        ("Жуков", OTHER),
        ("2 officials", OTHER),
        ("", OTHER),
        ("Anthem", "A"),
        ("Then", "T"),
    ],
)
def test_names_stand_under_their_first_letter(name: str, letter: str) -> None:
    assert letter_of(name) == letter


def test_order_knows_no_case_accent_or_article() -> None:
    assert sorted(["the Zebra", "élan", "Eland", "a dog"], key=order_of) == ["a dog", "élan", "Eland", "the Zebra"]


@given(NAMES, st.integers(1, 9))
def test_shelves_hold_every_item_once_and_no_more_than_fit(names: list[str], size: int) -> None:
    shelves = by_letter(names, str, size)
    assert sorted(n for s in shelves for n in s.items) == sorted(names)
    assert all(0 < len(s.items) <= size for s in shelves)
    assert len({s.slug for s in shelves}) == len(shelves)


@given(NAMES, st.integers(1, 9))
def test_joined_shelves_hold_the_same_in_the_same_order(names: list[str], size: int) -> None:
    shelves = by_letter(names, str, size)
    together = joined(shelves, size)
    assert [n for s in together for n in s.items] == [n for s in shelves for n in s.items]
    assert all(len(s.items) <= size for s in together)
    assert len({s.slug for s in together}) == len(together)
    assert all(len(a.items) + len(b.items) > size for a, b in pairwise(together))


def test_joined_shelf_is_called_after_its_ends() -> None:
    (shelf,) = joined(by_letter(["Ann", "Bo", "Cy"], str, 9), 9)
    assert (shelf.label, shelf.slug) == ("A to C", "a")


def test_cut_numbers_its_pages() -> None:
    assert [(s.label, s.slug) for s in cut("abc", "X", "x", 2)] == [("X, 1 of 2", "x"), ("X, 2 of 2", "x-2")]
