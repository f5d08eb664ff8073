"""How common a word is in ordinary English articles: what a small corpus cannot tell by itself.

In a corpus of five articles about one war, the name of the war stands in all five, and so does `however`. Counts from
other articles tell the two apart. They weigh as much as a few articles, so a corpus of hundreds speaks for itself.
The counts are kept by a hash of the word; `train_background.py` made them.
"""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

LANGUAGE = "en"  # the only language that was counted
BUCKETS = 1 << 18  # some 15,000 words were counted: one in seventeen unknown words meets a known one's bucket
PATH = Path(__file__).with_name("background.npz")

Counts = npt.NDArray[np.float64]


class Background(NamedTuple):
    """Counts for each form of a vocabulary."""

    held_by: Counts  # articles that hold it
    times: Counts  # times that it stands in them
    articles: int  # articles counted


def look_up(vocabulary: Sequence[str], language: str) -> Background:
    """The counts of these forms; zero for unknown ones and for other languages."""
    if language != LANGUAGE:
        return Background(np.zeros(len(vocabulary)), np.zeros(len(vocabulary)), 1)
    held_by, times, articles = _load()
    buckets = np.array([bucket(form) for form in vocabulary], dtype=np.int64)
    return Background(held_by[buckets], times[buckets], articles)


def bucket(form: str) -> int:
    """Where the counts of a form are kept; the same in every process."""
    return zlib.crc32(form.encode()) % BUCKETS


@cache
def _load() -> Background:
    with np.load(PATH) as tables:
        return Background(
            tables["held_by"].astype(np.float64), tables["times"].astype(np.float64), int(tables["articles"])
        )
