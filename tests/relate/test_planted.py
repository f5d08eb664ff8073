"""Planted copies among articles of invented words: found, and none invented."""

from __future__ import annotations

import pytest

from generators.relate.same_text import is_same_text
from generators.relate.texts import compare_texts
from tests.relate.corpora import article
from tests.relate.generated import make_articles, plant_copy


@pytest.mark.parametrize("altered", [0.0, 0.05, 0.1])
@pytest.mark.parametrize("share", [0.6, 0.9])
def test_copies_are_found_and_no_other_pair_is(share: float, altered: float) -> None:
    texts = make_articles(60, of_one_subject=1)
    rest = make_articles(10, of_one_subject=1, seed=2)
    planted = set()
    for number, (name, other) in enumerate(rest.items()):
        original = f"a{number * 5:05d}"
        texts[f"b{name}"] = plant_copy(texts[original], other, share=share, altered=altered, seed=number)
        planted.add((original, f"b{name}"))
    overlaps = compare_texts([article(name, text) for name, text in texts.items()]).overlaps
    assert {(o.first, o.second) for o in overlaps if is_same_text(o)} == planted
    assert len(overlaps) == len(planted)


def test_articles_of_one_subject_share_no_passage_by_chance() -> None:
    assert not compare_texts([article(name, text) for name, text in make_articles(60).items()]).passages
