"""Pronouns and `the official`: resolved only where one can be meant."""

from __future__ import annotations

import pytest

from tests.analyse.qualifying import claim_in, claims_in, found

PRONOUNS = {
    "the only person of the last sentence": (
        "Clara Voss arrived at noon. She said the deal was done.", "She", "Clara Voss"),
    "the only person of the last paragraph": (
        "Clara Voss arrived at noon. Rain fell. It was cold.\n\nShe said the deal was done.", "She", "Clara Voss"),
    "two people": (
        "Clara Voss met Anna Lund. She said the deal was done.", "She", None),
    "a person far above": (
        "Clara Voss arrived.\n\nRain fell.\n\nThe shops were shut.\n\nShe said the deal was done.", "She", None),
    "another person inside a quotation": (
        "Clara Voss said, “Anna Lund will pay for all of this.” She said the deal was done.", "She", "Clara Voss"),
    "Mr before, she now": (
        "Mr Hale met Clara Voss. She said the deal was done.", "She", "Clara Voss"),
    "behind a pronoun that could be two": (
        "Clara Voss met Anna Lund. She spoke of Jane Roe. She said the deal was done.", "She#2", None),
    "a word for what she is": (
        "Clara Voss was known as a tough leader. She said the deal was done.", "She", "Clara Voss"),
    "names in a citation": (
        "Clara Voss doubts it (Lund & Roe, 2016; Poe, 2018a). She said the deal was done.", "She", "Clara Voss"),
    "what somebody was elected": (
        "Clara Voss was elected president in May. She said the deal was done.", "She", "Clara Voss"),
    "a word for people that only modifies": (
        "Clara Voss spoke of border and refugee crises. She said the deal was done.", "She", "Clara Voss"),
    "a name of something that happened": (
        "Clara Voss spoke of Suez Crisis. She said the deal was done.", "She", "Clara Voss"),
    "whose own it is": (
        "Anna Lund and Jane Roe left. Clara Voss spoke during her hearing. She said the deal was done.", "She",
        "Clara Voss"),
    "a body that has a secretary": (
        "Aldine's secretary, Clara Voss, spoke. She said the deal was done.", "She", "Clara Voss"),
    "party and state behind a name": (
        "Sen. Clara Voss, D-Ore., spoke. She said the deal was done.", "She", "Clara Voss"),
    "a name that only modifies": (
        "Clara Voss left the Lund administration. She said the deal was done.", "She", "Clara Voss"),
}  # fmt: skip


@pytest.mark.parametrize("case", PRONOUNS)
def test_pronoun_has_one_antecedent_or_none(case: str) -> None:
    text, source, name = PRONOUNS[case]
    claim = claim_in(text, source, "said" if text.count(" said") == 1 else "said#2", "the deal was done")
    assert claim.name == name
    assert claim.source_type == ("person" if name else "unknown")


def test_pronoun_for_an_unnamed_source_takes_its_description_and_reason() -> None:
    text = (
        "A senior aide, who requested anonymity, called the plan a mess. "
        "“He’s trying to have it both ways,” the aide said. He said the deal was done."
    )
    claims = claims_in(
        text,
        found(text, "A senior aide", "called", "the plan a mess", lemma="call"),
        found(text, "the aide", "said", "“He’s trying to have it both ways,”"),
        found(text, "He#2", "said#2", "the deal was done"),
    ).claims
    assert [claim.source_type for claim in claims] == ["anonymous"] * 3
    assert {claim.description.of(text) for claim in claims if claim.description} == {"A senior aide"}
    assert {claim.anonymity_reason.of(text) for claim in claims if claim.anonymity_reason} == {
        "who requested anonymity"
    }
    assert all(claim.anonymity_reason for claim in claims)


def test_the_official_is_the_one_official() -> None:
    text = "One former ambassador warned of war. Days passed. The ambassador added that peace was near."
    claim = claim_in(text, "The ambassador", "added", "that peace was near", lemma="add")
    assert claim.source_type == "anonymous"
    assert claim.description is not None
    assert claim.description.of(text) == "One former ambassador"


def test_the_senator_is_the_senator_named_before() -> None:
    text = "Russian Senator Alexei Pushkov spoke. The senator said the deal was done."
    assert claim_in(text, "The senator", "said", "the deal was done").name == "Alexei Pushkov"


@pytest.mark.parametrize(("between", "name"), [("", "Jane Doe"), ("\n\nA poll came out.\n\nIt rained.\n\n", None)])
def test_far_from_a_groups_president_the_president_may_be_another(between: str, name: str | None) -> None:
    text = f"The group's president, Jane Doe, wrote a letter. {between}The president said the deal was done."
    assert claim_in(text, "The president", "said", "the deal was done").name == name


def test_the_official_of_two_is_nobody() -> None:
    text = "A French official came. A German official left. The official said the deal was done."
    claim = claim_in(text, "The official", "said", "the deal was done")
    assert (claim.name, claim.source_type) == (None, "unknown")


def test_the_state_official_is_not_any_official() -> None:
    text = "A French official came. The German official said the deal was done."
    claim = claim_in(text, "The German official", "said", "the deal was done")
    assert claim.description is None or claim.description.of(text) == "The German official"


def test_they_may_be_the_two_just_named() -> None:
    text = "Reporters waited. Clara Voss and Peter Lund left. They said the deal was done."
    assert claim_in(text, "They", "said", "the deal was done").source_type == "unknown"


def test_possessive_is_resolved_like_a_pronoun() -> None:
    text = "Clara Voss left early. Her promise to return was kept."
    assert claim_in(text, "Her", "promise", "to return", lemma="promise").name == "Clara Voss"


def test_they_is_the_one_plural() -> None:
    text = "Sources close to the ministry hinted at a change, though they caution that it is far off."
    claim = claim_in(text, "they", "caution", "that it is far off", lemma="caution")
    assert claim.source_type == "anonymous"
    assert claim.description is not None
    assert claim.description.of(text) == "Sources close to the ministry"
