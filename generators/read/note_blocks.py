"""An editors' file cut into notes: the way people answer mail, a quotation and what they say to it.

What stands before the first quotation is about the whole article. A Markdown blockquote is an anchor, and what
follows, up to the next anchor or heading, is the note on it. A blockquote whose last line is `— somebody` is an
ordinary quotation and part of a note. Source: CommonMark 0.31, sections 4.2, 4.3, 4.5, 5.1 for what a line is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generators.read.anchors import one_line

QUOTED = re.compile(r" {0,3}>")
MARKS = re.compile(r" {0,3}(?:>[ \t]?)+")
BY_SOMEBODY = re.compile(r"(?:—|–|--)[ \t]*\w")  # `— Ann Author`
CLAIM = re.compile(r"`?\[?(?P<id>c-[0-9a-f]{8})\]?`?$")
HEADING = re.compile(r" {0,3}#{1,6}(?:[ \t]|$)")
UNDERLINE = re.compile(r" {0,3}(?:=+|-{2,})[ \t]*$")  # below a heading; one hyphen is rather a list
CODE_FENCE = re.compile(r" {0,3}(?P<fence>`{3,}|~{3,})")
DEFINITION = re.compile(r" {0,3}\[(?P<label>\^?[^\]\n]{1,80})\]:")  # of a footnote, or of a link


@dataclass(frozen=True, slots=True)
class Block:
    """One note, before it is placed."""

    line: int  # of the quotation, else of the first words
    quote: str | None  # the words quoted, on one line; None: it is about the whole article
    claim: str | None  # id, when the quotation is a claim's id
    body: str  # Markdown
    lines: tuple[int, ...]  # of the file, for each line of the body
    heading: str | None  # words of the heading above it
    joined: bool  # the note begins on the line below the quotation, where GitHub shows it as quoted


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the body, with its number in the file."""

    number: int
    words: str
    kind: str  # `anchor`, `heading`, `underline`, `code`, `definition`, `text`, `blank`


@dataclass(frozen=True, slots=True)
class Definition:
    """A footnote's text or a link's address, given apart from where it is used."""

    label: str  # such as `^1`
    line: int
    text: str


def cut_notes(lines: list[str], first_line: int) -> tuple[tuple[Block, ...], tuple[Definition, ...]]:
    """The notes of a body, in order, and its definitions, which every note may use."""
    kinds = _kinds(lines)
    definitions = tuple(_definitions(lines, kinds, first_line))
    numbered = [
        Line(first_line + at, "" if kind == "definition" else words, kind)
        for at, (words, kind) in enumerate(zip(lines, kinds, strict=True))
    ]
    blocks = []
    heading: list[Line] = []
    for part in _parts(numbered):
        quoted = [line for line in part if line.kind == "anchor"]
        own = part[len(quoted) :]
        if not quoted and all(line.kind in ("heading", "underline") or not line.words.strip() for line in own):
            heading += own
            continue
        blocks.append(_block(quoted, heading, own))
        heading = []
    if any(line.words.strip() for line in heading):
        blocks.append(_block([], heading, []))
    return tuple(blocks), definitions


def _parts(lines: list[Line]) -> Iterator[list[Line]]:
    """The lines, cut before each quotation and each heading."""
    part: list[Line] = []
    for line in lines:
        begins = line.kind == "heading" or (line.kind == "anchor" and not (part and part[-1].kind == "anchor"))
        if begins and part:
            yield part
            part = []
        part.append(line)
    if part:
        yield part


def _block(quoted: list[Line], heading: list[Line], own: list[Line]) -> Block:
    """A note from the lines of its quotation, of the heading above it, and of its words."""
    words = one_line(" ".join(MARKS.sub("", line.words, count=1) for line in quoted))
    claim = CLAIM.match(words)
    body = [*heading, Line(own[0].number if own else 0, "", "blank"), *own] if heading else own
    while body and not body[0].words.strip():
        body = body[1:]
    while body and not body[-1].words.strip():
        body = body[:-1]
    titles = [line.words.strip(" #\t") for line in body if line.kind == "heading"]
    return Block(
        line=(quoted or body)[0].number,
        quote=None if claim or not quoted else words,
        claim=claim["id"] if claim else None,
        body="\n".join(line.words for line in body),
        lines=tuple(line.number for line in body),
        heading=titles[0] if titles else None,
        joined=bool(quoted and own and own[0].words.strip()),
    )


def _kinds(lines: list[str]) -> list[str]:
    """What each line is: code, anchor, heading, underline, definition or text."""
    kinds: list[str] = []
    fence = ""
    for line in lines:
        opened = CODE_FENCE.match(line)
        if fence:
            kinds.append("code")
            closes = opened and opened["fence"].startswith(fence) and not line[opened.end() :].strip()
            fence = "" if closes else fence
        elif opened:
            kinds.append("code")
            fence = opened["fence"]
        elif QUOTED.match(line):
            kinds.append("anchor")
        elif HEADING.match(line):
            kinds.append("heading")
        elif UNDERLINE.match(line) and kinds[-1:] == ["text"] and kinds[-2:-1] in ([], ["blank"]):
            kinds[-1] = "heading"
            kinds.append("underline")
        elif DEFINITION.match(line) or (kinds[-1:] == ["definition"] and line.startswith("    ") and line.strip()):
            kinds.append("definition")
        else:
            kinds.append("text" if line.strip() else "blank")
    return _without_plain_quotations(lines, kinds)


def _without_plain_quotations(lines: list[str], kinds: list[str]) -> list[str]:
    """The kinds, with blockquotes that somebody is named under as text."""
    at = 0
    while at < len(kinds):
        end = at
        while end < len(kinds) and kinds[end] == "anchor":
            end += 1
        if end > at:
            words = [MARKS.sub("", line, count=1).strip() for line in lines[at:end]]
            last = next((w for w in reversed(words) if w), "")
            if BY_SOMEBODY.match(last):
                kinds[at:end] = ["text"] * (end - at)
        at = max(end, at + 1)
    return kinds


def _definitions(lines: list[str], kinds: list[str], first_line: int) -> Iterator[Definition]:
    """Each definition with the lines that continue it."""
    at = 0
    while at < len(lines):
        found = DEFINITION.match(lines[at]) if kinds[at] == "definition" else None
        if found is None:
            at += 1
            continue
        end = at + 1
        while end < len(lines) and kinds[end] == "definition" and not DEFINITION.match(lines[end]):
            end += 1
        yield Definition(found["label"], first_line + at, "\n".join(lines[at:end]))
        at = end
