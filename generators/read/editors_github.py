"""What editors know from GitHub's Markdown and Python-Markdown reads otherwise, so that a note looks the same in both.

A list needs no blank line above it and nests by the width of its marker; an address is a link without any sign;
`~~words~~` are struck out.
Source: GitHub Flavored Markdown Spec, sections 5.2 (list items), 6.5 (strikethrough) and 6.9 (autolinks).
Known failure: a code block or a table inside a list is shown as words.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as etree

from markdown import Markdown
from markdown.inlinepatterns import InlineProcessor, SimpleTagInlineProcessor

ITEM = re.compile(r"(?P<indent> *)(?P<marker>[-*+]|(?P<number>\d{1,9})[.)])(?P<gap> {1,4})(?=\S)")  # `- x`, `10. x`
RULE = re.compile(r" {0,3}(?:- *){3,}$| {0,3}(?:\* *){3,}$")  # `* * *` is a line across
FENCE = re.compile(r" {0,3}(?:```|~~~)")
STEP = 4  # spaces by which Python-Markdown nests
CODE = 4  # spaces from which a line outside lists is code
BEFORE_EMPHASIS = 85  # places in Python-Markdown's order of inline patterns: behind code and links
ADDRESS = r"(?<!\w)https?://[^\s<>\[\]`\"]{0,2000}[^\s<>\[\]`\".,;:!?)'*_]"
STRUCK = r"(~~)(?=\S)([^~\n]{1,500})(?<=\S)~~"


def teach(markdown: Markdown) -> None:
    """Make Python-Markdown know bare addresses and struck words."""
    markdown.inlinePatterns.register(_Address(ADDRESS, markdown), "bare_address", BEFORE_EMPHASIS)
    markdown.inlinePatterns.register(SimpleTagInlineProcessor(STRUCK, "del"), "struck", BEFORE_EMPHASIS - 1)


def as_github_reads(text: str) -> str:
    """The text with its lists written as Python-Markdown wants them."""
    out: list[str] = []
    columns: list[int] = []  # at which the words of the open items begin, the outermost first
    fenced, after_blank = False, True
    for line in text.split("\n"):
        fence = FENCE.match(line) is not None
        if fenced or fence or not line.strip():
            out.append(line)
            fenced = fenced != fence
        else:
            item = None if RULE.match(line) else ITEM.match(line)
            out += _item(line, item, columns, after_blank) if item else [_words(line, columns, after_blank)]
        after_blank = not line.strip()
    return "\n".join(out)


class _Address(InlineProcessor):
    """An address on its own as a link."""

    ANCESTOR_EXCLUDES = ("a",)

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[etree.Element, int, int]:  # type: ignore[override]
        link = etree.Element("a", {"href": m.group(0)})
        link.text = m.group(0)
        return link, m.start(0), m.end(0)


def _item(line: str, item: re.Match[str], columns: list[int], after_blank: bool) -> list[str]:
    """An item's line at its depth, with the blank line above that a first one lacks."""
    indent, was_in_list = len(item["indent"]), bool(columns)
    interrupts = not was_in_list and not after_blank
    if (not was_in_list and indent >= CODE) or (interrupts and item["number"] not in (None, "1")):
        return [line]
    _close(columns, indent)
    depth = STEP * len(columns)
    columns.append(item.end())
    written = f"{' ' * depth}{item['marker'].replace(')', '.')} {line[item.end() :]}"
    return ["", written] if interrupts else [written]


def _words(line: str, columns: list[int], after_blank: bool) -> str:
    """A line that begins no item: of the innermost item that it stands under."""
    indent = len(line) - len(line.lstrip(" "))
    if after_blank:
        _close(columns, indent)
    return " " * STEP * len(columns) + line[columns[-1] :] if columns and indent >= columns[-1] else line


def _close(columns: list[int], indent: int) -> None:
    """End the items that a line at this indent does not stand in."""
    while columns and indent < columns[-1]:
        columns.pop()
