"""The editors' page: what needs a person, worst first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generators.model import Claim, Finding, Page
from generators.render import addresses
from generators.render.catalogue import Catalogue
from generators.render.claim_line import ClaimLine, line_of
from generators.render.environment import count
from generators.render.export import place_of_finding
from generators.render.sheet import Materials, sheet
from generators.render.text import shorten

PATH = "editors/index.md"
LEVELS = (("error", "Errors"), ("warning", "Warnings"), ("notice", "Notices"))  # worst first
SHOWN = 100  # items of one kind printed; the data holds the rest


@dataclass(frozen=True, slots=True)
class Problem:
    """A finding with the way to its file."""

    code: str
    place: str  # file:line
    message: str
    hint: str
    edit: str | None  # address of the file in the repository's editor
    text: str | None  # address of the place on the site


@dataclass(frozen=True, slots=True)
class Task:
    """One kind of thing that asks for a person."""

    id: str
    title: str
    explanation: str
    total: int
    lines: tuple[ClaimLine, ...] = ()
    items: tuple[tuple[str, str, str], ...] = ()  # words, address, remark


def editors_pages(materials: Materials) -> Iterator[Page]:
    """The one page."""
    catalogue = materials.catalogue
    findings = sorted(catalogue.corpus.findings, key=place_of_finding)
    levels = [
        (
            level,
            heading,
            sum(f.level == level for f in findings),
            _problems([f for f in findings if f.level == level], catalogue),
        )
        for level, heading in LEVELS
    ]
    tasks = [task for task in tasks_of(catalogue) if task.total]
    yield sheet(
        PATH,
        "Editors",
        f"{count(len(findings), 'finding')}, and what else needs a person.",
        "editors.html",
        levels=[level for level in levels if level[2]],
        total=len(findings),
        tasks=tasks,
        layouts=_layouts(catalogue),
    )


def _problems(findings: Sequence[Finding], catalogue: Catalogue) -> list[Problem]:
    return [_problem(f, catalogue) for f in findings[:SHOWN]]


def _problem(finding: Finding, catalogue: Catalogue) -> Problem:
    place = finding.file if finding.line is None else f"{finding.file}:{finding.line}"
    return Problem(finding.code, place, finding.message, finding.hint, _edit(finding, catalogue), None)


def _edit(finding: Finding, catalogue: Catalogue) -> str | None:
    repository = catalogue.site.repository
    if not repository:
        return None
    line = f"#L{finding.line}" if finding.line else ""
    return f"{repository}/{catalogue.site.edit_uri.strip('/')}/{finding.file}{line}"


def tasks_of(catalogue: Catalogue) -> Iterator[Task]:
    """Everything but findings that a person could settle, in the order in which it misleads readers."""
    yield _lost_notes(catalogue)
    yield _unsure(catalogue)
    yield _without_source(catalogue)
    yield _alike(catalogue)
    yield _ambiguous(catalogue)
    yield _without_commentary(catalogue)


def _lost_notes(catalogue: Catalogue) -> Task:
    lost = [(n, a) for a, c in catalogue.corpus.commentary.items() for n in c.notes if not n.placed]
    items = tuple(
        (shorten(note.quote or note.claim or "", 120), addresses.article(article, note.id), f"{note.file}:{note.line}")
        for note, article in lost[:SHOWN]
        if article in catalogue.articles
    )
    return Task(
        "notes",
        "Notes without a place",
        "The words that they quote do not stand in the article exactly once.",
        len(lost),
        items=items,
    )


def _of_claims(id: str, title: str, explanation: str, claims: Sequence[Claim], catalogue: Catalogue) -> Task:
    return Task(id, title, explanation, len(claims), tuple(line_of(c, catalogue) for c in claims[:SHOWN]))


def _unsure(catalogue: Catalogue) -> Task:
    least = catalogue.settings.claim_threshold
    claims = sorted((c for c in catalogue.claims.values() if c.confidence < least), key=lambda c: (-c.confidence, c.id))
    return _of_claims(
        "unsure",
        "Claims below the threshold",
        f"Found with a confidence below {least:.2f}; confirm or reject them.",
        claims,
        catalogue,
    )


def _without_source(catalogue: Catalogue) -> Task:
    least = catalogue.settings.claim_threshold
    claims = [c for c in catalogue.claims.values() if c.source_type == "unknown" and c.confidence >= least]
    return _of_claims(
        "without-source",
        "Claims without a safe source",
        "The text does not say safely who speaks; name the speaker where you can.",
        claims,
        catalogue,
    )


def _alike(catalogue: Catalogue) -> Task:
    """Names of which one ends with the other, such as `Macron` and `Emmanuel Macron`."""
    by_last: dict[tuple[str, str], list[str]] = {}
    speakers = {s.id: s for s in catalogue.corpus.speakers}
    for s in catalogue.corpus.speakers:
        words = s.name.casefold().split()
        if words:
            by_last.setdefault((s.source_type, words[-1]), []).append(s.id)
    pairs = [ids for ids in by_last.values() if len(ids) > 1]
    items = tuple(
        (" · ".join(speakers[i].name for i in ids), addresses.speaker(ids[0]), f"{len(ids)} names")
        for ids in pairs[:SHOWN]
    )
    return Task(
        "alike",
        "Speakers that may be one",
        "Names that end with the same word. If they are one, say so in seeds/corpus.yml.",
        len(pairs),
        items=items,
    )


def _ambiguous(catalogue: Catalogue) -> Task:
    citations = [c for c in catalogue.citations.values() if c.status == "ambiguous"]
    items = tuple(
        (
            shorten(catalogue.articles[c.article].article.text[c.start : c.end], 120),
            addresses.article(c.article, c.id),
            c.why,
        )
        for c in citations[:SHOWN]
    )
    return Task(
        "ambiguous",
        "Citations that could be several entries",
        "All candidates are linked until somebody decides.",
        len(citations),
        items=items,
    )


def _without_commentary(catalogue: Catalogue) -> Task:
    bare = [a for a in catalogue.articles if not catalogue.corpus.commentary.get(a)]
    items = tuple((catalogue.title(a), addresses.article(a), f"docs/commentary/{a}.md") for a in bare[:SHOWN])
    return Task("bare", "Articles without commentary", "Nobody has written on these yet.", len(bare), items=items)


def _layouts(catalogue: Catalogue) -> list[tuple[str, list[tuple[str, str]], int]]:
    """(rule, first articles, number) by the rule that read the line breaks."""
    groups: dict[str, list[str]] = {}
    for id, analysed in catalogue.articles.items():
        groups.setdefault(analysed.article.layout, []).append(id)
    return [
        (layout, [(catalogue.title(a), addresses.article(a)) for a in ids[:SHOWN]], len(ids))
        for layout, ids in sorted(groups.items())
    ]
