"""What the formulas count, in the prose of an article, for the whole text and for its two voices."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields, replace
from functools import lru_cache
from itertools import product

from generators.analyse.readability.familiar import is_familiar
from generators.model import Article, Sentence, Span
from generators.read.lines import is_finished
from generators.read.words import CACHED_WORDS, PARTS, syllables, words

POLYSYLLABLE = 3  # syllables from which a word is long
FEWEST_WORDS = (1, 4, 4)  # of a sentence, for it to count: in the whole text, the author's words, quoted words
HALF_STOP = re.compile(r"[;:](?=\s)")  # divides sentences by Flesch 1948 and Kincaid et al. 1975
# A verb whose last syllable is its ending: `created`, `surprises`
VERB_ENDING = re.compile(r"e[sd]\Z")
# Characters of a line without a stop that is a caption, an item of a list or a row of a table; a longer one lacks it
LONGEST_BARE_LINE = 120
OPENING_MARKS = "\"'“‘’([ \n"  # what may stand before the first word of a sentence
MOST_OPENING_MARKS = 3


@dataclass(frozen=True, slots=True)
class Counts:
    """What a stretch of prose holds. The fields up to `unfamiliar_words` are what formulas read."""

    words: int = 0
    sentences: int = 0
    letters: int = 0  # letters and figures, without apostrophes and hyphens
    characters: int = 0  # letters and figures; or all but white space, see `strokes`
    syllables: int = 0  # figures of one each
    polysyllables: int = 0  # words of three syllables or more
    complex_words: int = 0  # of those, Gunning's
    unfamiliar_words: int = 0  # words that are not in Dale and Chall's list, in any form
    strokes: int = 0  # characters with punctuation
    part_words: int = 0  # words, were the parts of compounds counted apart
    half_stops: int = 0  # semicolons and colons inside sentences
    spoken_syllables: int = 0  # syllables, figures as they are read aloud
    spoken_polysyllables: int = 0  # polysyllables, figures as they are read aloud

    def ways(self) -> Iterator[Counts]:
        """The counts in every way that can be defended; first the one that the value is made from."""
        for halves, parts, aloud, strokes in product((False, True), repeat=4):
            yield replace(
                self,
                sentences=self.sentences + (self.half_stops if halves else 0),
                words=self.part_words if parts else self.words,
                syllables=self.spoken_syllables if aloud else self.syllables,
                polysyllables=self.spoken_polysyllables if aloud else self.polysyllables,
                characters=self.strokes if strokes else self.characters,
            )


FIELDS = tuple(field.name for field in fields(Counts))
Tally = list[int]  # by FIELDS


def count_voices(article: Article) -> tuple[Counts, Counts, Counts]:
    """Counts of all prose, of the author's own words, and of the quoted ones."""
    totals = [[0] * len(FIELDS) for _ in range(3)]
    quoted = [Span(q.start, q.end) for q in article.quotations if q.depth == 0]
    first = 0
    for sentence in prose_sentences(article):
        while first < len(quoted) and quoted[first].end <= sentence.start:
            first += 1
        inside = _within(quoted, first, sentence)
        own, others = _tally(article.text, sentence, inside)
        whole = [a + b for a, b in zip(own, others, strict=True)]
        for total, tally, fewest in zip(totals, (whole, own, others), FEWEST_WORDS, strict=True):
            if tally[0] >= fewest:
                tally[1] = 1
                total[:] = [a + b for a, b in zip(total, tally, strict=True)]
    everything, own_counts, quoted_counts = (Counts(*total) for total in totals)
    return everything, own_counts, quoted_counts


def prose_sentences(article: Article) -> Iterator[Sentence]:
    """The running text: sentences of paragraphs, without headings, notes, front matter, captions, bare items and rows.

    Source: Flesch 1979, How to Write Plain English, chapter 2, on what to leave out.
    """
    prose = {p.id for p in article.paragraphs if p.kind == "prose" and not _is_bare(article.text, Span(p.start, p.end))}
    return (sentence for sentence in article.sentences if sentence.paragraph in prose)


def _is_bare(text: str, paragraph: Span) -> bool:
    """Whether a paragraph is one short line that does not end as a sentence does."""
    return paragraph.end - paragraph.start <= LONGEST_BARE_LINE and not is_finished(text, paragraph)


def _within(quoted: Sequence[Span], first: int, sentence: Sentence) -> list[Span]:
    """The quoted stretches of a sentence."""
    inside = []
    for place in range(first, len(quoted)):
        if quoted[place].start >= sentence.end:
            break
        inside.append(Span(max(quoted[place].start, sentence.start), min(quoted[place].end, sentence.end)))
    return inside


def _tally(text: str, sentence: Sentence, quoted: Sequence[Span]) -> tuple[Tally, Tally]:
    """What the author's words and the quoted words of a sentence count up to."""
    tallies: list[list[Tally]] = [[], []]
    at = sentence.start
    for span in (*quoted, Span(sentence.end, sentence.end)):
        for voice, start, end in ((0, at, span.start), (1, span.start, span.end)):
            if start < end:
                tallies[voice].append(_tally_stretch(text, start, end, sentence.start))
        at = span.end
    own, others = ([sum(column) for column in zip(*found, strict=True)] or [0] * len(FIELDS) for found in tallies)
    return own, others


def _tally_stretch(text: str, start: int, end: int, opening: int) -> Tally:
    """What one voice's uninterrupted words count up to. `opening`: where the sentence begins."""
    weights = []
    for word in words(text, Span(start, end)):
        opens = word.start - opening <= MOST_OPENING_MARKS and not text[opening : word.start].strip(OPENING_MARKS)
        weights.append(_weigh(text[word.start : word.end], opens))
    tally = [sum(column) for column in zip(*weights, strict=True)] or [0] * len(FIELDS)
    stretch = text[start:end]
    tally[FIELDS.index("strokes")] = len("".join(stretch.split()))
    tally[FIELDS.index("half_stops")] = len(HALF_STOP.findall(stretch))
    return tally


@lru_cache(CACHED_WORDS)
def _weigh(word: str, opens: bool) -> tuple[int, ...]:
    """What one word adds to each count. `opens`: it begins its sentence, so its capital letter says nothing."""
    spoken = syllables(word)
    figures = word[0].isdigit()
    plain = 1 if figures else spoken
    name = word[0].isupper() and not opens
    letters = sum(map(str.isalnum, word))
    weights = Counts(
        words=1,
        letters=letters,
        characters=letters,
        syllables=plain,
        polysyllables=plain >= POLYSYLLABLE,
        complex_words=not name and not figures and _is_complex(word, spoken),
        unfamiliar_words=not name and not figures and not is_familiar(word),
        part_words=sum(map(bool, PARTS.split(word))),
        spoken_syllables=spoken,
        spoken_polysyllables=spoken >= POLYSYLLABLE,
    )
    return tuple(int(getattr(weights, name)) for name in FIELDS)


def _is_complex(word: str, spoken: int) -> bool:
    """Whether a word has three syllables or more other than by being a compound or by -es or -ed."""
    parts = [part for part in PARTS.split(word) if part]
    if len(parts) > 1:
        return any(syllables(part) >= POLYSYLLABLE for part in parts)
    if spoken != POLYSYLLABLE or VERB_ENDING.search(word) is None:
        return spoken >= POLYSYLLABLE
    return syllables(word[:-2]) == spoken
