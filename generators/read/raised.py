"""Numbers that lost their height when a text was copied: `the treaty was never signed.1`.

One such number could be anything. A series is told by its order: the first is 1, and none runs ahead of those before it
by more than one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from generators.model import Span

# Behind a word, the marks that end it, or a year; before white space, a dash or the end of the sentence
FLAT = re.compile(
    r"""
    (?:(?<=[^\W\d_A-Z]{2}) | (?<=[^\W\d_A-Z][.,;:!?”"’')]) | (?<=[.,!?][”"’')]) | (?<=[”"’')][.,;:])
    | (?<=[12]\d{3}[.;]))
    (?P<numbers>\d{1,3}(?:\s?[,–-]\s?\d{1,3}){0,10})
    (?=[\s—–)\]]|[.,;:](?:\s|$)|$)
    """,
    re.VERBOSE,
)
NUMBER = re.compile(r"\d+")
SHARE_FOUND = 0.6  # of the numbers that there should be, from which what was found is their series


class Raised(NamedTuple):
    """Numbers that belong together, as they are printed."""

    span: Span
    numbers: tuple[int, ...]  # the ends of ranges; what lies between is not printed


def flattened(text: str, regions: Iterable[Span], last: int) -> list[Raised]:
    """The series of such numbers from 1 to `last`, in order; empty when too few keep the order to be one."""
    kept: list[Raised] = []
    top = 0
    for region in regions:
        for found in FLAT.finditer(text, region.start, region.end):
            numbers = tuple(map(int, NUMBER.findall(found["numbers"])))
            if 0 < min(numbers) <= top + 1 and max(numbers) <= last:
                kept.append(Raised(Span(*found.span("numbers")), numbers))
                top = max(top, *numbers)
    return kept if last and top >= SHARE_FOUND * last else []
