"""Names: the fullest safe form, and nobody where two could be meant."""

from __future__ import annotations

import pytest

from generators.analyse.claims.names import Names
from tests.analyse.qualifying import claim_in, read

CASES = {
    "surname after the full name": (
        "Donald Trump spoke on Monday. Trump said the deal was done.", "Trump#2", "Donald Trump"),
    "title and surname": (
        "President Emmanuel Macron met the envoys. President Macron said the deal was done.",
        "President Macron", "Emmanuel Macron"),
    "initial in the middle": (
        "Donald J. Trump spoke. Trump said the deal was done.", "Trump#2", "Donald J. Trump"),
    "two people of one surname": (
        "Bill Clinton and Hillary Clinton came. Clinton said the deal was done.", "Clinton#3", None),
    "full name among two of one surname": (
        "Bill Clinton came. Hillary Clinton said the deal was done.", "Hillary Clinton", "Hillary Clinton"),
    "father and junior": (
        "Donald Trump came. Donald Trump Jr. left. Trump said the deal was done.", "Trump#3", "Donald Trump"),
    "given name alone": (
        "Bernie Sanders came by train. Bernie said the deal was done.", "Bernie#2", "Bernie Sanders"),
    "never named in full": (
        "Mr Hale said the deal was done.", "Mr Hale", "Hale"),
    "a place before the name": (
        "Former Ukrainian ambassador to Brazil Andrei Melnik said the deal was done.",
        "Former Ukrainian ambassador to Brazil Andrei Melnik", "Andrei Melnik"),
    "a councillor": (
        "Cllr Maureen Pike spoke. Pike said the deal was done.", "Pike#2", "Maureen Pike"),
    "name in apposition": (
        "Her lawyer, Jane Doe, said the deal was done.", "Her lawyer, Jane Doe,", "Jane Doe"),
    "office with of": (
        "Secretary of State John Ashby said the deal was done.", "Secretary of State John Ashby", "John Ashby"),
    "two speakers at once": (
        "Jane Doe and Peter Lund said the deal was done.", "Jane Doe and Peter Lund", None),
    "a pronoun and another speaker": (
        "Clara Voss came. She and her brother, Max, said the deal was done.", "She and her brother, Max,", None),
    "a pronoun and several others": (
        "Clara Voss came. She and two colleagues said the deal was done.", "She and two colleagues", None),
    "U.S. with an article": ("The U.S. said the deal was done.", "The U.S.", "United States"),
    "US": ("The US said the deal was done.", "The US", "United States"),
    "United States": ("The United States said the deal was done.", "The United States", "United States"),
    "a body with the": ("The White House said the deal was done.", "The White House", "White House"),
    "a body told by its head": (
        "The Trump administration said the deal was done.", "The Trump administration", "Trump administration"),
    "the body spoken of before": (
        "The Clinton campaign moved. Later the campaign said the deal was done.", "the campaign", "Clinton campaign"),
    "a body that is not told": ("The company said the deal was done.", "The company", None),
    "a pronoun without anybody": ("He said the deal was done.", "He", None),
    "a surname that is a month": (
        "British Prime Minister Theresa May said the deal was done.", "British Prime Minister Theresa May",
        "Theresa May"),
    "that surname alone": (
        "In May, Theresa May flew home. Mrs May said the deal was done.", "Mrs May", "Theresa May"),
    "a given name that is a month": ("April Lund said the deal was done.", "April Lund", "April Lund"),
    "the month before a name": ("In April Lund said the deal was done.", "Lund", "Lund"),
    "a given name with a hyphen": (
        "Secretary General Ban Ki-moon said the deal was done.", "Secretary General Ban Ki-moon", "Ban Ki-moon"),
    "a role and another before the name": (
        "Jane Doe, a lawyer and former senator, said the deal was done.", "Jane Doe, a lawyer and former senator,",
        "Jane Doe"),
    "a hyphen that is no name's": (
        "Trump-era officials said the deal was done.", "Trump-era officials", None),
    "a group": ("Critics said the deal was done.", "Critics", None),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES)
def test_name_is_the_fullest_safe_one(case: str) -> None:
    text, source, name = CASES[case]
    assert claim_in(text, source, "said", "the deal was done").name == name


def test_the_surname_of_somebody_who_acts_is_a_name_though_it_is_a_word() -> None:
    _, doc = read("Aled Price, who lands crab there, said so. According to Price, eleven boats would have to leave.")
    assert [(named.text, named.kind) for named in Names(doc).mentions] == [
        ("Aled Price", "person"),
        ("Price", "person"),
    ]


def test_names_keep_days_and_months_out() -> None:
    _, doc = read("On Monday Clara Voss spoke in May.")
    assert [named.text for named in Names(doc).mentions] == ["Clara Voss"]


@pytest.mark.parametrize("text", ["Officials left in the June U.S. strikes.", "June U.S. strikes hit the harbour."])
def test_a_month_before_a_country_is_no_given_name(text: str) -> None:
    _, doc = read(text)
    assert [named.text for named in Names(doc).mentions] == ["U.S."]


def test_one_place_beside_a_name_is_not_part_of_it() -> None:
    _, doc = read("In Washington Barack Obama spoke to reporters.")
    assert "Barack Obama" in [named.text for named in Names(doc).mentions]


def test_office_that_is_not_hers_is_somebody_else() -> None:
    text = "Secretary Hillary Clinton spoke. President Clinton said the deal was done."
    claim = claim_in(text, "President Clinton", "said", "the deal was done")
    assert (claim.source_type, claim.name) == ("person", None)


def test_hyphen_stays_in_a_name() -> None:
    text = "Ahmed al-Sharaa said the deal was done."
    assert claim_in(text, "Ahmed al-Sharaa", "said", "the deal was done").name == "Ahmed al-Sharaa"
