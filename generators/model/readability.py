"""How hard a text is to read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Measure:
    """One readability score of one voice."""

    measure: str  # textstat's name, such as `flesch_kincaid_grade`
    scope: Literal["all", "author", "quoted"]
    value: float | None  # None: too short to score, or not English
    lower: float | None  # over defensible ways to count
    upper: float | None
    unit: str  # `grade`, `points`, `minutes`


@dataclass(frozen=True, slots=True)
class HardSentence:
    """A sentence that is harder than the others, with the reasons."""

    start: int
    end: int
    reasons: tuple[str, ...]  # such as `44 words`


@dataclass(frozen=True, slots=True)
class Readability:
    """How hard the text is to read."""

    counts: dict[str, int]  # words, sentences, syllables, letters, ... of the prose
    measures: tuple[Measure, ...]
    grade_lower: float | None  # the band over the grade formulas, the author's own words
    grade_upper: float | None
    minutes: int | None  # reading time, rounded up
    hardest: tuple[HardSentence, ...]
    not_applied: str | None = None  # why nothing was scored, in words
