"""The table of measures."""

from __future__ import annotations

from dataclasses import replace

from generators.model import Measure
from generators.render.measure_rows import rows_of
from tests.render.records import EMPTY_READING

WHOLE = Measure("gunning_fog", "all", 12, 11, 13, "grade")
AUTHOR = Measure("gunning_fog", "author", 14, 13, 15, "grade")
TIME = Measure("reading_time", "all", 2, 1, 3, "minutes")


def test_the_voices_of_a_measure_stand_side_by_side() -> None:
    (fog, time) = rows_of(replace(EMPTY_READING, measures=(WHOLE, AUTHOR, TIME)))
    assert (fog.words, fog.unit, fog.voices) == ("Gunning fog", "grade", (AUTHOR, None, WHOLE))
    assert (time.words, time.unit, time.voices) == ("Reading time", "minutes", (None, None, TIME))


def test_an_article_without_measures_has_no_rows() -> None:
    assert rows_of(EMPTY_READING) == ()
