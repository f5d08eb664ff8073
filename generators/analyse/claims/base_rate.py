"""How common attributions are in a text, which decides what one sign of them is worth.

The network learned from news, where one word in 37 heads a cue. In an essay or a study far fewer do, and a word that
would probably head one in the news is there mostly the author's own. Each probability is therefore moved to the base
rate of its own text, which is found from the probabilities themselves by expectation maximisation (Saerens, Latinne
and Decaestecker 2002, Adjusting the outputs of a classifier to new a priori probabilities, Neural Computation 14,
21-41). A text with more attributions than the news keeps its probabilities: raising them finds no more that are right.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from generators.analyse.claims.tokens import Floats

LEARNED = 0.0268  # share of words that head a cue in the articles that were learned from: 19,834 of 740,821
WORTH = 100  # words that the learned rate counts for beside those of the text
ROUNDS = 50  # at most; the rate settles in far fewer
SETTLED = 1e-6  # change of the rate that is no change


def at_base_rate(cue: Floats) -> Floats:
    """Of each word of a text the probability that it heads a cue, at the text's own rate; never more than before."""
    rate, moved = LEARNED, cue.astype(np.float64)
    for _ in range(ROUNDS):
        moved = _at(cue, rate)
        before, rate = rate, (WORTH * LEARNED + float(moved.sum())) / (WORTH + len(cue))
        if abs(rate - before) < SETTLED:
            break
    return moved.astype(np.float32) if rate < LEARNED else cue


def _at(cue: Floats, rate: float) -> NDArray[np.float64]:
    """The probabilities, learned at the rate LEARNED, at another one (Bayes' rule)."""
    odds = rate / (1 - rate) * (1 - LEARNED) / LEARNED
    certain = cue.astype(np.float64)
    return certain * odds / (certain * odds + 1 - certain)
