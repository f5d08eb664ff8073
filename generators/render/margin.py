"""Which notes have room in the margin, beside the words that they are about; the others stand below their paragraph.

The margin is narrow: a long note beside short paragraphs would tear a hole into the text. Heights are estimated from
numbers of characters, in lines of the text, since no build knows the reader's letters.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil, inf

from markupsafe import Markup

from generators.model import Note
from generators.render.article_text import Block

MOST_ROWS = 9  # that a note may stand beside, as the style sheet knows them
SLACK = 2  # lines by which a note may be longer than the text beside it
IN_LISTS = ("reference", "footnote")  # kinds of block whose list holds its notes

# The measures of the style sheet: characters on a line, and how high lines are beside those of the text
TEXT_LINE, NOTE_LINE, QUOTE_LINE = 56, 25, 25
NOTE_HEIGHT, QUOTE_HEIGHT = 0.73, 0.85
PARAGRAPH_GAP, NOTE_HEAD, NOTE_GAP, HEADING = 0.5, 1.7, 0.8, 2.5
LONGEST_QUOTE = 160  # characters of a quotation that a note prints
WIDE = ("<table", "<img", "<pre")  # what a narrow column would squeeze


@dataclass(frozen=True, slots=True)
class _Row:
    """What stands in the column of the text: a block, a list of several, or notes below their paragraph."""

    height: float
    block: Block | None = None


def margin_of(groups: Sequence[tuple[str, Sequence[Block]]]) -> dict[str, int]:
    """By a block's id, how many rows of the text its notes stand beside; who is not in it has no room."""
    rows: list[_Row] = []  # from the end, so that it is known where the next notes stand
    beside: dict[str, int] = {}
    free = inf  # rows from here to the next notes in the margin
    for row in reversed(_rows(groups)):
        rows.append(row)
        free += 1
        if row.block is None or not row.block.notes:
            continue
        notes = _height_of_notes(row.block.notes)
        span = int(min(free, MOST_ROWS))
        if notes <= sum(r.height for r in rows[-span:]) + SLACK:
            beside[row.block.id], free = span, 0
        else:
            rows.insert(-1, _Row(notes))
            free += 1
    return beside


def _rows(groups: Sequence[tuple[str, Sequence[Block]]]) -> list[_Row]:
    rows = []
    for kind, group in groups:
        if kind in IN_LISTS:
            rows.append(_Row(sum(_height(block) for block in group)))
        else:
            rows += [_Row(_height(block), block) for block in group]
    return rows


def _height(block: Block) -> float:
    return HEADING if block.level else ceil(len(block.html.striptags()) / TEXT_LINE) + PARAGRAPH_GAP


def _height_of_notes(notes: Sequence[Note]) -> float:
    """Of notes one below the other; without bound where one of them needs more than a narrow column."""
    if any(sign in note.html for note in notes for sign in WIDE):
        return inf
    words = sum(ceil(len(Markup(note.html).striptags()) / NOTE_LINE) * NOTE_HEIGHT for note in notes)
    quotes = sum(ceil(min(len(n.quote or ""), LONGEST_QUOTE) / QUOTE_LINE) * QUOTE_HEIGHT for n in notes)
    return words + (NOTE_HEAD + NOTE_GAP) * len(notes) + (quotes if len(notes) > 1 else 0)
