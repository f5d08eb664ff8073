from __future__ import annotations

from generators.model import Corpus
from generators.render.home import ROWS, home_pages, numbers_of, rows_of, starts_of
from tests.render.shelf_records import catalogue, corpus_of, full_corpus, materials_of, said

ANN, CRITICS = ("Ann Lee", "person", "Ann Lee"), ("Critics", "group", None)


def test_numbers_lead_to_what_they_count() -> None:
    numbers = {words: (number, address) for number, words, address in numbers_of(catalogue(full_corpus()))}
    assert numbers["article"] == ("1", "articles/")
    assert numbers["claims"] == ("2", "claims/")
    assert numbers["named source"] == ("1", "sources/")
    assert numbers["claim from an unnamed source"] == ("1", "sources/unnamed/")
    assert numbers["work cited"] == ("1", "works/")


def test_a_small_corpus_has_a_row_for_each_article() -> None:
    rows = rows_of(catalogue(corpus_of(said("one", [ANN]), said("two", [CRITICS]))))
    assert {row.address for row in rows} == {"articles/one/", "articles/two/"}
    assert [s.kind for row in rows for s in row.segments] == ["person", "none", "group", "none"]


def test_a_large_corpus_has_groups_by_the_share_of_unnamed_sources() -> None:
    articles = [said(f"a{n}", [CRITICS] * (n % 5) + [ANN] * (4 - n % 5)) for n in range(ROWS + 1)]
    rows = rows_of(catalogue(corpus_of(*articles)))
    shares = [row.share("group") for row in rows]
    assert len(rows) == 5  # tenths that read alike are one
    assert shares == sorted(set(shares))
    assert shares[0] == 0 < shares[-1]


def test_bars_add_up_to_the_whole() -> None:
    for row in rows_of(catalogue(corpus_of(said("one", [ANN, CRITICS]), said("two", [CRITICS])))):
        assert abs(sum(s.share for s in row.segments) - 1) < 1e-9
        assert abs(row.segments[-1].left + row.segments[-1].width - 100) < 0.01


def test_an_article_is_proposed_once_with_all_its_reasons() -> None:
    starts = starts_of(catalogue(corpus_of(said("dark", [CRITICS]), said("named", [ANN, ANN, ANN]))))
    assert [s.address for s in starts] == ["articles/dark/", "sources/ann-lee/"]
    assert starts[0].reason.startswith("the shortest")
    assert "unnamed sources" in starts[0].reason


def test_home_page_of_an_empty_corpus_is_a_page() -> None:
    (page,) = home_pages(materials_of(Corpus((), (), (), ())))
    assert page.path == "index.md"
    assert page.body.count("<h1") == 1
