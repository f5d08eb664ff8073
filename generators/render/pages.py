"""Every page of the site, in a fixed order: one tuple says which kinds there are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from generators.model import Corpus, Page
from generators.render.article import article_page, places_led_to
from generators.render.catalogue import Catalogue, catalogue_of
from generators.settings import Settings, Site


def render_pages(
    corpus: Corpus, data: Sequence[tuple[str, bytes]], docs: Path, settings: Settings, site: Site
) -> Iterator[Page]:
    """All pages. `data` are the exported files, which the data page lists; `docs` holds the prose by people."""
    catalogue = catalogue_of(corpus, settings, site)
    yield from _articles(catalogue)


def _articles(catalogue: Catalogue) -> Iterator[Page]:
    places = places_led_to(catalogue.corpus.relations)
    for analysed in catalogue.corpus.articles:
        yield article_page(analysed, catalogue, places.get(analysed.article.id, frozenset()))
