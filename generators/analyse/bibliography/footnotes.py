"""The article's own notes and the places that point to them."""

from __future__ import annotations

import re

from generators.model import Article, Footnote, Span
from generators.read.raised import flattened

# The number that opens a note: `[1] `, `1. `, `¹ `, `* `
OPENING = re.compile(
    r"\s*(?:\[(?P<square>\d{1,3})\]|(?P<plain>\d{1,3})[.)](?=\s)|(?P<raised>[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})|(?P<bare>\d{1,3})(?=\s))\s*"
)
MARKER = re.compile(r"\[(?P<square>\d{1,3})\]|(?<=[^\s⁰¹²³⁴⁵⁶⁷⁸⁹])(?P<raised>[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})")
MARKED = ("prose", "heading", "front-matter")  # kinds of paragraph that markers stand in
RAISED_DIGITS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")


def find_footnotes(article: Article, *, numbered_list: bool) -> tuple[Footnote, ...]:
    """Every note with its marker, and every marker or note that stands alone.

    `numbered_list`: the article's references have numbers, so that a number in brackets without a note is a citation.
    """
    notes: dict[str, Span] = {}
    for paragraph in article.paragraphs:
        opening = OPENING.match(article.text, paragraph.start, paragraph.end) if paragraph.kind == "footnote" else None
        if opening:
            number = next(group for group in opening.groups() if group).translate(RAISED_DIGITS)
            notes.setdefault(number, Span(paragraph.start, paragraph.end))
    markers: dict[str, Span] = {}
    for paragraph in article.paragraphs:
        if paragraph.kind not in MARKED:
            continue
        for found in MARKER.finditer(article.text, paragraph.start, paragraph.end):
            number = (found["square"] or found["raised"]).translate(RAISED_DIGITS)
            markers.setdefault(number, Span(*found.span()))
    if notes and not markers:
        regions = [Span(p.start, p.end) for p in article.paragraphs if p.kind in MARKED]
        for raised in flattened(article.text, regions, max(map(int, notes))):
            markers.setdefault(str(raised.numbers[0]), raised.span)
    if not notes and (numbered_list or not _is_a_series(markers)):
        return ()
    numbers = sorted({*notes, *(() if numbered_list else markers)}, key=int)
    return tuple(Footnote(article.id, number, markers.get(number), notes.get(number)) for number in numbers)


def _is_a_series(markers: dict[str, Span]) -> bool:
    """Whether markers without notes are numbered 1, 2, 3: then the notes are missing, and it is no other bracket."""
    return len(markers) >= 2 and sorted(map(int, markers)) == list(range(1, len(markers) + 1))
