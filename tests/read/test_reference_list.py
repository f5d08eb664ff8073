"""Where the reference list and the notes stand, however they are printed."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generators.model import Span
from generators.read.reference_list import BackMatter, find_back_matter

BODY = "On harbours\n\nIt was so (Adams, 2019). And in 2016 it was not.\n\n"
ADAMS = "Adams, R. (2019). Harbours and their keepers. Example Press."
BAKER = "Baker, S., & Cole, T. (2016). The price of silt. Journal of Ports, 12(4), 323–353."
COLE = "Cole, T. (2014). A second look at silt. Harbour Studies, 3, 1–9."


def find(text: str) -> BackMatter:
    spans = []
    at = 0
    for line in text.split("\n"):
        if line.strip():
            start = at + len(line) - len(line.lstrip())
            spans.append(Span(start, start + len(line.strip())))
        at += len(line) + 1
    return find_back_matter(text, spans)


def entries(text: str) -> list[str]:
    return [" ".join(span.of(text).split()) for span in find(text).entries]


@pytest.mark.parametrize(
    "heading",
    ["References", "REFERENCES:", "5. Works cited", "## Bibliography", "**Sources**", "Literature cited", "Références"],
)
def test_list_is_found_under_its_heading(heading: str) -> None:
    text = f"{BODY}{heading}\n\n{ADAMS}\n{BAKER}\n"
    found = find(text)
    assert entries(text) == [ADAMS, BAKER]
    assert found.heading is not None and found.heading.of(text) == heading
    assert found.start == found.heading.start


@pytest.mark.parametrize(
    "sentence", ["References are few.", "The bibliography", "Sources close to the council said so."]
)
def test_sentence_is_no_heading(sentence: str) -> None:
    text = f"{BODY}{sentence}\n\nAnd on it went.\n\nTo the end.\n"
    assert find(text) == BackMatter(None, (), (), len(text))


def test_heading_of_other_things_needs_lines_like_references() -> None:
    text = f"{BODY}Further reading\n\nWhy harbours silt up\nTen quays to see before you die\n"
    assert find(text).entries == ()
    assert entries(f"{BODY}Sources\n{ADAMS}\n{BAKER}\n") == [ADAMS, BAKER]


def test_list_without_a_heading_is_found_at_the_end() -> None:
    text = f"{BODY}{ADAMS}\n{BAKER}\n{COLE}\n"
    assert entries(text) == [ADAMS, BAKER, COLE] and find(text).heading is None


@pytest.mark.parametrize(("first", "second"), [("1. ", "2. "), ("[1] ", "[2] "), ("(1) ", "(2) "), ("• ", "• ")])
def test_labels_begin_entries_and_other_lines_go_on(first: str, second: str) -> None:
    text = f"{BODY}References\n{first}Adams R. Harbours and\ntheir keepers. Ports. 2019;1:2.\n{second}{COLE}\n"
    assert entries(text) == [f"{first}Adams R. Harbours and their keepers. Ports. 2019;1:2.", f"{second}{COLE}"]


def test_hanging_lines_go_on() -> None:
    text = f"{BODY}References\nAdams, R. (2019). Harbours and their\n    keepers. Example Press.\n{COLE}\n"
    assert entries(text) == [ADAMS, COLE]


def test_blank_lines_part_entries_of_several_lines() -> None:
    text = f"{BODY}References\n\nAdams, R. (2019). Harbours and\ntheir keepers. Example Press.\n\n{COLE}\n\n{BAKER}\n"
    assert entries(text) == [ADAMS, COLE, BAKER]


def test_lines_broken_at_a_width_are_put_together() -> None:
    lines = [
        "Adams, R. (2019). Harbours and their keepers, with a chapter on the",
        "lighthouses of the north and a map. Example Press.",
        "Baker, S., & Cole, T. (2016). The price of silt, and how to pay for it",
        "in four easy lessons. Journal of Ports, 12(4), 323–353.",
        "Cole, T. (2014). A second look at silt. Harbour Studies, 3, 1–9.",
    ]
    text = BODY + "References\n" + "\n".join(lines) + "\n"
    assert [entry.split(",")[0] for entry in entries(text)] == ["Adams", "Baker", "Cole"]


def test_entries_run_together_on_a_line_are_parted() -> None:
    text = f"{BODY}References\n1. Adams R. Harbours. 2019;1:2. 2. Cole T. Silt. 2014;3:4.3. Dunn P. Night. 2021.\n"
    assert [entry[:7] for entry in entries(text)] == ["1. Adam", "2. Cole", "3. Dunn"]


def test_dated_authors_part_entries_that_stand_on_one_line() -> None:
    body = "World Fish Council. (2017). Nets. https://example.org/nets"
    text = f"{BODY}References: {ADAMS} {BAKER} {body} {COLE}\n"
    found = find(text)
    assert entries(text) == [ADAMS, BAKER, body, COLE]
    assert found.heading is not None and found.heading.of(text) == "References:"


@pytest.mark.parametrize(
    "entry",
    [
        "U.S. Senate Committee on Fish. (2025, May 3). Nets of the world. Example Press.",
        "Adams, R., & Rovira Cole, S. (2019). A reply to Cole, T. (2014) on silt. Example Press.",
        "Wall Street Journal. (2025). The strike of Dunn, P. and others. https://example.org/strike",
    ],
)
def test_one_entry_is_not_parted(entry: str) -> None:
    assert entries(f"{BODY}References\n{entry}\n{COLE}\n") == [entry, COLE]


def test_a_sentence_about_references_is_no_heading() -> None:
    text = f"{BODY}References: there are none, since nobody kept any in 2019.\n"
    assert find(text).entries == ()


def test_plain_numbers_are_notes_under_their_heading_or_with_their_markers() -> None:
    text = "On harbours\n\nIt was so.1 It was not,2 they say.\n\nNotes\n\n1. It seems.\n2. Nobody\nknows.\n"
    assert [note.of(text) for note in find(text).notes] == ["1. It seems.", "2. Nobody\nknows."]
    alone = text.replace("Notes\n\n", "").replace("Nobody\nknows", "Nobody knows")
    assert [note.of(alone) for note in find(alone).notes] == ["1. It seems.", "2. Nobody knows."]
    assert find(alone.replace(".1", ".").replace(",2", ",")).notes == ()  # rules, or a list


def test_number_inside_an_entry_is_no_entry_when_the_next_line_has_it() -> None:
    text = f"{BODY}References\n1. Adams R. Harbours, no. 2. Norton. 2019.\n2. Cole T. Silt. 2014.\n"
    assert [entry[:7] for entry in entries(text)] == ["1. Adam", "2. Cole"]


def test_last_digit_of_a_range_of_pages_is_no_number_of_an_entry() -> None:
    text = (
        f"{BODY}References\n1. Adams R. Harbours. 2019;8:318–22. doi: 10.1234/a\n3. Cole T. Silt. Ports. 2014;1:2–4.\n"
    )
    assert [entry[:7] for entry in entries(text)] == ["1. Adam", "3. Cole"]


def test_one_entry_a_line_stays_one_entry() -> None:
    text = (
        f"{BODY}References\nH. Fischer, Centre Pompidou, No. 134, Part 3, 2000, 20-21\n{BAKER}\nR. Parr. (to appear)\n"
    )
    assert len(entries(text)) == 3


def test_notes_run_together_follow_the_list() -> None:
    text = f"{BODY}References\n{ADAMS}\n[1] With the end of the war.[2] In the sense of Adams. [3] So it was.\n"
    found = find(text)
    assert entries(text) == [ADAMS]
    assert [note.of(text) for note in found.notes] == [
        "[1] With the end of the war.",
        "[2] In the sense of Adams.",
        "[3] So it was.",
    ]


def test_notes_under_a_heading_and_over_several_lines() -> None:
    text = f"{BODY}References\n{ADAMS}\n\nNotes\n[1] With the end\nof the war.\n[2] So it was.\n"
    assert [" ".join(n.of(text).split()) for n in find(text).notes] == [
        "[1] With the end of the war.",
        "[2] So it was.",
    ]


def test_notes_without_a_list_need_their_marker_in_the_text() -> None:
    text = "On harbours\n\nIt was so.[1] It was not.[2]\n\n[1] It seems.\n[2] Nobody knows.\n"
    assert [note.of(text) for note in find(text).notes] == ["[1] It seems.", "[2] Nobody knows."]
    assert find(text.replace(".[1]", ".")).notes == ()


def test_numbered_list_in_brackets_is_no_list_of_notes() -> None:
    text = f"{BODY}References\n[1] {ADAMS}\n[2] {BAKER}\n"
    assert len(find(text).entries) == 2 and find(text).notes == ()


def test_notes_that_are_references_are_a_list() -> None:
    text = f"{BODY}Notes\n1. {ADAMS}\n2. {BAKER}\n3. {COLE}\n"
    assert len(find(text).entries) == 3


def test_what_follows_the_list_is_not_of_it() -> None:
    text = f"{BODY}References\n{ADAMS}\n{BAKER}\n\nAbout the author\n\nRose Adams was born in 1960.\n"
    assert entries(text) == [ADAMS, BAKER]


@pytest.mark.parametrize(
    "lines",
    [
        "1. Dredge by 2025.\n2. Pay by 2026.\n3. Rest from 2027 on.",
        "The pact of Paris (2015), too, held.\nThe pact of Rome (2016) fell.\nThe pact of Oslo (2017), too, held.",
        "In 2015 it rained.\nIn 2016 it snowed.\nIn 2017 it froze.",
    ],
)
def test_dated_lines_at_the_end_are_no_list(lines: str) -> None:
    assert find(f"{BODY}{lines}\n").entries == ()


def test_of_two_lists_the_one_with_entries_is_taken() -> None:
    text = f"{BODY}References\n\nGo to the library.\n\nReferences\n{ADAMS}\n{BAKER}\n"
    assert entries(text) == [ADAMS, BAKER]


@given(st.text(alphabet="Ab1[]().\n References2019¹", max_size=300))
def test_back_matter_lies_in_order_and_apart(text: str) -> None:
    found = find(text)
    spans = sorted([*found.entries, *found.notes, *([found.heading] if found.heading else [])])
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert all(a.end <= b.start for a, b in pairwise(spans))
    assert found.start == min((span.start for span in spans), default=len(text))
