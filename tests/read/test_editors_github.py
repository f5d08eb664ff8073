"""A note looks on the site as it does on GitHub: lists, bare addresses, struck words."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown import Markdown

from generators.read.editors_github import as_github_reads, teach


def html_of(text: str) -> str:
    markdown = Markdown(extensions=["sane_lists", "fenced_code", "tables"])
    teach(markdown)
    return re.sub(r"\n", "", markdown.convert(as_github_reads(text)))


NESTED = "<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>"


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("- a\n  - b\n- c", NESTED),
        ("- a\n    - b\n- c", NESTED),
        ("* a\n   * b\n* c", NESTED),
        ("1. a\n   - b\n2. c", "<ol><li>a<ul><li>b</li></ul></li><li>c</li></ol>"),
        ("1) a\n2) b", "<ol><li>a</li><li>b</li></ol>"),
        ("- a\n  - b\n    - c", "<ul><li>a<ul><li>b<ul><li>c</li></ul></li></ul></li></ul>"),
        ("Three:\n- a\n- b", "<p>Three:</p><ul><li>a</li><li>b</li></ul>"),
        ("Two:\n1. a\n2. b", "<p>Two:</p><ol><li>a</li><li>b</li></ol>"),
        ("- a\n\n  more\n\nAfter.", "<ul><li><p>a</p><p>more</p></li></ul><p>After.</p>"),
        ("It was in\n1990. Then it rained.", "<p>It was in1990. Then it rained.</p>"),
        ("A dash\n-- and on.", "<p>A dash-- and on.</p>"),
        ("A\n\n* * *\n\nB", "<p>A</p><hr /><p>B</p>"),
        ("```\n- a\n  - b\n```", "<pre><code>- a  - b</code></pre>"),
        (
            "See https://example.org/a_b_c.",
            '<p>See <a href="https://example.org/a_b_c">https://example.org/a_b_c</a>.</p>',
        ),
        ("(https://example.org/)", '<p>(<a href="https://example.org/">https://example.org/</a>)</p>'),
        ("[https://example.org](https://example.org)", '<p><a href="https://example.org">https://example.org</a></p>'),
        ("<https://example.org>", '<p><a href="https://example.org">https://example.org</a></p>'),
        ("`https://example.org`", "<p><code>https://example.org</code></p>"),
        ("~~gone~~ ~ ~~ x", "<p><del>gone</del> ~ ~~ x</p>"),
    ],
)
def test_a_note_is_read_as_on_github(text: str, html: str) -> None:
    assert html_of(text) == html


@given(st.text(alphabet="ab-*1.) \n`~", max_size=80))
def test_no_word_is_lost(text: str) -> None:
    assert [c for c in as_github_reads(text) if c in "ab"] == [c for c in text if c in "ab"]


@pytest.mark.parametrize("sign", ["~~", "https://", "~~a"])
def test_large_nonsense_ends(sign: str) -> None:
    assert html_of(sign * (30_000 // len(sign)))


@pytest.mark.parametrize("sign", ["- ", "  - a\n", "1. ", "* * ", " ", "```\n"])
def test_lists_of_any_size_are_read(sign: str) -> None:
    assert as_github_reads(sign * (100_000 // len(sign)))
