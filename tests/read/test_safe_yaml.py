"""YAML of editors and of metadata: words stay words, faults know their place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generators.read.safe_yaml import Node, read_yaml


def plain(node: Node) -> object:
    if isinstance(node.value, dict):
        return {k: plain(v) for k, v in node.value.items()}
    if isinstance(node.value, tuple):
        return [plain(v) for v in node.value]
    return node.value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("a: no", {"a": "no"}),
        ("a: 12:30", {"a": "12:30"}),
        ("a: 1.10", {"a": "1.10"}),
        ("a: 2025-01-02", {"a": "2025-01-02"}),
        ("a: 0777", {"a": "0777"}),
        ("a:", {"a": None}),
        ("a: ~", {"a": None}),
        ("a: ''", {"a": ""}),
        ("a: 'null'", {"a": "null"}),
        ("a: [b, 'c d']", {"a": ["b", "c d"]}),
        ("a: !!python/object/apply:os.system [x]", {"a": ["x"]}),
        ("# only a comment", {}),
        ("", {}),
        ("- a", ["a"]),
    ],
)
def test_values_are_the_words_that_were_written(text: str, value: object) -> None:
    node, faults = read_yaml(text)
    assert plain(node) == value
    assert faults == ()


@pytest.mark.parametrize(
    ("text", "line", "column", "message"),
    [
        ("title: a: b", 5, 9, "mapping values are not allowed here"),
        ("a: 1\na: 2", 6, 1, "`a` is given twice, first on line 5"),
        ("a: &x 1\nb: *x", 6, 4, "aliases are not used here"),
        ("a: [1", 5, 6, "expected ',' or ']', but got '<stream end>'"),
        ('a: "b', 5, 6, "found unexpected end of stream"),
        ("a:\n\t- b", 6, 1, "found character '\\t' that cannot start any token"),
        ("a: \x07", 5, 1, "the character U+0007 is not allowed"),
        ("a: 1\n---\nb: 2", 6, 1, "but found another document"),
        ("[" * 100_000, 5, 13, "nested deeper than 12 levels"),
    ],
)
def test_a_fault_has_line_column_and_cause(text: str, line: int, column: int, message: str) -> None:
    _, faults = read_yaml(text, first_line=5)
    assert [(f.line, f.column, f.message) for f in faults] == [(line, column, message)]
    assert faults[0].hint


def test_an_alias_bomb_is_refused() -> None:
    bomb = "a: &a [x, x]\n" + "".join(f"{c}: &{c} [*{p}, *{p}]\n" for p, c in zip("abcdefgh", "bcdefghi", strict=True))
    _, faults = read_yaml(bomb)
    assert faults[0].message == "aliases are not used here"


def test_a_key_knows_its_line() -> None:
    node, _ = read_yaml("a: 1\nb:\n  c: 2\n", first_line=2)
    assert isinstance(node.value, dict)
    inner = node.value["b"].value
    assert isinstance(inner, dict)
    assert (node.value["b"].line, inner["c"].line) == (3, 4)


@given(st.text())
def test_any_text_is_read_or_refused_with_a_place(text: str) -> None:
    node, faults = read_yaml(text)
    assert isinstance(node, Node)
    assert all(f.line >= 1 and f.column >= 1 and f.hint for f in faults)


@pytest.mark.parametrize("text", [" " * 100_000, "a: " + '"' * 100_000, "(" * 100_000, "{" * 100_000, "- " * 50_000])
def test_large_nonsense_ends(text: str) -> None:
    read_yaml(text)
