"""The entries of a reference list: which of its lines begin one, and where several stand on one line."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from generators.model import Span

# `[3] `, `3. `, `(3) `, `3) `, `• `, `[Smi04] `
LABEL = re.compile(r"(?:\[(?:\d{1,4}|[A-Z][\w+]{0,11})\]|\(\d{1,4}\)|\d{1,4}[.)]|[•‣◦*–-])(?=\s|[^\W\d_])")
DIGITS = re.compile(r"\d+|[⁰¹²³⁴⁵⁶⁷⁸⁹]+")
RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
# A number inside a line that may open the next entry: behind a full stop, an address or a DOI; not the end of `318–26.`
INSIDE = re.compile(r"(?<=[.\w/)\]])(?:\s|(?<!\d))(?:\[(?P<square>\d{1,4})\]|(?P<plain>\d{1,4})\.)\s(?=[^\W\d_“\"(])")
# Authors or a body with the date behind them in brackets: `Doe, J. A., & Roe, R. (2017)`, `World Fish Council. (2017)`
FAMILY = r"[A-ZÀ-Þ][\w’'‐-]+(?: (?:[A-ZÀ-Þ][\w’'‐-]+|van|von|der|den|de|la|du|di|da)){0,3}"
PERSON = rf"{FAMILY},(?: ?[^\W\d_]\.-?){{1,4}}"
PEOPLE = rf"{PERSON}(?:(?:,? (?:&|and) |, |; ){PERSON}){{0,30}}(?:,? et al\.)?(?: \(Eds?\.\)\.?)?"
BODY = r"[A-ZÀ-Þ][\w’'‐-]+(?: (?:[A-ZÀ-Þ][\w’'‐-]+|of|for|the|and|on|&)){1,8}\.?"
HEAD = rf"(?:{PEOPLE}|{BODY})\s\((?:(?:1[5-9]|20)\d\d[a-z]?|n\.d\.)(?:, [^()\n]{{3,20}})?\)"
HEAD_HERE = re.compile(HEAD)
HEAD_NEXT = re.compile(rf"(?:(?<![A-Z])\.|[?!)\]”\"/]|https?://\S{{1,300}})\s(?={HEAD})")  # behind the end of an entry
SHARE_LABELLED = 0.6  # of the entries that are numbered one after the other, from which numbers begin entries
WIDEST_WRAPPED = 110  # characters of the longest line of a list that is broken at a fixed width
NARROWEST_WRAPPED = 50  # characters of the middle line of such a list
LEAST_WRAPPED = 4  # lines below which no width is told
ENDED = re.compile(r"[.!?)\]”’\"'…/]$|\d$|\w/\S*$|https?://\S+$")


def split_entries(text: str, lines: Sequence[Span]) -> tuple[Span, ...]:
    """One span for each entry, given the lines of a list."""
    if not lines:
        return ()
    starts = _labelled(text, lines) or _hanging(text, lines) or _apart(text, lines) or _wrapped(text, lines)
    begins = [place for place in range(len(lines)) if starts is None or starts[place]]
    if not begins or begins[0] != 0:
        begins.insert(0, 0)
    ends = [*begins[1:], len(lines)]
    entries = [Span(lines[b].start, lines[e - 1].end) for b, e in zip(begins, ends, strict=True)]
    numbers = [_number(text, entry) for entry in entries]
    return tuple(
        part
        for entry, number, following in zip(entries, numbers, [*numbers[1:], None], strict=True)
        for part in _run_together(text, entry, number, following)
    )


def _number(text: str, entry: Span) -> int | None:
    """The number that an entry begins with."""
    label = LABEL.match(text, entry.start, entry.end)
    return label_number(label.group()) if label else None


def label_number(label: str) -> int | None:
    """The number in a label."""
    digits = DIGITS.search(label)
    return int(digits.group().translate(RAISED)) if digits else None


def _labelled(text: str, lines: Sequence[Span]) -> list[bool] | None:
    """Lines that begin with a label, in a list whose lines count on or have bullets; None when it is no such list."""
    labels = [LABEL.match(text, line.start, line.end) for line in lines]
    found = [label.group() for label in labels if label]
    if len(found) < 2 or labels[0] is None:
        return None
    numbers = [label_number(label) for label in found]
    rising = sum(a is not None and b is not None and a < b <= a + 3 for a, b in pairwise(numbers))
    bullets = sum(number is None for number in numbers)
    if max(rising, bullets - 1) < SHARE_LABELLED * (len(found) - 1):
        return None
    return [label is not None for label in labels]


def _hanging(text: str, lines: Sequence[Span]) -> list[bool] | None:
    """Lines that stand further left than those that go on with them; None when all stand alike."""
    indents = [_indent(text, line) for line in lines]
    left = min(indents)
    if indents[0] != left or len(set(indents)) == 1:
        return None
    return [indent == left for indent in indents]


def _indent(text: str, line: Span) -> int:
    return line.start - (text.rfind("\n", 0, line.start) + 1)


def _apart(text: str, lines: Sequence[Span]) -> list[bool] | None:
    """Lines behind a blank line, when some entries go on over a line and blank lines stand between all."""
    blank = [
        True,
        *("\n" in text[a.end : b.start].replace("\n", "", 1) for a, b in pairwise(lines)),
    ]
    if all(blank) or sum(blank) < 2 or 6 * sum(blank) < len(lines):
        return None
    return blank


def _wrapped(text: str, lines: Sequence[Span]) -> list[bool] | None:
    """Lines that begin anew, in a list that is broken at a fixed width; None when it is not."""
    widths = sorted(line.end - line.start for line in lines)
    wrapped = widths[-1] <= WIDEST_WRAPPED and widths[len(widths) // 2] >= NARROWEST_WRAPPED
    if len(lines) < LEAST_WRAPPED or not wrapped:
        return None
    starts = [True]
    for before, line in pairwise(lines):
        full = before.end - before.start >= widths[-1] * 0.7
        goes_on = not ENDED.search(text[max(before.start, before.end - 80) : before.end]) or text[line.start].islower()
        starts.append(not (full and goes_on))
    return starts if not all(starts) else None


def _run_together(text: str, entry: Span, number: int | None, following: int | None) -> list[Span]:
    """The entries that stand on one line, told by dated authors, or by numbers that count on to the next line's."""
    if number is None and HEAD_HERE.match(text, entry.start, entry.end):
        starts = [entry.start, *(found.end() for found in HEAD_NEXT.finditer(text, entry.start, entry.end))]
        return _pieces(text, starts, entry.end)
    if number is None or following == number + 1:
        return [entry]
    starts = [entry.start]
    for found in INSIDE.finditer(text, entry.start + 1, entry.end):
        if int(found["square"] or found["plain"]) == number + 1:
            starts.append(found.start() + len(found.group()) - len(found.group().lstrip()))
            number += 1
    return _pieces(text, starts, entry.end)


def _pieces(text: str, starts: Sequence[int], end: int) -> list[Span]:
    """From each start to the next, without white space at the end."""
    ends = [*starts[1:], end]
    return [Span(start, start + len(text[start:end].rstrip())) for start, end in zip(starts, ends, strict=True)]
