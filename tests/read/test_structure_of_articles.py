"""The parts of an article: title, byline, headings, paragraphs, and which line breaks count."""

from __future__ import annotations

import textwrap
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generators.model import Article, Metadata, Seed
from generators.read.structure import read_article

LONG = (
    "The new harbour of the town opened on Monday after nine years of work, and the first ship to enter it carried "
    "timber from the north. Nobody had expected so large a crowd on the quay. "
)
MORE = (
    "According to the engineers, the walls stand on clay that was thought too soft to carry them. They drove four "
    "thousand piles of oak into the ground before the first stone was laid. "
)


def read(text: str, **metadata: str) -> Article:
    """The article that a text holds."""
    return read_article(Seed("a", "a.txt", "seeds/a.txt", "", text, Metadata(**metadata)))


def parts(article: Article, kind: str) -> list[str]:
    """The paragraphs of one kind, line breaks as spaces."""
    return [" ".join(article.text[p.start : p.end].split()) for p in article.paragraphs if p.kind == kind]


def sentences(article: Article) -> list[str]:
    """The sentences, line breaks as spaces."""
    return [" ".join(article.text[s.start : s.end].split()) for s in article.sentences]


# --- title and front matter -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("first", "title"),
    [
        ("A harbour opens", "A harbour opens"),
        ("A Harbour Opens in the North.", "A Harbour Opens in the North."),
        ("# A harbour opens", "A harbour opens"),
        ("**A harbour opens**", "A harbour opens"),
        ("A harbour opens\n===============", "A harbour opens"),
        ("Who needs a harbour? The town does", "Who needs a harbour? The town does"),
        ("Allies Fear U.S.\n\nPolicy Shift at Sea", "Allies Fear U.S. Policy Shift at Sea"),
    ],
)
def test_a_first_line_that_is_no_prose_is_the_title(first: str, title: str) -> None:
    article = read(f"{first}\n\n{LONG}\n\n{MORE}")
    assert (article.title, article.title_origin) == (title, "text")
    assert article.title_span is not None
    assert " ".join(article.title_span.of(article.text).split()) == title
    assert len(parts(article, "prose")) == 2


@pytest.mark.parametrize(
    "first",
    [
        "The harbour is open.",
        "The harbour opened. The crowd was large.",
        "the harbour, once a marsh, opened",
        "Dear Ann,",
        "- an item of a list",
        "Introduction",
        "1. Introduction",
    ],
)
def test_prose_and_headings_are_no_title(first: str) -> None:
    article = read(f"{first}\n\n{LONG}\n\n{MORE}")
    assert (article.title_origin, article.title_span) == ("supplied", None)


def test_a_supplied_title_ends_at_a_word_that_can_stand_last() -> None:
    assert read(LONG + "\n" + MORE).title == "The new harbour of the town opened on Monday after nine years of work"
    title = read("It is true that " + "wide " * 12 + "of the roads were never built at all, they say. " + MORE).title
    assert len(title) <= 80
    assert not title.endswith((" of", " the", ","))


def test_metadata_has_the_last_word() -> None:
    article = read(f"A title\n\n{LONG}", title="Another", author="Ann Roe", date="2025", language="fr")
    assert (article.title, article.title_origin, article.author, article.date, article.language) == (
        "Another",
        "metadata",
        "Ann Roe",
        "2025",
        "fr",
    )
    assert parts(article, "front-matter") == ["A title"]
    assert article.told == (("title", "A title"), ("author", None), ("date", None), ("language", None))


def test_metadata_that_the_text_has_too_are_no_news() -> None:
    assert read(f"A title\n\nBy Ann Roe\n\n{LONG}", title="A title", author="Ann Roe").told == ()


@pytest.mark.parametrize(
    ("lines", "author", "date"),
    [
        (["By Ann Roe"], "Ann Roe", None),
        (["By Ann Roe and Bo Lund, Staff Writers", "May 8, 2025"], "Ann Roe and Bo Lund", "2025-05-08"),
        (["- annroe", "- Oct 14", "- 15 min read", "Ann van Roe (Senior Editor)"], "Ann van Roe", None),
        (["Published 8 May 2025 10:30 GMT", "3 comments", "Ann Roe"], "Ann Roe", "2025-05-08"),
        (["Friday, May 8, 2025"], None, "2025-05-08"),
        (
            ["After nine years the town has ships.", "Ann Roe and Bo Lund", "8 May 2025"],
            "Ann Roe and Bo Lund",
            "2025-05-08",
        ),
        (["After nine years the town has ships", "By Ann Roe"], "Ann Roe", None),
        (["Share this article", "https://example.org/a"], None, None),
    ],
)
def test_crumbs_below_the_title_are_front_matter(lines: list[str], author: str | None, date: str | None) -> None:
    article = read("\n".join(["A harbour opens", *lines, "", LONG, MORE]))
    assert parts(article, "front-matter") == ["A harbour opens", *lines]
    assert (article.author, article.date) == (author, date)
    assert (article.byline_span is None) == (author is None)


def test_a_section_s_heading_is_no_author() -> None:
    article = read(f"A title\n- 5 min read\nI. Introduction\n{LONG}\nII. Further Matters\n{MORE}")
    assert article.author is None
    assert [s.id for s in article.sections] == ["introduction", "further-matters"]


# --- headings ---------------------------------------------------------------------------------------------------------


def outline(*lines: str) -> list[tuple[int, str]]:
    """Levels and ids of the sections of a text with these lines, each followed by a paragraph."""
    return [
        (s.level, s.id) for s in read("A title\n\n" + "\n".join(f"{line}\n{LONG}{MORE}" for line in lines)).sections
    ]


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        (
            ("I. One", "1. Two", "1) Three", "2) Four", "II. Five", "1. Six", "References to come"),
            [(1, "one"), (2, "two"), (3, "three"), (3, "four"), (1, "five"), (2, "six"), (3, "references-to-come")],
        ),
        (("1. One", "1.1 Two", "1.1.1 Three", "2. Four"), [(1, "one"), (2, "two"), (3, "three"), (1, "four")]),
        (("## One", "### Two", "## Three"), [(1, "one"), (2, "two"), (1, "three")]),
        (
            ("THE FIRST PART", "Its Small Matter", "THE LAST PART"),
            [(1, "the-first-part"), (2, "its-small-matter"), (1, "the-last-part")],
        ),
        (
            ("Introduction", "What Was Done", "Conclusion"),
            [(1, "introduction"), (1, "what-was-done"), (1, "conclusion")],
        ),
        (("Same words", "Same words"), [(1, "same-words"), (1, "same-words-2")]),
        (("Trump’s U.S. trade", "日本のこと"), [(1, "trumps-us-trade"), (1, "section-2")]),
        (("**Bold one**", "**Bold two**"), [(1, "bold-one"), (1, "bold-two")]),
    ],
)
def test_headings_nest_in_the_order_in_which_their_kinds_appear(
    lines: tuple[str, ...], found: list[tuple[int, str]]
) -> None:
    assert outline(*lines) == found


@pytest.mark.parametrize(
    "lines",
    [
        ["1. Buy oak", "2. Drive piles", "3. Lay stones"],
        ["- Oak", "- Stone"],
        ["Ann Roe", "Bo Lund", "Cy Marsh"],
        ["The crowd was large."],
        ["A short line, with a comma at its end,"],
        ["“We shall see the ships.”"],
    ],
)
def test_lists_names_and_sentences_are_no_headings(lines: list[str]) -> None:
    assert read("\n".join(["A title", "", LONG, *lines, LONG])).sections == ()


def test_questions_between_paragraphs_are_turns_of_an_interview() -> None:
    assert read(f"A title\n\n{LONG}\n\nDid you expect the crowd?\n\n{MORE}\n\nAnd the ships?\n\n{LONG}").sections == ()


# --- line breaks ------------------------------------------------------------------------------------------------------


def test_a_splitter_s_breaks_after_abbreviations_and_in_quotations_are_healed() -> None:
    article = read(
        "The harbour opened on Monday.\n\nA U.S.\n\nState Department official spoke of “clay.\n\nIt was soft.\n\n"
        "It is not.” The crowd left.\n\nMr.\n\nRoe stayed with Sen.\n\nLund.\n\nIt rained.\n\nNobody minded."
    )
    assert article.layout == "sentence-lines"
    assert parts(article, "prose") == [
        "The harbour opened on Monday.",
        "A U.S. State Department official spoke of “clay. It was soft. It is not.” The crowd left.",
        "Mr. Roe stayed with Sen. Lund.",
        "It rained.",
        "Nobody minded.",
    ]


def test_paragraphs_that_end_with_an_abbreviation_stay_apart() -> None:
    article = read(
        f"A title\n\n{LONG}It was built in the U.S.\n\nThe crowd left. {MORE}\n\n{LONG}{MORE}\n\n{MORE}{LONG}"
    )
    assert len(parts(article, "prose")) == 4


def test_a_quotation_opened_anew_keeps_its_paragraphs_apart() -> None:
    article = read(f"A title\n\n“{LONG}\n\n“{MORE}” he said.\n\n{LONG}\n\n{MORE}")
    assert len(parts(article, "prose")) == 4


@pytest.mark.parametrize(
    ("width", "between", "indent"),
    [(72, "\n\n", ""), (60, "\n\n", ""), (100, "\n\n", ""), (72, "\n", ""), (72, "\n", "     ")],
)
def test_wrapping_changes_neither_sentences_nor_quotations(width: int, between: str, indent: str) -> None:
    paragraphs = [
        "A harbour opens in the north",
        LONG + MORE,
        "“It is late,” he said. " + MORE + LONG,
        MORE + "It is done.",
    ]
    plain = read("\n\n".join(paragraphs))
    wrapped = read(between.join("\n".join(textwrap.wrap(p, width, initial_indent=indent)) for p in paragraphs) + "\n")
    assert (plain.layout, wrapped.layout) == ("blank-lines", "wrapped")
    assert sentences(wrapped) == sentences(plain)
    assert parts(wrapped, "prose") == parts(plain, "prose")
    assert (wrapped.title, len(wrapped.quotations)) == (plain.title, len(plain.quotations))


def test_a_sentence_cut_by_one_break_is_healed_and_verse_is_not() -> None:
    cut = "The engineers who had driven four thousand piles of oak into the ground\nwere proud of the wall. "
    assert len(parts(read(f"A title\n{cut}{LONG}{MORE}\n{LONG}{MORE}"), "prose")) == 2
    verse = "The sea is wide;\nthe wall is strong;\nThe night is cold\nThe wait was long"
    assert len(parts(read(f"A title\n\n{verse}\n\n{LONG}"), "prose")) == 5


# --- the whole --------------------------------------------------------------------------------------------------------


def test_back_matter_is_told_apart() -> None:
    entries = ["Roe, A. (2001). Clay. Press.", "Lund, B. (2002). Oak. Press."]
    article = read("\n".join(["A title", "", LONG + MORE, "", "References", "", *entries]))
    assert parts(article, "reference") == entries
    assert [(s.id, s.level) for s in article.sections] == [("references", 1)]
    assert not any(
        s.paragraph in {p.id for p in article.paragraphs if p.kind == "reference"} for s in article.sentences
    )


@pytest.mark.parametrize(
    ("text", "language"),
    [(LONG + MORE, "en"), ("Le port de la ville a ouvert lundi. " * 12, "fr"), ("Too short.", None)],
)
def test_language_is_told_where_there_is_enough_text(text: str, language: str | None) -> None:
    assert read(text).language == language


@pytest.mark.parametrize("piece", ["(", " ", '"', "\n", "“a.\n\n", "A U.S.\n", "1. A\n"])
def test_a_page_of_signs_is_read(piece: str) -> None:
    article = read(piece * (100_000 // len(piece) ** 2))
    assert held(article) == "".join(article.text.split())


def held(article: Article) -> str:
    """All that the paragraphs hold but white space."""
    return "".join("".join(article.text[p.start : p.end].split()) for p in article.paragraphs)


PIECES = [LONG, MORE, "", "", "A title", "I. One", "1) Two", "References", "By Ann Roe", "Roe, A. (2001). Clay."]
PIECES += [
    "- item",
    "“Open",
    "closed,” he said.",
    "A U.S.",
    "# Mark",
    "====",
    "[1] A note.[2] Another.",
    "…",
    "May 8, 2025",
]
LINES = st.lists(st.sampled_from(PIECES) | st.text(max_size=40), max_size=14)


@given(LINES)
def test_paragraphs_hold_every_character_once_and_spans_are_in_order(lines: list[str]) -> None:
    article = read("\n".join(lines))
    assert held(article) == "".join(article.text.split())
    assert all(a.end <= b.start for a, b in pairwise(article.paragraphs))
    assert all(a.end <= b.start for a, b in pairwise(article.sentences))
    by_id = {p.id: p for p in article.paragraphs}
    assert len(by_id) == len(article.paragraphs)
    assert all(by_id[s.paragraph].start <= s.start < s.end <= by_id[s.paragraph].end for s in article.sentences)
    headings = [(p.start, p.end) for p in article.paragraphs if p.kind == "heading"]
    assert [(s.start, s.end) for s in article.sections] == headings
    assert len({s.id for s in article.sections}) == len(article.sections)
    assert article.title
