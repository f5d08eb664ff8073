"""Headings without a mark or a number, above what is no long paragraph."""

from __future__ import annotations

import pytest

from tests.read.test_structure_of_articles import LONG, MORE, parts, read


@pytest.mark.parametrize(
    "below", ["- Walls\n\n- Gates", "1. Walls\n2. Gates", "The harbour has two parts:\n\n- Walls\n\n- Gates"]
)
def test_a_line_between_blank_lines_heads_the_list_below_it(below: str) -> None:
    article = read(f"A harbour opens\n\n{LONG}\n\nWhat it holds\n\n{below}\n\n{MORE}")
    assert parts(article, "heading") == ["What it holds"]


@pytest.mark.parametrize(
    "line", ["It holds", "It holds.", "what it holds", "It holds walls, gates, piers and a great deal more"]
)
def test_a_line_that_leads_to_a_list_is_no_heading(line: str) -> None:
    text = f"A harbour opens\n\n{LONG}\n{line}\n- Walls\n- Gates\n\n{MORE}"
    assert parts(read(text), "heading") == []


def test_a_page_of_headings_with_one_name_gives_each_a_name_of_its_own() -> None:
    ids = [section.id for section in read("# b\n" + "# a\n" * 20_000).sections]
    assert len(set(ids)) == len(ids) >= 19_999
