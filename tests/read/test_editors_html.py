"""Raw HTML in editors' Markdown is taken out and named; code is left alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generators.read.editors_html import strip_html


@pytest.mark.parametrize(
    ("body", "kept", "taken"),
    [
        ("a <b>bold</b> word", "a bold word", ["<b>"]),
        ("<div\n class='x'>\nwords\n</div>", "\nwords\n", ["<div>"]),
        ("<script>alert(1)</script>after", "after", ["<script>"]),
        ("<SCRIPT src=x>alert(1)</ScRiPt>after", "after", ["<SCRIPT>"]),
        ("<style>p{}</style>after", "after", ["<style>"]),
        ("<!-- hidden -->after", "after", ["<!--"]),
        ("<!-- never closed", " never closed", ["<!--"]),
        ("<script>never closed", "never closed", ["<script>"]),
        ("<img src=x onerror=alert(1)>", "", ["<img>"]),
        ("`<b>` and ``<i> ` <u>``", "`<b>` and ``<i> ` <u>``", []),
        ("```\n<b>\n```\n<i>", "```\n<b>\n```\n", ["<i>"]),
        ("~~~\n<b>", "~~~\n<b>", []),
        ("a < b > c", "a < b > c", []),
        ("<https://example.org> <a@example.org>", "<https://example.org> <a@example.org>", []),
        ("a <- b, x<y", "a <- b, x<y", []),
    ],
)
def test_tags_are_taken_out_and_named(body: str, kept: str, taken: list[str]) -> None:
    stripped, found = strip_html(body)
    assert (stripped, [name for _, name in found]) == (kept, taken)


@given(st.text(alphabet="<>/ab!-` \n\"'=scriptSTYLE", max_size=200))
def test_what_is_left_holds_no_tag_outside_code(body: str) -> None:
    stripped, taken = strip_html(body)
    assert all(body[at] == "<" for at, _ in taken)
    if "`" not in body and "~" not in body:
        again, _ = strip_html(stripped)
        assert len(again) <= len(stripped) <= len(body)
