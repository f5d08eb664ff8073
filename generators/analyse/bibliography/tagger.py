"""Which part of a printed entry each word belongs to: a linear-chain model with learned weights.

Every token gets a score a label from the hashed features of itself, of its neighbours and of the shapes around it; the
best sequence of labels is found by Viterbi, all entries of a list at once. The weights are numbers only
(`weights.npz`), made by `train.py` from labelled reference strings.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from io import BytesIO
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from generators.analyse.bibliography.tokens import (
    SHAPE_BUCKETS,
    WORD_BUCKETS,
    Tokens,
    places,
    shape_keys,
    shifted_types,
    tokenise,
    word_features,
)

LABELS = (
    "number",
    "author",
    "date",
    "title",
    "container",
    "series",
    "editor",
    "publisher",
    "location",
    "volume",
    "pages",
    "edition",
    "link",
    "note",
)

AT_ONCE = 256  # entries whose best labels are looked for in one step


@dataclass(frozen=True, slots=True)
class Weights:
    """What training left: integer weights and their scale."""

    words: dict[int, NDArray[np.float32]]  # by distance: buckets by labels
    shapes: dict[tuple[int, ...], NDArray[np.float32]]
    places: NDArray[np.float32]
    moves: NDArray[np.float32]  # from label, to label
    first: NDArray[np.float32]


def tag(entries: Sequence[str]) -> list[list[tuple[int, int, str]]]:
    """The tokens of each entry as (start, end, label)."""
    if not entries:
        return []
    tokens = tokenise(entries)
    labels = best_labels(tokens, emissions(tokens, load_weights()), load_weights())
    tagged: list[list[tuple[int, int, str]]] = []
    at = 0
    starts, ends, names = tokens.starts.tolist(), tokens.ends.tolist(), labels.tolist()
    for length in tokens.lengths.tolist():
        span = range(at, at + length)
        tagged.append([(starts[i], ends[i], LABELS[names[i]]) for i in span])
        at += length
    return tagged


def emissions(tokens: Tokens, weights: Weights) -> NDArray[np.float32]:
    """The score of each label for each token."""
    scores = np.zeros((len(tokens.types), len(LABELS)), np.float32)
    features = [word_features(word) for word in tokens.words]
    flat = np.array([f for row in features for f in row], dtype=np.int64)
    rows = np.cumsum([0, *(len(row) for row in features)])[:-1]
    for distance, table in weights.words.items():
        if not len(flat):
            break
        by_type = np.add.reduceat(table[flat & (len(table) - 1)], rows, axis=0)
        by_type = np.concatenate([by_type, table[edge_bucket(len(table))][None]])
        scores += by_type[shifted_types(tokens, distance)]
    for span, key in shape_keys(tokens).items():
        scores += weights.shapes[span][key]
    for column in places(tokens).T:
        scores += weights.places[column]
    return scores


def edge_bucket(size: int) -> int:
    """The bucket that stands for `no token here`."""
    return crc32(b"edge") & (size - 1)


def best_labels(tokens: Tokens, scores: NDArray[np.float32], weights: Weights) -> NDArray[np.int64]:
    """The best sequence of labels of each entry: Viterbi over entries of similar length at once."""
    labels = np.zeros(len(scores), np.int64)
    order = np.argsort(tokens.lengths, kind="stable")
    begins = np.cumsum(tokens.lengths) - tokens.lengths
    for chunk in np.array_split(order, max(1, len(order) // AT_ONCE)):
        lengths = tokens.lengths[chunk]
        longest = int(lengths.max(initial=0))
        if not longest:
            continue
        steps = np.arange(longest)
        rows = begins[chunk][:, None] + np.minimum(steps, np.maximum(lengths - 1, 0)[:, None])
        rows = np.minimum(rows, len(scores) - 1)
        path = _viterbi(scores[rows], lengths, weights)
        inside = steps < lengths[:, None]
        labels[rows[inside]] = path[inside]
    return labels


def _viterbi(scores: NDArray[np.float32], lengths: NDArray[np.int64], weights: Weights) -> NDArray[np.int64]:
    """The labels by entry and step. Only the path is asked back for which label led to it: that is a few, of many."""
    entries, longest, _ = scores.shape
    steps = np.ascontiguousarray(scores.transpose(1, 2, 0))  # entries last: numpy goes along them
    moves = weights.moves[:, :, None]
    best = np.zeros_like(steps)
    best[0] = steps[0] + weights.first[:, None]
    for step in range(1, longest):
        advanced = (best[step - 1][:, None] + moves).max(axis=0) + steps[step]
        best[step] = np.where(step < lengths, advanced, best[step - 1])
    path = np.zeros((entries, longest), np.int64)
    current = best[-1].argmax(axis=0)
    for step in range(longest - 1, 0, -1):
        path[:, step] = current
        before = (best[step - 1] + weights.moves[:, current]).argmax(axis=0)
        current = np.where(step < lengths, before, current)
    path[:, 0] = current
    return path


@cache
def load_weights() -> Weights:
    """The weights beside this file, read once a process."""
    return read_weights(files(__package__).joinpath("weights.npz").read_bytes())


def read_weights(raw: bytes) -> Weights:
    """The weights that `train.py` wrote."""
    with np.load(BytesIO(raw)) as stored:
        arrays = {name: stored[name].astype(np.float32) for name in stored.files}
    scale = arrays["scale"]
    words = {d: arrays[f"word{d}"] * scale for d in WORD_BUCKETS}
    shapes = {span: arrays[f"shape{i}"] * scale for i, span in enumerate(SHAPE_BUCKETS)}
    return Weights(words, shapes, arrays["place"] * scale, arrays["moves"], arrays["first"])
