from __future__ import annotations

import re
from pathlib import Path
from posixpath import join, normpath

from generators.model import Corpus, Page, Speaker
from generators.render.catalogue import catalogue_of
from generators.render.pages import render_pages
from generators.render.sheet import address_of
from generators.settings import Settings, Site
from tests.render.shelf_records import corpus_of, full_corpus, materials_of, said

DOCS = Path(__file__).parent.parent.parent / "docs"
NAVIGATION = (
    "index.md", "articles/index.md", "sources/index.md", "works/index.md", "claims/index.md", "data/index.md",
    "method.md", "editors/index.md",
)  # fmt: skip
HOSTILE = '<script>alert(1)</script> "onload=x {{ 7*7 }}'
FILES = re.compile(r"(?:^|/)data/.+")  # exported beside the pages


def pages_of(corpus: Corpus) -> dict[str, Page]:
    data = materials_of(corpus).data
    return {
        p.path: p for p in render_pages(catalogue_of(corpus, Settings(), Site(url="https://example.org/")), data, DOCS)
    }


def targets(page: Page) -> set[tuple[str, str]]:
    """(address from the site's root, fragment) of every link of a page within the site."""
    here = address_of(page.path)
    found = set()
    for href in re.findall(r'href="([^"]*)"', page.body):
        if "://" not in href:
            path, _, fragment = href.partition("#")
            path = path.partition("?")[0]
            whole = normpath(join(here, path)) + "/" if path else here
            found.add(("" if whole == "./" else whole, fragment))
    return found


def test_all_that_the_navigation_names_is_there_even_for_an_empty_corpus() -> None:
    assert set(NAVIGATION) <= set(pages_of(Corpus((), (), (), ())))


def test_every_link_leads_to_a_page_and_to_a_place_on_it() -> None:
    two = corpus_of(said("one", [("Ann Lee", "person", "Ann Lee"), ("Critics", "group", None)]), said("two", []))
    for corpus in (full_corpus(), two):
        pages = {address_of(path): page for path, page in pages_of(corpus).items()}
        for page in pages.values():
            for address, fragment in targets(page):
                if FILES.search(address):
                    continue
                assert address in pages, (page.path, address)
                assert not fragment or f'id="{fragment}"' in pages[address].body, (page.path, address, fragment)


def test_no_page_has_two_places_of_one_name() -> None:
    for page in pages_of(full_corpus()).values():
        ids = re.findall(r'\sid="([^"]*)"', page.body)
        assert len(ids) == len(set(ids)), page.path


def test_markup_in_the_corpus_is_shown_not_run() -> None:
    corpus = corpus_of(said("one", [(HOSTILE, "person", HOSTILE), (HOSTILE, "anonymous", None)]))
    for page in pages_of(corpus).values():
        assert "<script>alert" not in page.body, page.path
        assert "49" not in re.findall(r"onload=x (\S+)", page.body), page.path


def test_a_source_named_index_does_not_take_the_place_of_the_index() -> None:
    speaker = Speaker("index", "Index", "institution", (), (), (), ())
    pages = pages_of(Corpus((), (speaker,), (), ()))
    assert pages["sources/index.md"].title == "Sources"


def test_the_same_corpus_gives_the_same_pages() -> None:
    corpus = corpus_of(said("one", [("Ann Lee", "person", "Ann Lee"), ("Bo Dee", "person", "Bo Dee")]))
    assert pages_of(corpus) == pages_of(corpus)
