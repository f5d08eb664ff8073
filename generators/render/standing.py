"""Where an article stands among the corpus' articles, as a picture of constant size: a distribution in steps."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from generators.model import Analysed, Readability

STEPS = tuple(range(4, 22))  # US school grades; below and above are counted at the ends
# The last grade of each kind of US school
SCHOOLS = ((5, "elementary school"), (8, "middle school"), (12, "high school"), (16, "college"))
BEYOND = "graduate school"


@dataclass(frozen=True, slots=True)
class Bar:
    """One step of the distribution."""

    grade: int
    articles: int
    here: bool  # whether this article's band holds it
    x: float  # per cent of the picture's width
    width: float
    y: float  # per cent of its height
    height: float


def grades_of(articles: tuple[Analysed, ...]) -> Counter[int]:
    """How many articles' bands have their middle at each grade."""
    middles = (_middle(a.readability) for a in articles)
    return Counter(min(max(m, STEPS[0]), STEPS[-1]) for m in middles if m is not None)


def bars_of(reading: Readability, grades: Counter[int]) -> tuple[Bar, ...]:
    """The picture for one article; empty when it, or fewer than two articles, has a band."""
    if reading.grade_lower is None or reading.grade_upper is None or sum(grades.values()) < 2:
        return ()
    most = max(grades.values())
    width = 100 / len(STEPS)
    return tuple(
        Bar(
            grade=grade,
            articles=grades[grade],
            here=round(reading.grade_lower) <= grade <= round(reading.grade_upper),
            x=round(i * width, 2),
            width=round(width * 0.86, 2),
            y=round(100 - 100 * grades[grade] / most, 2),
            height=round(100 * grades[grade] / most, 2),
        )
        for i, grade in enumerate(STEPS)
    )


def schooling_of(reading: Readability) -> str | None:
    """What a band means, in words: `high school to college`; None: there is no band."""
    if reading.grade_lower is None or reading.grade_upper is None:
        return None
    return " to ".join(dict.fromkeys(map(_school, (reading.grade_lower, reading.grade_upper))))


def _school(grade: float) -> str:
    return next((school for last, school in SCHOOLS if round(grade) <= last), BEYOND)


def _middle(reading: Readability) -> int | None:
    if reading.grade_lower is None or reading.grade_upper is None:
        return None
    return round((reading.grade_lower + reading.grade_upper) / 2)
