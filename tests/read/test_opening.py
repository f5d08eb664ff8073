"""What stands above an article's text, where its lines do not say it apart."""

from __future__ import annotations

import pytest

from tests.read.test_structure_of_articles import LONG, MORE, parts, read


def test_a_date_behind_the_title_on_its_line_is_no_part_of_it() -> None:
    article = read(f"An interview with Ann Roe Sunday, May 28, 2006\n\n{LONG}\n\n{MORE}")
    assert (article.title, article.date) == ("An interview with Ann Roe", "2006-05-28")
    assert parts(article, "front-matter") == ["An interview with Ann Roe", "Sunday, May 28, 2006"]


@pytest.mark.parametrize("first", ["What happened on Sunday, May 28, 2006", "The flood of Sunday, May 28, 2006"])
def test_a_date_that_a_title_speaks_of_is_part_of_it(first: str) -> None:
    assert read(f"{first}\n\n{LONG}\n\n{MORE}").title == first


@pytest.mark.parametrize("line", ["By the staff", "By our correspondent", "By a staff writer"])
def test_an_office_can_sign_an_article(line: str) -> None:
    article = read(f"A harbour opens\n\n{line}\n\n{LONG}\n\n{MORE}")
    assert article.byline_span is not None
    assert article.byline_span.of(article.text) == line


@pytest.mark.parametrize("line", ["By the river", "By our count of the votes"])
def test_a_line_that_begins_with_by_is_not_always_a_byline(line: str) -> None:
    assert read(f"A harbour opens\n\n{line}\n\n{LONG}\n\n{MORE}").byline_span is None


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("Jane Doe, Staff Writer", "Jane Doe"),
        ("JANE DOE, Political Correspondent", "JANE DOE"),
        ("By John Q. Doe Jr.", "John Q. Doe Jr."),
        ("By Jane Doe, Ph.D.", "Jane Doe"),
    ],
)
def test_a_line_with_a_name_and_an_office_or_a_degree_is_a_byline(line: str, author: str) -> None:
    article = read(f"The old bridge closes\n\n{line}\n\n{LONG}\n\n{MORE}")
    assert article.author == author
    assert parts(article, "front-matter") == ["The old bridge closes", line]


@pytest.mark.parametrize("line", ["New York, Press Capital", "By Monday the bridge was closed.", "Jane Doe, Poet"])
def test_a_line_below_the_title_that_names_no_office_is_no_byline(line: str) -> None:
    assert read(f"The old bridge closes\n\n{line}\n\n{LONG}\n\n{MORE}").author is None
