"""How many origins a number of articles have."""

from __future__ import annotations

import pytest

from generators.model import Article
from generators.relate.same_text import count_origins
from generators.relate.texts import compare_texts
from tests.relate.corpora import article

WIRE = (
    "The ministry said on Tuesday that the old bridge over the river would stay closed until the spring because "
    "divers had found cracks in two of its piers, and that lorries would have to cross by the ferry at the mill, "
    "which runs every forty minutes and carries six of them at a time when the water is not too high."
)
OWN = (
    "Our reporter walked to the bridge and met a baker whose shop has lost half of its customers since the barriers "
    "went up; she keeps a list of the days on which a promised letter from the town hall did not come, and by now "
    "that list fills two pages of the book in which she used to write down her orders for flour and yeast."
)


def corpus(dates: dict[str, str | None]) -> tuple[Article, ...]:
    altered = WIRE.replace("Tuesday", "Monday").replace("spring", "summer")
    texts = {"a": WIRE, "b": f"{altered} Traffic is light.", "c": OWN, "d": f"Bridge closed. {WIRE}"}
    return tuple(article(name, text, date=dates.get(name)) for name, text in texts.items())


def test_copies_are_one_origin() -> None:
    articles = corpus({})
    (group,) = compare_texts(articles).groups
    assert set(group.articles) == {"a", "b", "d"}
    assert count_origins((a.id for a in articles), (group,)) == 2
    assert 0.8 < group.lowest <= group.highest == 1.0


@pytest.mark.parametrize(
    "dates, order, earliest",
    [
        ({"a": "2011-03-04", "b": "2011-03-02", "d": "2012"}, "bad", "b"),
        ({"a": None, "b": "2011-03-02", "d": "2011-03-01"}, "dba", "d"),
        ({"a": "2011", "b": "2011-03-02"}, "abd", None),
        ({"a": "2011-03-02", "b": "2011-03-02"}, "abd", None),
        ({}, "abd", None),
    ],
)
def test_the_earliest_is_named_only_where_dates_tell(dates: dict[str, str | None], order: str, earliest: str) -> None:
    (group,) = compare_texts(corpus(dates)).groups
    assert ("".join(group.articles), group.earliest) == (order, earliest)


def test_articles_of_their_own_are_no_group() -> None:
    assert compare_texts((article("a", WIRE), article("b", OWN))).groups == ()


def test_more_copies_than_are_joined_one_by_one_are_one_group() -> None:
    copies = tuple(article(f"a{i:02d}", f"{WIRE} Issue {i}.") for i in range(40))
    (group,) = compare_texts(copies).groups
    assert len(group.articles) == 40
