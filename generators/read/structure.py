"""A seed's parts: title, byline, headings, paragraphs, sentences, quotations, as spans over its text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import NamedTuple

from generators.model import Article, Metadata, Paragraph, ParagraphKind, Section, Seed, Sentence, Span, TitleOrigin
from generators.read.headings import Heading, find_headings, read_sections
from generators.read.language import SAMPLE, detect_language
from generators.read.line_breaks import Layout, choose_layout, join_lines, wrap_width
from generators.read.lines import Line, read_lines
from generators.read.opening import Opening, divide_title, read_opening, supply_title
from generators.read.quotations import find_quotations
from generators.read.reference_list import BackMatter, find_back_matter
from generators.read.sentences import split_sentences

WHOLE: frozenset[ParagraphKind] = frozenset({"heading", "front-matter"})  # one sentence each
NO_SENTENCES: frozenset[ParagraphKind] = frozenset({"reference"})


class _Block(NamedTuple):
    """A paragraph before it has a number."""

    start: int
    end: int
    kind: ParagraphKind
    heading: Heading | None = None


class _Parts(NamedTuple):
    """What the lines of a text are."""

    front: Opening
    blocks: tuple[_Block, ...]
    layout: Layout


def read_article(seed: Seed) -> Article:
    """The article that a seed holds."""
    text, metadata = seed.text, seed.metadata
    parts = _read_parts(text)
    paragraphs = tuple(Paragraph(f"p{n}", b.kind, b.start, b.end) for n, b in enumerate(parts.blocks, 1))
    title, origin = _title(seed, parts)
    return Article(
        seed.id,
        seed.file,
        seed.path,
        seed.sha256,
        text,
        title=title,
        title_origin=origin,
        title_span=parts.front.title,
        byline_span=parts.front.byline,
        author=metadata.author or parts.front.author,
        date=metadata.date or parts.front.date,
        publisher=metadata.publisher,
        url=metadata.url,
        language=metadata.language or detect_language(_prose(text, paragraphs)),
        rights=metadata.rights,
        layout=parts.layout,
        sections=_sections(text, parts.blocks),
        paragraphs=paragraphs,
        sentences=tuple(_sentences(text, paragraphs)),
        quotations=find_quotations(text, paragraphs),
        findings=seed.findings,
        told=_told(seed, parts, paragraphs),
    )


def _told(seed: Seed, parts: _Parts, paragraphs: Sequence[Paragraph]) -> tuple[tuple[str, str | None], ...]:
    """Each field that an editor's metadata give, with what the text would have given; the same is no news."""
    given = seed.metadata
    alone = {
        "title": _title(replace(seed, metadata=Metadata()), parts)[0] if given.title else None,
        "author": parts.front.author,
        "date": parts.front.date,
        "publisher": None,
        "url": None,
        "language": detect_language(_prose(seed.text, paragraphs)) if given.language else None,
        "rights": None,
    }
    return tuple((name, was) for name, was in alone.items() if getattr(given, name) not in (None, was))


def _read_parts(text: str) -> _Parts:
    """What the lines of a text are."""
    lines = divide_title(text, read_lines(text))
    back = find_back_matter(text, [line.span for line in lines])
    body = _lines_outside(text, lines, _back_spans(back))
    front = read_opening(text, [line for line in body if line.end <= back.start], wrap_width(text, body))
    layout = choose_layout(text, body[front.lines :])
    merged = [_merge(group) for group in join_lines(text, body[front.lines :], layout)]
    blocks = [*_front_blocks(front, body), *_body_blocks(text, merged), *_back_blocks(back)]
    return _Parts(front, tuple(sorted(blocks, key=lambda block: block[:2])), layout)


def _back_spans(back: BackMatter) -> list[Span]:
    """The stretches of a text that its back matter takes, in order."""
    return sorted([*back.entries, *back.notes, *([back.heading] if back.heading else [])])


def _lines_outside(text: str, lines: Sequence[Line], taken: Sequence[Span]) -> list[Line]:
    """The lines, or the pieces of them, that the taken stretches leave. Both are in order."""
    outside: list[Line] = []
    first = 0
    for line in lines:
        while first < len(taken) and taken[first].end <= line.start:
            first += 1
        at, place = line.start, first
        while place < len(taken) and taken[place].start < line.end:
            outside.extend(_piece(text, line, at, taken[place].start))
            at = max(at, taken[place].end)
            place += 1
        outside.extend(_piece(text, line, at, line.end))
    return outside


def _piece(text: str, line: Line, start: int, end: int) -> list[Line]:
    """What lies between two offsets of a line, unless it is blank."""
    words = text[start:end]
    if not words.strip():
        return []
    start += len(words) - len(words.lstrip())
    return [Line(start, start + len(words.strip()), line.gap, line.indent)]


def _merge(group: Sequence[Line]) -> Line:
    """A paragraph's lines as one."""
    return Line(group[0].start, group[-1].end, group[0].gap, group[0].indent)


def _front_blocks(front: Opening, body: Sequence[Line]) -> Iterable[_Block]:
    """Paragraphs above the text: the title and one for each line of crumbs."""
    if front.block is not None:
        yield _Block(*front.block, "front-matter")
    for place in front.crumbs:
        yield _Block(*body[place].span, "front-matter")


def _body_blocks(text: str, lines: Sequence[Line]) -> Iterable[_Block]:
    """Headings and paragraphs of the text."""
    headings = {heading.place: heading for heading in find_headings(text, lines)}
    place = 0
    while place < len(lines):
        heading = headings.get(place)
        end = lines[place + heading.lines - 1].end if heading else lines[place].end
        yield _Block(lines[place].start, end, "heading" if heading else "prose", heading)
        place += heading.lines if heading else 1


def _back_blocks(back: BackMatter) -> Iterable[_Block]:
    """Paragraphs below the text: the list's heading, its entries and the notes."""
    if back.heading is not None:
        yield _Block(*back.heading, "heading", Heading(0, 1, "common", back.heading))
    for entry in back.entries:
        yield _Block(*entry, "reference")
    for note in back.notes:
        yield _Block(*note, "footnote")


def _sections(text: str, blocks: Iterable[_Block]) -> tuple[Section, ...]:
    """The sections of an article, its list of references included."""
    return read_sections(text, [(block.heading, Span(block.start, block.end)) for block in blocks if block.heading])


def _sentences(text: str, paragraphs: Iterable[Paragraph]) -> Iterable[Sentence]:
    """The sentences of every paragraph but references; a heading, a title and a crumb are one each."""
    for paragraph in paragraphs:
        if paragraph.kind in NO_SENTENCES:
            continue
        span = Span(paragraph.start, paragraph.end)
        for start, end in (span,) if paragraph.kind in WHOLE else split_sentences(text, span):
            yield Sentence(start, end, paragraph.id)


def _prose(text: str, paragraphs: Iterable[Paragraph]) -> str:
    """Enough of the prose to tell its language by."""
    sample: list[str] = []
    for paragraph in paragraphs:
        if paragraph.kind == "prose":
            sample.append(text[paragraph.start : paragraph.end])
            if sum(map(len, sample)) > SAMPLE:
                break
    return " ".join(sample)[:SAMPLE]


def _title(seed: Seed, parts: _Parts) -> tuple[str, TitleOrigin]:
    """The title and where it is from: the metadata, the text, or its first words."""
    if seed.metadata.title:
        return seed.metadata.title, "metadata"
    if parts.front.title is not None:
        return " ".join(parts.front.title.of(seed.text).split()), "text"
    kinds: tuple[ParagraphKind, ...] = ("prose", "heading", "footnote", "front-matter", "reference")
    for kind in kinds:
        for block in parts.blocks:
            if block.kind == kind and any(map(str.isalnum, seed.text[block.start : block.end])):
                return supply_title(seed.text, Span(block.start, block.end)), "supplied"
    return seed.id, "supplied"
