"""Notes and their markers."""

from __future__ import annotations

from tests.analyse.bibliographies import LIST, analyse


def test_note_finds_its_marker_and_not_its_own_number() -> None:
    article, found = analyse("First.[1] Second.[2]", LIST + "[1] One note.[2] Another note.\n")
    shown = [
        (f.number, f.marker and f.marker.of(article.text), f.note and f.note.of(article.text)) for f in found.footnotes
    ]
    assert shown == [("1", "[1]", "[1] One note."), ("2", "[2]", "[2] Another note.")]
    assert all(f.marker and f.note and f.marker.start < f.note.start for f in found.footnotes)


def test_superscript_marks_a_note() -> None:
    _, found = analyse("First.¹ Second.²", LIST + "¹ One note.\n² Another note.\n")
    assert [(f.number, f.marker is not None, f.note is not None) for f in found.footnotes] == [
        ("1", True, True),
        ("2", True, True),
    ]


def test_numbers_that_lost_their_height_mark_notes() -> None:
    notes = "1. Jane Doe, The Lost Quay, 44.\n2. A long note that\ngoes on.\n"
    text = f"It was so.1 It was not,2 they said.\n\nNotes\n\n{notes}"
    article, found = analyse(text, "")
    shown = [(f.number, f.marker and f.marker.start, f.note and f.note.of(article.text)) for f in found.footnotes]
    first, second = article.text.index("1 It"), article.text.index("2 they")
    assert shown == [("1", first, "1. Jane Doe, The Lost Quay, 44."), ("2", second, "2. A long note that\ngoes on.")]


def test_numbers_of_a_numbered_list_are_no_notes() -> None:
    entries = "[1] Adams R. Harbours. Ports. 2019;1:2–3.\n[2] Cole T. Silt. Ports. 2016;4:5–6.\n"
    _, found = analyse("First [1]. Second [2].", entries)
    assert found.footnotes == () and len(found.citations) == 2


def test_lone_bracket_in_an_article_without_notes_is_no_marker() -> None:
    _, found = analyse("He said [1] thing (Adams, 2019).")
    assert found.footnotes == ()
