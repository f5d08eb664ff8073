"""The Method page: prose by people, with what the code says of itself and the figures that were measured."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import ModuleType
from typing import Any

from markupsafe import Markup

from generators.analyse import ANALYSES
from generators.analyse.claims.rules import EXPLANATIONS
from generators.analyse.readability.formulas import MEASURES
from generators.model import Heading, Page
from generators.read import line_breaks, quotations, sentences
from generators.relate import passages, related, same_text, sourcing, speakers, terms, threads, works
from generators.relate.ledger import Ledger, Rate, keep_ledger
from generators.render import addresses
from generators.render.environment import percent, render
from generators.render.prose import filled, markdown_of, part, read_measured, read_prose
from generators.render.sheet import FRAME, Materials
from generators.render.words import MEASURE, SOURCE_TYPES
from generators.settings import Settings

PATH = "method.md"
TITLE = "Method"
READING: tuple[tuple[str, ModuleType], ...] = (
    ("Line breaks", line_breaks),
    ("Sentences", sentences),
    ("Quotation marks", quotations),
)
RELATING: tuple[tuple[str, ModuleType], ...] = (
    ("Sources across articles", speakers),
    ("Whose words", sourcing),
    ("Works across articles", works),
    ("Related articles", related),
    ("Characteristic terms", terms),
    ("Shared passages", passages),
    ("One text in several articles", same_text),
    ("Said elsewhere", threads),
)
KINDS = (  # (kind of source, what it is)
    ("person", "people with a name, or with a title that belongs to one person"),
    ("institution", "bodies, companies, states, and capitals where they speak"),
    ("document", "texts that speak: reports, letters, laws, polls"),
    ("group", "several people without a name: critics, analysts, residents"),
    ("anonymous", "people whose names the article could give and does not"),
    ("unknown", "somebody speaks, and the text does not say safely who"),
    ("none", "the rest: what the author says without attributing it"),
)
LABELLED = re.compile(r"^(Sources?|Known failures?|Unit|Limits):", re.MULTILINE)


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
    on: str  # the texts that it was measured on
    value: str
    interval: str
    note: str
    command: str
    date: str


@dataclass(frozen=True, slots=True)
class Judged:
    """What editors decided about one rule."""

    rule: str
    confirmed: int
    corrected: int
    rejected: int
    share: str
    interval: str


def method_pages(materials: Materials) -> Iterator[Page]:
    """The one page."""
    prose = read_prose(materials.docs / PATH, PATH)
    title = prose.title or TITLE
    ledger = keep_ledger(materials.catalogue.corpus.articles)
    parts = {
        "contents": part("method_contents.html", PATH, sections=prose.sections),
        "kinds": part("method_kinds.html", PATH, kinds=[(k, SOURCE_TYPES.get(k, "the author"), w) for k, w in KINDS]),
        "analyses": part("method_analyses.html", PATH, analyses=analyses_of(), measures={"readability": measures_of()}),
        "rules": part("method_rules.html", PATH, rules=list(EXPLANATIONS.items())),
        "measured": part("method_measured.html", PATH, groups=figures_of(read_measured(materials.docs))),
        "confirmed": part("method_confirmed.html", PATH, ledger=ledger, rates=_judged(ledger)),
        "settings": part("method_settings.html", PATH, settings=_settings(materials.catalogue.settings)),
    }
    body = render(
        "method.html",
        root=addresses.root_of(PATH),
        title=title,
        titled=bool(prose.title),
        body=filled(prose, parts),
    )
    description = "How every count on this site is made, and how often it is wrong."
    headings = (Heading(1, "title", title), *(Heading(2, id, words) for id, words in prose.sections))
    yield Page(PATH, title, description, FRAME, body, headings, f"docs/{PATH}")


def analyses_of() -> tuple[Described, ...]:
    """How texts are read, every analysis, and what relates articles, by their docstrings."""
    named = (*READING, *((str(m.TITLE), m) for m in ANALYSES), *RELATING)
    return tuple(Described(m.__name__.rpartition(".")[2], title, described(m)) for title, m in named)


def measures_of() -> tuple[Described, ...]:
    """Every measure of reading, by its function's docstring: unit, direction, domain, limits and source."""
    return tuple(Described(name.replace("_", "-"), MEASURE[name], described(compute)) for name, compute in MEASURES)


def described(documented: object) -> Markup:
    """A module's or function's docstring as HTML; `Source:`, `Known failures:` and the like stand out."""
    return markdown_of(LABELLED.sub(r"**\1:**", inspect.cleandoc(documented.__doc__ or "")), PATH)


def _settings(settings: Settings) -> list[tuple[str, str]]:
    return [
        ("language model", settings.language_model),
        ("a claim is shown as one from a confidence of", f"{settings.claim_threshold:.2f}"),
    ]


def _judged(ledger: Ledger) -> list[Judged]:
    """Each rule that editors judged, then all together."""
    rates = ledger.rates if len(ledger.rates) == 1 else (*ledger.rates, ledger.total)
    return [_judged_one(rate) for rate in rates if rate.judged]


def _judged_one(rate: Rate) -> Judged:
    known = rate.share is not None and rate.lower is not None and rate.upper is not None
    return Judged(
        rate.rule or "all rules",
        rate.confirmed,
        rate.corrected,
        rate.rejected,
        percent(rate.share or 0.0) if known else "",
        f"{percent(rate.lower or 0.0)} to {percent(rate.upper or 0.0)}" if known else "",
    )


def figures_of(measured: Mapping[str, Any]) -> list[tuple[str, list[Figure]]]:
    """(what they are about, figures) as `docs/measured.json` groups them.

    The file: `{"groups": [{"about": words, "figures": [{"measure", "set", "figure", "unit", "lower", "upper",
    "note", "command", "date"}]}]}`. Only measure, set and figure must be there; lower and upper are an interval's ends.
    """
    return [(str(group["about"]), [_figure(f) for f in group["figures"]]) for group in measured.get("groups", ())]


def _figure(given: Mapping[str, Any]) -> Figure:
    lower, upper, unit = given.get("lower"), given.get("upper"), str(given.get("unit", ""))
    return Figure(
        measure=str(given["measure"]),
        on=str(given["set"]),
        value=f"{given['figure']} {unit}".strip(),
        interval=f"{lower} to {upper}" if lower is not None and upper is not None else "",
        note=str(given.get("note", "")),
        command=str(given.get("command", "")),
        date=str(given.get("date", "")),
    )
