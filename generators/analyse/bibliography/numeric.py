"""Mentions of works by number: [3], [3-5,7], [[6], [7]], (4, 5), superscripts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generators.model import Span
from generators.read.raised import flattened

NUMBER = r"\d{1,4}"
DASH = r"[-‐‑–—−]"
SEPARATOR = rf"\s?(?:[,;]|{DASH})\s?"
INSIDE = re.compile(
    rf"(?:(?:see|e\.g\.,?|cf\.|refs?\.?)\s)?(?P<list>{NUMBER}(?:{SEPARATOR}{NUMBER}){{0,60}})"
    r"(?:,?\s(?:and references therein|for (?:a )?reviews?))?"
    r"(?:,\s?(?:pp?\.|§|(?i:appendix|chap\.|chapter|ch\.|eqs?\.|figs?\.|sec\.|sect\.|section|table|theorem|thm\.))"
    r"[^\[\]()]{1,20})?"
)
# `[3, 5]`, and `[3, 5,` where publishers nest brackets: `[3, 5, [7], [8]]`
SQUARE = re.compile(r"\[(?=[\d\[se crf])(?P<inside>[^\[\]()]{1,240}?)(?:\]|,\s?(?=\[\d))")
ROUND = re.compile(r"\((?=[\dse crf])(?P<inside>[^\[\]()]{1,240})\)")
RAISED = re.compile(r"(?<=[^\W\d_]|[.,;:)\]”\"'])[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}(?:[⁻˒,][⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}){0,20}")
BRACKETS_APART = re.compile(rf"\]\s?{DASH}\s?\[")  # between the ends of `[3]–[5]`
RAISED_DIGITS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻˒", "0123456789-,")
PIECE = re.compile(rf"(?P<number>{NUMBER})|(?P<dash>{DASH})")
LONGEST_RANGE = 150  # works between the ends of a range; more is no citation
SHARE_SQUARE = 0.25  # of bracketed numbers that are square, from which only those are read


@dataclass(frozen=True, slots=True)
class NumberMention:
    """One number, or a number that a range implies."""

    start: int
    end: int
    number: int
    implied: bool  # inside a range, not printed: it stands in the dash


def find_number_mentions(text: str, regions: Sequence[Span], numbers: Sequence[int]) -> tuple[NumberMention, ...]:
    """The mentions of a numbered list, in the one notation that the article uses. `numbers`: the list's, sorted."""
    last = numbers[-1] if numbers else 0
    by_notation = [list(_groups(text, regions, pattern, last)) for pattern in (SQUARE, ROUND, RAISED)]
    square, rounded, raised = _with_ranges(text, by_notation[0]), *by_notation[1:]
    if len(square) >= max(2, SHARE_SQUARE * len(rounded)) or (square and not rounded):
        groups = square
    else:
        groups = rounded if len(rounded) >= len(raised) else raised
    if not groups:
        groups = [raised.span for raised in flattened(text, regions, last)]
    return tuple(mention for group in groups for mention in _expand(text, group))


def _groups(text: str, regions: Sequence[Span], pattern: re.Pattern[str], last: int) -> Iterator[Span]:
    """The brackets that hold nothing but numbers of the list."""
    for region in regions:
        for found in pattern.finditer(text, region.start, region.end):
            inside = Span(found.start(), found.end()) if pattern is RAISED else Span(*found.span("inside"))
            if pattern is RAISED:
                yield inside
                continue
            listed = INSIDE.fullmatch(inside.of(text).strip())
            if listed and all(0 < int(n) <= last + 50 for n in re.findall(NUMBER, listed["list"])):
                shift = inside.start + inside.of(text).index(listed["list"])
                yield Span(shift, shift + len(listed["list"]))


def _with_ranges(text: str, groups: Sequence[Span]) -> list[Span]:
    """The groups, two with nothing but a dash between their brackets as one: `[3]–[5]`."""
    joined: list[Span] = []
    for group in groups:
        if joined and BRACKETS_APART.fullmatch(text, joined[-1].end, group.start):
            joined[-1] = Span(joined[-1].start, group.end)
        else:
            joined.append(group)
    return joined


def _expand(text: str, group: Span) -> Iterator[NumberMention]:
    """The numbers of a group, with those that a range implies, whether the list has them or not."""
    plain = group.of(text).translate(RAISED_DIGITS)
    before: int | None = None
    dash = (group.start, group.start)
    ranged = False
    for found in PIECE.finditer(plain):
        start, end = group.start + found.start(), group.start + found.end()
        if found["dash"]:
            ranged, dash = before is not None, (start, end)
            continue
        number = int(found["number"])
        if ranged and before is not None and before < number <= before + LONGEST_RANGE:
            for implied in range(before + 1, number):
                yield NumberMention(*dash, implied, True)
        yield NumberMention(start, end, number, False)
        before, ranged = number, False
