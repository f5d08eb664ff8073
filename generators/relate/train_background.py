"""Counts the words of ordinary English articles, for `background.npz`: numbers by hash, no words.

    python -m generators.relate.train_background FILE.jsonl.gz [FILE ...]

Each line of a file is a JSON object with a `text`. The file that stands beside this script was made from the training
parts of PolNeAR (840 articles of US political news) and of GUM's attributions (207 texts of many kinds).
"""

from __future__ import annotations

import gzip
import json
import sys
from collections import Counter
from pathlib import Path

import numpy as np

from generators.read.words import words
from generators.relate.background import BUCKETS, PATH, bucket
from generators.relate.words import normalise_word

LEAST_ARTICLES = 2  # a word of one article alone tells nothing about English


def train(paths: list[Path]) -> None:
    """Write the counts of all articles in these files."""
    held_by: Counter[str] = Counter()
    times: Counter[str] = Counter()
    articles = 0
    for path in paths:
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            for line in lines:
                text = json.loads(line)["text"]
                counts = Counter(normalise_word(word.of(text)) for word in words(text))
                held_by.update(counts.keys())
                times.update(counts)
                articles += 1
    tables = np.zeros((2, BUCKETS), dtype=np.uint32)
    for form in sorted(held_by):
        if held_by[form] >= LEAST_ARTICLES:
            tables[0, bucket(form)] += held_by[form]
            tables[1, bucket(form)] += times[form]
    np.savez_compressed(PATH, articles=np.array(articles), held_by=tables[0], times=tables[1])


if __name__ == "__main__":
    train([Path(argument) for argument in sys.argv[1:]])
