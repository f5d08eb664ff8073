"""The terms that are characteristic of an article: often in it, in few others, and not a stock phrase of the corpus.

A term's weight in an article is the product of three numbers between 0 and 1: how often it stands there, levelling
off (BM25); how rare it is in the corpus; and how bursty it is. A word of subject matter, once used, is used again
(`tariff`), a word of the trade is not (`skepticism`, `anonymity`), whatever its rarity. Words inside a stock phrase,
which stands in several articles but hardly ever twice in one (`in the shadow of`), are not counted at all.

Source: Robertson and Zaragoza 2009, section 3.4 (BM25); Church and Gale 1995, "Poisson mixtures" (burstiness).
Known failures: in a corpus of two or three articles, rarity says little.
"""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy import sparse
from sklearn.feature_extraction.text import ENGLISH_STOP_WORDS

from generators.relate.background import Background, look_up
from generators.relate.words import Lexicon, Words, hash_runs

LEVEL = 1.2  # BM25's k1: occurrences at which the weight of a term levels off
LENGTH = 0.75  # BM25's b: how much a long article's counts are discounted
SHORTEST_TERM = 2  # letters
CONTRACTED = ("'re", "'ve", "'ll", "'m", "'d", "n't")  # endings of words that name nothing
PRIOR = 20  # articles of the corpus that the background weighs as much as, at most
EXPECTED_TIMES = 1.5  # times that an unknown word is expected in an article that holds it
EXPECTED_FROM = 2  # articles that this expectation weighs as much as
BURSTY_AT = 2.0  # times per article at which a word fully counts as one of subject matter
PHRASE = 3  # words of a stock phrase
PHRASE_ARTICLES = 3  # articles that hold a phrase before it is a stock phrase ...
PHRASE_SHARE = 0.02  # ... and their share in the corpus
PHRASE_TIMES = 1.25  # times per article up to which a phrase is stock rather than subject
PHRASE_TABLE = 1 << 22  # counters; phrases are counted by hash, so that memory does not grow with the corpus

Weights = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class Terms:
    """How much each term weighs in each article of one language; row = article of the lexicon, column = form."""

    presence: sparse.csr_matrix  # 0 to 1: how often the term stands in the article, levelling off
    first: npt.NDArray[np.int32]  # word at which it first stands there, in the order of `presence.data`
    held_by: Weights  # by form: articles that hold it
    rarity: Weights  # by form, 0 to 1: 1 stands in one article of a large corpus, 0 in all
    carries: Weights  # by form, 0 to 1: rarity times burstiness


def weigh_terms(lexicon: Lexicon, copies: Container[int] = ()) -> Terms:
    """The weights of all terms of a lexicon. `copies` are positions of articles whose text another one stands for."""
    counts, first = _count(lexicon, copies)
    held_by = np.bincount(counts.indices, minlength=counts.shape[1]).astype(np.float64)
    times = np.asarray(counts.sum(axis=0)).ravel()
    background = look_up(lexicon.vocabulary, lexicon.language)
    rarity = weigh_rarity(held_by, counts.shape[0], background)
    bursty = _burstiness(held_by, times, background)
    return Terms(_level(counts), first, held_by, rarity, rarity * bursty)


def weigh_rarity(held_by: Weights, articles: int, background: Background) -> Weights:
    """1 for a form in one article of many, 0 for one in all, by corpus and background."""
    of = articles + PRIOR
    expected = held_by + PRIOR * background.held_by / background.articles
    rarity: Weights = np.clip(np.log((of + 1) / (expected + 0.5)) / np.log(of + 1), 0.0, 1.0)
    return rarity


def _burstiness(held_by: Weights, times: Weights, background: Background) -> Weights:
    """1 for a form that is used again where it is used, 0 for one that is not, by corpus and background."""
    trusted = np.minimum(background.held_by, PRIOR)
    again = np.divide(background.times, background.held_by, out=np.zeros_like(times), where=background.held_by > 0)
    per_article = (times + trusted * again + EXPECTED_TIMES * EXPECTED_FROM) / (held_by + trusted + EXPECTED_FROM)
    bursty: Weights = np.clip((per_article - 1.0) / (BURSTY_AT - 1.0), 0.0, 1.0)
    return bursty


def _count(lexicon: Lexicon, copies: Container[int]) -> tuple[sparse.csr_matrix, npt.NDArray[np.int32]]:
    """How often each form stands in each article, outside stock phrases, and at which word first."""
    carrying = np.array([is_term(form) for form in lexicon.vocabulary], dtype=bool)
    phrases = _count_phrases(lexicon, copies)
    rows = []
    for article in lexicon.articles:
        kept = np.flatnonzero(carrying[article.forms] & ~_in_stock_phrase(article, phrases))
        forms, at, numbers = np.unique(article.forms[kept], return_index=True, return_counts=True)
        rows.append((forms, kept[at].astype(np.int32), numbers.astype(np.float64)))
    columns, first, values = (np.concatenate(column) for column in zip(*rows, strict=True))
    pointers = np.concatenate(([0], np.cumsum([len(forms) for forms, _, _ in rows])))
    return sparse.csr_matrix((values, columns, pointers), shape=(len(rows), len(lexicon.vocabulary))), first


def is_term(form: str) -> bool:
    """Whether a form can be a term: numbers, single letters, `we're` and `which` are not."""
    if len(form) < SHORTEST_TERM or form in ENGLISH_STOP_WORDS or form.endswith(CONTRACTED):
        return False
    return any(character.isalpha() for character in form)


def _level(counts: sparse.csr_matrix) -> sparse.csr_matrix:
    """Counts, levelled off between 0 and 1; a long article needs more of them."""
    lengths = np.asarray(counts.sum(axis=1)).ravel()
    relative = lengths / max(lengths.mean(), 1.0) if len(lengths) else lengths
    at = np.repeat(LEVEL * (1 - LENGTH + LENGTH * relative), np.diff(counts.indptr))
    return sparse.csr_matrix((counts.data / (counts.data + at), counts.indices, counts.indptr), shape=counts.shape)


# --- stock phrases ----------------------------------------------------------------------------------------------------


def _count_phrases(lexicon: Lexicon, copies: Container[int]) -> npt.NDArray[np.bool_]:
    """Whether the phrases with this hash are stock phrases of the corpus. Of several copies of a text, one counts."""
    held_by = np.zeros(PHRASE_TABLE, dtype=np.int32)
    times = np.zeros(PHRASE_TABLE, dtype=np.int32)
    originals = [article for article in lexicon.articles if article.position not in copies]
    for article in originals:
        phrases = hash_runs(article.forms, PHRASE) % np.uint64(PHRASE_TABLE)
        hashes, numbers = np.unique(phrases, return_counts=True)
        held_by[hashes] += 1
        times[hashes] += numbers.astype(np.int32)
    enough = max(PHRASE_ARTICLES, PHRASE_SHARE * len(originals))
    stock: npt.NDArray[np.bool_] = (held_by >= enough) & (times <= PHRASE_TIMES * held_by)
    return stock


def _in_stock_phrase(article: Words, stock: npt.NDArray[np.bool_]) -> npt.NDArray[np.bool_]:
    """Which words stand inside a stock phrase. A phrase with a name in it is not one: `war in Ukraine`."""
    inside = np.zeros(len(article.forms), dtype=bool)
    found = stock[hash_runs(article.forms, PHRASE) % np.uint64(PHRASE_TABLE)]
    for step in range(PHRASE):
        found &= ~article.names[step : step + len(found)]
    for step in range(PHRASE):
        inside[step : step + len(found)] |= found
    return inside
