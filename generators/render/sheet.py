"""What every page but an article's is made from, and how one is put together."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from generators.model import Heading, Page
from generators.render import addresses
from generators.render.catalogue import Catalogue
from generators.render.environment import render

FRAME = "main.html"  # of the theme: the frame of every page


@dataclass(frozen=True, slots=True)
class Materials:
    """The corpus, and what stands beside it."""

    catalogue: Catalogue
    data: tuple[tuple[str, bytes], ...]  # names below data/ and bytes of the exported files
    docs: Path  # folder of the prose by people


def sheet(
    path: str, title: str, description: str, template: str, *, source: str | None = None, **values: object
) -> Page:
    """A page from a template, which gets `root`, `title` and the values."""
    body = render(template, root=addresses.root_of(path), title=title, **values)
    return Page(path, title, description, FRAME, body, (Heading(1, "title", title),), source)


def address_of(path: str) -> str:
    """Address of a page's file below docs/, from the site's root: `a/b.md` is `a/b/`, `a/index.md` is `a/`."""
    plain = path.removesuffix(".md")
    return plain.removesuffix("index") if plain == "index" or plain.endswith("/index") else f"{plain}/"
