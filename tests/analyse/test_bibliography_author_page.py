"""Mentions by author and page: what they point to, and which brackets they are not."""

from __future__ import annotations

import pytest

from tests.analyse.bibliographies import analyse, linked

WORKS = """Adams, Rose. Harbours and Their Keepers. Example Press, 2019.
Baker, Sam, and Tom Cole. “The Price of Silt.” Journal of Ports, vol. 12, no. 4, 2016, pp. 323-53.
Dunn, Paula, et al. “Dredging by Night.” Ports Today, vol. 8, no. 1, 2021, pp. 2-14.
Lane, Vera. The Crowded Quay. Coastal Press, 2017.
Lane, Vera. The Empty Quay. Coastal Press, 2018.
Van den Berg, Hans. Sluices of the Delta. Delta Press, 2014.
"""
HABIT = "Keepers rule (Adams 4), silt is dear (Baker and Cole 330), and nights are long (Dunn et al. 7). "


@pytest.mark.parametrize(
    ("body", "words", "status", "entries"),
    [
        ("Keepers rule (Adams 44).", "Adams 44", "exact", ("Adams",)),
        ("Silt is dear (Baker and Cole 324-25).", "Baker and Cole 324-25", "exact", ("Baker",)),
        ("Silt is dear (see Baker & Cole 324, 330).", "Baker & Cole 324, 330", "exact", ("Baker",)),
        ("Nights are long (Dunn et al. 7).", "Dunn et al. 7", "exact", ("Dunn",)),
        ("So they said (qtd. in Adams 9).", "Adams 9", "exact", ("Adams",)),
        ("Locks hold (van den Berg 12).", "van den Berg 12", "exact", ("Van den Berg",)),
        ("Quays empty (Lane 30).", "Lane 30", "ambiguous", ("Lane", "Lane")),
        ("Quays empty (Lane, Empty Quay 30).", "Lane, Empty Quay 30", "exact", ("Lane",)),
    ],
)
def test_author_and_page_point_to_the_list(body: str, words: str, status: str, entries: tuple[str, ...]) -> None:
    assert linked(body, WORKS) == [(words, status, entries)]


def test_several_in_one_bracket_are_several_mentions() -> None:
    assert [found[0] for found in linked("So it is (Adams 44; Dunn et al. 3).", WORKS)] == ["Adams 44", "Dunn et al. 3"]


@pytest.mark.parametrize(
    "body",
    [
        "One co-author alone (Cole 12).",
        "A first of several (Baker 324).",
        "Another person (Ash 12).",
        "A flight (Apollo 11), a bill (Chapter 7) and a drawing (Figure 2).",
        "A year (Adams 2018) is no page.",
        "No page (Adams).",
    ],
)
def test_brackets_that_cite_nothing_on_the_list(body: str) -> None:
    assert [found for found in linked(body, WORKS) if found[1] != "missing"] == []


def test_author_without_an_entry_is_missing_where_pages_are_the_habit() -> None:
    assert linked(HABIT + "Not so (Pope 12). See the map (Figure 2).", WORKS)[3:] == [("Pope 12", "missing", ())]
    _, found = analyse(HABIT + "Not so (Pope 12).", WORKS)
    assert next(item for item in found.audit if item.code == "cited-not-listed").looked_for == "Pope"
    assert linked("Keepers rule (Adams 4). Not so (Pope 12).", WORKS) == [("Adams 4", "exact", ("Adams",))]


def test_page_is_no_mention_where_years_are_the_habit() -> None:
    assert [words for words, *_ in linked("Keepers rule (Adams, 2019). See (Adams 44).", WORKS)] == ["Adams, 2019"]


def test_page_is_no_mention_without_a_list() -> None:
    assert linked("Keepers rule (Adams 44).", "") == []


@pytest.mark.parametrize("part", ["(Aa Aa, Aa Aa 4x)", "(Aa, " + "aa " * 60 + "4)", "(4", "(Adams 4; " * 3])
def test_long_texts_of_half_mentions_end(part: str) -> None:
    assert linked(part * (100_000 // len(part)), WORKS) is not None
