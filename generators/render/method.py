"""The Method page: prose by people, with what the code says of itself and the figures that were measured."""

from __future__ import annotations

import inspect
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import ModuleType
from typing import Any

from markupsafe import Markup

from generators.analyse import ANALYSES
from generators.model import Heading, Page
from generators.relate import related
from generators.render import addresses
from generators.render.environment import render
from generators.render.prose import filled, markdown_of, part, read_measured, read_prose
from generators.render.sheet import FRAME, Materials
from generators.settings import Settings

PATH = "method.md"
TITLE = "Method"
RELATED: tuple[tuple[str, ModuleType], ...] = (("Related articles", related),)


@dataclass(frozen=True, slots=True)
class Described:
    """What a module says of itself."""

    id: str
    title: str
    words: Markup


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure, with where it comes from."""

    measure: str
    on: str  # the set of texts
    value: str
    interval: str
    note: str
    command: str
    date: str


def method_pages(materials: Materials) -> Iterator[Page]:
    """The one page."""
    catalogue = materials.catalogue
    prose = read_prose(materials.docs / PATH, PATH)
    title = prose.title or TITLE
    parts = {
        "analyses": part("method_analyses.html", PATH, analyses=analyses_of(), settings=catalogue.settings),
        "measured": part("method_measured.html", PATH, groups=figures_of(read_measured(materials.docs))),
        "layouts": part("method_layouts.html", PATH, settings=_settings(catalogue.settings)),
    }
    body = render(
        "method.html", root=addresses.root_of(PATH), title=title, titled=bool(prose.title), body=filled(prose, parts)
    )
    description = "How every count on this site is made, and how often it is wrong."
    yield Page(PATH, title, description, FRAME, body, (Heading(1, "title", title),), f"docs/{PATH}")


def analyses_of() -> tuple[Described, ...]:
    """Every analysis, then what relates articles, by their docstrings."""
    named = [(str(m.TITLE), m) for m in ANALYSES] + list(RELATED)
    return tuple(Described(m.__name__.rpartition(".")[2], title, _docstring(m)) for title, m in named)


def _docstring(module: ModuleType) -> Markup:
    return markdown_of(inspect.cleandoc(module.__doc__ or ""), PATH)


def _settings(settings: Settings) -> list[tuple[str, str]]:
    return [("language model", settings.language_model), ("claims are shown from", f"{settings.claim_threshold:.2f}")]


def figures_of(measured: Mapping[str, Any]) -> list[tuple[str, list[Figure]]]:
    """(heading, figures) as the data file groups them."""
    return [(str(group["about"]), [_figure(f) for f in group["figures"]]) for group in measured.get("groups", ())]


def _figure(given: Mapping[str, Any]) -> Figure:
    lower, upper, unit = given.get("lower"), given.get("upper"), str(given.get("unit", ""))
    return Figure(
        measure=str(given["measure"]),
        on=str(given["set"]),
        value=f"{given['figure']}{' ' if unit else ''}{unit}",
        interval=f"{lower} to {upper}" if lower is not None and upper is not None else "",
        note=str(given.get("note", "")),
        command=str(given.get("command", "")),
        date=str(given.get("date", "")),
    )
