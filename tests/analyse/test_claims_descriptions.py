"""Descriptions: the article's own words for a source."""

from __future__ import annotations

import pytest

from tests.analyse.qualifying import claim_in

CASES = {
    "unnamed": ("A former ambassador said so.", "A former ambassador", "A former ambassador"),
    "unnamed with a clause": (
        "One former NATO ambassador, who spoke on condition of anonymity, said so.",
        "One former NATO ambassador, who spoke on condition of anonymity,", "One former NATO ambassador"),
    "title before the name": (
        "French President Emmanuel Macron said so.", "French President Emmanuel Macron", "French President"),
    "long title before the name": (
        "Former Ukrainian ambassador to Brazil Andrei Melnik said so.",
        "Former Ukrainian ambassador to Brazil Andrei Melnik", "Former Ukrainian ambassador to Brazil"),
    "apposition": (
        "Clara Voss, an energy analyst at the bank, said so.",
        "Clara Voss, an energy analyst at the bank,", "an energy analyst at the bank"),
    "role before a comma": ("Her lawyer, Jane Doe, said so.", "Her lawyer, Jane Doe,", "Her lawyer"),
    "courtesy is not a description": ("Mr Hale said so.", "Mr Hale", None),
    "name alone": ("Clara Voss said so.", "Clara Voss", None),
    "two joined": ("Both watchdogs and clerks said so.", "Both watchdogs and clerks", "watchdogs and clerks"),
    "sources close to": (
        "Sources close to the State Department, speaking on condition of anonymity, said so.",
        "Sources close to the State Department", "Sources close to the State Department"),
    "poll": ("A recent poll by a major outlet found so.", "A recent poll by a major outlet",
             "A recent poll by a major outlet"),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES)
def test_description_is_the_articles_own(case: str) -> None:
    text, source, description = CASES[case]
    claim = claim_in(text, source, "found" if " found" in text else "said", "so")
    assert (claim.description.of(text) if claim.description else None) == description


def test_description_given_once_holds_for_later_claims() -> None:
    text = "Clara Voss, an energy analyst, came. Voss said so."
    claim = claim_in(text, "Voss#2", "said", "so")
    assert claim.description is not None
    assert claim.description.of(text) == "an energy analyst"
