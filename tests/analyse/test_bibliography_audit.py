"""Questions about references: what is asked, what is not, and that each leads to its place."""

from __future__ import annotations

import pytest

from generators.model import AuditItem
from tests.analyse.bibliographies import LIST, analyse

ALL_CITED = (
    "On harbours and silt and cranes (Adams, 2019; Baker & Cole, 2016; Cole, 2016; Dunn et al., 2021; Harbour Research "
    "Center, 2022; Ives, 2020a, 2020b; Knox, n.d.; O’Neill, 2015; Van den Berg & de Wit, 2014; World Fish Council, "
    "2017). On quays (Lane, 2018)."
)


def asked(body: str, entries: str = LIST) -> list[tuple[str, str]]:
    """The codes of the questions, each with the words at its first place."""
    article, found = analyse(body, entries)
    return [(item.code, item.spans[0].of(article.text)) for item in found.audit]


def question(code: str, body: str, entries: str = LIST) -> AuditItem:
    _, found = analyse(body, entries)
    return next(item for item in found.audit if item.code == code)


def test_list_that_holds_together_raises_only_what_is_ambiguous() -> None:
    assert asked(ALL_CITED) == [("citation-ambiguous", "Lane, 2018")]


def test_cited_and_not_listed_is_asked_once_with_every_place() -> None:
    item = question("cited-not-listed", ALL_CITED + " So (Pope, 1999). And so (Pope, 1999).")
    assert len(item.spans) == 2 and item.looked_for == "Pope, 1999"
    assert "2 times" in item.question


def test_listed_and_not_cited_is_asked_for_each() -> None:
    found = [words for code, words in asked("On harbours (Adams, 2019).") if code == "listed-not-cited"]
    assert len(found) == 12 and found[0].startswith("Baker, S., & Cole, T.")


def test_article_that_cites_nothing_is_not_asked_about_every_entry() -> None:
    assert asked("Nothing is cited here.") == []


def test_ambiguous_mention_shows_all_candidates() -> None:
    item = question("citation-ambiguous", ALL_CITED)
    assert len(item.spans) == 3 and "2 entries" in item.question


def test_mention_printed_twice_is_asked_about_once_with_both_places() -> None:
    body = ALL_CITED + " Quays empty (Lane, 2018)."
    assert [code for code, _ in asked(body)] == ["citation-ambiguous"]
    item = question("citation-ambiguous", body)
    assert len(item.spans) == 4 and item.question.startswith("“Lane, 2018”, 2 times in the text, fits 2 entries.")


def test_what_a_mention_would_print_is_said_of_an_entry_without_one() -> None:
    assert question("listed-not-cited", "On harbours (Adams, 2019).").looked_for == "“Baker” with 2016"


def test_other_year_is_asked_with_the_entry_that_nearly_fits() -> None:
    item = question("year-differs", "So (Adams, 2018).")
    assert len(item.spans) == 2 and "Adams 2019" in item.question


def test_other_name_is_asked_about() -> None:
    assert ("name-differs", "The World Fish Council, 2017") in asked("So (The World Fish Council, 2017).")


def test_what_was_looked_for_is_not_what_was_found() -> None:
    item = question("name-differs", "So (The World Fish Council, 2017).")
    assert item.looked_for == "“The World Fish Council, 2017” in the list"
    assert "World Fish Council 2017 (the name differs by an article, the year agrees)" in item.question


def test_letters_by_order_are_asked_about() -> None:
    assert ("citation-by-order", "Lane, 2018b") in asked("So (Lane, 2018a) and (Lane, 2018b).")


def test_one_work_listed_twice_is_asked_about_by_doi_and_by_title() -> None:
    twice = LIST + "Zorn, S. (2016). Another wording. https://doi.org/10.1234/PORTS.4\n"
    assert len(question("listed-twice", ALL_CITED, twice).spans) == 2
    twice = (
        LIST + "Knox, Bert. (n.d.). Notes on rope. Elsewhere.\n" + "Zorn, A. (2001). A long enough title here. X.\n" * 2
    )
    assert "same title" in question("listed-twice", ALL_CITED, twice).question


def test_year_beyond_what_the_article_knows_is_asked_about() -> None:
    late = LIST + "Zorn, A. (2047). Tides to come. Example Press.\n"
    item = question("year-in-future", ALL_CITED + " All this in 2021.", late)
    assert "2047" in item.question
    assert "year-in-future" not in dict(asked(ALL_CITED + " All this in 2046.", late))


@pytest.mark.parametrize(
    ("printed", "code", "words"),
    [
        ("https://doi.org/10.12/x", "doi-malformed", "10.12/x"),
        ("doi: 11.1234/ports", "doi-malformed", "11.1234/ports"),
        ("https://exa mple", "url-malformed", "https://exa"),
        ("http:/example.org/a", "url-malformed", "http:/example.org/a"),
    ],
)
def test_malformed_link_is_asked_about(printed: str, code: str, words: str) -> None:
    assert (code, words) in asked(ALL_CITED, LIST + f"Zorn, A. (2001). Of links. {printed}\n")


@pytest.mark.parametrize(
    "printed",
    ["https://doi.org/10.1234/a.b-c_(d)", "https://example.org/a?b=c#d", "www.example.org", "doi:10.1002/(SICI)10:2"],
)
def test_link_that_works_is_not_asked_about(printed: str) -> None:
    codes = dict(asked(ALL_CITED, LIST + f"Zorn, A. (2001). Of links. {printed}\n"))
    assert not {"doi-malformed", "url-malformed"} & set(codes)


def test_entry_outside_the_alphabet_is_asked_about_once() -> None:
    lines = LIST.splitlines(keepends=True)
    moved = "".join([lines[-1], *lines[:-1]])
    item = question("out-of-order", ALL_CITED, moved)
    assert len(item.spans) == 1 and "World Fish Council 2017" in item.question


def test_entry_with_a_dash_for_its_authors_keeps_the_order() -> None:
    lines = LIST.splitlines(keepends=True)
    ives = next(place for place, line in enumerate(lines) if line.startswith("Ives, M. (2020b)"))
    dashed = [*lines[: ives + 1], "———. (2021). Third report on cranes. Example Press.\n", *lines[ives + 1 :]]
    assert "out-of-order" not in dict(asked(ALL_CITED, "".join(dashed)))


def test_note_and_marker_that_stand_alone_are_asked_about() -> None:
    notes = LIST + "[1] First note.[2] Second note.[3] Third note.\n"
    found = asked(ALL_CITED + " First.[1] Third.[3] Fourth.[4]", notes)
    assert ("note-without-marker", "[2] Second note.") in found
    assert ("marker-without-note", "[4]") in found


def test_work_that_shares_no_word_with_the_article_is_asked_about() -> None:
    strange = LIST + "Zorn, A. (2001). Dagestan cookery. Example Press.\n"
    item = question("shares-no-words", ALL_CITED, strange)
    assert item.looked_for is not None and "dagestan" in item.looked_for
    assert "shares-no-words" not in dict(asked(ALL_CITED + " Not about cookery.", strange))


def test_ibid_is_reported_and_not_guessed() -> None:
    assert ("ibid-unresolved", "ibid.") in asked(ALL_CITED + " And so on (ibid.).")


def test_every_question_is_a_question_and_leads_to_a_place() -> None:
    entries = LIST + "Zorn, A. (2047). Dagestan cookery. http:/example\n[1] A note.[2] Another.\n"
    article, found = analyse("So (Pope, 1999; Adams, 2018; Lane, 2018).[1] See ibid.", entries)
    assert len({item.code for item in found.audit}) >= 8
    for item in found.audit:
        assert item.question.endswith("?") and item.looked_for
        assert item.spans and all(span.of(article.text).strip() for span in item.spans)
        assert "invented" not in item.question
