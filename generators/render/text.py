"""The only place where text becomes markup: escaping, marked passages, JSON inside pages."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from markupsafe import Markup, escape

from generators.model import Span

MARKS = ' ,"“”'  # around quoted words that get marks of the page's own
NOTHING = Markup("")
LINE_BREAK = "&#10;"  # a line break of the text as a reference, so that a page's body has no blank line
CONTROLS: dict[int, str] = {
    c: "\ufffd" for c in (*range(0x20), *range(0x7F, 0xA0)) if chr(c) not in "\t\n\r"
}  # no page may hold them
DIRECTION: dict[int, str] = {
    c: f"[U+{c:04X}]" for c in (*range(0x202A, 0x202F), *range(0x2066, 0x206A))
}  # would reorder what is around


@dataclass(frozen=True, slots=True)
class Label:
    """A stretch of text that belongs to something: to a claim as its source, to a note, ..."""

    start: int
    end: int
    role: str  # name of the data attribute: `source`, `cue`, `content`, `note`, `hard`, `shared`
    id: str  # whose


@dataclass(frozen=True, slots=True)
class Link:
    """A stretch of text that leads somewhere. Links do not overlap; a later one that does is left out."""

    start: int
    end: int
    attributes: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Insert:
    """An element without text at a place: an anchor, a numbered mark. Sorted by place, then by the order given."""

    at: int
    markup: Markup


def verbatim(text: str) -> Markup:
    """An article's text, escaped; control characters, which no page may hold, as U+FFFD."""
    return Markup(str(escape(text.translate(CONTROLS))).replace("\n", LINE_BREAK))


def plain(text: str) -> Markup:
    """Any other string for a page, harmless to the direction of its neighbours too."""
    return verbatim(text.translate(DIRECTION))


def element(name: str, attributes: Iterable[tuple[str, str]], content: Markup = NOTHING) -> Markup:
    """An element; every attribute's value is escaped."""
    shown = "".join(f' {key}="{plain(value)}"' for key, value in attributes)
    return Markup(f"<{name}{shown}>{escape(content)}</{name}>")  # `Markup.format` takes several times as long


def marked(
    text: str, start: int, end: int, labels: Sequence[Label], links: Sequence[Link], inserts: Sequence[Insert]
) -> Markup:
    """`text[start:end]` with its marks. Without the marks it reads exactly as the text does."""
    out = []
    at = start
    for link in sorted(links, key=lambda x: (x.start, -x.end)):
        if link.start < at or link.end > end or link.start >= link.end:
            continue
        out.append(_labelled(text, at, link.start, labels, _inside(inserts, at, link.start, first=at == start)))
        inner = _labelled(text, link.start, link.end, labels, ())
        out.append(element("a", link.attributes, inner))
        out.append(Markup("").join(i.markup for i in inserts if link.start < i.at <= link.end))
        at = link.end
    out.append(_labelled(text, at, end, labels, _inside(inserts, at, end, first=at == start)))
    return Markup("").join(out)


def _inside(inserts: Sequence[Insert], start: int, end: int, *, first: bool) -> list[Insert]:
    """Inserts of a stretch; one at the seam of two stretches belongs to the earlier."""
    return [i for i in inserts if (start < i.at or (first and start == i.at)) and i.at <= end]


def _labelled(text: str, start: int, end: int, labels: Sequence[Label], inserts: Sequence[Insert]) -> Markup:
    """A stretch without links: flat spans, each with the labels that hold all of it."""
    inside = [label for label in labels if label.start < end and label.end > start]
    cuts = {start, end, *(i.at for i in inserts)}
    for label in inside:
        cuts.update((max(start, label.start), min(end, label.end)))
    edges = sorted(cuts)
    out = [i.markup for i in inserts if i.at == start]
    for a, b in pairwise(edges):
        words = verbatim(text[a:b])
        holding = [label for label in inside if label.start <= a and b <= label.end]
        out.append(element("span", _attributes(holding), words) if holding else words)
        out.extend(i.markup for i in inserts if i.at == b)
    return Markup("").join(out)


def _attributes(labels: Iterable[Label]) -> list[tuple[str, str]]:
    by_role: dict[str, list[str]] = {}
    for label in labels:
        by_role.setdefault(label.role, []).append(label.id)
    return [(f"data-{role}", " ".join(dict.fromkeys(ids))) for role, ids in sorted(by_role.items())]


def json_in_page(value: Mapping[str, Any] | Sequence[Any]) -> Markup:
    """JSON that is safe inside a script element."""
    dumped = json.dumps(value, ensure_ascii=False, sort_keys=True)
    for character in "<>&\u2028\u2029":
        dumped = dumped.replace(character, f"\\u{ord(character):04x}")
    return Markup(dumped)


def words_of(spans: Sequence[Span], text: str) -> str:
    """The words of several spans, in order, on one line; a gap shows as an ellipsis."""
    return " … ".join(" ".join(span.of(text).split()) for span in spans)


def shorten(words: str, limit: int) -> str:
    """The words cut to at most `limit` characters at the end of a clause, else of a word; `…` shows the cut."""
    words = " ".join(words.split())
    if len(words) <= limit:
        return words
    head = words[: limit - 1]
    clause = max(head.rfind(mark) for mark in (", ", "; ", ": ", "—", ". "))
    cut = clause if clause > limit // 2 else head.rfind(" ")
    return (head[:cut] if cut > 0 else head).rstrip(" ,;:—.") + " …"
