"""The tokens of printed entries and what is told about each: the features that the tagger's weights belong to."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

TOKEN = re.compile(r"[^\W\d_]+|\d+|[^\w\s]|_")
LONGEST = 400  # tokens of an entry that are read; a longer one is hardly an entry
MONTHS_WORDS = (
    "january february march april may june july august september october november december jan feb mar apr jun "
    "jul aug sep sept oct nov dec spring summer autumn fall winter janvier février mars avril mai juin juillet "
    "août septembre octobre novembre décembre"
)
MONTHS = frozenset(MONTHS_WORDS.split())
CONNECTORS = frozenset({"and", "et", "al", "und", "y", "e", "with"})
MARKS = ".,;:()[]\"'“”‘’«»/-–—&#=?!*<>%+"
OTHER_SHAPES = (
    "year",
    "d1",
    "d2",
    "d3",
    "d4",
    "d5",
    "X",
    "Xx",
    "XX",
    "x",
    "xX",
    "connector",
    "month",
    "in",
    "script",
    "other",
    "edge",
)
SHAPES = {name: i for i, name in enumerate((*MARKS, *OTHER_SHAPES))}
EDGE = SHAPES["edge"]
SPACED = 64  # added to a shape that stands behind a space; there are fewer shapes than that
# Buckets of the hashed word features at each distance from the token. Near words say more, so they share less.
WORD_BUCKETS = {-3: 1 << 12, -2: 1 << 12, -1: 1 << 14, 0: 1 << 15, 1: 1 << 14, 2: 1 << 12, 3: 1 << 12}
# Buckets of the hashed sequences of shapes, by the distances that they span.
SHAPE_BUCKETS = {(-1, 0, 1): 1 << 13, (-2, -1, 0, 1, 2): 1 << 14, (0, 1, 2, 3): 1 << 13, (-3, -2, -1, 0): 1 << 13}
PLACE_BUCKETS = 1 << 12  # what has been seen so far in the entry, with the shape
PLACES = 3


@dataclass(frozen=True, slots=True)
class Tokens:
    """The tokens of many entries, one after the other."""

    starts: NDArray[np.int64]  # in the entry
    ends: NDArray[np.int64]
    types: NDArray[np.int64]  # place in `words`
    shapes: NDArray[np.int64]
    lengths: NDArray[np.int64]  # tokens of each entry
    words: tuple[str, ...]  # distinct tokens


def tokenise(entries: Sequence[str]) -> Tokens:
    """The words, numbers and marks of the entries."""
    starts: list[int] = []
    types: list[int] = []
    lengths: list[int] = []
    known: dict[str, int] = {}
    for entry in entries:
        found = list(islice(TOKEN.finditer(entry), LONGEST))
        starts += [token.start() for token in found]
        types += [known.setdefault(token.group(), len(known)) for token in found]
        lengths.append(len(found))
    words = tuple(known)
    counts, kinds, begins = (np.array(values, dtype=np.int64) for values in (lengths, types, starts))
    letters, shape_of = (np.array([f(word) for word in words], dtype=np.int64) for f in (len, shape))
    if not words:
        return Tokens(begins, begins, kinds, kinds, counts, words)
    ends = begins + letters[kinds]
    before = np.concatenate([[0], ends[:-1]])
    before[(np.cumsum(counts) - counts)[counts > 0]] = 0  # the first token of an entry has none before it
    return Tokens(begins, ends, kinds, shape_of[kinds] + SPACED * (before < begins), counts, words)


def shape(word: str) -> int:
    """The kind of a token: which mark, how many digits, how it is capitalised."""
    if word in SHAPES and len(word) == 1 and not word.isalpha():
        return SHAPES[word]
    if word.isdigit():
        year = len(word) == 4 and "1500" <= word <= "2099"
        return SHAPES["year" if year else f"d{min(len(word), 5)}"]
    low = word.lower()
    if low in MONTHS and word != "may":
        return SHAPES["month"]
    if low in CONNECTORS:
        return SHAPES["connector"]
    if low == "in":
        return SHAPES["in"]
    if not word.isalpha():
        return SHAPES["other"]
    if word.islower():
        return SHAPES["x"]
    if word.isupper():
        return SHAPES["X" if len(word) == 1 else "XX"]
    if word.istitle():
        return SHAPES["Xx"]
    return SHAPES["script" if low == word.upper() else "xX"]


def word_features(word: str) -> list[int]:
    """The hashes of what is told by the word alone."""
    low = word.lower()
    if word.isdigit():
        named = [f"n{low}" if len(low) < 3 else f"n{low[:2]}{len(low)}", f"l{min(len(low), 6)}"]
    else:
        named = [f"w{low}", f"W{word}", f"p{low[:3]}", f"P{low[:4]}", f"s{low[-2:]}", f"S{low[-3:]}"]
        named.append(f"l{min(len(low), 12)}{word[:1].isupper()}")
    return [crc32(name.encode()) for name in (*named, f"k{shape(word)}")]


def places(tokens: Tokens) -> NDArray[np.int64]:
    """What has been seen before each token: its place, open marks, years and separators. One column a feature."""
    count = len(tokens.types)
    begins = np.repeat(np.cumsum(tokens.lengths) - tokens.lengths, tokens.lengths)
    length = np.repeat(tokens.lengths, tokens.lengths)
    position = np.arange(count) - begins
    kind = tokens.shapes % SPACED

    def before(mask: NDArray[np.bool_]) -> NDArray[np.int64]:
        total = np.concatenate([[0], np.cumsum(mask)])
        return total[np.arange(count)] - total[begins] if count else np.zeros(0, np.int64)

    years = np.minimum(before(kind == SHAPES["year"]), 2)
    quotes = np.minimum(before(np.isin(kind, [SHAPES[m] for m in '"“”«»'])), 2)
    opened = before(kind == SHAPES["("]) - before(kind == SHAPES[")"])
    inside = np.clip(opened, 0, 1)
    stops = np.minimum(before((kind == SHAPES["."]) & (np.roll(kind, 1) != SHAPES["X"])), 4)
    commas = np.minimum(before(kind == SHAPES[","]), 6)
    within = np.minimum(before(kind == SHAPES["in"]), 1)
    rest = np.minimum(length - 1 - position, 6)
    front = np.minimum(position, 4)
    tenth = np.minimum(position * 8 // np.maximum(length, 1), 7)
    features = (
        (years * 3 + quotes) * 2 + inside,
        ((stops * 7 + commas) * 3 + years) * 2 + within,
        (front * 7 + rest) * 8 + tenth,
    )
    columns = [_bucket(f * 128 + tokens.shapes, i + 11, PLACE_BUCKETS) for i, f in enumerate(features)]
    return np.stack(columns, axis=1)


def shape_keys(tokens: Tokens) -> dict[tuple[int, ...], NDArray[np.int64]]:
    """The bucket of each token's sequence of shapes, by the distances spanned."""
    return {
        span: _bucket(sum(_shift(tokens, d, tokens.shapes, EDGE) * 131 ** (i + 1) for i, d in enumerate(span)), 7, size)
        for span, size in SHAPE_BUCKETS.items()
    }


def shifted_types(tokens: Tokens, distance: int) -> NDArray[np.int64]:
    """The type of the token that stands `distance` away in the same entry; one past the last type beyond its ends."""
    return _shift(tokens, distance, tokens.types, len(tokens.words))


def _shift(tokens: Tokens, distance: int, values: NDArray[np.int64], edge: int) -> NDArray[np.int64]:
    if distance == 0:
        return values
    entry = np.repeat(np.arange(len(tokens.lengths)), tokens.lengths)
    shifted = np.full_like(values, edge)
    if abs(distance) >= len(values):
        return shifted
    here, there = (
        (slice(None, -distance), slice(distance, None))
        if distance > 0
        else (slice(-distance, None), slice(None, distance))
    )
    same = entry[here] == entry[there]
    shifted[here] = np.where(same, values[there], edge)
    return shifted


def _bucket(keys: NDArray[np.int64], salt: int, size: int) -> NDArray[np.int64]:
    """Whole numbers scattered over buckets, the same on every machine."""
    mixed = (keys.astype(np.uint64) + np.uint64(salt)) * np.uint64(0x9E3779B97F4A7C15)
    return ((mixed >> np.uint64(33)) & np.uint64(size - 1)).astype(np.int64)
