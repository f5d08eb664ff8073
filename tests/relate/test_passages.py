"""Passages that stand in two articles, aligned word by word."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generators.model import Article, Passage, Quotation, Span, Stretch
from generators.relate.texts import compare_texts
from tests.relate.corpora import article

SHARED = "the harbour board may close the northern pier to all fishing boats before the end of the winter"
BEFORE = "Nobody in the town had expected that news."
AFTER = "Three hundred people work on the quay today."


def passages(one: str, other: str) -> tuple[Passage, ...]:
    return compare_texts((article("a", one), article("b", other))).passages


def differences(passage: Passage, one: str, other: str) -> list[tuple[str, str]]:
    def words(stretch: Stretch) -> tuple[str, str]:
        first, second = stretch.first, stretch.second
        return (first.of(one) if first else "", second.of(other) if second else "")

    return [words(stretch) for stretch in passage.stretches if stretch.change != "equal"]


def test_a_sentence_that_stands_in_both_is_a_passage() -> None:
    one, other = f"{BEFORE} So {SHARED}.", f"{SHARED}. {AFTER}"
    (passage,) = passages(one, other)
    assert (passage.first_span.of(one), passage.second_span.of(other)) == (SHARED, SHARED)
    assert (passage.equal, passage.share, differences(passage, one, other)) == (18, 1.0, [])


@pytest.mark.parametrize(
    "altered, expected",
    [
        (SHARED.replace("may", "will"), [("may", "will")]),
        (SHARED.replace("northern ", ""), [("northern", "")]),
        (SHARED.replace("fishing", "small fishing"), [("", "small")]),
        (SHARED.replace("end of the winter", "END of\nthe Winter"), []),
    ],
)
def test_a_difference_is_read_word_by_word(altered: str, expected: list[tuple[str, str]]) -> None:
    one, other = f"{BEFORE} {SHARED}", f"{altered} {AFTER}"
    (passage,) = passages(one, other)
    assert differences(passage, one, other) == expected


def test_sentences_in_another_order_are_passages_of_their_own() -> None:
    second = "she told the council that the ferry line needs at least two million a year to stay afloat"
    found = passages(f"{SHARED}. {second}.", f"{second}. {AFTER} {SHARED}.")
    assert [p.equal for p in found] == [18, 18]
    assert found[0].second_span.start > found[1].second_span.start


@pytest.mark.parametrize(
    "words", ["speaking on condition of anonymity because of the talks", "in the shadow of the war"]
)
def test_a_short_phrase_is_not_a_passage(words: str) -> None:
    assert not passages(f"{BEFORE} {words}.", f"{words}. {AFTER}")


def quoting(name: str, before: str, quoted: str) -> Article:
    text = f'{before} "{quoted}" {AFTER if name == "b" else ""}'
    start = len(before) + 1
    inner = Span(start + 1, start + 1 + len(quoted))
    return replace(article(name, text), quotations=(Quotation(start, inner.end + 1, inner, True, 0),))


def test_a_short_quotation_that_stands_in_both_is_a_passage() -> None:
    pair = (
        quoting("a", BEFORE, "It is a self-inflicted wound"),
        quoting("b", "He said:", "It is a self-inflicted wound"),
    )
    (passage,) = compare_texts(pair).passages
    assert passage.first_span.of(pair[0].text) == "It is a self-inflicted wound"


def test_two_short_quotations_that_differ_are_not_merged() -> None:
    pair = quoting("a", BEFORE, "We will see what happens"), quoting("b", "He said:", "We will see about that")
    assert not compare_texts(pair).passages


WORDS = st.lists(st.sampled_from(["pier", "boat", "quay", "winter", "storm", "board"]), max_size=60)


@given(WORDS, WORDS)
def test_stretches_cover_the_passage_and_equal_ones_are_equal(one: list[str], other: list[str]) -> None:
    first, second = " ".join(one), " ".join(other)
    for passage in passages(first, second):
        left = [s.first for s in passage.stretches if s.first]
        right = [s.second for s in passage.stretches if s.second]
        assert (left[0].start, left[-1].end) == passage.first_span
        assert (right[0].start, right[-1].end) == passage.second_span
        for stretch in passage.stretches:
            if stretch.change == "equal" and stretch.first and stretch.second:
                assert stretch.first.of(first) == stretch.second.of(second)


@pytest.mark.parametrize("filler", ["((((", "    ", '""""', "word ", "a" * 4])
def test_a_hundred_kilobytes_of_one_thing_are_compared_without_a_hang(filler: str) -> None:
    text = filler * 25_000
    assert compare_texts((article("a", text), article("b", text))).groups == ()
