"""Runs of one label among the tags of a printed entry, and the words that they cover."""

from __future__ import annotations

import re

Tags = list[tuple[int, int, str]]

START_OF_WORD = re.compile(r"[^\W\d_]+[-‐]$")
REST_OF_WORD = re.compile(r"(?:[-‐–'’/][^\W_]+)+")
PAIRS = {"(": ")", "[": "]", "“": "”", "‘": "’", "«": "»"}
EDGES = " \t.,;:“”\"'‘’«»()[]-–—"


def first_run(tags: Tags, label: str) -> tuple[int, int] | None:
    """The first unbroken run of a label."""
    start: int | None = None
    end = 0
    for begin, stop, found in tags:
        if found == label:
            start = begin if start is None else start
            end = stop
        elif start is not None:
            break
    return None if start is None else (start, end)


def text_of(printed: str, run: tuple[int, int] | None) -> str | None:
    """The words of a run without the marks around them; a bracket or quotation that ends with them is closed again."""
    if run is None:
        return None
    words = printed[run[0] : run[1]].strip(EDGES)
    for opening, closing in PAIRS.items():
        if words.count(opening) > words.count(closing) and closing in printed[run[0] + len(words) : run[1] + 1]:
            words += closing
    return words if any(c.isalnum() for c in words) else None


def whole_words(printed: str, run: tuple[int, int] | None) -> tuple[int, int] | None:
    """A run carried on to the end of its last word, over hyphens and apostrophes: `Proceedings of AAAI-92`."""
    if run is None:
        return None
    start, end = run
    rest = REST_OF_WORD.match(printed, end) if printed[end - 1 : end].isalnum() else None
    before = START_OF_WORD.search(printed[max(0, start - 30) : start])
    return (start - len(before.group()) if before else start, rest.end() if rest else end)
