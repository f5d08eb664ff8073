"""Make `weights.npz` for the tagger from labelled reference strings: a conditional random field, by Adagrad.

    python -m generators.analyse.bibliography.train DIR [--epochs N] [--out FILE] [--without SET]

DIR holds JSON Lines (gzip) of records with `raw` and `segments` [{label, start, end}], as AnyStyle's and GROBID's
training data can be written. The first 600 strings of `anystyle-core` are held out and never trained on: they are what
the project is measured with. `--without grobid-train` leaves a whole set out, so that `tests/benchmarks/references.py`
can measure what is learned from the others on strings from elsewhere.
"""

from __future__ import annotations

import argparse
import gzip
import json
from pathlib import Path
from typing import Any
from zlib import crc32

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

from generators.analyse.bibliography import tagger, tokens

SETS = (("anystyle-core", 4.0), ("anystyle-ugly", 1.0), ("grobid-train", 1.0))  # file, weight of a string
HELD_OUT = 600  # strings of the first set
PENALTY = 2.5  # inverse variance of a weight
BATCH = 256  # strings between two steps
RATE = 0.15  # of Adagrad
AVERAGED = 3  # last epochs whose weights are averaged
PARTS = {
    "citation-number": "number",
    "author": "author",
    "authors": "author",
    "org": "author",
    "collaboration": "author",
    "date": "date",
    "title": "title",
    "title-a": "title",
    "chapter": "title",
    "journal": "container",
    "container-title": "container",
    "title-j": "container",
    "collection-title": "series",
    "title-s": "series",
    "editor": "editor",
    "translator": "editor",
    "director": "editor",
    "producer": "editor",
    "publisher": "publisher",
    "publishe": "publisher",
    "location": "location",
    "pubplace": "location",
    "volume": "volume",
    "volumes": "volume",
    "issue": "volume",
    "biblScope": "volume",
    "pages": "pages",
    "page": "pages",
    "edition": "edition",
    "url": "link",
    "doi": "link",
}
CLOSING = frozenset(".,;:)]”’»'\"?!>")
ROLES = frozenset({"editor", "editors", "ed", "eds", "hrsg", "dir", "("})  # they close a run of editors
Array = NDArray[np.float32]


def main() -> None:
    """Train, and write the weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--epochs", type=int, default=12)
    parser.add_argument("--out", type=Path, default=Path(__file__).with_name("weights.npz"))
    parser.add_argument("--without", choices=[name for name, _ in SETS[1:]], help="a set that is left out")
    options = parser.parse_args()
    rows, weights = read_strings(options.folder, options.without)
    order = sorted(range(len(rows)), key=lambda i: crc32(rows[i]["raw"].encode()))
    batches = [
        Model(
            [rows[i]["raw"] for i in chunk],
            [gold_labels(rows[i]) for i in chunk],
            np.array([weights[i] for i in chunk], np.float32),
        )
        for chunk in (order[at : at + BATCH] for at in range(0, len(order), BATCH))
    ]
    write_weights(batches[0], fit(batches, options.epochs), options.out)
    print(f"{len(rows)} strings, {options.out.stat().st_size} bytes")


def fit(batches: list[Model], epochs: int) -> Array:
    """Weights after so many passes over the batches, averaged over the last of them."""
    x = np.zeros(batches[0].size, np.float32)
    squares = np.full_like(x, 1e-2)
    mean = np.zeros_like(x)
    for epoch in range(epochs):
        total = 0.0
        for batch in batches:
            loss, gradient = batch.loss(x, PENALTY / len(batches))
            squares += gradient * gradient
            x -= RATE * gradient / np.sqrt(squares)
            total += loss
            if epoch >= epochs - AVERAGED:
                mean += x / (AVERAGED * len(batches))
        print(f"epoch {epoch + 1}: loss {total:.0f}", flush=True)
    return mean


def read_strings(folder: Path, without: str | None) -> tuple[list[dict[str, Any]], list[float]]:
    """The strings to learn from, without the held-out ones, and the weight of each."""
    rows: list[dict[str, Any]] = []
    weights: list[float] = []
    held: set[str] = set()
    for name, weight in (known for known in SETS if known[0] != without):
        with gzip.open(folder / f"{name}.jsonl.gz", "rt", encoding="utf-8") as lines:
            found = [json.loads(line) for line in lines]
        if not rows:
            measured = [r for r in found if r.get("norm") and "\n" not in r["raw"]][:HELD_OUT]
            held = {_plain(r["raw"]) for r in measured}
        kept = [r for r in found if _plain(r["raw"]) not in held]
        rows += kept
        weights += [weight] * len(kept)
    return rows, weights


def gold_labels(row: dict[str, Any]) -> NDArray[np.int64]:
    """The label of each token; what stands between two segments goes to the one that it opens or closes."""
    spans = [(m.start(), m.end()) for m in tokens.TOKEN.finditer(row["raw"])][: tokens.LONGEST]
    has_article = any(s["label"] in ("title-a", "title") for s in row["segments"])
    labels: list[str | None] = []
    for start, _ in spans:
        inside = next((s["label"] for s in row["segments"] if s["start"] <= start < s["end"]), None)
        if inside == "title-m":
            inside = "container-title" if has_article else "title"
        labels.append(None if inside is None else PARTS.get(inside, "note"))
    for i, label in enumerate(labels):  # closing marks belong to what they close
        word = row["raw"][slice(*spans[i])]
        if label is None and i and (word in CLOSING or (word.lower() in ROLES and labels[i - 1] == "editor")):
            labels[i] = labels[i - 1]
    following: str | None = None
    for i in range(len(labels) - 1, -1, -1):
        following = labels[i] or following
        labels[i] = labels[i] or following
    return np.array([tagger.LABELS.index(label or "note") for label in labels], dtype=np.int64)


class Model:
    """The strings as arrays, the loss and its gradient."""

    def __init__(self, strings: list[str], gold: list[NDArray[np.int64]], weights: Array) -> None:
        self.tokens = tokens.tokenise(strings)
        self.gold = np.concatenate(gold)
        self.weights = weights
        count, words = len(self.gold), len(self.tokens.words)
        ones = np.ones(count, np.float32)
        features = [tokens.word_features(word) for word in self.tokens.words]
        flat = np.array([f for row in features for f in row])
        owner = np.repeat(np.arange(words), [len(row) for row in features])
        self.tables: list[tuple[str, int, list[csr_matrix]]] = []
        for distance, size in tokens.WORD_BUCKETS.items():
            columns = np.concatenate([flat & (size - 1), [tagger.edge_bucket(size)]])
            rows = np.concatenate([owner, [words]])
            of_type = csr_matrix((np.ones(len(columns), np.float32), (rows, columns)), (words + 1, size))
            types = tokens.shifted_types(self.tokens, distance)
            of_token = csr_matrix((ones, (np.arange(count), types)), (count, words + 1))
            self.tables.append((f"word{distance}", size, [of_token, of_type]))
        for i, (span, key) in enumerate(tokens.shape_keys(self.tokens).items()):
            size = tokens.SHAPE_BUCKETS[span]
            self.tables.append((f"shape{i}", size, [csr_matrix((ones, (np.arange(count), key)), (count, size))]))
        places = tokens.places(self.tokens)
        total = sum(
            csr_matrix((ones, (np.arange(count), column)), (count, tokens.PLACE_BUCKETS)) for column in places.T
        )
        self.tables.append(("place", tokens.PLACE_BUCKETS, [csr_matrix(total)]))
        self.transposed = {id(m): m.T.tocsr() for _, _, parts in self.tables for m in parts}
        self.labels = len(tagger.LABELS)
        self.size = sum(size for _, size, _ in self.tables) * self.labels + self.labels**2 + self.labels
        self._chunks = self._make_chunks()

    def split(self, x: Array) -> dict[str, Array]:
        """The parameters by table."""
        parts: dict[str, Array] = {}
        at = 0
        for name, size, _ in self.tables:
            parts[name] = x[at : at + size * self.labels].reshape(size, self.labels)
            at += size * self.labels
        parts["moves"] = x[at : at + self.labels**2].reshape(self.labels, self.labels)
        parts["first"] = x[at + self.labels**2 :]
        return parts

    def loss(self, x: Array, penalty: float) -> tuple[float, Array]:
        """Minus the log-likelihood of the gold labels, with the penalty; and its gradient."""
        parts = self.split(x)
        scores = np.zeros((len(self.gold), self.labels), np.float32)
        for name, _, matrices in self.tables:
            value = parts[name]
            for matrix in reversed(matrices):
                value = matrix @ value
            scores += value
        total, by_token, moves, first = self._expectations(scores, parts["moves"], parts["first"])
        pieces: list[Array] = []
        for _, _, matrices in self.tables:
            value = by_token
            for matrix in matrices:
                value = self.transposed[id(matrix)] @ value
            pieces.append(value.ravel())
        gradient = np.concatenate([*pieces, moves.ravel(), first]) + np.float32(penalty) * x
        return total + penalty / 2 * float(x @ x), gradient

    def _make_chunks(self) -> list[tuple[NDArray[np.int64], NDArray[np.int64]]]:
        lengths = self.tokens.lengths
        begins = np.cumsum(lengths) - lengths
        order = np.argsort(lengths, kind="stable")
        order = order[lengths[order] > 0]
        chunks = []
        for chunk in np.array_split(order, max(1, len(order) // 64)):
            steps = np.arange(lengths[chunk].max())
            rows = begins[chunk][:, None] + np.minimum(steps, lengths[chunk][:, None] - 1)
            chunks.append((chunk, rows))
        return chunks

    def _expectations(self, scores: Array, moves: Array, first: Array) -> tuple[float, Array, Array, Array]:
        """Loss, and the gradient by score, by move and by first label: forward and backward in scaled probabilities."""
        by_token = np.zeros_like(scores)
        by_move = np.zeros_like(moves)
        by_first = np.zeros_like(first)
        total = 0.0
        jump = np.exp(moves)
        for chunk, rows in self._chunks:
            lengths = self.tokens.lengths[chunk]
            weight = self.weights[chunk].astype(np.float32)
            local = scores[rows]
            top = local.max(axis=2, keepdims=True)
            emit = np.exp(local - top)
            inside = np.arange(rows.shape[1]) < lengths[:, None]
            alpha = np.zeros_like(emit)
            scale = np.ones(rows.shape, np.float32)
            current = emit[:, 0] * np.exp(first)
            for step in range(rows.shape[1]):
                if step:
                    current = (alpha[:, step - 1] @ jump) * emit[:, step]
                scale[:, step] = current.sum(axis=1)
                alpha[:, step] = current / scale[:, step, None]
            likelihood = ((np.log(scale) + top[:, :, 0]) * inside).sum(axis=1)
            beta = np.ones_like(emit)
            for step in range(rows.shape[1] - 2, -1, -1):
                ahead = beta[:, step + 1] * emit[:, step + 1] / scale[:, step + 1, None]
                behind = ahead @ jump.T
                going = (step + 1 < lengths)[:, None]
                beta[:, step] = np.where(going, behind, 1.0)
                by_move += (alpha[:, step] * (weight[:, None] * going)).T @ ahead * jump
            posterior = alpha * beta
            gold = self.gold[rows]
            posterior *= (inside * weight[:, None])[:, :, None]
            by_first += posterior[:, 0].sum(axis=0)
            np.add.at(by_first, gold[:, 0], -weight)
            stepping = inside[:, 1:] * weight[:, None]
            np.add.at(by_move, (gold[:, :-1], gold[:, 1:]), -stepping)
            at_gold = np.take_along_axis(local, gold[:, :, None], 2)[:, :, 0]
            path = (at_gold * inside).sum(axis=1) + first[gold[:, 0]]
            path += (moves[gold[:, :-1], gold[:, 1:]] * inside[:, 1:]).sum(axis=1)
            total += float(((likelihood - path) * weight).sum())
            by_token[rows[inside]] = posterior[inside]
            by_token[rows[inside], gold[inside]] -= (inside * weight[:, None])[inside]
        return total, by_token, by_move, by_first


def write_weights(model: Model, x: Array, out: Path) -> None:
    """Whole numbers in one byte each, and the scale that makes them weights again."""
    parts = model.split(x)
    moves, first = parts.pop("moves"), parts.pop("first")
    scale = float(np.quantile(np.abs(np.concatenate([p.ravel() for p in parts.values()])), 0.9999)) / 127
    stored: dict[str, Any] = {
        name: np.clip(np.round(p / scale), -127, 127).astype(np.int8) for name, p in parts.items()
    }
    np.savez_compressed(
        out, scale=np.float32(scale), moves=moves.astype(np.float32), first=first.astype(np.float32), **stored
    )


def _plain(text: str) -> str:
    return "".join(c for c in text.lower() if c.isalnum())


if __name__ == "__main__":
    main()
