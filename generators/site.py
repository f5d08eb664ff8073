"""Every file of the site that the build makes: pages, and the data under `data/`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from generators.model import Corpus, Page
from generators.pipeline import Build, build_all, revise
from generators.render.annotations import annotation_files
from generators.render.catalogue import Catalogue, catalogue_of
from generators.render.export import export_files
from generators.render.page_file import page_file
from generators.render.pages import render_pages, render_revised
from generators.render.reference_files import reference_files
from generators.settings import Settings, Site, read_settings, read_site


@dataclass(frozen=True, slots=True)
class SiteFile:
    """A file below docs/ that no person wrote."""

    path: str
    content: bytes
    source: str | None = None  # the file that an editor may change for it, from the project's root


@dataclass(frozen=True, slots=True)
class Edition:
    """A project's site as it was built, from which a preview goes on."""

    root: Path
    settings: Settings
    site: Site
    build: Build
    catalogue: Catalogue


def site_files(root: Path) -> Iterator[SiteFile]:
    """Every page as a file, then every data file."""
    return files_of(make_edition(root))


@cache
def edition_of(root: Path) -> Edition:
    """The one edition of a process, until its cache is cleared: what gen-files publishes and a preview revises."""
    return make_edition(root)


def make_edition(root: Path) -> Edition:
    """The project's site, read, analysed and related."""
    settings, site = read_settings(root / "mkdocs.yml"), read_site(root / "mkdocs.yml")
    build = build_all(root / "seeds", _commentary(root), settings)
    return Edition(root, settings, site, build, catalogue_of(build.corpus, settings, site))


def files_of(edition: Edition) -> Iterator[SiteFile]:
    """Every page as a file, then every data file."""
    corpus = edition.build.corpus
    annotations = annotation_files(edition.catalogue)
    data = (*export_files(corpus), *reference_files(corpus), *annotations)
    for page in render_pages(edition.catalogue, data, edition.root / "docs"):
        yield _as_file(page)
    for name, content in data:
        yield SiteFile(f"data/{name}", content)


def revised(old: Edition) -> tuple[Edition, tuple[SiteFile, ...]]:
    """The edition with its editors' files read anew, and the pages on which editors see what they changed."""
    build = revise(old.build, old.root / "seeds", _commentary(old.root))
    new = replace(old, build=build, catalogue=catalogue_of(build.corpus, old.settings, old.site, earlier=old.catalogue))
    pages = render_revised(new.catalogue, _changed(old.build.corpus, build.corpus), old.root / "docs")
    return new, tuple(map(_as_file, pages))


def _changed(old: Corpus, new: Corpus) -> tuple[str, ...]:
    """The articles of which editors say something else than before."""
    pairs = zip(old.articles, new.articles, strict=True)
    says = ((one.article.id, was is one) for was, one in pairs)
    return tuple(id for id, same in says if not same or old.commentary.get(id) != new.commentary.get(id))


def _commentary(root: Path) -> Path:
    return root / "docs" / "commentary"


def _as_file(page: Page) -> SiteFile:
    return SiteFile(page.path, page_file(page), page.source)
