"""Which notes stand beside the text."""

from __future__ import annotations

from dataclasses import replace

from markupsafe import Markup

from generators.model import Note
from generators.render.article_text import Block
from generators.render.margin import MOST_ROWS, margin_of
from tests.render.records import note

SHORT, LONG = note("<p>Who says so?</p>"), note(f"<p>{'More is to be said. ' * 60}</p>")
LINE = "words of a line of the text, some fifty characters wide. "


def block(id: str, *notes: Note, lines: int = 4, level: int = 0) -> Block:
    return Block(id, "prose", level, Markup(LINE * lines), notes, None, None)


def margin(*blocks: Block) -> dict[str, int]:
    return margin_of([(b.kind, [b]) for b in blocks])


def test_a_short_note_stands_beside_its_paragraph_down_to_the_next_note() -> None:
    assert margin(block("p1", SHORT), block("p2"), block("p3", SHORT)) == {"p1": 2, "p3": MOST_ROWS}


def test_a_long_note_beside_short_paragraphs_stands_below() -> None:
    assert margin(block("p1", LONG, lines=2), block("p2", SHORT)) == {"p2": MOST_ROWS}


def test_a_long_note_beside_a_long_paragraph_has_room() -> None:
    assert margin(block("p1", LONG, lines=40), block("p2", SHORT)) == {"p1": 1, "p2": MOST_ROWS}


def test_a_note_below_its_paragraph_is_a_row_that_others_stand_beside() -> None:
    shown = margin(block("p1", SHORT), block("p2", LONG, lines=2), block("p3", SHORT))
    assert shown == {"p1": 3, "p3": MOST_ROWS}


def test_a_table_or_a_picture_needs_more_than_the_margin() -> None:
    assert margin(block("p1", note("<table></table>"), lines=40)) == {}
    assert margin(block("p1", note('<img src="a.png" alt="">'), lines=40), block("p2")) == {}


def test_notes_of_one_paragraph_need_room_together() -> None:
    several = [replace(SHORT, id=f"n-{i}") for i in range(6)]
    assert margin(block("p1", *several[:1]), block("p2", SHORT)) == {"p1": 1, "p2": MOST_ROWS}
    assert margin(block("p1", *several), block("p2", SHORT)) == {"p2": MOST_ROWS}


def test_lists_hold_their_notes() -> None:
    assert margin_of([("reference", [block("p1", SHORT)])]) == {}


def test_no_notes_take_no_margin() -> None:
    assert margin(block("p1"), block("p2", level=2)) == {}
