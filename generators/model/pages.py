"""A page of the site, without the engine's frame."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of a page, for its table of contents."""

    level: int
    id: str
    text: str


@dataclass(frozen=True, slots=True)
class Page:
    """A page of the site, without the engine's frame."""

    path: str  # below docs/, such as `articles/a.md`
    title: str
    description: str
    template: str  # of the theme's custom_dir, such as `edition.html`
    body: str  # finished HTML without blank lines
    headings: tuple[Heading, ...] = ()
    source: str | None = None  # file that an editor may change, from the project's root
    head: tuple[tuple[str, str], ...] = ()  # meta elements (name, content)
    linked_data: str | None = None  # JSON-LD, safe inside a script element
