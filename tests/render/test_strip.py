from dataclasses import replace

import pytest

from generators.render.strip import strip_of
from tests.render.records import TEXT, analysed, catalogue, claim, full


def test_the_segments_fill_the_bar_and_count_every_word_once() -> None:
    article = full()
    strip = strip_of(article, catalogue(article))
    assert sum(s.width for s in strip.segments) == pytest.approx(100, abs=0.01)
    assert sum(s.share for s in strip.segments) == pytest.approx(1)
    assert [s.kind for s in strip.segments] == ["person", "anonymous", "none"]
    assert strip.segments[0].left == 0


def test_the_sentence_counts_claims_sources_and_those_without_a_name() -> None:
    article = full()
    assert strip_of(article, catalogue(article)).sentence.startswith("2 claims from 2 sources, one of them not named.")


def test_an_article_without_claims_has_no_strip() -> None:
    article = analysed("A title\n\nNobody says anything here.\n")
    assert strip_of(article, catalogue(article)).segments == ()


def test_an_unnamed_source_is_listed_with_its_reason_or_none() -> None:
    (unnamed,) = strip_of(full(), catalogue(full())).unnamed
    assert (unnamed.description, unnamed.reason, unnamed.claim) == ("The mayor", None, "c-00000001")


def test_an_article_is_placed_among_the_others_and_not_when_alone() -> None:
    one = full()
    named = claim("c-00000003", "Jane Doe", "said Jane", '"We will see,"', speech="direct")
    two = replace(analysed(TEXT, id="b"), claims=replace(one.claims, claims=(named,)))
    assert strip_of(one, catalogue(one)).standing is None
    standing = strip_of(one, catalogue(one, two)).standing or ""
    assert standing.endswith(" of the attributed words here: more than in 1 of 1 other article on this site.")
    standing = strip_of(two, catalogue(one, two, replace(two, article=replace(two.article, id="c")))).standing or ""
    assert standing.endswith(" here: as much as in 1 and less than in 1 of 2 other articles on this site.")
