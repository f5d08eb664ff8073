"""Quotation marks, told from apostrophes and paired."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generators.model import Paragraph, Quotation
from generators.read.quotations import find_quotations


def read(text: str) -> tuple[Quotation, ...]:
    """The quotations of a text whose lines are paragraphs."""
    paragraphs, at = [], 0
    for number, line in enumerate(text.split("\n"), 1):
        paragraphs.append(Paragraph(f"p{number}", "prose", at, at + len(line)))
        at += len(line) + 1
    return find_quotations(text, paragraphs)


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("“We are late,” she said, “and it rains.”", ["“We are late,”", "“and it rains.”"]),
        ('He wrote "no" twice.', ['"no"']),
        ("‘He’s late, but they’re not,’ said Ann.", ["‘He’s late, but they’re not,’"]),
        ("‘The allies’ support is gone,’ he said.", ["‘The allies’ support is gone,’"]),
        ("'This is it,' she said. The boys' hats.", ["'This is it,'"]),
        ("She said 'the workers' rights are gone.' Then", ["'the workers' rights are gone.'"]),
        ("“He said ‘never’ to me,” said Bo.", ["“He said ‘never’ to me,”", "‘never’"]),
        ('She called it a "sword": "It cuts."', ['"sword"', '"It cuts."']),
        ("„So ist es“, sagte er.", ["„So ist es“"]),
        ("Il dit « oui » à tous.", ["« oui »"]),
        ('“Straight at the end", he said.', ['“Straight at the end"']),
        ('(“word”) and—"word"—too', ["“word”", '"word"']),
        ("“It’s a ‘fantasy,’” he said.", ["“It’s a ‘fantasy,’”", "‘fantasy,’"]),
    ],
)
def test_words_between_marks_are_quoted(text: str, quoted: list[str]) -> None:
    assert [text[q.start : q.end] for q in read(text)] == quoted
    assert all(q.closed for q in read(text))


@pytest.mark.parametrize(
    "text",
    [
        "It’s the allies’ choice, and the ’90s won’t return.",
        "It's the boys' choice, and the '90s won't return.",
        "Rock ‘n’ roll; rock 'n' roll; get ‘em; ‘twas; 'til dawn.",
        'A 6" pipe and a man of 5\'10" stood there.',
        "James’ and Charles’ books",
        'A " alone and spaced',
        "A rule of signs \"\"\"\"\"\" and another '''''' stand here.",
    ],
)
def test_apostrophes_and_inches_are_no_quotation_marks(text: str) -> None:
    assert [q for q in read(text) if q.closed] == []


def test_an_unclosed_quotation_ends_with_its_paragraph() -> None:
    (quotation,) = read("He said, “We go home. It is late. \nNobody answered.")
    assert (quotation.inner.of("He said, “We go home. It is late. "), quotation.closed) == (
        "We go home. It is late.",
        False,
    )


def test_a_lost_closing_mark_costs_one_sentence_only() -> None:
    text = 'He said, "I go. Then she said, "No." They left.'
    assert [(text[q.start : q.end], q.closed, q.depth) for q in read(text)] == [
        ('"I go.', False, 0),
        ('"No."', True, 0),
    ]


def test_a_quotation_opened_anew_in_each_paragraph_goes_on() -> None:
    text = "“One.\n“Two.\n“Three,” he said."
    assert [(text[q.start : q.end], q.closed) for q in read(text)] == [
        ("“One.", False),
        ("“Two.", False),
        ("“Three,”", True),
    ]


def test_a_quotation_closed_in_the_next_paragraph_is_quoted_there_too() -> None:
    text = "“One.\nTwo,” he said."
    assert [text[q.start : q.end] for q in read(text)] == ["“One.", "Two,”"]


def test_an_unclosed_quotation_keeps_the_other_marks_inside_it() -> None:
    text = "He goes on, “The ‘peace’ is weak. It ends."
    assert [(text[q.start : q.end], q.closed, q.depth) for q in read(text)] == [
        ("“The ‘peace’ is weak. It ends.", False, 0),
        ("‘peace’", True, 1),
    ]


def test_an_opening_mark_that_ends_a_paragraph_closes() -> None:
    text = "He said, “They see that. “"
    assert [(q.start, q.end, q.closed) for q in read(text)] == [(9, len(text), True)]


def test_depth_counts_the_quotations_around() -> None:
    text = "“A ‘b “c” d’ e”"
    assert [(text[q.start : q.end], q.depth) for q in read(text)] == [
        ("“A ‘b “c” d’ e”", 0),
        ("‘b “c” d’", 1),
        ("“c”", 2),
    ]


def test_reference_lists_have_no_quotations() -> None:
    text = "Doe, J. “A title.” 2001."
    assert find_quotations(text, [Paragraph("p1", "reference", 0, len(text))]) == ()


@pytest.mark.parametrize("mark", ["“", '"', '" ', "'", "(“", "“«“a” ", "s’ a"])
def test_a_page_of_marks_is_read(mark: str) -> None:
    assert len(read(mark * (100_000 // len(mark) ** 2))) <= 100_000


@given(st.text(alphabet="ab s.,“”\"'‘’«»(—\n", max_size=120))
def test_spans_are_in_order_and_hold_what_they_say(text: str) -> None:
    found = read(text)
    assert list(found) == sorted(found, key=lambda q: (q.start, -q.end))
    for q in found:
        assert 0 <= q.start <= q.inner.start <= q.inner.end <= q.end <= len(text)
        assert "\n" not in text[q.start : q.end]
        assert q.depth >= 0
        assert q.closed == (q.end > q.inner.end)
