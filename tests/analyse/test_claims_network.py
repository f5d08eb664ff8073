"""The arithmetic of the finder: the best sequence of labels, the weights' file, the same result each time."""

from __future__ import annotations

from itertools import pairwise, product

import numpy as np
import pytest

from generators.analyse.claims.attribution import Attribution
from generators.analyse.claims.find import find
from generators.analyse.claims.network import LABELS, START, STOP, WEIGHTS, _best_sequences, load_weights
from generators.analyse.claims.spans import without_overlaps
from generators.model import Span
from tests.analyse.qualifying import read

LARGEST = 2_000_000  # bytes that learned weights may take


def test_weights_are_small_and_hold_numbers_only() -> None:
    assert WEIGHTS.stat().st_size <= LARGEST
    with np.load(WEIGHTS, allow_pickle=False) as stored:
        assert {stored[name].dtype.kind for name in stored.files} <= set("iuf")


@pytest.mark.parametrize("seed", range(5))
def test_best_sequence_is_the_best_of_all(seed: int) -> None:
    chance = np.random.default_rng(seed)
    labels = 4
    score = chance.normal(size=(2, 4, labels)).astype(np.float32)
    length = np.array([4, 2])
    transition = chance.normal(size=(labels + 2, labels + 2)).astype(np.float32)
    padded = np.full((LABELS + 2, LABELS + 2), -1e4, np.float32)
    padded[:labels, :labels] = transition[:labels, :labels]
    padded[START, :labels], padded[:labels, STOP] = transition[labels, :labels], transition[:labels, labels + 1]
    wide = np.full((2, 4, LABELS), -1e4, np.float32)
    wide[:, :, :labels] = score

    def worth(row: int, path: tuple[int, ...]) -> float:
        steps = [START, *path, STOP]
        inner = sum(float(padded[a, b]) for a, b in pairwise(steps))
        return inner + sum(float(score[row, at, label]) for at, label in enumerate(path))

    best = _best_sequences(wide, length, padded)
    for row, size in enumerate(length.tolist()):
        expected = max(product(range(labels), repeat=size), key=lambda path: worth(row, path))
        assert tuple(best[row, :size].tolist()) == expected


def test_a_label_goes_on_only_in_its_own_role() -> None:
    transition = load_weights()["trans"]
    inside_source, inside_content = 2, 10
    assert transition[inside_source, inside_source] > transition[inside_source, inside_content]


def test_same_text_gives_the_same_attributions() -> None:
    article, doc = read("A heading\n\nThe mayor said that it rained. “It pours,” said Ann Lee.\n")
    assert find(article, doc) == find(article, doc) != ()


def test_of_attributions_with_one_cue_the_surest_is_kept() -> None:
    def one(start: int, end: int, confidence: float) -> Attribution:
        return Attribution((), (Span(start, end),), (Span(50, 60),), "say", "other", confidence)

    sure, doubtful, other = one(5, 9, 0.9), one(7, 12, 0.4), one(20, 24, 0.3)
    assert without_overlaps([doubtful, other, sure]) == (sure, other)
