"""The formulas, held against the examples that their authors give, and against textstat.

Looked for and not had: a worked example, counts with their result, by Kincaid, Fishburne, Rogers and Chissom (1975), by
Smith and Senter (1967) and by Dale and Chall (1948; those of Chall and Dale 1995 are for another formula and another
list of words). None is made up here: for these, textstat's result over the same counts is what the formulas are held
against.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import product

import pytest
import textstat

from generators.analyse.readability.counts import Counts, count_voices
from generators.analyse.readability.formulas import (
    FORMULAS,
    MEASURES,
    Formula,
    coleman_liau_index,
    dale_chall_readability_score,
    flesch_reading_ease,
    gunning_fog,
    smog_index,
)
from generators.model import Metadata, Seed
from generators.read.structure import read_article

PLAIN = (
    "The old man saw the wide river from the hill. "
    "A university gave the man an opportunity to see the ship. "
    "He went down to the water with the boy and the dog. "
    "The responsibility for the boat was with the boy from the north. "
)
SMOG_ERROR = 1.5159  # grades, as McLaughlin 1969 states it


def of_flesch(syllables: float, words: float) -> float:
    """Reading ease by syllables in 100 words and words in a sentence."""
    return flesch_reading_ease(
        Counts(words=round(1000 * words), sentences=1000, syllables=round(10 * syllables * words))
    )


# --- the authors' own examples ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("syllables", "words", "lowest", "highest"),
    [
        *((123, 8, 90, 100), (131, 11, 80, 90), (139, 14, 70, 80), (147, 17, 60, 70)),
        *((155, 21, 50, 60), (167, 25, 30, 50), (192, 29, 0, 30)),
    ],
)
def test_reading_ease_falls_into_the_bands_of_flesch_s_table(
    syllables: int, words: int, lowest: int, highest: int
) -> None:
    """Flesch 1948: syllables in 100 words and words in a sentence that are typical of each style."""
    assert lowest <= of_flesch(syllables, words) <= highest


@pytest.mark.parametrize(("syllables", "words", "ease"), [(145, 18, 66), (165, 22, 46)])
def test_reading_ease_of_the_two_articles_that_flesch_compares(syllables: int, words: int, ease: int) -> None:
    """Flesch 1948: on nerve blocks, from the New Yorker and from Life; the figures as A. Wylie retells them.

    Both counts are printed rounded, so the printed result must lie among those of all counts that round to them.
    """
    ends = [of_flesch(syllables + s, words + w) for s, w in product((-0.49, 0.49), repeat=2)]
    assert round(min(ends)) <= ease <= round(max(ends))
    assert abs(of_flesch(syllables, words) - ease) < 1.1


@pytest.mark.parametrize(("polysyllables", "grade"), [(1, 4), (4, 5), (9, 6), (25, 8), (49, 10), (100, 13), (225, 18)])
def test_smog_stays_within_a_grade_of_its_short_form(polysyllables: int, grade: int) -> None:
    """McLaughlin 1969: the short form is 3 and the square root of the polysyllables in 30 sentences."""
    assert abs(smog_index(Counts(sentences=30, polysyllables=polysyllables)) - grade) < 1


@pytest.mark.parametrize(("polysyllables", "grade"), [(95, 13), (110, 13)])
def test_smog_of_the_two_counts_that_mclaughlin_works_through(polysyllables: int, grade: int) -> None:
    """McLaughlin 1969, p. 639: by the short form, with 10 for both roots; the formula is off by less than its error."""
    assert abs(smog_index(Counts(sentences=30, polysyllables=polysyllables)) - grade) < SMOG_ERROR


def test_coleman_liau_of_the_abstract_of_their_paper() -> None:
    """639 letters and figures, 119 words and 5 sentences, as encyclopaedias count them: grade 14.5."""
    assert coleman_liau_index(Counts(words=119, sentences=5, letters=639)) == pytest.approx(14.5, abs=0.05)


@pytest.mark.parametrize(("letters", "sentences"), [(350, 12), (420, 8), (480, 5), (540, 3)])
def test_coleman_liau_puts_the_two_equations_of_the_paper_into_one(letters: int, sentences: int) -> None:
    """Coleman and Liau 1975, p. 284: per cent of a gapped text that is guessed right, then the grade from it."""
    guessed = 141.8401 - 0.214590 * letters + 1.079812 * sentences
    grade = -27.4004 * guessed / 100 + 23.06395
    counts = Counts(words=100, sentences=sentences, letters=letters)
    assert coleman_liau_index(counts) == pytest.approx(grade, abs=0.01)


@pytest.mark.parametrize(("words", "long_words", "fog"), [(20, 10, 12), (16, 10, 10), (15, 7, 9), (15, 5, 8)])
def test_fog_of_the_kinds_of_magazines_that_gunning_compares(words: int, long_words: int, fog: int) -> None:
    """Gunning 1952, p. 35, as DuBay 2004 has it: words in a sentence, long ones in 100, and the rounded result.

    His fifth kind is left out: there the copy's length of sentences does not agree with its own sum.
    """
    assert round(gunning_fog(Counts(words=100 * words, sentences=100, complex_words=words * long_words))) == fog


# --- constants and textstat -------------------------------------------------------------------------------------------


def test_dale_and_chall_s_constant_is_added_from_more_than_one_unfamiliar_word_in_twenty() -> None:
    """Dale and Chall 1948: 0.1579 for each unfamiliar word in 100, 0.0496 for each word of a sentence, and 3.6365."""
    few, many = (Counts(words=100, sentences=5, unfamiliar_words=number) for number in (5, 6))
    assert dale_chall_readability_score(few) == pytest.approx(0.1579 * 5 + 0.0496 * 20, abs=0.00005)
    assert dale_chall_readability_score(many) == pytest.approx(0.1579 * 6 + 0.0496 * 20 + 3.6365, abs=0.00005)


@pytest.mark.parametrize("formula", FORMULAS, ids=lambda formula: formula.measure)
def test_formulas_give_what_textstat_gives_where_the_counts_agree(formula: Formula) -> None:
    text = PLAIN * 10
    counts, _, _ = count_voices(read_article(Seed("a", "a.txt", "seeds/a.txt", "", "A title\n\n" + text, Metadata())))
    assert (counts.words, counts.sentences) == (textstat.lexicon_count(text), textstat.sentence_count(text))
    assert counts.syllables == textstat.syllable_count(text)
    assert counts.polysyllables == textstat.polysyllabcount(text)
    assert counts.strokes == textstat.char_count(text)
    ways = [way for way in counts.ways() if way.characters == counts.strokes]
    expected = getattr(textstat, formula.measure)(text)
    if formula is FORMULAS[4]:  # textstat has 0.058 for Coleman and Liau's 0.0588
        expected += 0.0008 * 100 * counts.letters / counts.words
    assert formula.compute(ways[0]) == pytest.approx(expected, abs=0.02)


# --- what the measures say of themselves ------------------------------------------------------------------------------


@pytest.mark.parametrize(("name", "compute"), MEASURES, ids=lambda given: given if isinstance(given, str) else "")
def test_measures_say_unit_direction_domain_limits_and_source(name: str, compute: Callable[[Counts], object]) -> None:
    said = compute.__doc__ or ""
    assert re.search(r"Unit: .*\. (?:Higher|Lower) is (?:harder|longer)", said, re.DOTALL)
    assert "English" in said
    assert re.search(r"Limits: \w+", said)
    assert re.search(r"Source: \w+.* \d{4}", said)
    assert name == "reading_time" or (hasattr(textstat, name) and "else none" in said)
