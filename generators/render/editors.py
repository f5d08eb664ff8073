"""The editors' page: what needs a person, worst first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generators.model import Analysed, Finding, Level, Page
from generators.render import addresses
from generators.render.apparatus import own_places
from generators.render.catalogue import Catalogue
from generators.render.editors_file import edit_address
from generators.render.editors_tasks import SHOWN, tasks_of
from generators.render.environment import count
from generators.render.export import place_of_finding
from generators.render.sheet import Materials, sheet

PATH = "editors/index.md"
LEVELS: tuple[tuple[Level, str, str], ...] = (  # worst first
    ("error", "Errors", "Something cannot be read, or not be shown as it was meant."),
    ("warning", "Warnings", "Something was read, and probably not as it was meant."),
    ("notice", "Questions", "Nothing is broken; the text leaves something open. Most are questions on references."),
)
AT_ONCE = 8  # items of one kind that are seen before the rest is unfolded
LAYOUTS = {
    "wrapped": "Lines are wrapped at a column; a break inside a paragraph is none.",
    "sentence-lines": "Every sentence has a line of its own, as a sentence splitter leaves them.",
    "blank-lines": "A blank line ends a paragraph; single breaks are strays.",
    "lines": "Every line is a paragraph, but for strays inside sentences and quotations.",
}


@dataclass(frozen=True, slots=True)
class Problem:
    """A finding with the way to its file and, where there is one, to its place in the text."""

    code: str
    place: str  # file:line
    message: str
    hint: str
    edit: str | None  # address of the file in the repository's editor
    text: str | None  # address of the place on the site


@dataclass(frozen=True, slots=True)
class Findings:
    """The findings of one level."""

    id: str
    title: str
    explanation: str
    total: int
    problems: tuple[Problem, ...]


def editors_pages(materials: Materials) -> Iterator[Page]:
    """The one page."""
    catalogue = materials.catalogue
    *worse, questions = findings_of(catalogue)
    tasks = [task for task in tasks_of(catalogue) if task.total]
    yield sheet(
        PATH,
        "Editors",
        f"{count(len(catalogue.corpus.findings), 'finding')}, and what else needs a person.",
        "editors.html",
        worse=[level for level in worse if level.total],
        tasks=tasks,
        questions=questions if questions.total else None,
        layouts=_layouts(catalogue),
        at_once=AT_ONCE,
        site=catalogue.site,
    )


def findings_of(catalogue: Catalogue) -> list[Findings]:
    """All findings by level, worst first."""
    findings = sorted(catalogue.corpus.findings, key=place_of_finding)
    articles = {a.article.path: a for a in catalogue.corpus.articles}
    return [_of_level(level, words, [f for f in findings if f.level == level[0]], articles, catalogue)
            for *level, words in LEVELS]  # fmt: skip


def _of_level(
    level: Sequence[str], words: str, findings: Sequence[Finding], articles: dict[str, Analysed], catalogue: Catalogue
) -> Findings:
    shown = findings[:SHOWN]
    places = {path: own_places(articles[path]) for path in {f.file for f in shown if f.file in articles}}
    problems = tuple(_problem(f, articles, places.get(f.file, frozenset()), catalogue) for f in shown)
    return Findings(level[0], level[1], words, len(findings), problems)


def _problem(finding: Finding, articles: dict[str, Analysed], places: frozenset[int], catalogue: Catalogue) -> Problem:
    place = finding.file if finding.line is None else f"{finding.file}:{finding.line}"
    text = None
    if finding.start in places:
        text = addresses.article(articles[finding.file].article.id, addresses.place(finding.start or 0))
    return Problem(finding.code, place, finding.message, finding.hint, _edit(finding, catalogue), text)


def _edit(finding: Finding, catalogue: Catalogue) -> str | None:
    """Where the line may be edited; None without a repository."""
    address = edit_address(finding.file, catalogue.site)
    return f"{address}#L{finding.line}" if address and finding.line else address


def _layouts(catalogue: Catalogue) -> list[tuple[str, str, list[tuple[str, str]], int]]:
    """(rule, what it says, first articles, how many) by the rule that read the line breaks."""
    groups: dict[str, list[str]] = {}
    for id, analysed in catalogue.articles.items():
        groups.setdefault(analysed.article.layout, []).append(id)
    return [
        (layout, LAYOUTS.get(layout, ""), [(catalogue.title(a), addresses.article(a)) for a in ids[:SHOWN]], len(ids))
        for layout, ids in sorted(groups.items())
    ]
