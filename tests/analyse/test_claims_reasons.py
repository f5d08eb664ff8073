"""Why a name is withheld: the words, whether they give a reason, and whose they are."""

from __future__ import annotations

import pytest

from generators.analyse.claims.anonymity import withholdings
from tests.analyse.qualifying import claim_in, claims_in, found

FIRES = [
    ("An aide, speaking on condition of anonymity, said so.", "speaking on condition of anonymity", "condition"),
    ("An aide, who requested anonymity, said so.", "who requested anonymity", "condition"),
    ("An aide who asked not to be named said so.", "who asked not to be named", "condition"),
    ("An aide, who declined to be identified, said so.", "who declined to be identified", "condition"),
    ("An aide, speaking off the record, said so.", "speaking off the record", "condition"),
    ("Officials speaking under the condition of anonymity said so.",
     "speaking under the condition of anonymity", "condition"),
    ("An aide spoke on condition of anonymity because the talks were secret.",
     "spoke on condition of anonymity because the talks were secret", "reason"),
    ("An aide who was not authorized to speak publicly said so.",
     "who was not authorized to speak publicly", "reason"),
    ("An aide, who was not authorised to discuss it, said so.", "who was not authorised to discuss it", "reason"),
    ("An aide spoke on the condition of anonymity to discuss private talks.",
     "spoke on the condition of anonymity to discuss private talks", "reason"),
    ("An aide, who asked for anonymity, citing fear of reprisal, said so.",
     "who asked for anonymity, citing fear of reprisal", "reason"),
    ("The clerk, whose name was withheld, said so.", "whose name was withheld", "condition"),
    ("An aide, who identified the man but spoke on condition of anonymity, said so.",
     "spoke on condition of anonymity", "condition"),
]  # fmt: skip
SILENT = [
    "Anonymity is not his style.",
    "An anonymous caller left a message.",
    "He was authorised to speak for the council.",
    "The committee did background checks on the record.",
    "Her name was on the list.",
    "The condition of the bridge was poor.",
]


@pytest.mark.parametrize(("text", "words", "given"), FIRES)
def test_words_about_a_withheld_name_are_found(text: str, words: str, given: str) -> None:
    assert [(w.span.of(text), w.given) for w in withholdings(text, 0, len(text))] == [(words, given)]


@pytest.mark.parametrize("text", SILENT)
def test_other_words_are_not(text: str) -> None:
    assert list(withholdings(text, 0, len(text))) == []


def test_reason_belongs_to_the_unnamed_source_of_its_sentence() -> None:
    text = "Clara Voss said it was safe, but an aide, who asked not to be named, said it was not."
    named, unnamed = claims_in(
        text, found(text, "Clara Voss", "said", "it was safe"), found(text, "an aide", "said#2", "it was not")
    ).claims
    assert named.anonymity_reason is None
    assert unnamed.anonymity_reason is not None
    assert unnamed.anonymity_given == "condition"


def test_reason_in_a_sentence_of_its_own_belongs_to_the_source_before() -> None:
    text = "Two officials said the plan was dead. They spoke on condition of anonymity because it is secret."
    claim = claim_in(text, "Two officials", "said", "the plan was dead")
    assert claim.anonymity_given == "reason"
    assert claim.anonymity_reason is not None
    assert claim.anonymity_reason.of(text) == "spoke on condition of anonymity because it is secret"


def test_named_person_is_not_made_anonymous() -> None:
    text = "Clara Voss, who once asked not to be named, said the plan was dead."
    claim = claim_in(text, "Clara Voss", "said", "the plan was dead")
    assert (claim.source_type, claim.anonymity_reason) == ("person", None)


@pytest.mark.parametrize("mark", ["((((", "    ", '"""" ', "on condition ", "who who "])
def test_long_runs_are_read_in_linear_time(mark: str) -> None:
    text = mark * (100_000 // len(mark))
    assert list(withholdings(text, 0, len(text))) == []


def test_words_about_the_name_are_no_claim_but_are_listed() -> None:
    text = "A senior aide to a senator, who requested anonymity, said the plan was dead."
    claims = claims_in(
        text,
        found(text, "A senior aide to a senator, who requested anonymity", "said", "the plan was dead"),
        found(text, "who", "requested", "anonymity", lemma="request"),
    )
    assert [claim.content[0].of(text) for claim in claims.claims] == ["the plan was dead"]
    assert [text[n.start : n.end] for n in claims.passed_over] == ["requested anonymity"]
    (claim,) = claims.claims
    assert claim.anonymity_reason is not None
    assert claim.description is not None
    assert claim.description.of(text) == "A senior aide to a senator"
