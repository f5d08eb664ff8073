"""The words of the corpus as numbers, with their places: what every comparison of two articles counts.

An article's words are three arrays of the same length, so that a corpus of many thousand articles stays small in memory
and a result still knows where in the text its words stand.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from generators.model import Article, Span
from generators.read.words import words

Numbers = npt.NDArray[np.int32]  # 32 bits: half of the memory, and enough for two thousand million

COMPARED = ("prose", "heading")  # kinds of paragraph; references are compared as works, front matter not at all
POSSESSIVE = "'s"
NOT_PLURAL = ("ss", "us", "is")  # endings of words that end in s without being plurals
OPENING = "\"'“‘«([*_"  # marks that stand before the first word of a sentence
SHORTEST_PLURAL = 4  # letters; below, an s is rarely a plural: `gas`, `was`
MULTIPLIER = np.uint64(0x9E3779B97F4A7C15)  # spreads neighbouring numbers over 64 bits (Knuth's golden ratio)
UNKNOWN_LANGUAGE = "und"  # as in BCP 47


@dataclass(frozen=True, slots=True, eq=False)
class Words:
    """One article's words, in the order of the text."""

    position: int  # of the article in the corpus
    forms: Numbers  # number of each word's form in the vocabulary
    starts: Numbers  # offset of each word in the article's text
    ends: Numbers
    paragraphs: Numbers  # number of the paragraph that holds the word
    names: npt.NDArray[np.bool_]  # a capital letter where none is due: not at the start of a sentence

    def span(self, first: int, last: int) -> Span:
        """The text from word `first` up to word `last`, not included."""
        return Span(int(self.starts[first]), int(self.ends[last - 1]))

    def spans(self, first: int, last: int) -> tuple[Span, ...]:
        """The place of each of these words."""
        return tuple(map(Span, self.starts[first:last].tolist(), self.ends[first:last].tolist()))


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """The words of the articles of one language."""

    language: str  # primary tag, such as `en`
    articles: tuple[Words, ...]
    vocabulary: tuple[str, ...]  # forms by number


def read_words(articles: Sequence[Article]) -> tuple[Lexicon, ...]:
    """The words of the corpus, one lexicon a language, languages in alphabetical order."""
    languages: dict[str, list[int]] = {}
    for position, language in enumerate(_find_languages(articles)):
        languages.setdefault(language, []).append(position)
    return tuple(_read_lexicon(articles, language, languages[language]) for language in sorted(languages))


def primary_language(tag: str | None) -> str:
    """`en` for `en-GB`: articles are compared within it."""
    return tag.split("-")[0].casefold() if tag else UNKNOWN_LANGUAGE


def _find_languages(articles: Sequence[Article]) -> list[str]:
    """The language of each article; of one too short to tell, the language that most of the others are in.

    Should it be in another one, it has no words to share with them.
    """
    languages = [primary_language(article.language) for article in articles]
    counts = Counter(language for language in languages if language != UNKNOWN_LANGUAGE)
    most = min(counts, key=lambda language: (-counts[language], language), default=UNKNOWN_LANGUAGE)
    return [most if language == UNKNOWN_LANGUAGE else language for language in languages]


def normalise_word(word: str) -> str:
    """The form under which a word is counted: small letters, without a possessive, a last stop or a plural s."""
    form = word.casefold().replace("’", "'").removesuffix(POSSESSIVE).rstrip(".")
    if len(form) < SHORTEST_PLURAL or not form.endswith("s") or form.endswith(NOT_PLURAL):
        return form
    return form[:-3] + "y" if form.endswith("ies") and len(form) > SHORTEST_PLURAL else form[:-1]


def trim_possessive(span: Span, text: str) -> Span:
    """`NATO` of `NATO's`: the word that a term is named by."""
    cut = span.of(text).casefold().replace("’", "'").endswith(POSSESSIVE)
    return Span(span.start, span.end - len(POSSESSIVE)) if cut else span


def find_words(article: Article) -> Iterator[tuple[int, int, int, bool]]:
    """Start, end, paragraph number of each word that is compared, and whether it has the capital letter of a name."""
    begins = {sentence.start for sentence in article.sentences} | {p.start for p in article.paragraphs}
    for number, paragraph in enumerate(article.paragraphs):
        if paragraph.kind in COMPARED:
            for start, end in words(article.text, Span(paragraph.start, paragraph.end)):
                first = start in begins or (article.text[start - 1] in OPENING and start - 1 in begins)
                yield start, end, number, article.text[start].isupper() and not first


def hash_runs(forms: Numbers, length: int) -> npt.NDArray[np.uint64]:
    """A number for each run of so many words, by the word that it starts at; the same run has the same number."""
    numbers = forms.astype(np.uint64)
    mixed = numbers[: max(len(numbers) - length + 1, 0)].copy()
    for step in range(1, length):
        mixed = mixed * MULTIPLIER + numbers[step : step + len(mixed)] + np.uint64(1)
        mixed ^= mixed >> np.uint64(29)
    return mixed


def _read_lexicon(articles: Sequence[Article], language: str, positions: list[int]) -> Lexicon:
    """The articles at these positions over one vocabulary."""
    numbers: dict[str, int] = {}
    forms: dict[str, int] = {}  # from a word as printed, so that each is normalised once
    read = []
    for position in positions:
        article = articles[position]
        places = tuple(find_words(article))
        found = []
        for start, end, _, _ in places:
            word = article.text[start:end]
            if word not in forms:
                forms[word] = numbers.setdefault(normalise_word(word), len(numbers))
            found.append(forms[word])
        columns = np.array(places, dtype=np.int32).reshape(-1, 4)
        starts, ends, paragraphs, names = (columns[:, i].copy() for i in range(4))
        read.append(Words(position, np.array(found, dtype=np.int32), starts, ends, paragraphs, names.astype(bool)))
    return Lexicon(language, tuple(read), tuple(numbers))
