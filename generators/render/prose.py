"""What people wrote below docs/, as finished HTML, with places for what the build knows.

A line `<!-- sourcebook: name -->` marks the place of a generated part. Python-Markdown runs in an instance of its own;
a link to another file below docs/ leads to its page.
"""

from __future__ import annotations

import json
import posixpath
import re
import xml.etree.ElementTree as etree
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from markdown import Markdown
from markdown.extensions.toc import TocExtension
from markdown.treeprocessors import Treeprocessor
from markupsafe import Markup

from generators.render import addresses
from generators.render.environment import render

PART = re.compile(r"<!--\s*sourcebook:\s*([a-z-]+)\s*-->")
EXTENSIONS = ("tables", "sane_lists", "smarty", "attr_list", "def_list")
OF_A_PAGE = ".md"


@dataclass(frozen=True, slots=True)
class Prose:
    """A file of Markdown, converted."""

    title: str  # its first heading of level 1; empty without one
    sections: tuple[tuple[str, str], ...]  # (id, words) of its headings of level 2
    pieces: tuple[tuple[str, Markup], ...]  # (name of the part that follows, HTML before it); the last has no name


def read_prose(file: Path, path: str) -> Prose:
    """A file below docs/, for a page at `path`; empty when there is none."""
    return prose_of(file.read_text(encoding="utf-8") if file.is_file() else "", path)


def prose_of(markdown: str, path: str) -> Prose:
    """Markdown as HTML, cut at its marks."""
    html, titles = _converted(markdown, path)
    title = next((words for level, _, words in titles if level == 1), "")
    sections = tuple((id, words) for level, id, words in titles if level == 2)
    cuts = PART.split(html)
    pieces = tuple((name, Markup(words.strip())) for words, name in zip(cuts[::2], (*cuts[1::2], ""), strict=True))
    return Prose(title, sections, pieces)


def filled(prose: Prose, parts: Mapping[str, Markup]) -> Markup:
    """The prose with its generated parts. A mark that names no part says so on the page, where its writer sees it."""
    out = []
    for name, html in prose.pieces:
        out.append(html)
        if name:
            out.append(parts[name] if name in parts else _no_such_part(name, parts))
    return Markup("\n").join(out)


def part(template: str, path: str, **values: object) -> Markup:
    """A generated part, from a template that gets `root` and the values."""
    return Markup(render(template, root=addresses.root_of(path), **values))


def markdown_of(words: str, path: str) -> Markup:
    """A docstring or another short text of ours."""
    html, _ = _converted(words, path)
    return Markup(html)


def read_measured(docs: Path) -> Mapping[str, Any]:
    """The figures that were measured on annotated articles, from `docs/measured.json`; empty when there is none."""
    file = docs / "measured.json"
    return json.loads(file.read_text(encoding="utf-8")) if file.is_file() else {}


def _no_such_part(name: str, parts: Mapping[str, Markup]) -> Markup:
    return part("no_part.html", "index.md", name=name, known=", ".join(sorted(parts)))


def _converted(markdown: str, path: str) -> tuple[str, list[tuple[int, str, str]]]:
    """HTML, and (level, id, words) of each heading."""
    converter = Markdown(extensions=[*EXTENSIONS, TocExtension(permalink=False)])
    finish = _Links(converter, path)
    converter.treeprocessors.register(finish, "links", -10)  # after all others
    html = converter.convert(markdown)
    return html, list(_titles(converter.toc_tokens))  # type: ignore[attr-defined]


def _titles(tokens: Iterable[Mapping[str, Any]]) -> Iterator[tuple[int, str, str]]:
    for token in tokens:
        yield int(token["level"]), str(token["id"]), str(token["name"])
        yield from _titles(token["children"])


class _Links(Treeprocessor):
    """Makes a link to a file below docs/ a link to its page."""

    def __init__(self, converter: Markdown, path: str) -> None:
        super().__init__(converter)
        self._path = path

    def run(self, root: etree.Element) -> None:
        for element in root.iter("a"):
            element.set("href", _page_address(element.get("href", ""), self._path))
        for element in root.iter("h1"):
            element.set("id", "title")


def _page_address(href: str, path: str) -> str:
    target, mark, fragment = href.partition("#")
    if not target.endswith(OF_A_PAGE) or ":" in target or target.startswith("/"):
        return href
    file = posixpath.normpath(posixpath.join(posixpath.dirname(path), target)).removesuffix(OF_A_PAGE)
    page = file.removesuffix("index") if posixpath.basename(file) == "index" else f"{file}/"
    return addresses.root_of(path) + page + mark + fragment
