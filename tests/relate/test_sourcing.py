"""Sourcing: every word counted once, every number leading back to claims."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generators.model import Claim, SourceType, Span
from generators.relate.sourcing import Sourcing, sourcing_of, standing, standings, unnamed_share
from tests.relate.corpora import analysed

TEXT = "Clara Voss said the bridge is closed. Critics say the road is also shut. Rain fell all day."


def claim(
    name: str, words: str, kind: SourceType, *, source: str = "", speaker: str | None = None, confidence: float = 0.9
) -> Claim:
    """A claim of TEXT."""
    start = TEXT.index(words)
    at = TEXT.index(source)
    spans = (Span(at, at + len(source)),) if source else ()
    return Claim(
        name, "a", spans, (), (Span(start, start + len(words)),), "indirect", "says", kind, speaker, speaker, None,
        None, (), None, "by hand", confidence,
    )  # fmt: skip


VOSS = claim("c-1", "the bridge is closed", "person", source="Clara Voss", speaker="Clara Voss")
CRITICS = claim("c-2", "the road is also shut", "group", source="Critics")


def sourcing(*claims: Claim) -> Sourcing:
    """The sourcing of TEXT with these claims."""
    return sourcing_of(analysed("a", TEXT, claims=claims), threshold=0.5)


def words_of(found: Sourcing) -> dict[str, int]:
    """Words by kind, where there are any."""
    return {kind.source_type: kind.words for kind in found.kinds if kind.words}


def test_words_are_counted_by_kind_of_source() -> None:
    found = sourcing(VOSS, CRITICS)
    assert words_of(found) == {"person": 4, "group": 5}
    assert (found.words, found.attributed) == (18, 9)
    assert found.share == 0.5


def test_nested_claim_counts_for_the_one_around_it() -> None:
    inner = replace(claim("c-3", "is closed", "document"), nested_in="c-1")
    assert words_of(sourcing(inner, VOSS)) == {"person": 4}


def test_nested_claim_counts_when_the_outer_one_is_not_shown() -> None:
    inner = replace(claim("c-3", "is closed", "document"), nested_in="c-1")
    assert words_of(sourcing(inner, replace(VOSS, status="rejected"))) == {"document": 2}


def test_overlapping_claims_count_a_word_once() -> None:
    other = claim("c-3", "closed. Critics", "institution")
    assert sum(words_of(sourcing(VOSS, other)).values()) == 5


def test_doubtful_claim_is_left_out() -> None:
    found = sourcing(VOSS, replace(CRITICS, confidence=0.4))
    assert (found.claims, found.unnamed) == (1, 0)


def test_largest_voice_is_the_one_with_most_words() -> None:
    found = sourcing(VOSS, CRITICS)
    assert found.largest is not None
    assert (found.largest.label, found.largest.words, found.largest.claims) == ("Critics", 5, ("c-2",))
    assert found.largest.share == pytest.approx(5 / 9)


def test_same_speaker_is_one_source() -> None:
    found = sourcing(VOSS, replace(VOSS, id="c-9"), CRITICS)
    assert (found.sources, found.unnamed) == (2, 1)


def test_unknown_sources_are_not_counted_as_different_ones() -> None:
    found = sourcing(replace(VOSS, source_type="unknown", name=None, speaker=None))
    assert (found.claims, found.sources) == (1, 0)


def test_ledger_has_each_unnamed_source_with_its_reason_or_none() -> None:
    withheld = replace(
        CRITICS, id="c-3", source_type="anonymous", anonymity_reason=Span(0, 5), anonymity_given="condition"
    )
    found = sourcing(VOSS, CRITICS, withheld)
    assert [(u.source_type, u.given, u.claims) for u in found.ledger] == [
        ("group", None, ("c-2",)),
        ("anonymous", "condition", ("c-3",)),
    ]
    assert [u.description.of(TEXT) for u in found.ledger if u.description] == ["Critics", "Critics"]


def test_article_without_claims_has_no_voice() -> None:
    found = sourcing()
    assert (found.attributed, found.largest, found.ledger, unnamed_share(found)) == (0, None, (), None)


def test_article_without_prose_has_no_share() -> None:
    assert sourcing_of(analysed("a", ""), threshold=0.5).share is None


def test_standing_counts_smaller_equal_and_greater() -> None:
    found = standing(0.5, [0.1, 0.5, 0.5, None, 0.9])
    assert found is not None
    assert (found.below, found.equal, found.above) == (1, 2, 1)
    assert standing(None, [0.1]) is None


def test_standings_leave_articles_without_claims_out() -> None:
    found = standings({"a": sourcing(VOSS, CRITICS), "b": sourcing(), "c": sourcing(VOSS)})
    assert found["b"] is None
    assert found["a"] is not None
    assert (found["a"].below, found["a"].above) == (1, 0)


@given(st.lists(st.tuples(st.integers(0, len(TEXT)), st.integers(0, len(TEXT))), max_size=8))
def test_no_word_is_counted_twice(cuts: list[tuple[int, int]]) -> None:
    claims = [
        replace(VOSS, id=f"c-{n}", content=(Span(min(cut), max(cut)),))
        for n, cut in enumerate(cuts)
        if cut[0] != cut[1]
    ]
    found = sourcing(*claims)
    assert sum(kind.words for kind in found.kinds) == found.attributed <= found.words
