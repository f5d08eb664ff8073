"""Which lines are headings, how they nest, and what their sections are called."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from typing import NamedTuple

from generators.model import Section, Span
from generators.read.lines import Line, is_finished, is_item
from generators.read.words import count_words
from generators.read.words import words as find_words

MOST_WORDS = 18  # of a heading with a number or a mark of its own
MOST_WORDS_PLAIN = 9  # of one that only stands alone
LONGEST = 160  # characters of a heading
LONGEST_PLAIN = 80
LEAST_BODY = 100  # characters of the paragraph under a heading that has no number
LONGEST_ID = 60

# How a heading is numbered: the name of the style, and its label
NUMBERED: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "part",
        re.compile(
            r"(?:Part|Chapter|Section|Appendix)[ ](?:\d{1,3}|[IVXLC]{1,7}|[A-Z])(?:[.:]|[ ][-–—])?(?:[ ]|\Z)", re.I
        ),
    ),
    ("roman", re.compile(r"[IVXLC]{1,7}[.)][ \t]+")),
    ("decimal-3", re.compile(r"\d{1,2}\.\d{1,2}\.\d{1,2}\.?[ \t]+")),
    ("decimal-2", re.compile(r"\d{1,2}\.\d{1,2}\.?[ \t]+")),
    ("arabic", re.compile(r"\d{1,2}\.[ \t]+")),
    ("bracket", re.compile(r"\d{1,2}\)[ \t]+")),
    ("brackets", re.compile(r"\(\d{1,2}\)[ \t]+")),
    ("capital", re.compile(r"[A-H][.)][ \t]+")),
    ("small", re.compile(r"\(?[a-h]\)[ \t]+")),
)
MARKDOWN = re.compile(r"(?P<depth>#{1,6})[ \t]+")
MARKDOWN_TAIL = re.compile(r"[ \t]*#*\Z")
BOLD = re.compile(r"(?:\*\*|__)(?=[^\s*_])[^*_]+(?:\*\*|__)")
UNDERLINE = re.compile(r"={3,}|-{3,}|~{3,}")
# Names that sections have everywhere
COMMON = re.compile(
    r"(?:abstract|summary|executive summary|introduction|background|overview|methods?|methodology|materials and methods"
    r"|results?|findings|discussion|results and discussion|analysis|conclusions?|concluding remarks|limitations"
    r"|acknowledge?ments?|appendix|appendices|references|bibliography|works cited|notes|endnotes|footnotes"
    r"|further reading|external links|see also|sources|about the authors?|key points|key takeaways|recommendations"
    r"|literature review|related work|data availability|funding|conflicts? of interest)",
    re.IGNORECASE,
)
ENDS_OPEN = re.compile(r"[.;,…]\Z")  # what no heading ends with
INNER_MARK = re.compile(r"'|(?<=\b[a-z])\.(?=[a-z]?\b)")  # `Trump's`, `U.S.`: one word each in an id
LAST_SIGNS = '?!)”’"'  # what a heading may end with, besides a letter or a figure
FINISHED_QUOTATION = re.compile(r"[.,?!]['\"”’]\Z")
TOP: frozenset[str] = frozenset({"part", "roman", "common"})


class Heading(NamedTuple):
    """A line that is a heading."""

    place: int  # of its first line among the lines
    lines: int  # 1, or 2 with a line of `----` under it
    style: str
    words: Span  # without number and marks


def find_headings(text: str, lines: Sequence[Line]) -> tuple[Heading, ...]:
    """The headings among the lines of an article's body."""
    found: list[Heading] = []
    skip = -1
    for place in range(len(lines)):
        if place <= skip:
            continue
        heading = _read_heading(text, lines, place, after_heading=bool(found) and found[-1].place == place - 1)
        if heading is not None:
            found.append(heading)
            skip = place + heading.lines - 1
    return tuple(_without_questions(text, found))


def _without_questions(text: str, found: Sequence[Heading]) -> list[Heading]:
    """Headings, less the unmarked questions of a text whose other headings are none: those are somebody's turns."""
    asked = [h for h in found if h.style == "plain" and text[h.words.end - 1] in "?!"]
    plain = sum(h.style == "plain" for h in found)
    return [h for h in found if h not in asked] if 2 * len(asked) > plain else list(found)


def is_named_heading(text: str, line: Line) -> bool:
    """Whether a line is a heading by the name that sections have everywhere, so that it is no article's title."""
    return COMMON.fullmatch(_style(text, line)[1].of(text)) is not None


def is_marked(text: str, line: Line) -> bool:
    """Whether a line has the number or the mark of a heading, or the name of one."""
    return _style(text, line)[0] is not None


def read_sections(text: str, headings: Sequence[tuple[Heading, Span]]) -> tuple[Section, ...]:
    """The sections that headings open. Styles nest in the order in which they first appear below each other."""
    sections: list[Section] = []
    open_styles: list[str] = []
    taken: dict[str, int] = {}
    numbered = any(heading.style in TOP - {"common"} for heading, _ in headings)
    for heading, span in headings:
        style = heading.style
        if style == "common":
            open_styles = [] if numbered else open_styles
            style = open_styles[0] if open_styles and open_styles[0] in ("plain", "bold") else "plain"
        if style[:1] == "h" and style[1:].isdigit():
            while open_styles and open_styles[-1] >= style:
                open_styles.pop()
        elif style in open_styles:
            del open_styles[open_styles.index(style) :]
        if heading.style == "common" and numbered:
            level = 1
        else:
            open_styles.append(style)
            level = len(open_styles)
        sections.append(Section(_section_id(heading.words.of(text), len(sections) + 1, taken), level, *span))
    return tuple(sections)


def _read_heading(text: str, lines: Sequence[Line], place: int, *, after_heading: bool) -> Heading | None:
    """The heading at a place, if one is there."""
    line = lines[place]
    if line.length > LONGEST or place + 1 >= len(lines):
        return None
    style, words = _style(text, line)
    if style is None:
        return _read_unmarked(text, lines, place, after_heading=after_heading)
    if COMMON.fullmatch(words.of(text)) and style in (*TOP, "arabic"):
        return Heading(place, 1, style, words)
    if style[:1] == "h" or style in ("bold", "part"):
        return Heading(place, 1, style, words)
    if not _is_headline(text, words, MOST_WORDS) or _is_in_list(text, lines, place, style):
        return None
    return Heading(place, 1, style, words)


def _style(text: str, line: Line) -> tuple[str | None, Span]:
    """The style of a heading's number or mark, and the words without it; None: it has neither."""
    marked = MARKDOWN.match(text, line.start, line.end)
    if marked is not None:
        tail = MARKDOWN_TAIL.search(text[marked.end() : line.end])
        end = marked.end() + (tail.start() if tail else line.end)
        return f"h{len(marked['depth'])}", Span(marked.end(), end)
    if BOLD.fullmatch(text, line.start, line.end):
        return "bold", Span(line.start + 2, line.end - 2)
    for style, label in NUMBERED:
        match = label.match(text, line.start, line.end)
        if match is not None and text[match.end() : match.end() + 1].strip():
            return style, Span(match.end(), line.end)
    words = line.span
    if text[line.end - 1] == ":":
        words = Span(line.start, line.end - 1)
    return ("common" if COMMON.fullmatch(words.of(text)) else None), words


def _is_headline(text: str, words: Span, most: int) -> bool:
    """Whether words could be a heading: few, beginning with a capital letter or a digit, and without a full stop."""
    printed = words.of(text)
    first = next(find_words(printed), None)
    if first is None or printed[first.start].islower() or ENDS_OPEN.search(printed):
        return False
    return count_words(printed) <= most


def _is_in_list(text: str, lines: Sequence[Line], place: int, style: str) -> bool:
    """Whether a line with the same kind of number stands next to this one: then both are items of a list."""
    beside = [lines[i] for i in (place - 1, place + 1) if 0 <= i < len(lines)]
    return any(_style(text, other)[0] == style for other in beside)


def _read_unmarked(text: str, lines: Sequence[Line], place: int, *, after_heading: bool) -> Heading | None:
    """A heading that has neither a number nor a mark: underlined, in capitals, or short between paragraphs."""
    line, below = lines[place], lines[place + 1]
    printed = line.span.of(text)
    if below.gap == 0 and UNDERLINE.fullmatch(text, below.start, below.end) and not is_finished(text, line):
        return Heading(place, 2, "h1" if text[below.start] == "=" else "h2", line.span)
    if is_item(text, line) or not _is_headline(text, line.span, MOST_WORDS_PLAIN) or line.length > LONGEST_PLAIN:
        return None
    if (
        not (printed[-1].isalnum() or printed[-1] in LAST_SIGNS)
        or FINISHED_QUOTATION.search(printed)
        or "://" in printed
    ):
        return None
    stands_alone = place == 0 or after_heading or is_finished(text, lines[place - 1])
    if not stands_alone or not _has_body(text, line, below):
        return None
    letters = [c for c in printed if c.isalpha()]
    if len(letters) >= 4 and all(c.isupper() for c in letters):
        return Heading(place, 1, "capitals", line.span)
    apart = line.gap > 0 or place == 0 or lines[place - 1].length >= LEAST_BODY
    return Heading(place, 1, "plain", line.span) if apart and len(letters) >= 3 else None


def _has_body(text: str, line: Line, below: Line) -> bool:
    """Whether an unmarked line has a paragraph below it; or, between blank lines, a list or what leads to one."""
    if line.gap and below.gap and (is_item(text, below) or text[below.end - 1] == ":"):
        return True
    return below.length >= LEAST_BODY and is_finished(text, below) and not is_item(text, below)


def _section_id(words: str, number: int, taken: dict[str, int]) -> str:
    """A lasting name made from a heading's words, unlike any name in the article so far.

    `taken`: those names, each with the last number that was put behind it.
    """
    folded = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode().lower()
    name = "-".join(re.findall(r"[a-z0-9]+", INNER_MARK.sub("", folded)))
    if len(name) > LONGEST_ID:
        name = name[: LONGEST_ID + 1].rpartition("-")[0] or name[:LONGEST_ID]
    name = name or f"section-{number}"
    if re.fullmatch(r"[a-z]-?\d+|c-[0-9a-f]{8}", name):
        name = f"section-{name}"
    unique, count = name, taken.get(name, 1)
    while unique in taken:
        count += 1
        unique = f"{name}-{count}"
    taken[name] = count
    taken.setdefault(unique, 1)
    return unique
