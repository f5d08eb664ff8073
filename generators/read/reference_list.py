"""Where an article's back matter stands: the reference list and the notes, as spans.

The list is the longest run of lines like references under a heading that announces one; without such a heading, the run
of such lines at the end of the text. How entries are told apart (numbers, blank lines, hanging indents, one a line) is
read off the list itself. Notes follow it, or stand alone under their own numbers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generators.model import Span
from generators.read.list_entries import LABEL, label_number, split_entries
from generators.read.raised import flattened

# A line of its own, such as `References`, `5. Works cited`, `## Bibliography:`, `**Notes and references**`
LIST_NAMES = (
    r"references?(?: list| and notes)?|reference list|bibliography|selected bibliography|works cited|literature cited"
    r"|literature|cited (?:works|literature|sources)|sources(?: cited| and further reading)?|further reading"
    r"|notes and references|list of references|bibliographie|références|literatur(?:verzeichnis)?|bibliografía"
    r"|referencias"
)
NOTE_NAMES = r"(?:end|foot)?notes"
AROUND = r"(?:#{{1,6}}[ ]|[IVX\d]{{1,5}}[.)][ ])?[*_]{{0,3}}(?:{names})[*_]{{0,3}}[ ]?[:.]?[*_]{{0,3}}"
# Headings that other things stand under too: their lines must look like references
LOOSE_HEADING = re.compile(
    AROUND.format(names=r"literatur\w*|sources(?: and further reading)?|further reading"), re.IGNORECASE
)
LIST_HEADING = re.compile(AROUND.format(names=LIST_NAMES), re.IGNORECASE)
INLINE_HEADING = re.compile(rf"(?:{LIST_NAMES})[:.](?=\s+\S)", re.IGNORECASE)  # with the entries behind it on its line
NOTE_HEADING = re.compile(AROUND.format(names=NOTE_NAMES), re.IGNORECASE)
# What follows a list and is no entry
OTHER_HEADING = re.compile(
    AROUND.format(
        names=r"appendix(?: [\dA-Z])?|appendices|acknowledge?ments?|about the authors?"
        r"|author(?:'s|’s|s’)? (?:note|bio\w*)|supplementary (?:materials?|information)"
        r"|funding|data availability(?: statement)?|conflicts? of interests?"
        r"|competing interests|related (?:articles|posts)|share this|tags|comments|disclaimer|contact"
    ),
    re.IGNORECASE,
)
LONGEST_HEADING = 60
NOTE = re.compile(r"\[\d{1,3}\](?=\s?\S)|[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}(?=\s?\S)")  # the number that opens a note
PLAIN_NOTE = re.compile(
    r"(?P<number>\d{1,3})[.)]?\s+(?=\S)"
)  # the same, where a heading or a series of markers says so
NOTE_INSIDE = re.compile(r"\[(?P<number>\d{1,3})\](?= )")  # where notes are run together
DATED = re.compile(r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)|\bn\. ?d\.|https?://|\bdoi\b|\bin press\b", re.IGNORECASE)
AUTHOR_FIRST = re.compile(
    r"[“\"'‘(\[]?[^\W\d_][\w’'‐-]*(?: [^\W\d_][\w’'‐-]*){0,2}(?:,? (?:[^\W\d_]\.[ -]?){1,4}|, [A-ZÀ-Þ][\w.’'-]+[ ,&.(])"
    r"|[^\n(]{3,120}\((?:1[5-9]|20)\d\d[a-z]?(?:, [^()\n]{3,20})?\)\."
)
WHERE = re.compile(r"https?://|\bdoi\b|\d ?\(\d+\)|[:;] ?\d+[–-]\d+|\bpp?\. ?\d", re.IGNORECASE)  # where to find it
LONGEST_LOOK = 600  # characters of a line that are looked at
LEAST_UNANNOUNCED = 3  # lines like references at the end of a text that are a list without a heading
SHARE_OF_REFERENCES = 0.5  # of the lines under a heading, from which they are a list


@dataclass(frozen=True, slots=True)
class BackMatter:
    """The reference list and the notes of an article."""

    heading: Span | None  # the list's heading; None: there is no list, or none is announced
    entries: tuple[Span, ...]  # one for each reference
    notes: tuple[Span, ...]  # one for each note, its number included
    start: int  # offset at which back matter begins; the text's length when there is none


def find_back_matter(text: str, lines: Sequence[Span]) -> BackMatter:
    """The back matter of a text, given the spans of its lines without white space at their ends."""
    lines = _headings_apart(text, lines)
    place = _find_heading(text, lines)
    if place is not None:
        below = _until_other(text, lines[place + 1 :])
        cut = _notes_begin(text, below)
        entries = split_entries(text, below[:cut])
        heading, notes = lines[place], _notes(text, below[cut:])
    else:
        heading = None
        end = _notes_begin_alone(text, lines)
        run = _run_at_end(text, lines[:end])
        entries = split_entries(text, lines[end - run : end])
        notes = _notes(text, lines[end:])
        if notes and not entries and _share(text, lines[end:]) and _all_like(text, notes):
            entries, notes = notes, ()
    start = min(
        [*(span.start for span in (*entries, *notes)), *([heading.start] if heading else [])], default=len(text)
    )
    return BackMatter(heading, entries, notes, start)


def _headings_apart(text: str, lines: Sequence[Span]) -> list[Span]:
    """The lines, with a heading that stands before references on one line as a line of its own."""
    apart: list[Span] = []
    for line in lines:
        heading = INLINE_HEADING.match(text, line.start, line.end)
        rest = line.end - len(text[heading.end() : line.end].lstrip()) if heading else line.end
        if heading is not None and like_reference(text, Span(rest, line.end)):
            apart += [Span(*heading.span()), Span(rest, line.end)]
        else:
            apart.append(line)
    return apart


def like_reference(text: str, line: Span) -> bool:
    """Whether a line could be an entry: dated or with an address, and beginning like one."""
    words = line.of(text)[:LONGEST_LOOK]
    label = LABEL.match(words)
    named = AUTHOR_FIRST.match(words[label.end() :].lstrip() if label else words) is not None
    return DATED.search(words) is not None and (named or (label is not None and WHERE.search(words) is not None))


def _find_heading(text: str, lines: Sequence[Span]) -> int | None:
    """The line that announces the list: of several, the one with the most entries below it."""
    best: tuple[int, int] | None = None
    headings = [i for i, line in enumerate(lines) if i and _is(LIST_HEADING, text, line)]
    for number, place in enumerate(headings):
        end = headings[number + 1] if number + 1 < len(headings) else len(lines)
        below = _until_other(text, lines[place + 1 : end])
        dated = sum(DATED.search(line.of(text)[:LONGEST_LOOK]) is not None for line in below)
        sure = end == len(lines) and not _is(LOOSE_HEADING, text, lines[place])
        if below and (2 * dated >= len(below) or sure) and (best is None or dated >= best[0]):
            best = (dated, place)
    if best is not None:
        return best[1]
    for place in range(len(lines) - 1, 0, -1):
        if _is(NOTE_HEADING, text, lines[place]) and _share(text, lines[place + 1 :]):
            return place
    return None


def _is(heading: re.Pattern[str], text: str, line: Span) -> bool:
    return line.end - line.start <= LONGEST_HEADING and heading.fullmatch(line.of(text)) is not None


def _share(text: str, lines: Sequence[Span]) -> bool:
    """Whether enough of the lines are like references."""
    like = sum(like_reference(text, line) for line in lines)
    return like >= LEAST_UNANNOUNCED and like >= SHARE_OF_REFERENCES * len(lines)


def _all_like(text: str, spans: Sequence[Span]) -> bool:
    return all(DATED.search(span.of(text)[:LONGEST_LOOK]) for span in spans)


def _until_other(text: str, lines: Sequence[Span]) -> Sequence[Span]:
    """The lines up to a heading of something else."""
    for place, line in enumerate(lines):
        if _is(OTHER_HEADING, text, line):
            return lines[:place]
    return lines


def _notes_begin(text: str, lines: Sequence[Span]) -> int:
    """The line below a list from which its notes run; the number of lines when there are none.

    A list whose own entries are numbered in brackets has no notes but under a heading of theirs.
    """
    for place, line in enumerate(lines):
        if _is(NOTE_HEADING, text, line):
            return place
        opening = NOTE.match(text, line.start, line.end)
        if opening and label_number(opening.group()) == 1 and (place or _runs_together(text, line)):
            return place
    return len(lines)


def _runs_together(text: str, line: Span) -> bool:
    """Whether several numbers in brackets follow one another on a line, and what they open is not dated."""
    inside = list(NOTE_INSIDE.finditer(text, line.start, line.end))
    return len(inside) > 1 and DATED.search(text, inside[0].end(), inside[1].start()) is None


def _notes_begin_alone(text: str, lines: Sequence[Span]) -> int:
    """The line from which an article without a list has notes, up to its end: numbered from 1, and marked before."""
    for place in range(len(lines) - 2, 0, -1):
        if _is(NOTE_HEADING, text, lines[place]) and _count_on(text, lines[place + 1 :]):
            return place
    for place in range(len(lines) - 1, 0, -1):
        line = lines[place]
        opening = NOTE.match(text, line.start, line.end)
        plain = None if opening else PLAIN_NOTE.match(text, line.start, line.end)
        if plain is not None and int(plain["number"]) == 1:
            last = _count_on(text, lines[place:])
            body = [Span(lines[0].start, line.start)]
            return place if last == len(lines) - place and flattened(text, body, last) else len(lines)
        if opening is None and plain is None:
            return place if _is(NOTE_HEADING, text, line) and place + 1 < len(lines) else len(lines)
        if opening is not None and label_number(opening.group()) == 1:
            marked = text.find(opening.group(), 0, line.start) >= 0
            above = place - 1
            return (above if _is(NOTE_HEADING, text, lines[above]) else place) if marked else len(lines)
    return len(lines)


def _count_on(text: str, lines: Sequence[Span]) -> int:
    """How many of the lines are numbered 1, 2, 3; none when they are less than half."""
    count = sum(1 for _ in _openings(text, lines))
    return count if 2 * count >= len(lines) else 0


def _openings(text: str, lines: Sequence[Span]) -> Iterator[int]:
    """The places of the lines that begin with 1, 2, 3 in this order."""
    expected = 1
    for place, line in enumerate(lines):
        found = PLAIN_NOTE.match(text, line.start, line.end)
        if found and int(found["number"]) == expected:
            yield place
            expected += 1


def _notes(text: str, lines: Sequence[Span]) -> tuple[Span, ...]:
    """The notes on the lines; a line that opens none goes on with the note before it."""
    below = [line for line in lines if not _is(NOTE_HEADING, text, line)]
    plain = frozenset(_openings(text, below))
    notes: list[Span] = []
    for place, line in enumerate(below):
        if place in plain or NOTE.match(text, line.start, line.end) or not notes:
            notes += _apart(text, line)
        else:
            notes[-1] = Span(notes[-1].start, line.end)
    return tuple(notes)


def _apart(text: str, line: Span) -> list[Span]:
    """The notes that are run together on a line, told by numbers that count on."""
    starts = [line.start]
    first = NOTE_INSIDE.match(text, line.start, line.end)
    expected = int(first["number"]) + 1 if first else None
    for found in NOTE_INSIDE.finditer(text, line.start + 1, line.end):
        if int(found["number"]) == expected:
            starts.append(found.start())
            expected += 1
    ends = [*starts[1:], line.end]
    return [Span(start, start + len(text[start:end].rstrip())) for start, end in zip(starts, ends, strict=True)]


def _run_at_end(text: str, lines: Sequence[Span]) -> int:
    """How many lines at the end are like references, when they are enough to be a list."""
    count = 0
    for line in reversed(lines):
        if not like_reference(text, line):
            break
        count += 1
    return count if LEAST_UNANNOUNCED <= count < len(lines) else 0
