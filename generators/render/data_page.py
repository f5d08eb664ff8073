"""Everything that the build knows, as files: what each holds, how much of it, and its digest."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePosixPath
from typing import Any

from generators.model import Page
from generators.render.annotations import FOLDER as ANNOTATIONS
from generators.render.catalogue import Catalogue
from generators.render.environment import count
from generators.render.reference_files import FOLDER as REFERENCES
from generators.render.sheet import Materials, sheet

PATH = "data/index.md"
PACKAGE = "datapackage.json"
BY_ARTICLE = {REFERENCES: None, ANNOTATIONS: "annotations"}  # folder: what its files are called, if not by their format
LISTED = 200  # articles whose files are listed one by one; beyond, the pattern of their names is told
UNITS = ((1_000_000, "MB"), (1_000, "kB"))


@dataclass(frozen=True, slots=True)
class File:
    """One file to take away."""

    name: str
    format: str
    size: str
    digest: str  # SHA-256


@dataclass(frozen=True, slots=True)
class Table:
    """A table in its forms."""

    name: str
    title: str
    rows: int
    files: tuple[File, ...]
    columns: tuple[tuple[str, str, str], ...]  # name, type, description


def data_pages(materials: Materials) -> Iterator[Page]:
    """The one page."""
    tables, others = tables_of(materials.data)
    catalogue = materials.catalogue
    yield sheet(
        PATH,
        "Data",
        f"{count(len(tables), 'table')} as JSON Lines and CSV, with a description of every field.",
        "data_page.html",
        tables=tables,
        package=next((f for f in others if f.name == PACKAGE), None),
        references=[f for f in others if f.name != PACKAGE and not f.name.startswith(tuple(BY_ARTICLE))],
        by_article=_by_article(others, catalogue) if len(catalogue.articles) <= LISTED else [],
        site=catalogue.site,
        articles=len(catalogue.articles),
    )


def tables_of(data: Sequence[tuple[str, bytes]]) -> tuple[tuple[Table, ...], tuple[File, ...]]:
    """The tables that the data package describes, and all other files."""
    content = dict(data)
    package: dict[str, Any] = json.loads(content.get(PACKAGE, b"{}"))
    described = {str(r["path"]): r for r in package.get("resources", ())}
    lines = [r for r in described.values() if str(r["path"]).endswith(".jsonl")]
    tables = tuple(_table(r, content) for r in lines)
    listed = {f.name for t in tables for f in t.files}
    return tables, tuple(_file(name, content[name]) for name in content if name not in listed)


def _table(resource: dict[str, Any], content: dict[str, bytes]) -> Table:
    path = PurePosixPath(str(resource["path"]))
    names = [name for name in (str(path), str(path.with_suffix(".csv"))) if name in content]
    fields = resource.get("schema", {}).get("fields", ())
    return Table(
        name=path.stem,
        title=str(resource.get("title", path.stem)),
        rows=content[str(path)].count(b"\n"),
        files=tuple(_file(name, content[name]) for name in names),
        columns=tuple((str(f["name"]), str(f["type"]), str(f.get("description", ""))) for f in fields),
    )


def _file(name: str, content: bytes) -> File:
    suffix = PurePosixPath(name).suffix.lstrip(".").upper()
    return File(name, suffix, size_in_words(len(content)), hashlib.sha256(content).hexdigest())


def size_in_words(size: int) -> str:
    """`312 bytes`, `4.1 kB`, `2.0 MB`"""
    for unit, name in UNITS:
        if size >= unit:
            return f"{size / unit:.1f} {name}"
    return count(size, "byte")


def _by_article(files: Sequence[File], catalogue: Catalogue) -> list[tuple[str, str, list[File]]]:
    """(title, id, files of its references and its annotations) of each article."""
    groups: dict[str, list[File]] = {id: [] for id in catalogue.articles}
    for file in files:
        path = PurePosixPath(file.name)
        folder = f"{path.parent}/"
        if folder in BY_ARTICLE and path.stem in groups:
            groups[path.stem].append(replace(file, format=BY_ARTICLE[folder] or file.format))
    return [(catalogue.title(id), id, own) for id, own in groups.items()]
