"""How hard the text is to read: a band of US school grades, the author's words apart from those quoted, and the
sentences that ask the most of a reader.

Words, syllables and sentences are counted once, in the running text alone: title, headings, notes and references are
left out, and so are captions, items of lists and rows of tables that have no full stop.
Seven published formulas are applied to these counts, for the whole text and for two voices: the author's own words, and
the words between quotation marks. A sentence counts for a voice that has four words or more in it, so that `he said` is
nobody's short sentence. Each measure has a range over the ways to count that can be defended: a semicolon or colon may
divide sentences or not, the parts of `well-known` may count apart, figures may count as one syllable (as in the value;
the formulas were fitted to texts with few figures) or as they are read aloud. The band runs from the lowest to the
highest of the grade formulas. Fewer than 100 words are not scored, and SMOG needs 30 sentences. The hardest sentences
have 25 words or more and a grade of their own that is beyond school or well above the article's mean; their reasons are
counted words, clauses that lie in one another (by the parse), long asides, rare and long words.

The formulas are held against textstat and against the examples that their authors give: Flesch's table of styles and
the two articles that he compares, Gunning's kinds of magazines, McLaughlin's two counts, Coleman and Liau's two
equations and the abstract of their paper. No worked example by Kincaid and others, by Smith and Senter or by Dale and
Chall was to be had.

Source: the papers named beside each measure below, with the familiar words that textstat carries; the CMU Pronouncing
Dictionary for syllables; wordfreq 3 for rare words, found less than once in a million in any form.

Known failures: the formulas see the length of words and sentences, neither their order nor their sense, and were fitted
to English school texts. Syllables of words that the dictionary lacks are estimated (right for 92 % of the dictionary's
own words). A list that runs on without full stops in one paragraph counts as one long sentence. Scare quotes count as
quoted words. Every proper name counts as familiar for Dale and Chall.
"""

from __future__ import annotations

from math import ceil
from typing import Literal

from generators.analyse.readability.counts import Counts, count_voices
from generators.analyse.readability.formulas import FORMULAS, WORDS_A_MINUTE, reading_time, score
from generators.analyse.readability.hardest import find_hardest
from generators.model import Article, Measure, Options, Readability
from generators.read.language import why_not_english

TITLE = "Reading"
FEWEST_WORDS = 100  # the formulas were fitted to samples of that length
DECIMALS = 2
SHOWN = ("words", "sentences", "syllables", "letters", "polysyllables")
NEED_NO_ENGLISH = ("words", "sentences", "letters")


def analyse(article: Article, options: Options) -> Readability:
    """Measures of the prose, by voice."""
    everything, author, quoted = count_voices(article)
    counts = {name: getattr(everything, name) for name in SHOWN}
    reason = _why_not(article.language, everything.words)
    if reason is not None:
        return Readability({name: counts[name] for name in NEED_NO_ENGLISH}, (), None, None, None, (), reason)
    own = _measures("author", author)
    grades = {formula.measure for formula in FORMULAS if formula.unit == "grade"}
    lowest = [m.lower for m in own if m.measure in grades and m.lower is not None]
    highest = [m.upper for m in own if m.measure in grades and m.upper is not None]
    return Readability(
        {**counts, "author_words": author.words, "quoted_words": quoted.words},
        (*_measures("all", everything), *own, *_measures("quoted", quoted), _reading_time(everything)),
        min(lowest, default=None),
        max(highest, default=None),
        ceil(everything.words / WORDS_A_MINUTE) or None,
        find_hardest(article),
    )


def _why_not(language: str | None, words: int) -> str | None:
    """Why English measures do not hold for a text; None: they do, or it is too short to be scored anyway."""
    return None if language is None and words < FEWEST_WORDS else why_not_english(language)


def _measures(scope: Literal["all", "author", "quoted"], counts: Counts) -> tuple[Measure, ...]:
    """Every formula's value and range for one voice; without value where the voice is too short."""
    measures = []
    ways = tuple(counts.ways())
    for formula in FORMULAS:
        value = lower = upper = None
        if counts.words >= FEWEST_WORDS and counts.sentences >= formula.fewest_sentences:
            scores = [score(formula, way) for way in ways]
            value, lower, upper = (round(x, DECIMALS) for x in (scores[0], min(scores), max(scores)))
        measures.append(Measure(formula.measure, scope, value, lower, upper, formula.unit))
    return tuple(measures)


def _reading_time(counts: Counts) -> Measure:
    """How long the prose takes."""
    value, lower, upper = (round(minutes, DECIMALS) for minutes in reading_time(counts))
    return Measure("reading_time", "all", value, lower, upper, "minutes")
