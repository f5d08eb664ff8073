"""The words of HTML as plain text: a blank line around each block, a label before each item, a line for each row.

The marker of a note, a number that links to a place in a page, becomes `[1]`, as the build reads it.
"""

from __future__ import annotations

import re
from collections import Counter
from html.parser import HTMLParser

BETWEEN = "\n\n"  # paragraphs
CELLS = " | "  # between the cells of a row
# Elements that hold a paragraph of their own, and elements that hold none of an article's words
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
BLOCKS = frozenset(
    (*HEADINGS, "p", "div", "blockquote", "pre", "hr", "ul", "ol", "li", "dl", "dt", "dd", "table", "tr")
)
SILENT = ("script", "style", "title", "template", "noscript")
NUMBER = re.compile(r"[0-9]{1,3}")
SPACES = re.compile(r"[^\S\n]+")
EMPTY_LINES = re.compile(r"\n{3,}")


def text_of_html(page: str) -> str:
    """The words of HTML."""
    reader = _Words()
    reader.feed(page)
    reader.close()
    return tidy("".join(reader.pieces))


def tidy(text: str) -> str:
    """Text with one kind of line break, single spaces, and at most one blank line between paragraphs."""
    lines = (SPACES.sub(" ", line).strip() for line in text.replace("\r\n", "\n").split("\n"))
    return EMPTY_LINES.sub(BETWEEN, "\n".join(lines)).strip() + "\n"


class _Words(HTMLParser):
    """Collects the words of a page."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[str] = []
        self.open: Counter[str] = Counter()  # elements that are open now, by name
        self.numbers: list[int | None] = []  # of each open list, the next item's number; None: it has bullets
        self.label = ""  # of an item whose words are still to come
        self.cells = 0  # of the row so far
        self.in_note = False  # in a link to a place in a page

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A block begins a paragraph; an item has its number or a dash before it."""
        self._break(tag)
        self.open[tag] += 1
        if tag in ("ol", "ul"):
            start = dict(attrs).get("start") or ""
            self.numbers.append((int(start) if NUMBER.fullmatch(start) else 1) if tag == "ol" else None)
        elif tag == "li":
            number = self.numbers[-1] if self.numbers else None
            self.label = "- "
            if number is not None:
                self.label = f"{number}. "
                self.numbers[-1] = number + 1
        elif tag == "a":
            self.in_note = "#" in (dict(attrs).get("href") or "")
        elif tag == "tr":
            self.cells = 0
        elif tag in ("td", "th"):
            self.pieces.append(CELLS if self.cells else "")
            self.cells += 1

    def handle_endtag(self, tag: str) -> None:
        """A block ends its paragraph."""
        self.open[tag] = max(0, self.open[tag] - 1)
        self.in_note = self.in_note and tag != "a"
        if tag in ("ol", "ul") and self.numbers:
            self.numbers.pop()
        if tag != "br":
            self._break(tag)

    def handle_data(self, data: str) -> None:
        """Words count unless they are a script's."""
        if any(self.open[tag] for tag in SILENT):
            return
        words = " ".join(data.split("\n"))
        bare = words.strip()
        if self.in_note and NUMBER.fullmatch(bare):
            words = f"[{bare}]"
        self.pieces += (self.label, words) if bare else (" ",)
        self.label = "" if bare else self.label

    def _break(self, tag: str) -> None:
        """End a line or a paragraph, but neither between a label and its words nor inside a row."""
        if tag != "br" and tag not in BLOCKS:
            return
        if self.label or (self.open["tr"] and tag != "tr"):
            self.pieces.append(" ")
        else:
            self.pieces.append("\n" if tag == "br" else BETWEEN)
