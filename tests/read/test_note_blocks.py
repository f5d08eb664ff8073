"""An editors' file is cut where people expect it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generators.read.note_blocks import cut_notes


def cut(text: str) -> list[tuple[int, str | None, str]]:
    blocks, _ = cut_notes(text.split("\n"), 1)
    return [(b.line, b.quote or b.claim, b.body) for b in blocks]


@pytest.mark.parametrize(
    ("text", "blocks"),
    [
        ("words", [(1, None, "words")]),
        ("> quote\n\nwords", [(1, "quote", "words")]),
        ("> one\n> two\n\nwords\n\nmore", [(1, "one two", "words\n\nmore")]),
        ("> one\n>\n> two\n\nwords", [(1, "one two", "words")]),
        (">quote\n\nwords", [(1, "quote", "words")]),
        ("> > nested\n\nwords", [(1, "nested", "words")]),
        ("all\n\n> quote\n\nthis", [(1, None, "all"), (3, "quote", "this")]),
        ("> a\n\nx\n\n> b\n\ny", [(1, "a", "x"), (5, "b", "y")]),
        ("> a\n\n> b\n\ny", [(1, "a", ""), (3, "b", "y")]),
        ("# H\n\n> a\n\nx", [(3, "a", "# H\n\n\n\nx")]),
        ("> a\n\nx\n\n# H\n\ny", [(1, "a", "x"), (5, None, "# H\n\ny")]),
        ("Head\n====\n\nx", [(1, None, "Head\n====\n\nx")]),
        ("Head\n---\n\n> a\n\nx", [(4, "a", "Head\n---\n\n\n\nx")]),
        ("a | b\n--- | ---\n1 | 2", [(1, None, "a | b\n--- | ---\n1 | 2")]),
        ("x\n\n---\n\ny", [(1, None, "x\n\n---\n\ny")]),
        ("> a\n> — Ann\n\nx", [(1, None, "> a\n> — Ann\n\nx")]),
        ("> a\n> -- Ann\n\nx", [(1, None, "> a\n> -- Ann\n\nx")]),
        ("> a\n> - b\n\nx", [(1, "a - b", "x")]),
        ("```\n> a\n```\nx", [(1, None, "```\n> a\n```\nx")]),
        ("- item\n\n      > code\n", [(1, None, "- item\n\n      > code")]),
        ("> c-7f3a91b2\n\nx", [(1, "c-7f3a91b2", "x")]),
        ("> c-7f3a91b2 and more\n\nx", [(1, "c-7f3a91b2 and more", "x")]),
        ("# Only a heading", [(1, None, "# Only a heading")]),
        ("", []),
        ("\n \n", []),
    ],
)
def test_a_file_is_cut_into_notes(text: str, blocks: list[tuple[int, str | None, str]]) -> None:
    assert cut(text) == blocks


def test_definitions_serve_every_note_and_stand_in_none() -> None:
    blocks, definitions = cut_notes(["x[^1]", "", "[^1]: one", "    two", "[a]: b.md", "> q", "", "y"], 10)
    assert [(d.label, d.line, d.text) for d in definitions] == [
        ("^1", 12, "[^1]: one\n    two"),
        ("a", 14, "[a]: b.md"),
    ]
    assert [b.body for b in blocks] == ["x[^1]", "y"]


def test_every_line_of_a_note_knows_its_number() -> None:
    blocks, _ = cut_notes(["# H", "> a", "", "x", "", "y"], 5)
    assert dict(zip(blocks[0].body.split("\n"), blocks[0].lines, strict=True))["y"] == 10


@given(st.text(alphabet="># `—-=ab[]^:\n ", max_size=200))
def test_no_word_is_lost(text: str) -> None:
    blocks, definitions = cut_notes(text.split("\n"), 1)
    kept = "".join([*(f"{b.quote or b.claim or ''}{b.body}" for b in blocks), *(d.text for d in definitions)])
    assert kept.count("a") == text.count("a")
    assert kept.count("b") == text.count("b")
    assert all(len(b.lines) == (b.body.count("\n") + 1 if b.lines else 0) for b in blocks)
