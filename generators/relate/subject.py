"""Articles about the same: the characteristic terms that two articles share, as they stand in both.

Candidates come from each article's heaviest terms, in near-linear time; each pair is then weighed exactly, by the
cosine of its articles' terms. As evidence, the terms that carry most are shown, and as many as it takes for the rest
not to make a link without them.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from functools import partial

import numpy as np
import numpy.typing as npt
from scipy import sparse
from sparse_dot_topn import sp_matmul_topn

from generators.model import Article, Evidence, Span
from generators.relate.links import LEAST_WEIGHT, Tie
from generators.relate.terms import Terms, weigh_terms
from generators.relate.words import Lexicon, Words, trim_possessive

HEAVIEST = 30  # terms of an article that look for candidates
CANDIDATES = 20  # articles that are weighed exactly for each article
SOFTER = 0.5  # exponent of rarity: at 1, the rarest word decides alone
BURSTY_SHARE = 0.7  # of a term's weight that it owes to burstiness
FEWEST_SHOWN = 6  # terms, where there are so many that carry a visible share
VISIBLE_SHARE = 0.02  # of the weight of a link, from which a term is shown without need
WITHOUT = 0.9  # of the least weight, below which the terms not shown must stay
AT_ONCE = 10_000  # pairs weighed in one step: bounds memory


def tie_subjects(lexicon: Lexicon, articles: Sequence[Article], copies: Container[int]) -> Iterator[Tie]:
    """A tie for each pair of articles that are near enough by their terms."""
    if len(lexicon.articles) < 2:
        return
    terms = weigh_terms(lexicon, copies)
    weights = _weigh(terms)
    lengths = np.sqrt(np.asarray(weights.multiply(weights).sum(axis=1)).ravel())
    for pairs in _candidates(weights, terms):
        dots = np.asarray(weights[pairs[:, 0]].multiply(weights[pairs[:, 1]]).sum(axis=1)).ravel()
        cosines = dots / (lengths[pairs[:, 0]] * lengths[pairs[:, 1]])
        near = cosines >= LEAST_WEIGHT
        for first, second, cosine in zip(*pairs[near].T.tolist(), cosines[near].tolist(), strict=True):
            pair = lexicon.articles[first], lexicon.articles[second]
            show = partial(_show, weights, terms.carries, (first, second), pair, articles)
            yield Tie(pair[0].position, pair[1].position, "same-subject", cosine, show)


def _weigh(terms: Terms) -> sparse.csr_matrix:
    """What each term weighs in each article when articles are compared; a term of one article alone weighs, too."""
    bursty = np.divide(terms.carries, terms.rarity, out=np.zeros_like(terms.rarity), where=terms.rarity > 0)
    weight = terms.rarity**SOFTER * (1 - BURSTY_SHARE + BURSTY_SHARE * bursty)
    return sparse.csr_matrix(terms.presence @ sparse.diags_array(weight))


def _candidates(weights: sparse.csr_matrix, terms: Terms) -> Iterator[npt.NDArray[np.int64]]:
    """Pairs of rows that are near each other by their heaviest terms, in order, so many at once."""
    heaviest = _keep_heaviest(weights, terms.held_by)
    near = sp_matmul_topn(heaviest, heaviest.T.tocsr(), top_n=CANDIDATES + 1, sort=True)
    rows = np.repeat(np.arange(near.shape[0], dtype=np.int64), np.diff(near.indptr))
    columns = near.indices.astype(np.int64)
    pairs = np.column_stack((np.minimum(rows, columns), np.maximum(rows, columns)))[rows != columns]
    pairs = np.unique(pairs, axis=0)
    for start in range(0, len(pairs), AT_ONCE):
        yield pairs[start : start + AT_ONCE]


def _keep_heaviest(weights: sparse.csr_matrix, held_by: npt.NDArray[np.float64]) -> sparse.csr_matrix:
    """Each row's heaviest terms alone, of those that other articles have, at length one."""
    columns, values, pointers = [weights.indices[:0]], [weights.data[:0]], [0]
    for row in range(weights.shape[0]):
        forms, found = _row(weights, row)
        shared = held_by[forms] > 1
        forms, found = forms[shared], found[shared]
        order = np.lexsort((forms, -found))[:HEAVIEST]
        length = np.sqrt((found[order] ** 2).sum())
        columns.append(forms[order])
        values.append(found[order] / length if length else found[order])
        pointers.append(pointers[-1] + len(order))
    return sparse.csr_matrix((np.concatenate(values), np.concatenate(columns), pointers), shape=weights.shape)


def _row(weights: sparse.csr_matrix, row: int) -> tuple[npt.NDArray[np.int32], npt.NDArray[np.float64]]:
    """The forms of an article and what they weigh."""
    span = slice(weights.indptr[row], weights.indptr[row + 1])
    return weights.indices[span], weights.data[span]


# --- evidence ---------------------------------------------------------------------------------------------------------


def _show(
    weights: sparse.csr_matrix,
    carries: npt.NDArray[np.float64],
    rows: tuple[int, int],
    pair: tuple[Words, Words],
    articles: Sequence[Article],
) -> tuple[Evidence, ...]:
    """The terms without which there would be no link, each where it first stands in both articles."""
    (one, ones), (other, others) = (_row(weights, row) for row in rows)
    forms, at, at_other = np.intersect1d(one, other, assume_unique=True, return_indices=True)
    ones_shared, others_shared = ones[at], others[at_other]
    order = np.lexsort((forms, -ones_shared * others_shared * carries[forms]))
    ones_shared, others_shared = ones_shared[order], others_shared[order]
    products = ones_shared * others_shared
    left_of_one = np.maximum((ones**2).sum() - np.cumsum(ones_shared**2), 0.0)
    left_of_other = np.maximum((others**2).sum() - np.cumsum(others_shared**2), 0.0)
    left = np.maximum(products.sum() - np.cumsum(products), 0.0)
    gone = left <= WITHOUT * LEAST_WEIGHT * np.sqrt(left_of_one * left_of_other)
    visible = int((products[:FEWEST_SHOWN] >= VISIBLE_SHARE * products.sum()).sum())
    shown = forms[order][: max(int(np.argmax(gone)) + 1, visible)]
    places = [_first_places(words, shown, articles[words.position].text) for words in pair]
    text = articles[pair[0].position].text
    return tuple(Evidence("term", one, other, one.of(text)) for one, other in zip(*places, strict=True))


def _first_places(words: Words, forms: npt.NDArray[np.int32], text: str) -> list[Span]:
    """Where each of these forms first stands."""
    every, first = np.unique(words.forms, return_index=True)
    at = first[np.searchsorted(every, forms)]
    spans = map(Span, words.starts[at].tolist(), words.ends[at].tolist())
    return [trim_possessive(span, text) for span in spans]
