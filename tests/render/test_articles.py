from __future__ import annotations

from generators.model import Corpus
from generators.render.articles import ON_ONE_PAGE, PER_PAGE, articles_pages
from tests.render.shelf_records import by_path, corpus_of, materials_of, said, with_article

ANN = ("Ann Lee", "person", "Ann Lee")


def titles_in_order(body: str, titles: list[str]) -> list[str]:
    return sorted(titles, key=body.index)


def test_articles_stand_by_date_then_title_and_undated_ones_last() -> None:
    articles = [
        with_article(said("a", [ANN]), title="Undated"),
        with_article(said("b", [ANN]), title="Young", date="2025-03"),
        with_article(said("c", [ANN]), title="Zebra", date="2019"),
        with_article(said("d", [ANN]), title="The Anchor", date="2019"),
    ]
    (page,) = articles_pages(materials_of(corpus_of(*articles)))
    assert titles_in_order(page.body, ["Undated", "Young", "Zebra", "The Anchor"]) == [
        "The Anchor", "Zebra", "Young", "Undated",
    ]  # fmt: skip


def test_a_supplied_title_stands_in_brackets() -> None:
    article = with_article(said("a", [ANN]), title="Of harbours", title_origin="supplied")
    (page,) = articles_pages(materials_of(corpus_of(article)))
    assert "[Of harbours]" in page.body


def test_a_long_list_is_cut_into_pages_that_lead_to_each_other() -> None:
    pages = by_path(articles_pages(materials_of(corpus_of(*(said(f"a{n:03}", []) for n in range(ON_ONE_PAGE + 1))))))
    assert list(pages) == ["articles/index.md", "articles/from/101.md", "articles/from/201.md"]
    assert pages["articles/index.md"].body.count('class="entry"') == PER_PAGE
    assert 'href="../articles/from/201/"' in pages["articles/index.md"].body
    assert 'href="../../../articles/"' in pages["articles/from/201.md"].body


def test_markup_in_a_title_is_shown_not_run() -> None:
    article = with_article(said("a", [ANN]), title="<b>Bold</b>", author='"><script>')
    (page,) = articles_pages(materials_of(corpus_of(article)))
    assert "<b>Bold" not in page.body
    assert "<script>" not in page.body


def test_an_empty_corpus_has_an_empty_list() -> None:
    (page,) = articles_pages(materials_of(Corpus((), (), (), ())))
    assert "No articles" in page.body
