"""A small neural network over a parsed article, in numpy: which words are cues, and what belongs to each.

Two parts share one picture of the text. The first gives each word the probability that it heads a cue. The second
looks at the words around one such head and labels them: source, cue, content or none, with their first and last word;
the best sequence of labels is found by dynamic programming. The weights are learned by train.py from human annotations;
the file holds numbers only, words are looked up by hash.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
from scipy.sparse import csr_array

from generators.analyse.claims.tokens import WORD_COLUMNS, Floats, Ints, Tokens
from generators.analyse.claims.windows import PAIR_TABLES, Windows, pair_features

WEIGHTS = Path(__file__).with_name("weights.npz")
SCALE = ".scale"  # suffix of the array that holds the scales of an array of bytes

WORD_TABLES = {"lower": 8192, "lemma": 4096, "suffix": 1024, "shape": 512, "tag": 512, "dep": 512}  # name: rows
REACHES = (1, 2, 4)  # words to the left and right that a layer looks at
ROLES = ("source", "cue", "content")
NONE, BEGIN, INSIDE, END, SINGLE = range(5)  # of a role: label = 4 * role + one of these
LABELS = 1 + 4 * len(ROLES)
START, STOP = LABELS, LABELS + 1  # before the first and behind the last word
CERTAIN = 50.0  # taken from the score of every label but the cue's at the cue's head
HALF = np.float32(0.5)  # weight of each of a word's children in their sum
LEAST_VARIANCE = 1e-5

Weights = Mapping[str, Floats]


@cache
def load_weights() -> Weights:
    """The learned weights, read once a process. Bytes are scaled back to numbers."""
    with np.load(WEIGHTS) as stored:
        arrays = {name: stored[name] for name in stored.files}
    return {
        name: _unpacked(array, arrays.get(name + SCALE)) for name, array in arrays.items() if not name.endswith(SCALE)
    }


def _unpacked(array: Floats, scale: Floats | None) -> Floats:
    if scale is not None:
        return array.astype(np.float32) * scale
    return array.astype(np.float32) if array.dtype == np.float16 else array


def table_rows(tokens: Tokens) -> Ints:
    """Of each word, one column a table: WORD_TABLES, then the place in a quotation, then in sentence and paragraph."""
    hashed = [
        (tokens.words[:, column] % np.uint64(rows)).astype(np.int64)
        for column, rows in zip(WORD_COLUMNS, WORD_TABLES.values(), strict=True)
    ]
    place = _first_of(tokens.sentence) + 2 * _first_of(tokens.paragraph)
    return np.stack([*hashed, tokens.quote * 8 + tokens.quote_length, place], axis=1)


def _first_of(group: Ints) -> Ints:
    first = np.ones(len(group), np.int64)
    first[1:] = group[1:] != group[:-1]
    return first


def neighbours(group: Ints) -> tuple[Ints, ...]:
    """For each of REACHES, the place so far to the left and to the right; the array's length where the group ends."""
    size, here, found = len(group), np.arange(len(group)), []
    for reach in REACHES:
        for step in (-reach, reach):
            there = np.clip(here + step, 0, size - 1)
            fits = (there == here + step) & (group[there] == group)
            found.append(np.where(fits, there, size))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class Picture:
    """The words of an article as the network sees them."""

    hidden: Floats
    cue: Floats  # probability that the word heads a cue


def look_at(tokens: Tokens, weights: Weights) -> Picture:
    """The first part: each word in its context, and the probability that it heads a cue."""
    rows = table_rows(tokens)
    names = [f"emb.{name}.weight" for name in WORD_TABLES] + ["quote.weight", "place.weight"]
    parts = [weights[name][rows[:, i]] for i, name in enumerate(names)]
    parts += [_normed(tokens.vector, weights, "tn"), _meanings(tokens, weights)]
    hidden = np.maximum(_normed(_linear(np.concatenate(parts, axis=1), weights, "inp"), weights, "ln0"), 0)
    sides, below = neighbours(tokens.paragraph), _children_of(tokens.head)
    for i in range(len(REACHES)):
        padded = np.concatenate([hidden, np.zeros((1, hidden.shape[1]), np.float32)])
        left, right = padded[sides[2 * i]], padded[sides[2 * i + 1]]
        seen = np.concatenate([left, hidden, right, hidden[tokens.head], below @ hidden], axis=1)
        hidden = _normed(hidden + np.maximum(_linear(seen, weights, f"lay.{i}"), 0), weights, f"lns.{i}")
    seen = np.concatenate([hidden, hidden[tokens.head], below @ hidden], axis=1)
    score = _linear(np.maximum(_linear(seen, weights, "d1"), 0), weights, "d2")[:, 0]
    return Picture(hidden, (1 / (1 + np.exp(-np.clip(score, -30, 30)))).astype(np.float32))


def _meanings(tokens: Tokens, weights: Weights) -> Floats:
    """The general word vector of each word; zeros for a word that has none."""
    keys = weights["vectors.keys"]
    key = (tokens.words[:, 0] & np.uint64(0xFFFFFFFF)).astype(np.uint32)
    at = np.minimum(np.searchsorted(keys, key), len(keys) - 1)
    found = weights["vectors.table"][weights["vectors.rows"][at]]
    return np.where((keys[at] == key)[:, None], found, np.float32(0))


def _children_of(head: Ints) -> csr_array:
    """The matrix that sums half of what is given of the words that depend on each word."""
    size = len(head)
    return csr_array((np.full(size, HALF), (head, np.arange(size))), shape=(size, size))


def _linear(values: Floats, weights: Weights, name: str) -> Floats:
    product: Floats = values @ weights[f"{name}.weight"]
    return product + weights[f"{name}.bias"]


def _normed(values: Floats, weights: Weights, name: str) -> Floats:
    """Layer normalisation."""
    centred = values - values.mean(axis=1, keepdims=True)
    deviation = np.sqrt((centred * centred).mean(axis=1, keepdims=True) + np.float32(LEAST_VARIANCE))
    normal: Floats = centred / deviation
    return normal * weights[f"{name}.weight"] + weights[f"{name}.bias"]


def label_windows(tokens: Tokens, picture: Picture, windows: Windows, weights: Weights) -> list[Ints]:
    """The second part: for each cue the label of every word in its window."""
    score = _label_scores(tokens, picture, windows, weights)
    order = np.argsort(-windows.length, kind="stable")  # the longest first
    rank = np.empty_like(order)
    rank[order] = np.arange(len(order))
    table = np.zeros((len(order), int(windows.length.max()), LABELS), np.float32)
    table[rank[windows.cue], windows.word - windows.first[windows.cue]] = score
    is_cue = (np.arange(LABELS) - 1) // 4 == ROLES.index("cue")
    table[rank, windows.cues - windows.first] -= CERTAIN * ~is_cue
    best = _best_sequences(table, windows.length[order], weights["trans"])
    return [best[place][:length] for place, length in zip(rank, windows.length, strict=True)]


def _label_scores(tokens: Tokens, picture: Picture, windows: Windows, weights: Weights) -> Floats:
    word = _linear(picture.hidden, weights, "A")[windows.word]
    cue = _linear(picture.hidden[windows.cues], weights, "B")[windows.cue]
    features = pair_features(tokens, windows)
    pairs = sum(weights[f"pair.{i}.weight"][features[:, i]] for i in range(len(PAIR_TABLES)))
    hidden = np.maximum(word + cue + pairs, 0)
    sides = neighbours(windows.cue)
    for i in range(len(REACHES)):
        padded = np.concatenate([hidden, np.zeros((1, hidden.shape[1]), np.float32)])
        seen = np.concatenate([padded[sides[2 * i]], hidden, padded[sides[2 * i + 1]]], axis=1)
        hidden = _normed(hidden + np.maximum(_linear(seen, weights, f"rl.{i}"), 0), weights, f"rn.{i}")
    return _linear(hidden, weights, "out")


def _best_sequences(score: Floats, length: Ints, transition: Floats) -> Ints:
    """The sequence of labels with the highest sum of scores and transitions (Viterbi's algorithm).

    One sequence a row, the longest first, so that those that go on at a word are always the first rows.
    """
    count, longest, labels = score.shape
    inner = np.ascontiguousarray(transition[:labels, :labels].T)[None]  # to, from
    total = transition[START, :labels] + score[:, 0]
    live = np.searchsorted(-length, -np.arange(longest), side="left")  # rows that are longer than this
    came_from = np.zeros((longest, count, labels), np.int8)
    for at in range(1, longest):
        rows = live[at]
        through = total[:rows, None, :] + inner
        came_from[at, :rows] = through.argmax(axis=2)
        total[:rows] = through.max(axis=2) + score[:rows, at]
    label = (total + transition[:labels, STOP]).argmax(axis=1)
    path = np.zeros((count, longest), np.int64)
    for at in range(longest - 1, -1, -1):
        rows = live[at]
        path[:rows, at] = label[:rows]
        label[:rows] = came_from[at, np.arange(rows), label[:rows]]
    return path
