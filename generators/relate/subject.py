"""Articles about the same: the characteristic terms that two articles share, as they stand in both.

Candidates come from each article's heaviest terms, in near-linear time; every pair is then weighed exactly. Only terms
that carry weight on their own count, and all of these are shown: without them there would be no link.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
import numpy.typing as npt
from scipy import sparse
from sparse_dot_topn import sp_matmul_topn

from generators.model import Article, Evidence, Span
from generators.relate.links import Tie
from generators.relate.terms import Terms, weigh_terms
from generators.relate.words import Lexicon, Words

HEAVIEST = 30  # terms of an article that look for candidates
CANDIDATES = 20  # articles that are weighed exactly for each article
SOFTER = 0.5  # exponent of rarity in the order of articles: at 1, the rarest word decides alone
LEAST_CARRIED = 0.2  # weight from which a shared term counts, and is shown
HALF = 3.0  # carried weight at which a link is worth one half


def tie_subjects(lexicon: Lexicon, articles: Sequence[Article]) -> Iterator[Tie]:
    """A tie for each pair of articles that share terms which carry weight."""
    if len(lexicon.articles) < 2:
        return
    terms = weigh_terms(lexicon)
    for first, second in _candidates(terms):
        shared, carried = _shared_terms(terms, first, second)
        if len(shared):
            pair = lexicon.articles[first], lexicon.articles[second]
            evidence = tuple(_show_term(int(form), pair, articles) for form in shared)
            weight = float(carried.sum())
            yield Tie(pair[0].position, pair[1].position, "same-subject", weight / (weight + HALF), evidence)


def _candidates(terms: Terms) -> tuple[tuple[int, int], ...]:
    """Pairs of rows that are near each other by their heaviest terms, in order."""
    weighted = terms.presence @ sparse.diags_array(np.where(terms.held_by > 1, terms.rarity**SOFTER, 0.0))
    heaviest = _keep_heaviest(sparse.csr_matrix(weighted))
    near = sp_matmul_topn(heaviest, heaviest.T.tocsr(), top_n=CANDIDATES + 1, sort=True)
    rows = np.repeat(np.arange(near.shape[0]), np.diff(near.indptr))
    pairs = {(min(a, b), max(a, b)) for a, b in zip(rows.tolist(), near.indices.tolist(), strict=True) if a != b}
    return tuple(sorted(pairs))


def _keep_heaviest(weights: sparse.csr_matrix) -> sparse.csr_matrix:
    """Each row's heaviest terms alone, at length one."""
    columns, values, pointers = [], [], [0]
    for row in range(weights.shape[0]):
        span = slice(weights.indptr[row], weights.indptr[row + 1])
        order = np.lexsort((weights.indices[span], -weights.data[span]))[:HEAVIEST]
        chosen = weights.data[span][order]
        length = np.sqrt((chosen**2).sum())
        columns.append(weights.indices[span][order])
        values.append(chosen / length if length else chosen)
        pointers.append(pointers[-1] + len(order))
    return sparse.csr_matrix((np.concatenate(values), np.concatenate(columns), pointers), shape=weights.shape)


def _shared_terms(terms: Terms, first: int, second: int) -> tuple[npt.NDArray[np.int32], npt.NDArray[np.float64]]:
    """The forms that carry weight in both, heaviest first, and what each carries."""
    forms, one, other = np.intersect1d(_forms(terms, first), _forms(terms, second), True, return_indices=True)
    present = np.minimum(_presence(terms, first)[one], _presence(terms, second)[other])
    carried = present * terms.carries[forms]
    order = np.lexsort((forms, -carried))
    order = order[carried[order] >= LEAST_CARRIED]
    return forms[order], carried[order]


def _forms(terms: Terms, row: int) -> npt.NDArray[np.int32]:
    """The forms that stand in an article."""
    found: npt.NDArray[np.int32] = terms.presence.indices[terms.presence.indptr[row] : terms.presence.indptr[row + 1]]
    return found


def _presence(terms: Terms, row: int) -> npt.NDArray[np.float64]:
    """How much each of them stands there."""
    found: npt.NDArray[np.float64] = terms.presence.data[terms.presence.indptr[row] : terms.presence.indptr[row + 1]]
    return found


def _show_term(form: int, pair: tuple[Words, Words], articles: Sequence[Article]) -> Evidence:
    """A term where it first stands in both articles."""
    spans = [_first_place(form, words) for words in pair]
    return Evidence("term", spans[0], spans[1], spans[0].of(articles[pair[0].position].text))


def _first_place(form: int, words: Words) -> Span:
    at = int(np.flatnonzero(words.forms == form)[0])
    return words.span(at, at + 1)
