"""Ids: the same words in the same article keep theirs."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from generators.analyse.claims.identity import claim_ids
from generators.model import Span

WORDS = st.text("ab é’\n“", min_size=1, max_size=12)


def ids(article: str, *contents: str) -> tuple[str, ...]:
    text = "|".join(contents)
    spans, at = [], 0
    for content in contents:
        spans.append((Span(at, at + len(content)),))
        at += len(content) + 1
    return claim_ids(article, text, spans)


def test_id_is_eight_digits() -> None:
    assert re.fullmatch(r"c-[0-9a-f]{8}", ids("a", "the bridge is closed")[0])


def test_marks_spaces_and_case_do_not_change_an_id() -> None:
    assert ids("a", "“The bridge\nis closed,”") == ids("a", "the bridge is  closed")


def test_other_article_or_words_change_it() -> None:
    assert len({*ids("a", "the bridge"), *ids("b", "the bridge"), *ids("a", "the bridges")}) == 3


def test_id_survives_other_claims() -> None:
    assert ids("a", "x", "the bridge")[1] == ids("a", "the bridge", "y")[0]


def test_equal_contents_differ_by_their_order() -> None:
    first, second = ids("a", "the bridge", "The bridge.")
    assert first != second
    assert first == ids("a", "the bridge")[0]


@given(st.lists(WORDS, max_size=12))
def test_ids_are_unique_in_an_article(contents: list[str]) -> None:
    assert len(set(ids("a", *contents))) == len(contents)
