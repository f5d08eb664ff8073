"""Where an article's back matter stands: the reference list and the notes, as spans."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from generators.model import Span

# A line of its own, such as `References`, `5. Works cited`, `## Bibliography:`
HEADING = re.compile(
    r"(?:#{1,6}[ ]|[IVX\d]{1,5}[.)][ ])?"
    r"(?:references|bibliography|works cited|literature cited|reference list|sources cited)[ ]?[:.]?",
    re.IGNORECASE,
)
NOTE = re.compile(r"\[\d{1,3}\][ ]")  # the number that opens a note, such as `[1] `


@dataclass(frozen=True, slots=True)
class BackMatter:
    """The reference list and the notes of an article."""

    heading: Span | None  # the list's heading; None: there is no list
    entries: tuple[Span, ...]  # one for each reference
    notes: tuple[Span, ...]  # one for each note, its number included
    start: int  # offset at which back matter begins; the text's length when there is none


def find_back_matter(text: str, lines: Sequence[Span]) -> BackMatter:
    """The back matter of a text, given the spans of its lines without white space at their ends."""
    for place, line in enumerate(lines):
        if place and HEADING.fullmatch(line.of(text)):
            below = lines[place + 1 :]
            notes = tuple(note for entry in below if _is_notes(text, entry) for note in _notes(text, entry))
            entries = tuple(entry for entry in below if not _is_notes(text, entry))
            return BackMatter(line, entries, notes, line.start)
    return BackMatter(None, (), (), len(text))


def _is_notes(text: str, line: Span) -> bool:
    """Whether a line is one or more notes run together."""
    return NOTE.match(text, line.start) is not None and len(_notes(text, line)) > 1


def _notes(text: str, line: Span) -> list[Span]:
    """The notes that are run together on a line."""
    starts = [found.start() for found in NOTE.finditer(text, line.start, line.end)]
    ends = [*starts[1:], line.end]
    return [Span(start, start + len(text[start:end].rstrip())) for start, end in zip(starts, ends, strict=True)]
