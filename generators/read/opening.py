"""What stands before an article's first paragraph: its title, who wrote it and when, and the crumbs of a web page."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from generators.model import Span
from generators.read.abbreviations import STARTERS
from generators.read.bylines import LONGEST, author_of, is_byline, is_surely_author, name_at
from generators.read.dates import find_date
from generators.read.headings import BOLD, MARKDOWN, UNDERLINE, is_marked, is_named_heading
from generators.read.line_breaks import is_cut, is_full
from generators.read.lines import Line, is_finished, is_item
from generators.read.sentences import split_sentences
from generators.read.words import count_words

MOST_LINES = 15  # of front matter
MOST_TITLE_WORDS = 30
LONGEST_TITLE = 220  # characters
MOST_TITLE_LINES = 3  # of a wrapped text
SHARE_OF_CAPITALS = 0.7  # of a title's longer words, at least, when it ends with a full stop
LONG_WORD = 4  # letters from which a word of a title in capitals begins with one
SUPPLIED_LENGTH = 80  # characters of a title made from the text's beginning
SHORTEST_SUPPLIED = 50  # below which no word is given up for the sake of a clause's end

# Lines of a web page's frame: `15 min read`, `Share this`, `3 comments`, `Photo: X`, `Updated 5 hours ago`, an address
CRUMB = re.compile(
    r"""
    (?:[-*•·–—][ ])?(?:
      (?:about[ ])?\d{1,3}[ -]min(?:ute)?s?(?:[ ]read)?(?:ing[ ]time)?
    | (?:reading|read)[ ]time:?.{0,20}
    | \d{1,6}[ ](?:comments?|shares?|views?|likes?|claps?|responses?)
    | (?:share|tweet|print|email|save|listen|subscribe|follow|sign[ ]up|comments?|advertisement|log[ ]in|menu|home|like)
      (?:[ ](?:this|on|to|in|article|story|us|now|page|via|by|facebook|twitter|x|linkedin|email|our|newsletter)){0,5}
    | (?:image|photo|picture|video|credit|illustration|photograph|file)(?:[ ](?:credit|by|source|courtesy))?:[ ].{1,100}
    | (?:(?:last|first)[ ])?(?:updated|published|posted|modified|created|filed|date)(?:[ ]on|[ ]at)?:?[ ].{1,60}
    | (?:\d{1,2}|an?|one|two|three|few)[ ](?:minutes?|hours?|days?|weeks?|months?|years?)[ ]ago
    | https?://\S+ | www\.\S+ | @\w+ | \S+@\S+\.\w+
    | (?:source|from|topics?|tags?|categor(?:y|ies)|section|filed[ ]under|keywords?):[ ].{1,100}
    | \w[\w &'’-]{0,30}(?:[ ][>›»][ ]\w[\w &'’-]{0,40}){1,5}
    | \(?(?:reuters|ap|afp|associated[ ]press|bloomberg|upi|xinhua|tass)\)?
    )[.!]?
    """,
    re.VERBOSE | re.IGNORECASE,
)
# The part of a paper that an article stands in, on a line above its title
SECTION = re.compile(
    r"(?:(?:breaking|local|world|national|international|business|sports?)[ ])?news|opinions?|op-ed|analysis"
    r"|comment(?:ary)?|world|politics|business|economy|sports?|culture|arts|books|features?|editorials?"
    r"|letters?|reviews?|interviews?|essays?|perspectives?|science|technology|health|education"
    r"|lifestyle|travel|exclusive|(?:the )?long read"
    r"|special report|explainer|fact check|first person",
    re.IGNORECASE,
)
TITLE_LABEL = re.compile(r"(?:title|headline):[ ]+(?=\S)", re.IGNORECASE)
SITE = re.compile(r"[ ]\|[ ](?P<name>[^|]{2,40})\Z")  # `... | The Daily`: where a page stands, behind its title
# `Interview with Jane Doe Sunday, May 28, 2006`: a page's title and the date below it, run together on one line
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
DATE_AT_END = re.compile(
    rf"(?<![,:;—–-])(?<! on)(?<! of)(?<! for)(?<! until)[ ](?P<date>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, "
    rf"(?:(?:{_MONTHS}) \d{{1,2}}, \d{{4}}|\d{{1,2}} (?:{_MONTHS}),? \d{{4}}))\Z"
)
BULLET = re.compile(r"[-*•·–—][ ](?P<words>\S.{0,40})")
MOST_BULLET_WORDS = 3
CLAUSE_END = re.compile(r"[,;:—–](?=\s|\Z)")


class Opening(NamedTuple):
    """The lines above an article's text."""

    title: Span | None  # its words
    block: Span | None  # the title with its marks and underline
    lines: int  # how many lines from the first are front matter
    byline: Span | None
    author: str | None
    date: str | None
    crumbs: tuple[int, ...]  # places of the other lines of front matter, the byline's included


def read_opening(text: str, lines: Sequence[Line], width: int | None) -> Opening:
    """Title, byline, date and crumbs above the text. `width`: the column at which the text is wrapped, if it is."""
    crumbs: list[int] = []
    above = _take_crumbs(text, lines, 0, crumbs)
    title, taken = _read_title(text, lines, above, width)
    while title is None and above and SECTION.fullmatch(lines[above - 1].span.of(text)):
        above = crumbs.pop()  # no title follows: it is the title
        title, taken = _read_title(text, lines, above, width)
    if title is None:
        crumbs = crumbs if any(not is_item(text, lines[place]) for place in crumbs) else []
        end = len(crumbs)
    else:
        end = _take_crumbs(text, lines, above + taken, crumbs, below_title=True)
    byline, author = _read_byline(text, lines, crumbs)
    dates = (find_date(lines[place].span.of(text)) for place in crumbs)
    block = Span(lines[above].start, lines[above + taken - 1].end) if title else None
    return Opening(title, block, end, byline, author, next((d for d in dates if d), None), tuple(crumbs))


def divide_title(text: str, lines: Sequence[Line]) -> list[Line]:
    """The lines of a text, with a date at the end of the first one as a line of its own."""
    if not lines or lines[0].length > LONGEST_TITLE:
        return list(lines)
    first, *others = lines
    match = DATE_AT_END.search(text[: first.end], first.start)
    if match is None:
        return list(lines)
    title, date = Span(first.start, match.start()), Span(match.start("date"), first.end)
    return [Line(*title, first.gap, first.indent), Line(*date, 0, 0), *others]


def supply_title(text: str, span: Span) -> str:
    """A title from the beginning of a text that has none: to the end of a clause, or to a word that can stand last."""
    first = split_sentences(text, Span(span.start, min(span.end, span.start + 4 * SUPPLIED_LENGTH)))[0].of(text)
    words = " ".join(first.split()).strip("#*_ ")
    if len(words) <= SUPPLIED_LENGTH:
        return words.rstrip(".,;:") or words
    cut = words[: SUPPLIED_LENGTH + 1].rpartition(" ")[0] or words[:SUPPLIED_LENGTH]
    clauses = [match.start() for match in CLAUSE_END.finditer(cut)]
    if clauses and clauses[-1] >= SHORTEST_SUPPLIED:
        cut = cut[: clauses[-1]].rstrip()
    kept = cut.split(" ")
    while len(kept) > 1 and kept[-1].strip(".,;:—–-").lower() in STARTERS:
        kept.pop()
    return " ".join(kept).rstrip(" .,;:—–-") or cut


def _read_title(text: str, lines: Sequence[Line], place: int, width: int | None) -> tuple[Span | None, int]:
    """The title at a place and the lines it takes; None when the line there is prose or a section's heading."""
    if place + 1 >= len(lines):
        return None, 0
    line, below = lines[place], lines[place + 1]
    marked = MARKDOWN.match(text, line.start, line.end)
    if marked is not None:
        return (Span(marked.end(), line.end), 1) if marked["depth"] == "#" else (None, 0)
    if BOLD.fullmatch(text, line.start, line.end):
        return Span(line.start + 2, line.end - 2), 1
    if below.gap == 0 and UNDERLINE.fullmatch(text, below.start, below.end):
        return line.span, 2
    block = 1
    while block < MOST_TITLE_LINES and _goes_on(text, lines, place + block - 1, width):
        block += 1
    if place + block < len(lines) and _goes_on(text, lines, place + block - 1, width):
        return None, 0
    label = TITLE_LABEL.match(text, line.start, line.end)
    span = Span(label.end() if label else line.start, lines[place + block - 1].end)
    site = SITE.search(span.of(text))
    span = Span(span.start, span.start + site.start()) if site else span
    return (span, block) if _is_title(text, line, span) else (None, 0)


def _goes_on(text: str, lines: Sequence[Line], place: int, width: int | None) -> bool:
    """Whether a line that may be a title's runs on in the next one."""
    if place + 1 >= len(lines):
        return False
    line, below = lines[place], lines[place + 1]
    if text[line.end - 1] == "." and is_cut(text, line, below, "sentence-lines"):
        return True
    if below.gap:
        return False
    if width is not None and is_full(text, line, below, width):
        return True
    return not is_finished(text, line) and (text[below.start].islower() or text[line.end - 1] in ",;—–")


def _is_title(text: str, line: Line, span: Span) -> bool:
    """Whether a first line is a title rather than prose, a section's heading or an item."""
    words = span.of(text)
    if len(words) > LONGEST_TITLE or count_words(words) > MOST_TITLE_WORDS:
        return False
    if is_item(text, line) or is_named_heading(text, line) or not any(c.isalpha() for c in words) or words[0].islower():
        return False
    first, *others = split_sentences(text, span)
    if len(others) > 1 or (others and text[first.end - 1] not in "?!:"):
        return False
    if words[-1] in ".,;:" or words.endswith((".”", '."', ".’")):
        return _is_in_capitals(words) and words[-1] not in ",;:"
    return True


def _is_in_capitals(words: str) -> bool:
    """Whether the longer words begin with capital letters, as those of titles do."""
    longer = [word for word in re.findall(r"[^\W\d_][\w'’-]*", words) if len(word) >= LONG_WORD]
    return bool(longer) and sum(word[0].isupper() for word in longer) >= SHARE_OF_CAPITALS * len(longer)


def _take_crumbs(text: str, lines: Sequence[Line], place: int, crumbs: list[int], *, below_title: bool = False) -> int:
    """Add the places of lines of front matter from here on; the place behind them."""
    above = len(crumbs)
    while place + 1 < len(lines) and len(crumbs) < MOST_LINES:
        line = lines[place]
        if not _is_crumb(text, line) and not (below_title and _is_below_title(text, lines, place, crumbs, above)):
            break
        crumbs.append(place)
        place += 1
    return place


def _is_below_title(text: str, lines: Sequence[Line], place: int, crumbs: Sequence[int], above: int) -> bool:
    """Whether a line is an author's name, or a standfirst: the one line between the title and the byline or date.

    `above`: how many of the crumbs stand above the title.
    """
    if _is_signed(text, lines, place, crumbs):
        return True
    if (
        len(crumbs) > above
        or lines[place].length > LONGEST_TITLE
        or is_item(text, lines[place])
        or is_marked(text, lines[place])
    ):
        return False
    below = lines[place + 1 : place + 3]
    if len(below) > 1 and name_at(text, below[0]) is None:
        below = below[:1]
    return any(is_byline(text, line) or _date_line(text, line) for line in below)


def _is_crumb(text: str, line: Line) -> bool:
    """Whether a line belongs to a web page's frame, a byline or a date."""
    if line.length > LONGEST:
        return False
    words = line.span.of(text)
    bullet = BULLET.fullmatch(words)
    if (bullet is not None and count_words(bullet["words"]) <= MOST_BULLET_WORDS) or SECTION.fullmatch(words):
        return True
    return CRUMB.fullmatch(words) is not None or _date_line(text, line) or is_byline(text, line)


def _date_line(text: str, line: Line) -> bool:
    """Whether a line is a date and little else."""
    return find_date(line.span.of(text), whole_line=True) is not None


def _is_signed(text: str, lines: Sequence[Line], place: int, crumbs: Sequence[int]) -> bool:
    """Whether a line is an author's name: with a role or an office, or between other lines of front matter."""
    match = name_at(text, lines[place])
    if match is None or is_marked(text, lines[place]):
        return False
    beside = any(not _date_line(text, lines[i]) for i in crumbs) or _is_crumb(text, lines[place + 1])
    return beside or is_surely_author(match)


def _read_byline(text: str, lines: Sequence[Line], crumbs: Sequence[int]) -> tuple[Span | None, str | None]:
    """The line that names the author, and the name without the role."""
    for place in crumbs:
        if is_byline(text, lines[place]):
            return lines[place].span, author_of(text, lines[place])
    for place in crumbs:
        match = name_at(text, lines[place])
        if match is not None and not _date_line(text, lines[place]):
            return lines[place].span, match["who"]
    return None, None
