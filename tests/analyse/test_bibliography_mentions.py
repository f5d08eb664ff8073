"""Which words of a text are mentions of works, and which years and brackets are not."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generators.analyse.bibliography.mentions import find_name_mentions
from generators.analyse.bibliography.numeric import find_number_mentions
from generators.model import Span
from tests.analyse.bibliographies import LIST, analyse, linked

MENTIONED = (
    ("It was so (Adams, 2019).", "Adams, 2019", "Adams"),
    ("It was so (Adams 2019).", "Adams 2019", "Adams"),
    ("Adams (2019) says it was so.", "Adams (2019)", "Adams"),
    ("It was so (see, e.g., Adams, 2019, p. 12).", "Adams, 2019", "Adams"),
    ("It was so (Baker & Cole, 2016).", "Baker & Cole, 2016", "Baker"),
    ("It was so (Baker and Cole 2016: 44).", "Baker and Cole 2016", "Baker"),
    ("Baker and Cole (2016) say so.", "Baker and Cole (2016)", "Baker"),
    ("It was so (Dunn et al., 2021).", "Dunn et al., 2021", "Dunn"),
    ("Dunn and colleagues (2021) say so.", "Dunn and colleagues (2021)", "Dunn"),
    ("It was so (Dunn, Eames, & Frost, 2021).", "Dunn, Eames, & Frost, 2021", "Dunn"),
    ("Adams’s 2019 study says so.", "Adams’s 2019", "Adams"),
    ("It was so (World Fish Council, 2017).", "World Fish Council, 2017", "World Fish Council"),
    ("It was so (WFC, 2017).", "WFC, 2017", "World Fish Council"),
    ("It was so (World Fish Council [WFC], 2017).", "World Fish Council [WFC], 2017", "World Fish Council"),
    ("It was so (vgl. Baker/Cole 2016).", "Baker/Cole 2016", "Baker"),
    ("It was so (Knox, n.d.).", "Knox, n.d.", "Knox"),
    ("It was so (O'Neill, 2015).", "O'Neill, 2015", "O’Neill"),
    ("It was so (van den Berg & de Wit, 2014).", "van den Berg & de Wit, 2014", "Van den Berg"),
    ("However, Adams (2019) says it was not.", "Adams (2019)", "Adams"),
    ("In Norway, Rose Adams (2019) says it was not.", "Rose Adams (2019)", "Adams"),
    ("It is peace (of a kind (Adams, 2019) at least).", "Adams, 2019", "Adams"),
    ("It was so [Adams, 2019].", "Adams, 2019", "Adams"),
)
NO_MENTIONS = (
    "The treaty with Japan (1951), Australia (1951) and Korea (1953) held.",
    "It was founded in 1945 and closed in 2019.",
    "The Arab Spring (2011) led to unrest.",
    "The budget (2019) was late.",
    "Harbours grew from 2016 to 2019 (see Figure 2).",
    "The World Fish Council met in June (2017 was dry).",
    "In May (2016) and in June 2021 it rained.",
    "About 2019 ships came, at 2,019 dollars each, or 20.19.",
    "E = mc (2) and f(x) = 2019.",
    "Adams spoke. In 2019 nobody listened.",
)


@pytest.mark.parametrize(("body", "words", "entry"), MENTIONED)
def test_mention_is_found_and_linked(body: str, words: str, entry: str) -> None:
    assert linked(body) == [(words, "exact", (entry,))]


@pytest.mark.parametrize("body", NO_MENTIONS)
def test_year_alone_is_no_mention(body: str) -> None:
    assert linked(body) == []


def test_each_work_of_a_bracket_is_a_mention() -> None:
    found = linked("It was so (Adams, 2019; Baker & Cole, 2016; Dunn et al., 2021).")
    assert [words for words, _, _ in found] == ["Adams, 2019", "Baker & Cole, 2016", "Dunn et al., 2021"]


def test_second_year_belongs_to_the_same_authors() -> None:
    found = linked("It was so (Ives, 2020a, 2020b) and (Ives, 2020a,b).")
    assert [(status, entries) for _, status, entries in found] == [("exact", ("Ives",))] * 4


def test_mentions_do_not_overlap() -> None:
    article, found = analyse("It was so (Ives, 2020a, b; Adams, 2019, 2020). As Adams (2019) says (see Cole (2016)).")
    spans = [(c.start, c.end) for c in found.citations]
    assert [article.text[start:end] for start, end in spans[:3]] == ["Ives, 2020a", "b", "Adams, 2019"]
    assert all(a[1] <= b[0] for a, b in pairwise(spans))


def test_letters_tell_entries_apart() -> None:
    _, found = analyse("One (Ives, 2020a). Two (Ives, 2020b).")
    titles = {r.id: r.title for r in found.references}
    shown = [titles[c.references[0]] for c in found.citations]
    assert shown == ["First report on cranes", "Second report on cranes"]


def test_mention_in_a_heading_and_in_a_note_is_found() -> None:
    article, found = analyse("1) Of silt (Adams, 2019)\n\nAs was said.[1]", LIST + "[1] Compare Cole (2016) on this.\n")
    assert [article.text[c.start : c.end] for c in found.citations] == ["Adams, 2019", "Cole (2016)"]


def test_names_in_the_list_itself_are_no_mentions() -> None:
    _, found = analyse("Nothing is cited here.", LIST + "Pope, A. (2019). Reply to Adams (2019). Example Press.\n")
    assert found.citations == ()


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("So [3].", [3]),
        ("So [3-5,7].", [3, 4, 5, 7]),
        ("So [3–5; 7] and so [1].", [3, 4, 5, 7, 1]),
        ("So [[6], [7]].", [6, 7]),
        ("So [2, 3, [6], [7]].", [2, 3, 6, 7]),
        ("So (4, 5) and so (7).", [4, 5, 7]),
        ("So.³ And so.¹⁻³ ", [3, 1, 2, 3]),
        ("Of 12 (n = 9) ships, 3 (25%) sank.", []),
        ("In (2019) it began [sic].", []),
        ("So [5-3].", [5, 3]),
        ("So [3]–[5] and [1, Sec. 2], but [2, p. 4].", [3, 4, 5, 1, 2]),
        ("So.1 And so,2,3 and so4–6 they say.5 And,7 and8 more.9", [1, 2, 3, 4, 5, 6, 5, 7, 8, 9]),
    ],
)
def test_numbers_are_read_in_the_notation_of_the_article(text: str, numbers: list[int]) -> None:
    found = find_number_mentions(text, [Span(0, len(text))], range(1, 10))
    assert [mention.number for mention in found] == numbers


def test_only_one_notation_of_numbers_is_read() -> None:
    text = "There are (1) ships, (2) quays [4]. And so on [5], as was shown [6]."
    found = find_number_mentions(text, [Span(0, len(text))], range(1, 10))
    assert [mention.number for mention in found] == [4, 5, 6]


def test_number_implied_by_a_range_stands_in_its_dash() -> None:
    text = "So [3–5]."
    implied = next(m for m in find_number_mentions(text, [Span(0, len(text))], range(1, 10)) if m.implied)
    assert (implied.number, text[implied.start : implied.end]) == (4, "–")


def test_number_inside_a_range_that_the_list_lacks_is_missing() -> None:
    entries = "".join(f"{n}. Adams R. Harbours {n}. Ports. 2019;{n}:2–3.\n" for n in (1, 2, 3, 5, 6))
    found = [(words, status) for words, status, _ in linked("So [1]. So [3–5]. So [2, 6].", entries)]
    assert found[1:4] == [("3", "exact"), ("–", "missing"), ("5", "exact")]


@given(st.text(alphabet="Aa(2019), et.&;[]nd-–'’ ", max_size=200))
def test_mentions_lie_inside_the_text_and_in_order(text: str) -> None:
    found = find_name_mentions(text, [Span(0, len(text))])
    assert all(0 <= m.start < m.end <= len(text) and text[m.start : m.end].strip() for m in found)
    assert [m.end for m in found] == sorted(m.end for m in found)
