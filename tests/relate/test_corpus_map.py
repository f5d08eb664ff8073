"""The picture of the corpus: groups, places and lines."""

from __future__ import annotations

import math
from itertools import combinations

import pytest

from generators.model import Analysed, Evidence, Relation, Span
from generators.relate.corpus_map import MOST_GROUPS, MOST_POINTS, SMALLEST_LIMIT, draw_map
from tests.relate.corpora import analysed


def link(one: str, other: str, weight: float = 0.5, words: str = "ferry") -> list[Relation]:
    evidence = (Evidence("term", Span(0, 1), Span(0, 1), words),)
    return [Relation(a, b, "same-subject", weight, evidence) for a, b in ((one, other), (other, one))]


def corpus(count: int) -> list[Analysed]:
    return [analysed(f"a{i:04d}", "x") for i in range(count)]


def rings(count: int, size: int) -> list[Relation]:
    """Groups of so many articles, each linked to the next."""
    pairs = [(i, i + 1) for i in range(count - 1) if (i + 1) % size]
    return [one for i, j in pairs for one in link(f"a{i:04d}", f"a{j:04d}", words=f"word{i // size}")]


def test_linked_articles_are_one_group_named_after_their_evidence() -> None:
    picture = draw_map(corpus(5), [*link("a0000", "a0001"), *link("a0001", "a0002", words="harbour")])
    (group,) = picture.groups
    assert group.articles == ("a0000", "a0001", "a0002")
    assert group.labels == ("ferry", "harbour")
    assert picture.alone == ("a0003", "a0004")


def test_a_link_is_drawn_once() -> None:
    assert len(draw_map(corpus(2), link("a0000", "a0001")).lines) == 1


def test_one_subject_does_not_swallow_the_corpus() -> None:
    chain = [one for i in range(99) for one in link(f"a{i:04d}", f"a{i + 1:04d}")]
    picture = draw_map(corpus(100), chain)
    assert max(len(group.articles) for group in picture.groups) <= max(SMALLEST_LIMIT, math.ceil(100 / 8))


@pytest.mark.parametrize("count, size", [(5, 5), (40, 4), (200, 8), (5000, 20)])
def test_discs_do_not_overlap_and_hold_their_points(count: int, size: int) -> None:
    picture = draw_map(corpus(count), rings(count, size))
    for one, other in combinations(picture.groups, 2):
        assert math.hypot(one.x - other.x, one.y - other.y) >= one.radius + other.radius
    discs = {group.id: group for group in picture.groups}
    for point in picture.points:
        disc = discs[point.group]
        assert math.hypot(point.x - disc.x, point.y - disc.y) <= disc.radius
        assert 0 <= point.x <= picture.width and 0 <= point.y <= picture.height


def test_a_large_corpus_is_groups_and_not_points() -> None:
    picture = draw_map(corpus(5000), [*rings(5000, 20), *link("a0000", "a0020", 0.1), *link("a0001", "a0021", 0.1)])
    assert picture.points == () and len(picture.groups) == MOST_GROUPS
    assert {name for line in picture.lines for name in (line.first, line.second)} <= {g.id for g in picture.groups}
    drawn = sum(len(group.articles) for group in picture.groups)
    assert drawn + sum(map(len, picture.not_drawn)) + len(picture.alone) == 5000
    assert drawn > MOST_POINTS


@pytest.mark.parametrize("count, size", [(400, 8), (5000, 120)])
def test_a_large_corpus_makes_no_larger_picture(count: int, size: int) -> None:
    picture = draw_map(corpus(count), rings(count, size))
    assert picture.points == () and max(picture.width, picture.height) < 2000
    assert min(group.radius for group in picture.groups) >= 46


def test_no_article_stands_on_the_words_of_its_group() -> None:
    picture = draw_map(corpus(160), rings(160, 20))
    discs = {group.id: group for group in picture.groups}
    assert all(
        math.hypot(point.x - discs[point.group].x, point.y - discs[point.group].y) >= 39 for point in picture.points
    )


def test_the_same_corpus_gives_the_same_picture() -> None:
    links = rings(60, 6)
    assert draw_map(corpus(60), links) == draw_map(corpus(60), links[::-1])


def test_an_empty_corpus_is_an_empty_picture() -> None:
    assert draw_map([], []).groups == ()
