"""Where an article stands among the corpus' articles, as a picture of constant size: a distribution in steps."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from generators.model import Analysed, Readability

STEPS = tuple(range(4, 22))  # US school grades; below and above are counted at the ends
ENDS = {STEPS[0]: " and below", STEPS[-1]: " and above"}
# The last grade of each kind of US school
SCHOOLS = ((5, "elementary school"), (8, "middle school"), (12, "high school"), (16, "college"))
BEYOND = "graduate school"


@dataclass(frozen=True, slots=True)
class Band:
    """A range of grades and what it means."""

    lower: int
    upper: int
    schooling: str  # `high school to college`


@dataclass(frozen=True, slots=True)
class Bar:
    """One step of the distribution."""

    grade: int
    words: str  # `12`; `4 and below` and `21 and above` at the ends
    articles: int
    here: bool  # whether this article's band holds it
    x: float  # per cent of the picture's width
    width: float
    y: float  # per cent of its height
    height: float


def grades_of(articles: tuple[Analysed, ...]) -> Counter[int]:
    """How many articles' bands have their middle at each grade."""
    middles = (_middle(a.readability) for a in articles)
    return Counter(_step(middle) for middle in middles if middle is not None)


def bars_of(reading: Readability, grades: Counter[int]) -> tuple[Bar, ...]:
    """The picture for one article; empty when it, or fewer than two articles, has a band."""
    if reading.grade_lower is None or reading.grade_upper is None or sum(grades.values()) < 2:
        return ()
    most = max(grades.values())
    width = 100 / len(STEPS)
    return tuple(
        Bar(
            grade=grade,
            words=str(grade) + ENDS.get(grade, ""),
            articles=grades[grade],
            here=_step(reading.grade_lower) <= grade <= _step(reading.grade_upper),
            x=round(i * width, 2),
            width=round(width * 0.86, 2),
            y=round(100 - 100 * grades[grade] / most, 2),
            height=round(100 * grades[grade] / most, 2),
        )
        for i, grade in enumerate(STEPS)
    )


def author_band(reading: Readability) -> Band | None:
    """The band of the author's own words; None: they are too few to score."""
    return _band(reading.grade_lower, reading.grade_upper)


def quoted_band(reading: Readability) -> Band | None:
    """The band of the words between quotation marks; None: they are too few to score."""
    scored = [m for m in reading.measures if m.scope == "quoted" and m.unit == "grade"]
    lowest = min((m.lower for m in scored if m.lower is not None), default=None)
    return _band(lowest, max((m.upper for m in scored if m.upper is not None), default=None))


def _band(lower: float | None, upper: float | None) -> Band | None:
    if lower is None or upper is None:
        return None
    return Band(round(lower), round(upper), " to ".join(dict.fromkeys(map(_school, (lower, upper)))))


def _school(grade: float) -> str:
    return next((school for last, school in SCHOOLS if round(grade) <= last), BEYOND)


def _step(grade: float) -> int:
    return min(max(round(grade), STEPS[0]), STEPS[-1])


def _middle(reading: Readability) -> float | None:
    if reading.grade_lower is None or reading.grade_upper is None:
        return None
    return (reading.grade_lower + reading.grade_upper) / 2
