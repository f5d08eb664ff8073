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


OPENINGS = {
    "time to read behind the date": (
        "A harbour opens\nBy Jane Doe\nMarch 3, 2024 | 5 min read",
        "Jane Doe",
        "2024-03-03",
    ),
    "trail of a page": (
        "News > Local > Wend\n\nA harbour opens\n\nA year late\n\nJane Doe in Wend\nTue 5 Mar 2024 06.00 GMT",
        "Jane Doe",
        "2024-03-05",
    ),
    "emphasised": ("# A harbour opens\n\n*By Jane Doe*\n\n2024-03-05", "Jane Doe", "2024-03-05"),
    "page's name": ("A harbour opens | The Wend Herald\n\nBY JANE DOE\n\n5 March 2024", "JANE DOE", "2024-03-05"),
    "part of the paper": ("Opinion\n\nA harbour opens\n\nBy Jane Doe\n5 March 2024", "Jane Doe", "2024-03-05"),
    "several names alone": ("A harbour opens\n\nJane Doe, John Roe & Ann Poe", "Jane Doe, John Roe & Ann Poe", None),
    "name, paper and date": ("A harbour opens\nJane Doe, Wend Herald, March 2024", "Jane Doe", "2024-03"),
    "labels": ("Title: A harbour opens\nAuthor: Jane Doe\nDate: 2024-03-05", "Jane Doe", "2024-03-05"),
    "family name first": ("A harbour opens\n\nAuthor: Doe, Jane\n\nDate: Mar. 5th, 2024", "Doe, Jane", "2024-03-05"),
}


@pytest.mark.parametrize("case", OPENINGS)
def test_title_author_and_date_are_told_apart(case: str) -> None:
    lines, author, date = OPENINGS[case]
    article = read(f"{lines}\n\n{LONG}\n\n{MORE}")
    assert (article.title, article.author, article.date) == ("A harbour opens", author, date)


@pytest.mark.parametrize("title", ["Culture", "Opinion"])
def test_the_part_of_a_paper_is_a_title_where_no_other_follows(title: str) -> None:
    assert read(f"{title}\n\n{LONG}\n\n{MORE}").title == title


@pytest.mark.parametrize("line", ["The harbour and the town", "Why Ann Roe and her friends left"])
def test_a_line_below_the_title_is_not_always_its_authors(line: str) -> None:
    assert read(f"A harbour opens\n\n{line}\n\n{LONG}\n\n{MORE}").author is None


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
