"""Links that the article's own words speak against, and those that they do not."""

from __future__ import annotations

import pytest

from tests.analyse.bibliographies import LIST, analyse, linked

PAIRS = "It was so (Baker & Cole, 2016; Van den Berg & de Wit, 2014). "
THREE = LIST + "Baker, S., Cole, T., & Dunn, P. (2016). Of three. Example Press.\n"


def last(body: str, entries: str = LIST) -> tuple[str, tuple[str, ...]]:
    """The status and the entries of the last mention."""
    _, status, found = linked(body, entries)[-1]
    return status, found


def test_et_al_is_no_work_of_two_where_the_text_names_both() -> None:
    assert last(PAIRS + "And so (Baker et al., 2016).") == ("missing", ())


def test_a_doubtful_mention_names_the_entry_that_fits() -> None:
    article, found = analyse(PAIRS + "And so (Baker et al., 2016).")
    (baker,) = (r.id for r in found.references if article.text.startswith("Baker", r.start))
    assert [c.near for c in found.citations] == [(), (), (baker,)]


def test_et_al_is_a_work_of_two_where_the_text_never_names_both() -> None:
    assert last("It was so (Baker et al., 2016).") == ("exact", ("Baker",))
    assert last("So (Baker et al., 2016; Van den Berg et al., 2014).") == ("exact", ("Van den Berg",))


def test_et_al_is_a_work_of_three_whether_the_text_names_pairs_or_not() -> None:
    assert last(PAIRS + "And so (Dunn et al., 2021).") == ("exact", ("Dunn",))


def test_year_printed_twice_needs_two_entries() -> None:
    body = "It was so (Dunn et al., 2021, 2021). And so (Dunn et al., 2021)."
    assert [(status, found) for _, status, found in linked(body)] == [("missing", ())] * 3
    two = LIST + "Dunn, P., Grey, A., & Hill, B. (2021). Of two. Example Press.\n"
    assert {status for _, status, _ in linked(body, two)} == {"ambiguous"}


@pytest.mark.parametrize(
    "other",
    ["Dunn, Grey, et al., 2021", "Dunn, Grey, & Hill, 2021", "Dunn et al., 2021b"],
)
def test_et_al_alone_is_not_linked_where_the_text_tells_another_work_apart(other: str) -> None:
    assert last(f"It was so ({other}). And so (Dunn et al., 2021).") == ("missing", ())
    assert last(f"It was so ({other}). And so (Dunn, Eames, & Frost, 2021).") == ("exact", ("Dunn",))


def test_further_names_that_an_entry_has_raise_no_doubt() -> None:
    assert last("It was so (Dunn, Eames, et al., 2021). And so (Dunn et al., 2021).") == ("exact", ("Dunn",))


def test_letter_of_the_list_calls_for_a_second_entry() -> None:
    alone = "".join(line + "\n" for line in LIST.splitlines() if "2020b" not in line)
    assert last("It was so (Ives, 2020).", alone) == ("missing", ())
    assert last("It was so (Ives, 2020a).", alone) == ("exact", ("Ives",))
    pair = alone + "Ives, M., & Jones, K. (2020b). With another. Example Press.\n"
    assert last("It was so (Ives, 2020).", pair) == ("exact", ("Ives",))


def test_name_with_another_letter_is_not_a_misspelt_name() -> None:
    entries = LIST + "Appenzeller, B. (2012a). Of hair. Example Press.\n"
    assert last("It was so (Appenzeller, 2012b).", entries) == ("missing", ())


def test_doubt_is_asked_about_with_its_reason_and_the_entry_counts_as_named() -> None:
    article, found = analyse(PAIRS + "And so (Baker et al., 2016).")
    item = next(item for item in found.audit if item.code == "citation-doubtful")
    assert [span.of(article.text)[:20] for span in item.spans] == ["Baker et al., 2016", "Baker, S., & Cole, T"]
    assert "elsewhere the text names both" in item.question and "Baker and Cole 2016" in item.question
    assert (
        found.citations[-1].why == "not linked: the entry that fits has two authors, and elsewhere the text names both"
    )
    silent = [i.spans[0].of(article.text)[:5] for i in found.audit if i.code == "listed-not-cited"]
    assert "Baker" not in silent and "Adams" in silent


def test_year_printed_twice_is_one_question() -> None:
    _, found = analyse("It was so (Dunn et al., 2021, 2021).")
    items = [item for item in found.audit if item.code == "citation-doubtful"]
    assert len(items) == 1 and len(items[0].spans) == 3
    assert items[0].question.startswith("“Dunn et al., 2021”, 2 times in the text, fits Dunn et al. 2021; but")


def test_work_that_is_doubtfully_cited_is_not_asked_about_for_its_words() -> None:
    _, found = analyse("It was so (Dunn et al., 2021, 2021).")
    asked = [item.question for item in found.audit if item.code == "shares-no-words"]
    assert asked and not any("Dunn" in question for question in asked)


def test_pairs_do_not_hide_a_work_of_three() -> None:
    assert last(PAIRS + "And so (Baker et al., 2016).", THREE)[0] == "exact"
