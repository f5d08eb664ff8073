"""Articles about the same: the characteristic terms that two articles share, as they stand in both.

Candidates come from each article's heaviest terms, in near-linear time; each pair is then weighed exactly, by the
cosine of its articles' terms. As evidence, the terms that carry most are shown, and as many as it takes for the rest
not to make a link without them.
"""

from __future__ import annotations

from collections.abc import Container, Sequence

import numpy as np
import numpy.typing as npt
from scipy import sparse
from sparse_dot_topn import sp_matmul_topn

from generators.model import Article, Evidence, Span
from generators.relate.links import AT_ONCE, LEAST_WEIGHT, Ties
from generators.relate.terms import Terms, Weights, weigh_terms
from generators.relate.words import Lexicon, Words, trim_possessive

HEAVIEST = 30  # terms of an article that look for candidates
NEIGHBOURS = 400  # articles that one term leads to: one that more articles hold leads to those that stand near in the
# order of the corpus, so that time grows with the corpus and not with its square
CANDIDATES = 60  # articles that are weighed exactly for each article: many, as places at the other end may be taken
SOFTER = 0.4  # exponent of rarity: at 1, the rarest word decides alone
BURSTY_SHARE = 0.5  # of a term's weight that it owes to burstiness
FEWEST_SHOWN = 6  # terms, where there are so many that carry a visible share
VISIBLE_SHARE = 0.02  # of the weight of a link, from which a term is shown without need
WITHOUT = 0.9  # of the least cosine, below which the terms not shown must stay
ENOUGH = 0.2  # cosine of two articles that are near in any corpus
TOO_LITTLE = 0.1  # cosine of two articles that are near in none
TIMES_CHANCE = 2.5  # as near as two articles of the corpus commonly are: about the same, between these two
SAMPLE = 5  # articles that each is compared with to learn how near two commonly are
PRIOR = 20  # articles up to which a corpus says little of that


def tie_subjects(lexicon: Lexicon, articles: Sequence[Article], copies: Container[int]) -> Ties:
    """A tie for each pair of articles that are near enough by their terms."""
    terms = weigh_terms(lexicon, copies)
    weights = _weigh(terms)
    least = _find_least(weights)
    pairs = _candidates(weights, terms)
    cosines = _measure(weights, pairs)
    pairs, cosines = pairs[cosines >= least], cosines[cosines >= least]
    positions = np.array([article.position for article in lexicon.articles], dtype=np.int64)

    def show(at: int) -> tuple[Evidence, ...]:
        first, second = pairs[at].tolist()
        pair = lexicon.articles[first], lexicon.articles[second]
        return _show(terms, weights, least, (first, second), pair, articles)

    # Whatever is just enough in this corpus weighs as much as is just enough of other evidence.
    scaled = cosines ** (np.log(LEAST_WEIGHT) / np.log(least))
    return Ties("same-subject", positions[pairs[:, 0]], positions[pairs[:, 1]], scaled, show)


def _weigh(terms: Terms) -> sparse.csr_matrix:
    """What each term weighs in each article when articles are compared; a term of one article alone weighs, too."""
    bursty = np.divide(terms.carries, terms.rarity, out=np.zeros_like(terms.rarity), where=terms.rarity > 0)
    weight = terms.rarity**SOFTER * (1 - BURSTY_SHARE + BURSTY_SHARE * bursty)
    found = terms.presence  # of the same places, so that `terms.first` holds for the weights, too
    return sparse.csr_matrix((found.data * weight[found.indices], found.indices, found.indptr), shape=found.shape)


def _find_least(weights: sparse.csr_matrix) -> float:
    """The cosine from which two articles are about the same: several times what any two of this corpus commonly have.

    Long articles share more words by chance than short ones, and articles of one trade more than those of many.
    """
    articles = weights.shape[0]
    away = sorted({max(1, articles * step // (2 * SAMPLE + 1)) for step in range(1, SAMPLE + 1)})
    here = np.tile(np.arange(articles), len(away))
    pairs = np.column_stack((here, (here + np.repeat(away, articles)) % articles))
    commonly = float(np.median(_measure(weights, pairs))) if articles > 1 else 0.0
    found = min(max(TIMES_CHANCE * commonly, TOO_LITTLE), ENOUGH)
    least: float = (articles * found + PRIOR * ENOUGH) / (articles + PRIOR)
    return least


def _candidates(weights: sparse.csr_matrix, terms: Terms) -> npt.NDArray[np.int64]:
    """Pairs of rows that are near each other by their heaviest terms, in order."""
    heaviest = _part_neighbours(_keep_heaviest(weights, terms.held_by))
    near = sp_matmul_topn(heaviest, heaviest.T.tocsr(), top_n=CANDIDATES + 1)
    rows = np.repeat(np.arange(near.shape[0], dtype=np.int64), np.diff(near.indptr))
    columns = near.indices.astype(np.int64)
    numbers = np.minimum(rows, columns) * near.shape[0] + np.maximum(rows, columns)
    numbers = np.unique(numbers[rows != columns])
    return np.column_stack((numbers // near.shape[0], numbers % near.shape[0]))


def _measure(weights: sparse.csr_matrix, pairs: npt.NDArray[np.int64]) -> npt.NDArray[np.float64]:
    """The cosine of each pair, over all terms."""
    lengths = np.sqrt(np.asarray(weights.multiply(weights).sum(axis=1)).ravel())
    lengths[lengths == 0] = 1.0  # an article without a term is near none
    cosines = np.zeros(len(pairs))
    for start in range(0, len(pairs), AT_ONCE):
        one, other = pairs[start : start + AT_ONCE].T
        dots = np.asarray(weights[one].multiply(weights[other]).sum(axis=1)).ravel()
        cosines[start : start + AT_ONCE] = dots / (lengths[one] * lengths[other])
    return cosines


def _keep_heaviest(weights: sparse.csr_matrix, held_by: npt.NDArray[np.float64]) -> sparse.csr_matrix:
    """Each row's heaviest terms alone, of those that another article has, at length one."""
    looking = held_by > 1
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


def _part_neighbours(heaviest: sparse.csr_matrix) -> sparse.csr_matrix:
    """The same with a column for each so many neighbouring rows that a term stands in."""
    by_term = np.argsort(heaviest.indices, kind="stable")
    held_by = np.bincount(heaviest.indices, minlength=heaviest.shape[1])
    number = np.arange(len(by_term)) - np.repeat(np.cumsum(held_by) - held_by, held_by)
    parts = -(-held_by // NEIGHBOURS)
    columns = np.empty(len(by_term), dtype=np.int64)
    columns[by_term] = np.repeat(np.cumsum(parts) - parts, held_by) + number // NEIGHBOURS
    return sparse.csr_matrix((heaviest.data, columns, heaviest.indptr), shape=(heaviest.shape[0], int(parts.sum())))


def _row(weights: sparse.csr_matrix, row: int) -> tuple[npt.NDArray[np.int32], npt.NDArray[np.float64]]:
    """The forms of an article and what they weigh."""
    span = slice(weights.indptr[row], weights.indptr[row + 1])
    return weights.indices[span], weights.data[span]


# --- evidence ---------------------------------------------------------------------------------------------------------


def _show(
    terms: Terms,
    weights: sparse.csr_matrix,
    least: float,
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
    count = _count_needed((ones, others), (ones[at], others[at_other]), least)
    places = [
        _find_places(words, terms.first[weights.indptr[row] :][found[:count]], articles[words.position].text)
        for words, row, found in zip(pair, rows, (at, at_other), strict=True)
    ]
    text = articles[pair[0].position].text
    return tuple(Evidence("term", first, second, first.of(text)) for first, second in zip(*places, strict=True))


def _count_needed(all_terms: tuple[Weights, Weights], shared: tuple[Weights, Weights], least: float) -> int:
    """How many of the shared terms are shown: as many as it takes for the others not to make a link."""
    products = shared[0] * shared[1]
    left_of_one, left_of_other = (
        np.maximum((every**2).sum() - np.cumsum(own**2), 0.0) for every, own in zip(all_terms, shared, strict=True)
    )
    left = np.maximum(products.sum() - np.cumsum(products), 0.0)
    gone = left <= WITHOUT * least * np.sqrt(left_of_one * left_of_other)
    visible = int((products[:FEWEST_SHOWN] >= VISIBLE_SHARE * products.sum()).sum())
    return max(int(np.argmax(gone)) + 1, visible)


def _find_places(words: Words, at: npt.NDArray[np.int32], text: str) -> list[Span]:
    """Where these words stand, without a possessive s."""
    return [
        trim_possessive(Span(*place), text)
        for place in zip(words.starts[at].tolist(), words.ends[at].tolist(), strict=True)
    ]
