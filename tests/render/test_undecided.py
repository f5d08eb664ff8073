from __future__ import annotations

from dataclasses import replace

from generators.analyse.claims.passed_over import DOUBTFUL, SHORT_PHRASE, WORK
from generators.model import Analysed, Claim, Claims, NotAClaim
from generators.render.undecided import NOBODY, PRONOUN, UNREAD, undecided_of
from tests.render.records import claim, full


def article(*claims: Claim, passed_over: tuple[NotAClaim, ...] = ()) -> Analysed:
    return replace(full(), claims=Claims(claims, passed_over))


def unknown(source: str) -> Claim:
    return claim("c-00000003", source, "said", "the plan would cost four million", source_type="unknown")


def test_a_claim_without_a_safe_speaker_is_listed_with_the_reason_and_leads_to_its_card() -> None:
    for source, reason in (("", NOBODY), ("it", PRONOUN), ("the plan", UNREAD)):
        (pile,) = undecided_of(article(unknown(source))).open
        assert pile.reason == reason
        ((fragment, words),) = pile.places
        assert fragment == "c-00000003"
        assert "said" in words
        assert "the plan would cost four million" in words


def test_a_claim_of_a_known_kind_of_source_is_not_listed() -> None:
    assert undecided_of(article(replace(unknown("The mayor"), source_type="person"))).number == 0
    assert undecided_of(article(replace(unknown(""), status="rejected"))).number == 0


def test_what_may_be_a_claim_stands_apart_from_what_is_none() -> None:
    over = (NotAClaim(0, 5, SHORT_PHRASE), NotAClaim(6, 9, DOUBTFUL), NotAClaim(10, 15, WORK), NotAClaim(16, 19, WORK))
    lists = undecided_of(article(passed_over=over))
    assert [pile.reason for pile in lists.open] == [SHORT_PHRASE, DOUBTFUL]
    assert (lists.number, lists.settled_number) == (2, 2)
    assert [len(pile.places) for pile in lists.settled] == [2]
