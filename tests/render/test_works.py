from __future__ import annotations

from dataclasses import replace

import pytest

from generators.model import Corpus
from generators.render.works import ON_ONE_PAGE, times, works_pages
from tests.render.shelf_records import by_path, full_corpus, materials_of


def test_a_work_shows_the_printed_entry_and_the_sentence_that_cites_it() -> None:
    body = by_path(works_pages(materials_of(full_corpus())))["works/smith-2017.md"].body
    assert "Smith, J. (2017). Harbours of the north. Example Press." in body
    assert 'Critics doubt it (<a href="../../articles/a/#cit-1">Smith, 2017</a>)' in body


@pytest.mark.parametrize("form", ["@book{", "TY  - BOOK", "&#34;type&#34;: &#34;book&#34;", "ctx_ver=Z39.88-2004"])
def test_a_work_can_be_taken_along(form: str) -> None:
    assert form in by_path(works_pages(materials_of(full_corpus())))["works/smith-2017.md"].body


def test_a_work_that_no_sentence_cites_says_so() -> None:
    corpus = full_corpus()
    (work,) = corpus.works
    corpus = replace(corpus, works=(replace(work, citations=()),))
    pages = by_path(works_pages(materials_of(corpus)))
    assert "Listed, and not cited in the text" in pages["works/smith-2017.md"].body
    assert "not cited in the text" in pages["works/index.md"].body


@pytest.mark.parametrize(
    ("number", "words"), [(0, "not cited in the text"), (1, "cited once"), (2, "cited twice"), (3, "cited 3 times")]
)
def test_number_of_citations_in_words(number: int, words: str) -> None:
    assert times(number) == words


def test_a_long_index_has_a_page_for_each_letter() -> None:
    corpus = full_corpus()
    (work,) = corpus.works
    works = tuple(replace(work, id=f"w{n}", label=f"{'AB'[n % 2]}{n}") for n in range(ON_ONE_PAGE + 1))
    pages = by_path(works_pages(materials_of(replace(corpus, works=works))))
    assert {"works/by-name/a.md", "works/by-name/b.md"} < set(pages)
    assert 'href="../works/by-name/a/"' in pages["works/index.md"].body


def test_without_works_there_is_a_page_that_says_so() -> None:
    (page,) = works_pages(materials_of(Corpus((), (), (), ())))
    assert "No article of this corpus prints a list" in page.body
