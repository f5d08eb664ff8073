"""The templates, with escaping on, and the few filters that they may use."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from generators.render.text import plain, shorten

TEMPLATES = Path(__file__).parent / "templates"


@cache
def environment() -> Environment:
    """The one Jinja environment; an unknown name in a template is an error."""
    env = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    env.filters.update(count=count, plain=plain, shorten=shorten, thousands=thousands, percent=percent)
    return env


def render(template: str, **values: object) -> str:
    """A template filled in."""
    return str(Markup(environment().get_template(template).render(**values)))


def count(number: int, one: str, many: str | None = None) -> str:
    """`1 claim`, `27 claims`, `no claims`."""
    word = one if number == 1 else many or f"{one}s"
    return f"{thousands(number) if number else 'no'} {word}"


def thousands(number: int) -> str:
    """`12,345`"""
    return f"{number:,}"


def percent(share: float) -> str:
    """A share as whole per cent; never 0 or 100 unless it is."""
    shown = round(100 * share)
    if share > 0 and shown == 0:
        return "under 1 %"
    if share < 1 and shown == 100:
        return "over 99 %"
    return f"{shown} %"
