from __future__ import annotations

import re
from functools import cache

from generators.model import Corpus, Page
from generators.render.claims import PER_PAGE, claims_pages
from generators.render.sheet import Materials
from tests.render.shelf_records import NO_DOCS, by_path, catalogue, corpus_of, full_corpus, materials_of, said

LARGEST_PAGE = 200_000  # bytes of the body


@cache
def pages_of_many() -> dict[str, Page]:
    """The pages of 10,000 claims by 500 named sources and some without a name."""
    articles = []
    for number in range(20):
        sources = []
        for n in range(500):
            name = f"{chr(65 + (number + n) % 26)}nn Lee {(number * 7 + n) % 500}"
            sources.append(("Critics", "group", None) if n % 4 == 0 else (name, "person", name))
        articles.append(said(f"a{number}", sources))
    return by_path(claims_pages(Materials(catalogue(corpus_of(*articles)), (), NO_DOCS)))


def test_ten_thousand_claims_make_no_giant_page_and_each_has_one_place() -> None:
    pages = pages_of_many()
    assert max(len(page.body.encode()) for page in pages.values()) < LARGEST_PAGE
    shown = [id for page in pages.values() for id in re.findall(r'#(c-a\d+-\d+)">card', page.body)]
    assert len(shown) == len(set(shown)) == 10_000
    assert all(page.body.count('class="claim"') <= PER_PAGE for page in pages.values())


def test_the_first_page_leads_to_all_others() -> None:
    pages = pages_of_many()
    for path in pages:
        if path != "claims/index.md":
            assert f'href="../{path.removesuffix(".md")}/"' in pages["claims/index.md"].body


def test_few_claims_share_a_page_by_neighbouring_letters() -> None:
    article = said("one", [(n, "person", n) for n in ("Ann Lee", "Bo Dee", "Cy Ray")])
    pages = by_path(claims_pages(materials_of(corpus_of(article))))
    assert list(pages) == ["claims/index.md", "claims/a.md"]
    assert "A to C" in pages["claims/index.md"].body


def test_a_claim_leads_to_its_words_and_to_its_card() -> None:
    body = by_path(claims_pages(materials_of(full_corpus())))["claims/j.md"].body
    assert 'href="../../articles/a/#t-c-00000002"' in body
    assert 'href="../../articles/a/#c-00000002"' in body
    assert 'href="../../sources/jane-doe/"' in body


def test_a_person_without_a_safe_name_is_not_safely_known() -> None:
    pages = by_path(claims_pages(materials_of(corpus_of(said("one", [("He", "person", None)])))))
    assert "claims/not-known.md" in pages


def test_without_claims_there_is_one_page() -> None:
    (page,) = claims_pages(materials_of(Corpus((), (), (), ())))
    assert "No claims" in page.body
