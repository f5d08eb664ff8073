"""What a mention points to, and that nothing is linked on a part of what must agree."""

from __future__ import annotations

import pytest

from tests.analyse.bibliographies import LIST, analyse, linked, one

MISSING = (
    "It was so (Adams, 2018).",  # another year
    "It was so (Adam, 2019).",  # a short name, one letter off
    "It was so (Cole, 2015).",
    "It was so (Eames, 2021).",  # the second of three authors
    "It was so (Frost et al., 2021).",  # the last of three authors
    "It was so (Dunn, 2021).",  # one of three authors, alone
    "It was so (Baker, 2016).",
    "It was so (Baker & Frost, 2016).",  # the second name is another's
    "It was so (Dunn, Eames, & Grey, 2021).",
    "It was so (Adams et al., 2019).",  # the entry has one author
    "It was so (Ives, 2020c).",
    "It was so (Council of Nets, 2017).",
    "It was so (World Food Council on Fish and Nets, 2017).",
)


@pytest.mark.parametrize("body", MISSING)
def test_part_of_what_must_agree_does_not_link(body: str) -> None:
    citation, entries = one(body)
    assert (citation.status, entries) == ("missing", ())
    assert "no entry of the list fits" in citation.why


def test_name_of_an_institution_with_one_word_more_is_fuzzy() -> None:
    citation, entries = one("It was so (Harbour Research Information Center, 2022).")
    assert citation.status == "fuzzy" and entries[0].title == "Tides of the north"
    assert "name differs" in citation.why


def test_name_of_an_institution_with_a_word_behind_it_is_fuzzy() -> None:
    citation, entries = one("It was so (World Fish Council Group, 2017).")
    assert citation.status == "fuzzy" and entries[0].title == "Nets"
    assert linked("It was so (World Fish, 2018).")[0][1] == "missing"


def test_article_before_a_name_is_fuzzy() -> None:
    citation, entries = one("It was so (The World Fish Council, 2017).")
    assert citation.status == "fuzzy" and entries[0].title == "Nets"


def test_acronym_behind_an_article_is_the_institution() -> None:
    assert linked("The WFC (2017) said so.")[0][1:] == ("fuzzy", ("World Fish Council",))


@pytest.mark.parametrize("printed", ["Brinke, L. W. t.", "Brinke, L. W. te", "te Brinke, L. W."])
def test_particle_may_stand_behind_the_given_names_of_the_entry(printed: str) -> None:
    entries = f"{LIST}{printed}, & Crone, E. (2025). On particles. Example Press.\n"
    citation, found = one("It was so (te Brinke & Crone, 2025).", entries)
    assert citation.status == "exact" and [r.title for r in found] == ["On particles"]
    citation, _ = one("It was so (van Brinke & Crone, 2025).", entries)
    assert citation.status == "missing"


def test_word_that_leads_up_to_a_name_is_no_author() -> None:
    assert linked("Lastly, Dunn et al. (2021) fell.") == [("Dunn et al. (2021)", "exact", ("Dunn",))]


def test_institution_printed_as_publisher_is_fuzzy() -> None:
    entries = LIST + "Stone House. (n.d.). Of piers and jetties. Society for Pier Studies.\n"
    citation, found = one("It was so (Society for Pier Studies, n.d.).", entries)
    assert citation.status == "fuzzy" and [r.title for r in found] == ["Of piers and jetties"]


def test_one_letter_in_a_long_name_is_fuzzy() -> None:
    entries = LIST + "Appenzeller, B., & Tsatsakis, A. (2012). Of hair. Example Press.\n"
    citation, _ = one("It was so (Appenzeller and Tsatsakids, 2012).", entries)
    assert citation.status == "fuzzy"


def test_two_entries_that_fit_are_both_shown() -> None:
    citation, entries = one("It was so (Lane, 2018).")
    assert citation.status == "ambiguous"
    assert [r.title for r in entries] == ["The empty quay", "The crowded quay"]


def test_letters_without_letters_in_the_list_go_by_order() -> None:
    _, found = analyse("One (Lane, 2018a). Two (Lane, 2018b).")
    titles = {r.id: r.title for r in found.references}
    assert [(c.status, titles[c.references[0]]) for c in found.citations] == [
        ("by-order", "The empty quay"),
        ("by-order", "The crowded quay"),
    ]


def test_more_letters_than_entries_are_not_linked() -> None:
    entries = "".join(line + "\n" for line in LIST.splitlines() if "crowded" not in line)
    found = linked("One (Lane, 2018a). Two (Lane, 2018b).", entries)
    assert [status for _, status, _ in found] == ["missing", "missing"]


def test_et_al_means_more_than_two_where_both_exist() -> None:
    entries = LIST + "Baker, S., Cole, T., & Dunn, P. (2016). Of three. Example Press.\n"
    citation, found = one("It was so (Baker et al., 2016).", entries)
    assert citation.status == "exact" and [r.title for r in found] == ["Of three"]


def test_narrative_mention_without_an_entry_needs_the_habit_of_the_article() -> None:
    alone = linked("Smithers (2017) fell. Adams, too, fell (Adams, 2019).")
    assert [words for words, _, _ in alone] == ["Adams, 2019"]
    habit = linked("Adams (2019) fell. Cole (2016) rose. Knox (n.d.) sat. Smithers (2017) stood.")
    assert habit[-1] == ("Smithers (2017)", "missing", ())


@pytest.mark.parametrize("number", range(1, 14))
def test_deleted_entry_is_missing_and_nothing_takes_its_place(number: int) -> None:
    body = (
        "One (Adams, 2019; Baker & Cole, 2016; Cole, 2016). Two (Dunn et al., 2021; Harbour Research Center, 2022). "
        "Three (Ives, 2020a; Ives, 2020b; Knox, n.d.; Lane, 2018). Four (O’Neill, 2015; World Fish Council, 2017). "
        "Five (Van den Berg & de Wit, 2014)."
    )
    lines = LIST.splitlines(keepends=True)
    gone = lines.pop(number - 1)
    before, after = linked(body), linked(body, "".join(lines))
    for (words, _, entries), (_, status, rest) in zip(before, after, strict=True):
        if gone.startswith(tuple(entries)) and not gone.startswith(("Ives", "Lane")):
            assert (status, rest) == ("missing", ()), words
        elif not gone.startswith(("Ives", "Lane")):
            assert rest == entries


def test_foreign_entries_are_never_cited() -> None:
    foreign = (
        "Zorn, K. (2019). Of other things. Example Press.\nYarrow, T., & Cole, T. (2016). Of more. Example Press.\n"
    )
    article, found = analyse("It was so (Adams, 2019; Cole, 2016; Lane, 2018).", LIST + foreign)
    cited = {reference for citation in found.citations for reference in citation.references}
    last = [r.id for r in found.references if article.text[r.start] in "ZY"]
    assert len(last) == 2 and not cited & set(last)


def test_two_names_before_a_year_are_read_by_the_habit_of_works_of_many_as_well() -> None:
    habit = "Dunn et al. (2021) fell. Baker et al. (2016) rose. Dunn et al. (2021) sat. "
    assert linked(habit + "Smithers and Jones (2017) stood.")[-1] == ("Smithers and Jones (2017)", "missing", ())
    assert len(linked(habit + "Smithers (2017) stood.")) == 3
    assert linked("Smithers and Jones (2017) stood. Adams fell (Adams, 2019).")[-1][0] == "Adams, 2019"


def test_numbers_point_to_printed_numbers_not_to_places() -> None:
    entries = (
        "1. Adams R. Harbours. Ports. 2019;1:2–3.\n"
        "3. Cole T. Silt. Ports. 2016;4:5–6.\n"
        "4. Dunn P. Night. Ports. 2021;7:8–9.\n"
    )
    found = linked("So [3] and [2] and [4].", entries)
    assert [status for _, status, _ in found] == ["exact", "missing", "exact"]
    assert found[0][2] != found[2][2]


def test_article_without_a_list_has_only_missing_mentions() -> None:
    citation, entries = one("It was so (Adams & Baker, 2019).", "")
    assert (citation.status, entries) == ("missing", ())


def test_article_without_a_list_needs_more_than_one_name_or_the_habit() -> None:
    assert linked("The summit (Glasgow, 2021) failed.", "") == []
    assert len(linked("One (Adams, 2019). Two (Baker, 2016). Three (Cole, 2014).", "")) == 3


def test_article_without_anything_has_an_empty_bibliography() -> None:
    _, found = analyse("Nobody is named here, and nothing is cited.", "")
    assert (found.references, found.citations, found.footnotes, found.audit) == ((), (), (), ())
