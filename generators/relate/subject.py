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
from generators.relate.terms import Terms, Weights, weigh_terms
from generators.relate.words import Lexicon, Words, trim_possessive

HEAVIEST = 30  # terms of an article that look for candidates
COMMON_ARTICLES = 100  # that hold a term, and ...
COMMON_SHARE = 0.2  # ... their share in the corpus, above which a term does not look for candidates: it takes time for
# the square of its articles, and finds nothing that rarer terms do not
CANDIDATES = 20  # articles that are weighed exactly for each article
SOFTER = 0.5  # exponent of rarity: at 1, the rarest word decides alone
BURSTY_SHARE = 0.7  # of a term's weight that it owes to burstiness
FEWEST_SHOWN = 6  # terms, where there are so many that carry a visible share
VISIBLE_SHARE = 0.02  # of the weight of a link, from which a term is shown without need
WITHOUT = 0.9  # of the least weight, below which the terms not shown must stay
RANKED = 8  # nearest articles that may be linked: a few more than are shown, as places at the other end may be taken
AT_ONCE = 10_000  # pairs weighed in one step: bounds memory


def tie_subjects(lexicon: Lexicon, articles: Sequence[Article], copies: Container[int]) -> Iterator[Tie]:
    """A tie for each pair of articles that are near enough by their terms."""
    if len(lexicon.articles) < 2:
        return
    terms = weigh_terms(lexicon, copies)
    weights = _weigh(terms)
    pairs = _candidates(weights, terms)
    cosines = _measure(weights, pairs)
    kept = (cosines >= LEAST_WEIGHT) & (_rank(pairs, cosines) < RANKED)
    for first, second, cosine in zip(*pairs[kept].T.tolist(), cosines[kept].tolist(), strict=True):
        pair = lexicon.articles[first], lexicon.articles[second]
        show = partial(_show, terms, weights, (first, second), pair, articles)
        yield Tie(pair[0].position, pair[1].position, "same-subject", cosine, show)


def _weigh(terms: Terms) -> sparse.csr_matrix:
    """What each term weighs in each article when articles are compared; a term of one article alone weighs, too."""
    bursty = np.divide(terms.carries, terms.rarity, out=np.zeros_like(terms.rarity), where=terms.rarity > 0)
    weight = terms.rarity**SOFTER * (1 - BURSTY_SHARE + BURSTY_SHARE * bursty)
    found = terms.presence  # of the same places, so that `terms.first` holds for the weights, too
    return sparse.csr_matrix((found.data * weight[found.indices], found.indices, found.indptr), shape=found.shape)


def _candidates(weights: sparse.csr_matrix, terms: Terms) -> npt.NDArray[np.int64]:
    """Pairs of rows that are near each other by their heaviest terms, in order."""
    heaviest = _keep_heaviest(weights, terms.held_by)
    near = sp_matmul_topn(heaviest, heaviest.T.tocsr(), top_n=CANDIDATES + 1, sort=True)
    rows = np.repeat(np.arange(near.shape[0], dtype=np.int64), np.diff(near.indptr))
    columns = near.indices.astype(np.int64)
    numbers = np.minimum(rows, columns) * near.shape[0] + np.maximum(rows, columns)
    numbers = np.unique(numbers[rows != columns])
    return np.column_stack((numbers // near.shape[0], numbers % near.shape[0]))


def _measure(weights: sparse.csr_matrix, pairs: npt.NDArray[np.int64]) -> npt.NDArray[np.float64]:
    """The cosine of each pair, over all terms."""
    lengths = np.sqrt(np.asarray(weights.multiply(weights).sum(axis=1)).ravel())
    cosines = np.zeros(len(pairs))
    for start in range(0, len(pairs), AT_ONCE):
        one, other = pairs[start : start + AT_ONCE].T
        dots = np.asarray(weights[one].multiply(weights[other]).sum(axis=1)).ravel()
        cosines[start : start + AT_ONCE] = dots / (lengths[one] * lengths[other])
    return cosines


def _rank(pairs: npt.NDArray[np.int64], cosines: npt.NDArray[np.float64]) -> npt.NDArray[np.int64]:
    """How many nearer articles that one of the pair has, for which they are fewer."""
    ends = np.concatenate((pairs[:, 0], pairs[:, 1]))
    order = np.lexsort((np.concatenate((pairs[:, 1], pairs[:, 0])), -np.concatenate((cosines, cosines)), ends))
    begins = np.searchsorted(ends[order], ends[order], "left")
    ranks = np.empty(len(ends), dtype=np.int64)
    ranks[order] = np.arange(len(ends)) - begins
    fewer: npt.NDArray[np.int64] = np.minimum(ranks[: len(pairs)], ranks[len(pairs) :])
    return fewer


def _keep_heaviest(weights: sparse.csr_matrix, held_by: npt.NDArray[np.float64]) -> sparse.csr_matrix:
    """Each row's heaviest terms alone, of those that a few other articles have, at length one."""
    most = max(COMMON_ARTICLES, COMMON_SHARE * weights.shape[0])
    looking = (held_by > 1) & (held_by <= most)
    columns, values, pointers = [weights.indices[:0]], [weights.data[:0]], [0]
    for row in range(weights.shape[0]):
        forms, found = _row(weights, row)
        forms, found = forms[looking[forms]], found[looking[forms]]
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
    terms: Terms,
    weights: sparse.csr_matrix,
    rows: tuple[int, int],
    pair: tuple[Words, Words],
    articles: Sequence[Article],
) -> tuple[Evidence, ...]:
    """The terms without which there would be no link, each where it first stands in both articles."""
    (one, ones), (other, others) = (_row(weights, row) for row in rows)
    at = np.minimum(np.searchsorted(one, other), len(one) - 1)
    at_other = np.flatnonzero(one[at] == other)
    at = at[at_other]
    order = np.lexsort((one[at], -ones[at] * others[at_other] * terms.carries[one[at]]))
    at, at_other = at[order], at_other[order]
    count = _count_needed(ones, others, ones[at], others[at_other])
    places = [
        _find_places(words, terms.first[weights.indptr[row] :][found[:count]], articles[words.position].text)
        for words, row, found in zip(pair, rows, (at, at_other), strict=True)
    ]
    text = articles[pair[0].position].text
    return tuple(Evidence("term", first, second, first.of(text)) for first, second in zip(*places, strict=True))


def _count_needed(ones: Weights, others: Weights, ones_shared: Weights, others_shared: Weights) -> int:
    """How many of the shared terms are shown: as many as it takes for the others not to make a link."""
    products = ones_shared * others_shared
    left_of_one = np.maximum((ones**2).sum() - np.cumsum(ones_shared**2), 0.0)
    left_of_other = np.maximum((others**2).sum() - np.cumsum(others_shared**2), 0.0)
    left = np.maximum(products.sum() - np.cumsum(products), 0.0)
    gone = left <= WITHOUT * LEAST_WEIGHT * np.sqrt(left_of_one * left_of_other)
    visible = int((products[:FEWEST_SHOWN] >= VISIBLE_SHARE * products.sum()).sum())
    return max(int(np.argmax(gone)) + 1, visible)


def _find_places(words: Words, at: npt.NDArray[np.int32], text: str) -> list[Span]:
    """Where these words stand, without a possessive s."""
    return [
        trim_possessive(Span(*place), text)
        for place in zip(words.starts[at].tolist(), words.ends[at].tolist(), strict=True)
    ]
