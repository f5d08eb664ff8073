"""Every file of the site that the build makes: pages, and the data under `data/`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from generators.pipeline import build
from generators.render.annotations import annotation_files
from generators.render.catalogue import catalogue_of
from generators.render.export import export_files
from generators.render.page_file import page_file
from generators.render.pages import render_pages
from generators.render.reference_files import reference_files
from generators.settings import read_settings, read_site


@dataclass(frozen=True, slots=True)
class SiteFile:
    """A file below docs/ that no person wrote."""

    path: str
    content: bytes
    source: str | None = None  # the file that an editor may change for it, from the project's root


def site_files(root: Path) -> Iterator[SiteFile]:
    """Every page as a file, then every data file."""
    settings = read_settings(root / "mkdocs.yml")
    site = read_site(root / "mkdocs.yml")
    corpus = build(root / "seeds", root / "docs" / "commentary", settings)
    annotations = annotation_files(catalogue_of(corpus, settings, site))
    data = (*export_files(corpus), *reference_files(corpus), *annotations)
    for page in render_pages(corpus, data, root / "docs", settings, site):
        yield SiteFile(page.path, page_file(page), page.source)
    for name, content in data:
        yield SiteFile(f"data/{name}", content)
