"""Works across articles: one work once, and different works never as one."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from generators.model import Analysed, Citation, CitationStatus, Name, Reference, Work
from generators.relate.works import relate_works
from tests.relate.corpora import analysed

LONG = "The price of silt in harbours of the cold north"  # 47 characters


def reference(
    article: str,
    id: str = "r1",
    *,
    title: str | None = LONG,
    year: int | None = 2016,
    family: str = "Baker",
    doi: str | None = None,
) -> Reference:
    return Reference(
        id,
        article,
        0,
        1,
        None,
        (Name(family, "S."),),
        year,
        None,
        title,
        "Ports",
        None,
        None,
        None,
        None,
        None,
        doi,
        None,
    )


def relate(*references: Reference) -> tuple[Work, ...]:
    """The works of articles with these references."""
    names = sorted({r.article for r in references})
    return relate_works([analysed(n, "Text.", references=[r for r in references if r.article == n]) for n in names])[1]


def cited(article: str, status: CitationStatus, *ids: str) -> Analysed:
    made = analysed(article, "Text.", references=[reference(article, i, title=f"{LONG}, part {i}") for i in ids])
    citation = Citation("c1", article, 0, 4, ids, status, "why")
    return replace(made, bibliography=replace(made.bibliography, citations=(citation,)))


def test_long_title_year_and_first_author_make_one_work() -> None:
    works = relate(reference("a"), reference("b", title=LONG.upper() + "."))
    assert [work.references for work in works] == [(("a", "r1"), ("b", "r1"))]


def test_doi_makes_one_work_whatever_else_is_printed() -> None:
    works = relate(reference("a", doi="10.1234/X"), reference("b", title="Silt", year=2017, doi="10.1234/x"))
    assert len(works) == 1


def test_short_title_other_year_other_author_or_no_year_make_no_work() -> None:
    works = relate(
        reference("a", title="World report 2016"),
        reference("b", title="World report 2016"),
        reference("c"),
        reference("d", year=2017),
        reference("e", family="Cole"),
        reference("f", year=None),
        reference("g", year=None),
    )
    assert len(works) == 7


def test_two_dois_are_never_one_work() -> None:
    works = relate(reference("a", doi="10.1234/1"), reference("b"), reference("c", doi="10.1234/2"))
    assert sorted(len(work.references) for work in works) == [1, 2]


def test_entry_between_two_joins_them() -> None:
    works = relate(reference("a"), reference("b", title="Silt", doi="10.1234/1"), reference("c", doi="10.1234/1"))
    assert [len(work.references) for work in works] == [3]


def test_articles_know_the_works_of_their_references() -> None:
    articles, works = relate_works([analysed("a", "Text.", references=[reference("a")])])
    assert articles[0].bibliography.references[0].work == works[0].id == "baker-2016-the-price-of-silt-in-harbours"
    assert works[0].label == "Baker 2016"


def test_works_with_the_same_words_have_addresses_of_their_own() -> None:
    works = relate(*(reference("a", f"r{i}", title="Silt") for i in range(3)), reference("a", "r9", title="Silt 2"))
    assert len({work.id for work in works}) == 4


def test_safe_citations_lead_to_their_work_and_ambiguous_ones_do_not() -> None:
    _, works = relate_works([cited("a", "exact", "r1"), cited("b", "ambiguous", "r1", "r2")])
    assert [work.citations for work in works if work.citations] == [(("a", "c1"),)]


def test_corpus_without_references_has_no_works() -> None:
    assert relate_works([analysed("a", "Text.")])[1] == ()


@given(st.permutations(range(6)))
def test_order_of_entries_does_not_change_what_is_one_work(order: list[int]) -> None:
    made = [
        reference("a", "r0"),
        reference("a", "r1", title="Silt", doi="10.1234/1"),
        reference("a", "r2", doi="10.1234/1"),
        reference("a", "r3", title="Other"),
        reference("a", "r4", title="Other", doi="10.1234/2"),
        reference("a", "r5"),
    ]
    groups = {frozenset(id for _, id in work.references) for work in relate(*(made[i] for i in order))}
    assert groups == {frozenset({"r0", "r1", "r2", "r5"}), frozenset({"r3"}), frozenset({"r4"})}


def test_works_of_one_author_and_year_are_told_apart_by_their_titles() -> None:
    works = relate(reference("a", title="Silt"), reference("a", "r2", title="Rope"), reference("a", "r3", year=2017))
    assert sorted(work.label for work in works) == ["Baker 2016, “Rope”", "Baker 2016, “Silt”", "Baker 2017"]
