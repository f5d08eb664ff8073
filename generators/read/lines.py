"""The lines of a text as spans, without white space at their ends."""

from __future__ import annotations

import re
from typing import NamedTuple

from generators.model import Span

CONTENT = re.compile(r"[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+|\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
# A bullet or a number that opens a list item: `- `, `• `, `3. `, `(b) `
ITEM = re.compile(r"(?:[-*+•●▪‣⁃–—][ \t]|\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)]{1,2}[ \t])")
TERMINAL = re.compile(r"[.!?…:][\"'”’»)\]*_]*(?:\[\d{1,3}\]|[⁰¹²³⁴-⁹])*\Z")
TAIL = 12  # characters at a line's end that TERMINAL looks at


class Line(NamedTuple):
    """A line that is not blank."""

    start: int
    end: int
    gap: int  # blank lines before it
    indent: int  # characters of white space before its first word

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.start, self.end)

    @property
    def column(self) -> int:
        """Where it ends, counted from the margin: an indented first line has less room than those below it."""
        return self.indent + self.end - self.start

    @property
    def length(self) -> int:
        """Characters from its first word to its last."""
        return self.end - self.start


def read_lines(text: str) -> tuple[Line, ...]:
    """The lines that are not blank, in order."""
    lines: list[Line] = []
    breaks = 0
    for match in CONTENT.finditer(text):
        words = match.group()
        bare = words.strip()
        if bare:
            indent = len(words) - len(words.lstrip())
            start = match.start() + indent
            lines.append(Line(start, start + len(bare), max(0, breaks - 1) if lines else 0, indent))
            breaks = 0
        elif words in ("\n", "\r", "\r\n") or not words.strip(" \t"):
            breaks += words in ("\n", "\r", "\r\n")
        else:
            breaks += 1
    return tuple(lines)


def is_finished(text: str, line: Line | Span) -> bool:
    """Whether a line ends as a sentence does."""
    return TERMINAL.search(text[max(line.start, line.end - TAIL) : line.end]) is not None


def is_item(text: str, line: Line | Span) -> bool:
    """Whether a line opens with a bullet or a number of a list."""
    return ITEM.match(text, line.start, line.end) is not None
