"""The formulas of readability, as their papers print them, over counts that are ours.

textstat counts for itself and takes no counts, so its formulas are written out here, under its names, and held against
it and against the papers' own examples in the tests. One differs: textstat 0.7.8 has 0.058 where the two equations of
Coleman and Liau make 0.0588. The Method page prints what each measure says of itself.
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
# Words a minute of adults who read non-fiction silently: the mean, and most adults' slowest and fastest.
# Source: Brysbaert 2019, https://doi.org/10.1016/j.jml.2019.104047
WORDS_A_MINUTE, SLOWEST, FASTEST = 238, 175, 300


def score(formula: Formula, counts: Counts) -> float:
    """The value of a formula for a text that has words and sentences."""
    return formula.compute(counts)


def flesch_reading_ease(n: Counts) -> float:
    """Ease of reading, from sentence length and syllables.

    Unit: points, most texts from 0 to 100. Lower is harder. English prose of 100 words or more, else none.
    Limits: fitted to reading lessons for US children of the 1920s; a word that everybody knows counts as hard if it is
    long (`everybody`), and a strange one as easy if it is short (`writ`).
    Source: Flesch 1948, A new readability yardstick, Journal of Applied Psychology 32, p. 229.
    """
    return 206.835 - 1.015 * n.words / n.sentences - 84.6 * n.syllables / n.words


def flesch_kincaid_grade(n: Counts) -> float:
    """US school grade at which the text can be read, from sentence length and syllables.

    Unit: grade, may be below 0 and above 18. Higher is harder. English prose of 100 words or more, else none.
    Limits: fitted to 531 enlisted people of the US Navy, who read 18 passages from its manuals; beyond grade 12 it only
    goes on in a straight line.
    Source: Kincaid, Fishburne, Rogers and Chissom 1975, Research Branch Report 8-75, p. 14.
    """
    return 0.39 * n.words / n.sentences + 11.8 * n.syllables / n.words - 15.59


def gunning_fog(n: Counts) -> float:
    """Years of schooling that a reader needs, from sentence length and complex words.

    Complex words have three syllables or more; proper names, compounds of short words and verbs that have the third
    from -es or -ed are none.
    Unit: grade. Higher is harder. English prose of 100 words or more, else none.
    Limits: higher than most formulas for the same text, since it asks for nearly full understanding; any word with a
    capital letter within its sentence is taken for a proper name here.
    Source: Gunning 1952, The Technique of Clear Writing, p. 38.
    """
    return 0.4 * (n.words / n.sentences + 100 * n.complex_words / n.words)


def smog_index(n: Counts) -> float:
    """US school grade at which the text is understood in full, from words of three syllables or more.

    Unit: grade, from 3. Higher is harder, and higher than other formulas, which ask for less than full understanding.
    English prose of 30 sentences or more, else none.
    Limits: its author states a standard error of 1.5 grades; the length of sentences counts only by the long words that
    they hold.
    Source: McLaughlin 1969, SMOG grading: a new readability formula, Journal of Reading 12, p. 643.
    """
    return 1.0430 * sqrt(30 * n.polysyllables / n.sentences) + 3.1291


def coleman_liau_index(n: Counts) -> float:
    """US school grade at which the text can be read, from letters and sentences in 100 words; needs no syllables.

    Unit: grade. Higher is harder. English prose of 100 words or more, else none.
    Limits: fitted to words that college students guessed in gapped passages; the paper has two equations, which are
    put into one here as everybody does.
    Source: Coleman and Liau 1975, Journal of Applied Psychology 60, p. 284.
    """
    return 0.0588 * 100 * n.letters / n.words - 0.296 * 100 * n.sentences / n.words - 15.8


def automated_readability_index(n: Counts) -> float:
    """US school grade at which the text can be read, from the characters of words and sentence length.

    Unit: grade. Higher is harder. English prose of 100 words or more, else none.
    Limits: fitted to school books up to the seventh grade and drawn out from there; what counts as a character was
    whatever a typewriter's counter saw, so letters and figures give the value here and all that was typed the range.
    Source: Smith and Senter 1967, AMRL-TR-66-220, p. 8.
    """
    return 4.71 * n.characters / n.words + 0.5 * n.words / n.sentences - 21.43


def dale_chall_readability_score(n: Counts) -> float:
    """Difficulty by unfamiliar words and sentence length.

    Familiar are about 3,000 words that four in five fourth-graders knew, their regular forms, names and figures.
    Unit: points; 4.9 and below is grade 4 and below, 9.0 to 9.9 grade 13 to 15. Higher is harder. English prose of 100
    words or more, else none.
    Limits: the words are those of children of the 1940s, who knew `hayfield` and no `television`; one word more than
    five in a hundred adds 3.6 points at once.
    Source: Dale and Chall 1948, A formula for predicting readability, Educational Research Bulletin 27, p. 18.
    """
    share = n.unfamiliar_words / n.words
    points = 15.79 * share + 0.0496 * n.words / n.sentences
    return points + DALE_CHALL_CONSTANT if share > DALE_CHALL_SHARE else points


def reading_time(n: Counts) -> tuple[float, float, float]:
    """Minutes that an adult takes to read the prose silently: the mean, the fastest, the slowest of most adults.

    Unit: minutes, 0 and more. Higher is longer. English non-fiction of any length, and any number of words.
    Limits: the same rate for every text, though hard ones are read more slowly, and no time for looking up references.
    Source: Brysbaert 2019, How many words do we read per minute?, Journal of Memory and Language 109, 104047.
    """
    value, lower, upper = (n.words / rate for rate in (WORDS_A_MINUTE, FASTEST, SLOWEST))
    return value, lower, upper


FORMULAS = (
    Formula("flesch_reading_ease", "points", 1, flesch_reading_ease),
    Formula("flesch_kincaid_grade", "grade", 1, flesch_kincaid_grade),
    Formula("gunning_fog", "grade", 1, gunning_fog),
    Formula("smog_index", "grade", 30, smog_index),
    Formula("coleman_liau_index", "grade", 1, coleman_liau_index),
    Formula("automated_readability_index", "grade", 1, automated_readability_index),
    Formula("dale_chall_readability_score", "points", 1, dale_chall_readability_score),
)
MEASURES: tuple[tuple[str, Callable[[Counts], object]], ...] = (
    *((formula.measure, formula.compute) for formula in FORMULAS),
    ("reading_time", reading_time),
)
