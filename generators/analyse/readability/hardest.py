"""The sentences that ask the most of a reader, each with its reasons."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from generators.analyse.readability.counts import prose_sentences
from generators.analyse.readability.familiar import is_familiar, is_rare
from generators.model import Article, HardSentence, Sentence, Span
from generators.read.words import syllables, words

MOST = 3  # sentences shown
LONG_SENTENCE = 25  # words, from which a sentence is worth breathing in
SHARE_ABOVE_MEAN = 1.2  # times the article's mean difficulty, at least
BEYOND_SCHOOL = 18 + 15.59  # the last US grade, and Kincaid's constant: hard in any article
LONG_WORD = 4  # syllables
MANY_LONG_WORDS = 3
MOST_WORDS_NAMED = 3
LONG_ASIDE = 10  # words between dashes or in brackets
POSSESSIVE = re.compile(r"['’]s?\Z")
ASIDE = re.compile(r"[—–]([^—–()]+)[—–]|\(([^()]+)\)")
# Kincaid's weights: how words and syllables add to a sentence's difficulty
WORD_WEIGHT, SYLLABLE_WEIGHT = 0.39, 11.8


class _Weighed(NamedTuple):
    """A sentence and how hard it is."""

    difficulty: float  # Kincaid's grade of the sentence alone, without the constant
    sentence: Sentence
    length: int  # words


def find_hardest(article: Article) -> tuple[HardSentence, ...]:
    """At most three long sentences that are harder than the article's mean or than any school's, in their order."""
    weighed = [found for sentence in prose_sentences(article) if (found := _weigh(article.text, sentence)) is not None]
    if not weighed:
        return ()
    mean = sum(found.difficulty for found in weighed) / len(weighed)
    least = min(SHARE_ABOVE_MEAN * mean, BEYOND_SCHOOL)
    hard = [found for found in weighed if found.length >= LONG_SENTENCE and found.difficulty >= least]
    hard.sort(key=lambda found: (-found.difficulty, found.sentence.start))
    shown = sorted(hard[:MOST], key=lambda found: found.sentence.start)
    return tuple(
        HardSentence(found.sentence.start, found.sentence.end, tuple(_reasons(article.text, found))) for found in shown
    )


def _weigh(text: str, sentence: Sentence) -> _Weighed | None:
    """How hard a sentence is; None: it has no words."""
    found = words(text, Span(sentence.start, sentence.end))
    spoken = [1 if text[word.start].isdigit() else syllables(word.of(text)) for word in found]
    if not spoken:
        return None
    difficulty = WORD_WEIGHT * len(spoken) + SYLLABLE_WEIGHT * sum(spoken) / len(spoken)
    return _Weighed(difficulty, sentence, len(spoken))


def _reasons(text: str, found: _Weighed) -> Iterator[str]:
    """Why a sentence is hard, in words for a reader."""
    span = Span(found.sentence.start, found.sentence.end)
    yield f"{found.length} words"
    asides = (Span(*match.span()) for match in ASIDE.finditer(text, *span))
    longest = max((sum(1 for _ in words(text, aside)) for aside in asides), default=0)
    if longest >= LONG_ASIDE:
        yield f"an aside of {longest} words in its middle"
    printed = (POSSESSIVE.sub("", word.of(text)) for word in words(text, span))
    unfamiliar = [w for w in dict.fromkeys(printed) if w[0].islower() and "." not in w and not is_familiar(w)]
    rare = [w for w in unfamiliar if is_rare(w)]
    if rare:
        yield f"{'rare words' if len(rare) > 1 else 'a rare word'}: {', '.join(rare[:MOST_WORDS_NAMED])}"
    long_words = [w for w in unfamiliar if syllables(w) >= LONG_WORD]
    if len(long_words) >= MANY_LONG_WORDS:
        most = sorted(long_words, key=syllables, reverse=True)[:MOST_WORDS_NAMED]
        some = ", such as " if len(long_words) > len(most) else ": "
        yield f"{len(long_words)} long words{some}{', '.join(w for w in long_words if w in most)}"
