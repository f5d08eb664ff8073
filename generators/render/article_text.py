"""An article's text as a page shows it: every word as in the seed, with its claims, citations and notes marked."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from markupsafe import Markup

from generators.model import Analysed, Claim, Note, Paragraph, Section, Span
from generators.render.addresses import place
from generators.render.text import Insert, Label, Link, element, marked

T = TypeVar("T")
ROLES = ("source", "cue", "content")


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph for the template."""

    id: str
    kind: str
    level: int  # of a heading, as the page counts: 2 to 6
    html: Markup
    notes: tuple[Note, ...]  # those that end in it
    reference: str | None  # id of the entry that this is
    footnote: str | None  # number of the note that this is


def blocks_of(
    analysed: Analysed,
    claims: Sequence[Claim],
    notes: Sequence[Note],
    places: Iterable[int],
    shared: Sequence[Span] = (),
) -> list[Block]:
    """The article's paragraphs, marked. `places` are offsets that a page leads to; `shared` stands elsewhere too."""
    article = analysed.article
    labels = [*_claim_labels(claims), *_note_labels(notes), *_hard_labels(analysed), *_shared_labels(shared)]
    links = _links(analysed)
    marks = [*_claim_marks(claims), *_note_marks(notes), *_hard_marks(analysed)]
    anchors = [*_anchors(places), *_entry_anchors(analysed)]
    paragraphs = [p for p in article.paragraphs if not _is_title(p, article.title_span)]
    starts = [(p.start, p.end) for p in paragraphs]
    label_groups = _by_paragraph(starts, labels, lambda x: (x.start, x.end))
    link_groups = _by_paragraph(starts, links, lambda x: (x.start, x.end))
    mark_groups = _by_paragraph(starts, marks, lambda x: (x.at - 1, x.at))
    anchor_groups = _by_paragraph(starts, anchors, lambda x: (x.at, x.at + 1))
    note_groups = _by_paragraph(
        starts, [n for n in notes if n.anchor], lambda n: (n.anchor[-1].end - 1, n.anchor[-1].end)
    )
    sections = {s.start: s for s in article.sections}
    references = {r.start: r.id for r in analysed.bibliography.references}
    footnotes = {f.note.start: f.number for f in analysed.bibliography.footnotes if f.note}
    blocks = []
    for i, paragraph in enumerate(paragraphs):
        section = _section_in(sections, paragraph)
        inserts = sorted([*anchor_groups[i], *mark_groups[i]], key=lambda x: x.at)
        html = marked(article.text, paragraph.start, paragraph.end, label_groups[i], link_groups[i], inserts)
        blocks.append(
            Block(
                id=heading_id(section.id) if section else paragraph.id,
                kind=paragraph.kind,
                level=min(6, section.level + 1) if section else 0,
                html=html,
                notes=tuple(note_groups[i]),
                reference=references.get(paragraph.start),
                footnote=footnotes.get(paragraph.start),
            )
        )
    return blocks


def heading_id(section: str) -> str:
    """A section's id on the page, where `notes` and `claims` are taken by the page itself."""
    return f"s-{section}"


def _is_title(paragraph: Paragraph, title: Span | None) -> bool:
    return title is not None and paragraph.start >= title.start and paragraph.end <= title.end


def _section_in(sections: dict[int, Section], paragraph: Paragraph) -> Section | None:
    return sections.get(paragraph.start) if paragraph.kind == "heading" else None


def _claim_labels(claims: Sequence[Claim]) -> list[Label]:
    return [
        Label(span.start, span.end, role, claim.id)
        for claim in claims
        for role in ROLES
        for span in getattr(claim, role)
    ]


def _note_labels(notes: Sequence[Note]) -> list[Label]:
    return [Label(span.start, span.end, "note", note.id) for note in notes for span in note.anchor]


def _hard_labels(analysed: Analysed) -> list[Label]:
    return [Label(h.start, h.end, "hard", str(i + 1)) for i, h in enumerate(analysed.readability.hardest)]


def _shared_labels(shared: Sequence[Span]) -> list[Label]:
    return [Label(span.start, span.end, "shared", str(number)) for number, span in enumerate(shared, start=1)]


def _claim_marks(claims: Sequence[Claim]) -> list[Insert]:
    return [
        _mark(c.content[-1].end, "claim-mark", f"t-{c.id}", f"#{c.id}", str(number), f"Claim {number}")
        for number, c in enumerate(claims, start=1)
    ]


def _note_marks(notes: Sequence[Note]) -> list[Insert]:
    return [
        _mark(n.anchor[-1].end, "note-mark", f"t-{n.id}", f"#{n.id}", "†", "Editor’s note on these words")
        for n in notes
        if n.anchor
    ]


def _hard_marks(analysed: Analysed) -> list[Insert]:
    return [
        _mark(h.end, "hard-mark", f"t-hard-{i}", f"#hard-{i}", "◊", f"Hard to read: {', '.join(h.reasons)}")
        for i, h in enumerate(analysed.readability.hardest, start=1)
    ]


def _mark(at: int, name: str, id: str, to: str, sign: str, label: str) -> Insert:
    """A small sign behind words. The style draws it, so that copied text stays clean."""
    attributes = (("class", name), ("id", id), ("href", to), ("data-n", sign), ("aria-label", label))
    return Insert(at, element("a", attributes))


def _anchors(places: Iterable[int]) -> list[Insert]:
    return [Insert(at, element("span", (("id", place(at)), ("class", "place")))) for at in sorted(set(places))]


def _entry_anchors(analysed: Analysed) -> list[Insert]:
    """Anchors of entries and notes that do not begin a paragraph of their own; those that do are its list item."""
    starts = {(p.kind, p.start) for p in analysed.article.paragraphs}
    book = analysed.bibliography
    entries = [("reference", r.start, r.id) for r in book.references]
    notes = [("footnote", f.note.start, f"fn-{f.number}") for f in book.footnotes if f.note]
    return [
        Insert(at, element("span", (("id", id), ("class", "place"))))
        for kind, at, id in (*entries, *notes)
        if (kind, at) not in starts
    ]


def _links(analysed: Analysed) -> list[Link]:
    """Citations lead to their entries, footnote markers to their notes."""
    book = analysed.bibliography
    links = [
        Link(
            c.start,
            c.end,
            (
                ("class", f"cite cite-{c.status}"),
                ("id", c.id),
                ("href", f"#{c.references[0]}" if c.references else "#audit"),
                ("data-references", " ".join(c.references)),
                ("data-why", c.why),
                *((("data-near", " ".join(c.near)),) if c.near else ()),
            ),
        )
        for c in book.citations
    ]
    notes = [
        Link(
            f.marker.start,
            f.marker.end,
            (("class", "footnote-mark"), ("id", f"fm-{f.number}"), ("href", f"#fn-{f.number}")),
        )
        for f in book.footnotes
        if f.marker and f.note
    ]
    return links + notes


def _by_paragraph(
    paragraphs: Sequence[tuple[int, int]], items: Iterable[T], where: Callable[[T], tuple[int, int]]
) -> dict[int, list[T]]:
    """Items by the paragraphs that they touch, in one pass over both."""
    groups: dict[int, list[T]] = defaultdict(list)
    first = 0
    for item in sorted(items, key=lambda x: where(x)[0]):
        start, end = where(item)
        while first < len(paragraphs) and paragraphs[first][1] <= start:
            first += 1
        i = first
        while i < len(paragraphs) and paragraphs[i][0] < end:
            groups[i].append(item)
            i += 1
    return groups
