"""What a sign of an attribution is worth in a text with few of them."""

from __future__ import annotations

import numpy as np
import pytest

from generators.analyse.claims.base_rate import LEARNED, at_base_rate

UNSURE = 0.5
SIZE = 2_000  # words of a text


def _text(share: float) -> np.ndarray:
    """The probabilities in a text of SIZE words, of which this share probably head a cue, and one may."""
    cue = np.zeros(SIZE, np.float32)
    cue[: round(share * SIZE)] = 0.99
    cue[-1] = UNSURE
    return cue


def test_in_a_text_with_few_attributions_a_sign_of_one_is_worth_less() -> None:
    rare, rarer = at_base_rate(_text(LEARNED / 2))[-1], at_base_rate(_text(LEARNED / 8))[-1]
    assert rarer < rare < UNSURE


@pytest.mark.parametrize("share", [LEARNED * 1.1, LEARNED * 2, 0.5])
def test_in_a_text_with_more_nothing_changes(share: float) -> None:
    text = _text(share)
    assert np.array_equal(at_base_rate(text), text)


def test_at_another_rate_odds_change_as_the_odds_of_the_rates_do() -> None:
    """Bayes' rule: what is left of the odds is one factor, equal for all words."""
    text = np.zeros(SIZE, np.float32)
    text[:6] = [0.1, 0.3, 0.5, 0.7, 0.9, 0.97]
    moved = at_base_rate(text).astype(np.float64)[:6]
    factors = moved / (1 - moved) / (text[:6] / (1 - text[:6]))
    assert factors == pytest.approx(factors[0], rel=1e-4)
    assert factors[0] < 1


def test_the_rate_is_the_one_that_it_finds_again() -> None:
    """What the change of the odds implies is the mean of the changed probabilities, 100 learned words added."""
    text = _text(LEARNED / 4)
    moved = at_base_rate(text).astype(np.float64)
    odds = moved[-1] / (1 - moved[-1]) * LEARNED / (1 - LEARNED)
    rate = odds / (1 + odds)
    assert rate == pytest.approx((100 * LEARNED + moved.sum()) / (100 + SIZE), rel=1e-3)


def test_a_text_of_no_words_or_of_certain_ones_stays() -> None:
    assert len(at_base_rate(np.zeros(0, np.float32))) == 0
    certain = np.zeros(SIZE, np.float32)
    certain[0] = 1
    assert at_base_rate(certain)[0] == 1
