"""The formulas of readability, as their papers print them, over counts that are ours.

textstat counts for itself and takes no counts, so its formulas are written out here, under its names, and held against
it in the tests. One differs: textstat 0.7.8 has 0.058 where Coleman and Liau print 0.0588.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from math import sqrt

from generators.analyse.readability.counts import Counts


@dataclass(frozen=True, slots=True)
class Formula:
    """A published measure of reading."""

    measure: str  # textstat's name
    unit: str  # `grade`: year of US schooling; `points`: a scale of its own
    fewest_sentences: int  # below which its authors did not use it
    compute: Callable[[Counts], float]


DALE_CHALL_CONSTANT = 3.6365  # added where more than one word in twenty is unfamiliar
DALE_CHALL_SHARE = 0.05


def score(formula: Formula, counts: Counts) -> float:
    """The value of a formula for a text that has words and sentences."""
    return formula.compute(counts)


def flesch_reading_ease(n: Counts) -> float:
    """Ease of reading, from sentence length and syllables.

    Unit: points, most texts from 0 to 100. Lower is harder. English prose of 100 words or more, else None.
    Source: Flesch 1948, A new readability yardstick, Journal of Applied Psychology 32, p. 229.
    """
    return 206.835 - 1.015 * n.words / n.sentences - 84.6 * n.syllables / n.words


def flesch_kincaid_grade(n: Counts) -> float:
    """US school grade at which the text can be read, from sentence length and syllables.

    Unit: grade, may be below 0 and above 18. Higher is harder. English prose of 100 words or more, else None.
    Source: Kincaid, Fishburne, Rogers and Chissom 1975, Research Branch Report 8-75, p. 14.
    """
    return 0.39 * n.words / n.sentences + 11.8 * n.syllables / n.words - 15.59


def gunning_fog(n: Counts) -> float:
    """Years of schooling that a reader needs, from sentence length and complex words.

    Complex words have three syllables or more; proper names, compounds of short words and verbs that have the third
    from -es or -ed are none.
    Unit: grade. Higher is harder. English prose of 100 words or more, else None.
    Source: Gunning 1952, The Technique of Clear Writing, p. 38.
    """
    return 0.4 * (n.words / n.sentences + 100 * n.complex_words / n.words)


def smog_index(n: Counts) -> float:
    """US school grade at which the text is understood in full, from words of three syllables or more.

    Unit: grade, from 3. Higher is harder, and higher than other formulas, which ask for less than full understanding.
    English prose of 30 sentences or more, else None.
    Source: McLaughlin 1969, SMOG grading: a new readability formula, Journal of Reading 12, p. 643.
    """
    return 1.0430 * sqrt(30 * n.polysyllables / n.sentences) + 3.1291


def coleman_liau_index(n: Counts) -> float:
    """US school grade at which the text can be read, from letters and sentences in 100 words; needs no syllables.

    Unit: grade. Higher is harder. English prose of 100 words or more, else None.
    Source: Coleman and Liau 1975, Journal of Applied Psychology 60, p. 284.
    """
    return 0.0588 * 100 * n.letters / n.words - 0.296 * 100 * n.sentences / n.words - 15.8


def automated_readability_index(n: Counts) -> float:
    """US school grade at which the text can be read, from the characters of words and sentence length.

    Unit: grade. Higher is harder. English prose of 100 words or more, else None.
    Source: Smith and Senter 1967, AMRL-TR-66-220, p. 8; letters and figures, or all that was typed but spaces.
    """
    return 4.71 * n.characters / n.words + 0.5 * n.words / n.sentences - 21.43


def dale_chall_readability_score(n: Counts) -> float:
    """Difficulty by unfamiliar words and sentence length.

    Familiar are about 3,000 words that four in five fourth-graders knew, their regular forms, names and figures.
    Unit: points; 4.9 and below is grade 4 and below, 9.0 to 9.9 grade 13 to 15. Higher is harder. English prose of 100
    words or more, else None.
    Source: Dale and Chall 1948, A formula for predicting readability, Educational Research Bulletin 27, p. 18.
    """
    share = n.unfamiliar_words / n.words
    points = 15.79 * share + 0.0496 * n.words / n.sentences
    return points + DALE_CHALL_CONSTANT if share > DALE_CHALL_SHARE else points


FORMULAS = (
    Formula("flesch_reading_ease", "points", 1, flesch_reading_ease),
    Formula("flesch_kincaid_grade", "grade", 1, flesch_kincaid_grade),
    Formula("gunning_fog", "grade", 1, gunning_fog),
    Formula("smog_index", "grade", 30, smog_index),
    Formula("coleman_liau_index", "grade", 1, coleman_liau_index),
    Formula("automated_readability_index", "grade", 1, automated_readability_index),
    Formula("dale_chall_readability_score", "points", 1, dale_chall_readability_score),
)
