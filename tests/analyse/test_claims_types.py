"""Kinds of source: told by grammar and word lists."""

from __future__ import annotations

import pytest

from tests.analyse.qualifying import claim_in, claims_in, found

EXAMPLES = [
    # people, by name
    ("Clara Voss", "person"),
    ("Senator Amara Okoye", "person"),
    ("Mr Hale", "person"),
    ("the harbour master, Peter Lund,", "person"),
    ("Former Secretary of State John Ashby", "person"),
    ("Dmitri Orlov, an analyst at the Meridian Institute,", "person"),
    ("Finland's prime minister", "person"),
    ("his wife", "person"),
    # bodies
    ("The Ministry of Transport", "institution"),
    ("The White House", "institution"),
    ("the Kremlin", "institution"),
    ("Moscow", "institution"),
    ("The U.S.", "institution"),
    ("The administration", "institution"),
    ("Reuters", "institution"),
    ("the city council", "institution"),
    ("A spokeswoman for the Ministry of Health", "institution"),
    ("The newspaper", "institution"),
    # texts
    ("A recent poll", "document"),
    ("The leaked memo", "document"),
    ("Internal cables obtained by the paper", "document"),
    ("The statute", "document"),
    ("The ministry's internal assessments", "document"),
    ("a study published in May", "document"),
    ("Polling averages", "document"),
    ("Freedom House's Freedom in the World 2024", "document"),
    # groups
    ("Critics", "group"),
    ("European leaders", "group"),
    ("Analysts at the bank", "group"),
    ("Many residents", "group"),
    ("Forty percent of voters", "group"),
    ("Republicans", "group"),
    ("six in ten voters", "group"),
    ("The public", "group"),
    # people whose names are withheld
    ("A senior official", "anonymous"),
    ("Sources close to the ministry", "anonymous"),
    ("Insiders", "anonymous"),
    ("One former ambassador", "anonymous"),
    ("Three diplomats", "anonymous"),
    ("People familiar with the talks", "anonymous"),
    ("a person briefed on the matter", "anonymous"),
    ("A spokesman", "anonymous"),
    ("somebody in the room", "anonymous"),
    ("a former adviser who asked not to be named", "anonymous"),
    ("Officials speaking on condition of anonymity", "anonymous"),
    # not safely known
    ("He", "unknown"),
    ("It", "unknown"),
    ("Nobody", "unknown"),
]


@pytest.mark.parametrize(("source", "kind"), EXAMPLES)
def test_source_has_its_kind(source: str, kind: str) -> None:
    text = f"{source} said that the bridge would stay closed until the spring."
    claim = claim_in(text, source, "said", "that the bridge would stay closed until the spring")
    assert claim.source_type == kind


def test_group_that_speaks_on_condition_is_anonymous() -> None:
    text = "Defence officials, speaking on condition of anonymity, said the plan was dead."
    assert claim_in(text, "Defence officials", "said", "the plan was dead").source_type == "anonymous"


def test_surname_ending_in_s_is_one_person() -> None:
    text = "Bernard Sanders won in May. Sanders said the vote was fair."
    claim = claim_in(text, "Sanders#2", "said", "the vote was fair")
    assert (claim.source_type, claim.name) == ("person", "Bernard Sanders")


def test_relative_pronoun_stands_for_the_name_beside_its_noun() -> None:
    claim = claim_in(
        "It came from Jane Doe, a surveyor who said the deal was done.", "who", "said", "the deal was done"
    )
    assert (claim.source_type, claim.name) == ("person", "Jane Doe")


def test_relative_pronoun_stands_for_its_noun() -> None:
    text = "The plan was opposed by European leaders, who say it is too dear."
    assert claim_in(text, "who", "say", "it is too dear").source_type == "group"


def test_remarks_are_those_of_who_made_them() -> None:
    text = "Clara Voss's remarks suggest that the port will close."
    claim = claim_in(text, "Clara Voss's remarks", "suggest", "that the port will close", lemma="suggest")
    assert (claim.source_type, claim.name) == ("person", "Clara Voss")


def test_claim_without_a_source_is_unknown() -> None:
    text = "It was claimed that the port will close."
    claim = claim_in(text, "", "was claimed", "that the port will close", lemma="claim")
    assert (claim.source_type, claim.name, claim.description) == ("unknown", None, None)


def test_every_claim_of_an_article_has_a_kind() -> None:
    text = "Critics said it was wrong. A senior official said it was right."
    claims = claims_in(
        text, found(text, "Critics", "said", "it was wrong"), found(text, "A senior official", "said#2", "it was right")
    )
    assert [claim.source_type for claim in claims.claims] == ["group", "anonymous"]


def test_title_with_an_owner_is_no_person() -> None:
    text = "Harbour House's Serenity in the World reported that the bridge was closed."
    claim = claim_in(text, "Harbour House's Serenity in the World", "reported", "that the bridge was closed")
    assert (claim.source_type, claim.name) == ("document", None)
