"""Annotated articles as examples to learn from: which word heads each cue, and the label of every word around it.

PolNeAR's layout: one JSON object a line with `text` and `attributions`, each with `source`, `cue` and `content` as
lists of [start, end). What is aimed at is a probability, so that a teacher's doubts can be learned too. Used by the
train scripts only.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from generators.analyse.claims.network import BEGIN, END, INSIDE, LABELS, ROLES, SINGLE
from generators.analyse.claims.tokens import Floats, Ints, Tokens, tokens_of
from generators.analyse.claims.windows import Windows, pair_features, windows_of
from generators.model import Metadata, Options, Seed
from generators.read.parse import parse
from generators.read.structure import read_article

EDGES = " \t\n\r“”\"‘’'«»,.;:—–-\xa0"  # characters that a label's first and last word may not consist of
FILLED = ("content", "source", "cue")  # later ones win where spans share a word


@dataclass(frozen=True, slots=True)
class Example:
    """One article, and what the network should say of it."""

    tokens: Tokens
    forms: tuple[str, ...]  # each word as printed
    heads: Ints  # rows of the words that head a cue, or may
    windows: Windows  # around the heads
    features: Ints  # pair_features of the windows
    cue: Floats  # of each word, the probability that it heads a cue
    roles: Floats  # of each pair of the windows, the probability of each label
    weight: float  # of its errors, beside 1 for an article that a person annotated


def read_examples(path: Path) -> Iterator[Example]:
    """The articles of a JSON Lines file, gzipped or not, parsed and labelled."""
    with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines):
            annotated = json.loads(line)
            text = annotated["text"] if "text" in annotated else annotated["body_text"]
            name = f"article-{number}"
            article = read_article(Seed(name, f"{name}.txt", f"{name}.txt", "", text, Metadata()))
            tokens = tokens_of(article, parse(article, Options().language_model))
            if len(tokens):
                yield _example(text, tokens, annotated.get("attributions", ()))


def _example(text: str, tokens: Tokens, attributions: Sequence[dict[str, Any]]) -> Example:
    by_head: dict[int, Ints] = {}
    for attribution in attributions:
        words = next((rows for rows in _rows(text, tokens, attribution["cue"] or attribution["content"])), None)
        if words is None:
            continue
        head = _head_of(tokens, words)
        if head not in by_head:
            by_head[head] = _labels(text, tokens, attribution)
    heads = np.array(list(by_head), np.int64)
    windows = windows_of(tokens, heads)
    roles: Floats = np.zeros((len(windows.word), LABELS), np.float32)
    for number, head in enumerate(by_head):
        mine = np.flatnonzero(windows.cue == number)
        roles[mine, by_head[head][windows.word[mine]]] = 1
    cue: Floats = np.zeros(len(tokens), np.float32)
    cue[heads] = 1
    forms = tuple(text[start:end] for start, end in zip(tokens.start.tolist(), tokens.end.tolist(), strict=True))
    return Example(tokens, forms, heads, windows, pair_features(tokens, windows), cue, roles, 1.0)


def _head_of(tokens: Tokens, rows: Ints) -> int:
    """The first word whose grammatical head is not among the rows."""
    inside: list[int] = rows.tolist()
    return next((row for row in inside if tokens.head[row] == row or tokens.head[row] not in inside), inside[0])


def _labels(text: str, tokens: Tokens, attribution: dict[str, Any]) -> Ints:
    labels = np.zeros(len(tokens), np.int64)
    for role in FILLED:
        base = 4 * ROLES.index(role)
        for rows in _rows(text, tokens, attribution[role]):
            labels[rows] = base + INSIDE
            labels[rows[0]], labels[rows[-1]] = base + BEGIN, base + END
            if len(rows) == 1:
                labels[rows[0]] = base + SINGLE
    return labels


def _rows(text: str, tokens: Tokens, spans: Sequence[Sequence[int]]) -> Iterator[Ints]:
    """For each span the words of which at least half is inside, without punctuation at its edges; no empty ones."""
    for start, end in spans:
        rows = np.arange(np.searchsorted(tokens.end, start, "right"), np.searchsorted(tokens.start, end, "left"))
        shared = np.minimum(tokens.end[rows], end) - np.maximum(tokens.start[rows], start)
        rows = rows[shared * 2 >= tokens.end[rows] - tokens.start[rows]]
        wordlike = [bool(text[tokens.start[row] : tokens.end[row]].strip(EDGES)) for row in rows]
        if any(wordlike):
            first, last = wordlike.index(True), len(wordlike) - wordlike[::-1].index(True)
            yield rows[first:last]
