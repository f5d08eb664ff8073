"""Every page of the site, in a fixed order: one tuple says which kinds there are."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from pathlib import Path

from generators.model import Page
from generators.render.article import article_page
from generators.render.articles import articles_pages
from generators.render.catalogue import Catalogue
from generators.render.claims import claims_pages
from generators.render.data_page import data_pages
from generators.render.editors import editors_pages
from generators.render.home import home_pages
from generators.render.method import method_pages
from generators.render.notes import notes_pages
from generators.render.shared import shared_pages
from generators.render.sheet import Materials
from generators.render.sources import sources_pages
from generators.render.terms import terms_pages
from generators.render.threads import threads_pages
from generators.render.works import works_pages


def render_pages(catalogue: Catalogue, data: Sequence[tuple[str, bytes]], docs: Path) -> Iterator[Page]:
    """All pages. `data` are the exported files, which the data page lists; `docs` holds the prose by people.

    Where two pages would have one address, such as a source named "Index", the earlier kind keeps it.
    """
    materials = Materials(catalogue, tuple(data), docs)
    taken: set[str] = set()
    for kind in KINDS:
        for page in kind(materials):
            if page.path not in taken:
                taken.add(page.path)
                yield page


def render_revised(catalogue: Catalogue, articles: Collection[str], docs: Path) -> Iterator[Page]:
    """The pages on which editors see what they have written on these articles."""
    materials = Materials(catalogue, (), docs)
    for id in articles:
        yield _article(catalogue, id)
    yield from notes_pages(materials)
    yield from editors_pages(materials)
    yield from method_pages(materials)


def _articles(materials: Materials) -> Iterator[Page]:
    for id in materials.catalogue.articles:
        yield _article(materials.catalogue, id)


def _article(catalogue: Catalogue, id: str) -> Page:
    return article_page(catalogue.articles[id], catalogue, catalogue.places.get(id, frozenset()))


KINDS: tuple[Callable[[Materials], Iterator[Page]], ...] = (
    home_pages,
    articles_pages,
    sources_pages,
    works_pages,
    claims_pages,
    threads_pages,
    shared_pages,
    terms_pages,
    notes_pages,
    data_pages,
    method_pages,
    editors_pages,
    _articles,
)
