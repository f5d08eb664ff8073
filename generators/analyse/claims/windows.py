"""What stands around a cue: the words that may belong to it, and how each of them is related to it.

Everything is computed for all cues of an article at once, as flat arrays of pairs (cue, word).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from generators.analyse.claims.tokens import DEP_COLUMN, Ints, Tokens

BEFORE = 50  # words before a cue that may belong to it; content of more than that is cut
AFTER = 100  # words behind it
INTRODUCES = 40  # a colon that ends the paragraph within so many words lets the next paragraph belong to the cue
LEVELS = 4  # ancestors of the cue whose other branches are told apart
CLIMB = 14  # steps up the tree from a word; deeper words count as far away
DISTANCES = np.array([1, 2, 3, 4, 5, 6, 8, 10, 13, 17, 22, 30, 40, 60, 90])
BEFORE_THE_CUE = 20  # first bucket of distances to the left
THE_CUE = 40
PAIR_TABLES = (2048, 4096, 64, 256)  # rows of the tables that the columns of `pair_features` index
_BOUND = (1 << 31) - 1


@dataclass(frozen=True, slots=True)
class Windows:
    """Pairs of a cue and a word near it, cue by cue, words in the order of the text."""

    cues: Ints  # row of each cue
    cue: Ints  # of each pair: number of the cue
    word: Ints  # of each pair: row of the word
    first: Ints  # of each cue: row of the first word of its window
    length: Ints  # of each cue: words in its window


def windows_of(tokens: Tokens, cues: Ints) -> Windows:
    """The words around each cue: its paragraph, and the next one where a colon leads over to it."""
    paragraph = tokens.paragraph
    first = np.searchsorted(paragraph, paragraph[cues], side="left")
    last = np.searchsorted(paragraph, paragraph[cues], side="right")
    following = np.minimum(last, len(paragraph) - 1)
    introduces = tokens.colon[last - 1] & (last < len(paragraph)) & (last - cues < INTRODUCES)
    last = np.where(introduces, np.searchsorted(paragraph, paragraph[following], side="right"), last)
    first, last = np.maximum(first, cues - BEFORE), np.minimum(last, cues + AFTER)
    length = last - first
    number = np.repeat(np.arange(len(cues)), length)
    place = np.arange(len(number)) - np.repeat(np.cumsum(length) - length, length)
    return Windows(cues, number, np.repeat(first, length) + place, first, length)


def pair_features(tokens: Tokens, windows: Windows) -> Ints:
    """Of each pair, a column a table of PAIR_TABLES: branch and sub-branch of the tree, distance, other relations."""
    word, cue = windows.word, windows.cues[windows.cue]
    branch, sub = _branches(tokens, word, cue)
    distance = word - cue
    bucket = np.searchsorted(DISTANCES, np.abs(distance), side="right") + np.where(distance < 0, BEFORE_THE_CUE, 0)
    bucket[distance == 0] = THE_CUE
    sentence = np.clip(tokens.sentence[word] - tokens.sentence[cue], -2, 3) + 2
    same_quotation = tokens.quotation[word] == tokens.quotation[cue]
    relation = tokens.quote[word] * 4 + same_quotation * 2 + (tokens.quotation[cue] >= 0)
    relation = relation * 12 + sentence * 2 + (tokens.paragraph[word] != tokens.paragraph[cue])
    return np.stack([branch % PAIR_TABLES[0], sub % PAIR_TABLES[1], bucket, relation], axis=1)


def _branches(tokens: Tokens, word: Ints, cue: Ints) -> tuple[Ints, Ints]:
    """By which relation the word hangs below the cue or below one of the cue's ancestors: two hashes."""
    relation = (tokens.words[:, DEP_COLUMN] % np.uint64(1 << 30)).astype(np.int64)
    apart = tokens.sentence[word] - tokens.sentence[cue]
    branch = np.where(apart != 0, np.clip(apart, -3, 3) + 10, 0)
    sub = np.zeros(len(word), np.int64)
    target, came_by = cue.copy(), np.zeros(len(word), np.int64)
    waiting = apart == 0
    for level in range(LEVELS):
        left = np.flatnonzero(waiting)
        top, before, steps = _climb(tokens.head, word[left], target[left])
        itself, below = left[steps == 0], steps > 0
        branch[itself] = (level * 7919 + came_by[itself] * 31 + 3) % _BOUND
        sub[itself] = level
        hit, top, before, steps = left[below], top[below], before[below], steps[below]
        side = (word[hit] < cue[hit]) * 101 + (top > target[hit]) * 13
        branch[hit] = (level * 7919 + relation[top] * 17 + side + 7) % _BOUND
        under = np.where(before == top, 0, relation[before])
        sub[hit] = (relation[top] * 5 + under * 3 + np.minimum(steps, 3) * 11 + level * 77 + 1) % _BOUND
        waiting[itself] = waiting[hit] = False
        parent = tokens.head[target]
        waiting &= parent != target
        came_by, target = relation[target], parent
    return branch, sub


def _climb(head: Ints, word: Ints, target: Ints) -> tuple[Ints, Ints, Ints]:
    """For each word: the target's child that holds it, the node below that, the steps (0: the target; -1: never)."""
    top, before, steps = word.copy(), word.copy(), np.where(word == target, 0, -1)
    current, previous = word.copy(), word.copy()
    climbing = steps < 0
    for step in range(1, CLIMB + 1):
        parent = head[current]
        arrived = climbing & (parent == target) & (parent != current)
        top[arrived], before[arrived], steps[arrived] = current[arrived], previous[arrived], step
        climbing &= ~arrived & (parent != current)
        if not climbing.any():
            break
        previous, current = np.where(climbing, current, previous), np.where(climbing, parent, current)
    return top, before, steps
