from collections import Counter
from dataclasses import replace

import pytest

from generators.render.standing import STEPS, bars_of, grades_of, schooling_of
from tests.render.records import EMPTY_READING, analysed


def at(lower: float, upper: float):
    return replace(analysed(), readability=replace(EMPTY_READING, grade_lower=lower, grade_upper=upper))


def test_every_article_with_a_band_is_counted_once_the_extremes_at_the_ends() -> None:
    grades = grades_of((at(12, 14), at(12.4, 13.6), at(-3, 1), at(30, 40), analysed()))
    assert grades == Counter({13: 2, STEPS[0]: 1, STEPS[-1]: 1})


def test_the_articles_own_band_is_marked() -> None:
    bars = bars_of(at(11.6, 13.4).readability, Counter({13: 2, 9: 1}))
    assert [b.grade for b in bars if b.here] == [12, 13]
    assert {b.grade: b.height for b in bars if b.articles} == {13: 100, 9: 50}


def test_one_article_alone_has_no_place_among_others() -> None:
    assert bars_of(at(11, 13).readability, Counter({12: 1})) == ()


def test_a_text_too_short_to_score_has_no_picture() -> None:
    assert bars_of(EMPTY_READING, Counter({12: 5})) == ()


@pytest.mark.parametrize(
    ("lower", "upper", "words"),
    [
        (-1, 4.2, "elementary school"),
        (6.5, 8.4, "middle school"),
        (12.4, 15.1, "high school to college"),
        (12.6, 15.4, "college"),
        (14, 19, "college to graduate school"),
    ],
)
def test_a_band_has_its_meaning_in_words(lower: float, upper: float, words: str) -> None:
    assert schooling_of(at(lower, upper).readability) == words


def test_without_a_band_there_is_no_schooling() -> None:
    assert schooling_of(EMPTY_READING) is None
