from collections import Counter
from dataclasses import replace

import pytest

from generators.model import Measure
from generators.render.standing import STEPS, Band, author_band, bars_of, grades_of, quoted_band
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
    band = author_band(at(lower, upper).readability)
    assert band is not None
    assert (band.lower, band.upper, band.schooling) == (round(lower), round(upper), words)


def test_the_words_quoted_have_a_band_of_their_own_over_the_grade_formulas() -> None:
    measures = (
        Measure("flesch_kincaid_grade", "quoted", 8, 7.6, 8.2, "grade"),
        Measure("gunning_fog", "quoted", 10, 9.5, 10.6, "grade"),
        Measure("smog_index", "quoted", None, None, None, "grade"),
        Measure("flesch_reading_ease", "quoted", 60, 58, 62, "points"),
        Measure("gunning_fog", "author", 15, 14, 16, "grade"),
    )
    assert quoted_band(replace(EMPTY_READING, measures=measures)) == Band(8, 11, "middle school to high school")


def test_without_scores_there_is_no_band() -> None:
    assert author_band(EMPTY_READING) is None
    assert quoted_band(EMPTY_READING) is None


def test_a_band_beyond_the_picture_is_marked_at_its_end() -> None:
    bars = bars_of(at(22.1, 27).readability, Counter({13: 2, 21: 1}))
    assert [b.words for b in bars if b.here] == ["21 and above"]
