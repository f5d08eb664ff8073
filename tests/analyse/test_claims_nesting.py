"""Claims inside claims."""

from __future__ import annotations

from tests.analyse.qualifying import claims_in, found

TEXT = "Clara Voss said that critics think that the mayor wants to leave. Rain fell, a clerk said."
VOSS = found(TEXT, "Clara Voss", "said", "that critics think that the mayor wants to leave")
CRITICS = found(TEXT, "critics", "think", "that the mayor wants to leave", lemma="think")
MAYOR = found(TEXT, "the mayor", "wants", "to leave", lemma="want")
CLERK = found(TEXT, "a clerk", "said#2", "Rain fell")


def test_claim_is_nested_in_the_smallest_around_it() -> None:
    voss, critics, mayor, clerk = claims_in(TEXT, CLERK, MAYOR, CRITICS, VOSS).claims
    assert [c.nested_in for c in (voss, critics, mayor, clerk)] == [None, voss.id, critics.id, None]


def test_claims_come_in_the_order_of_their_content() -> None:
    claims = claims_in(TEXT, CLERK, MAYOR, VOSS, CRITICS).claims
    assert [c.content[0].start for c in claims] == sorted(c.content[0].start for c in claims)
    assert claims == claims_in(TEXT, VOSS, CRITICS, MAYOR, CLERK).claims


def test_claim_whose_cue_stands_outside_is_not_nested() -> None:
    text = "Clara Voss said and Peter Lund repeated that the bridge is closed."
    first, second = claims_in(
        text,
        found(text, "Clara Voss", "said", "that the bridge is closed"),
        found(text, "Peter Lund", "repeated", "the bridge is closed", lemma="repeat"),
    ).claims
    assert (first.nested_in, second.nested_in) == (None, None)
