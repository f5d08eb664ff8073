"""Which line breaks end a paragraph, and which are strays of hard wrapping, of a sentence splitter, in a quotation.

One rule holds for a whole text, chosen from how its lines look. `Article.layout` names it; the editors' page shows it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Literal

from generators.model import Span
from generators.read.abbreviations import BEFORE_NAME, NEVER_LAST
from generators.read.lines import Line, is_finished, is_item
from generators.read.quotations import marks_in, quotations_in
from generators.read.sentences import INITIALS, ends_sentence

Layout = Literal["wrapped", "sentence-lines", "blank-lines", "lines"]

NARROWEST, WIDEST = 30, 130  # columns at which texts are wrapped
SHARE_OF_FULL_LINES = 0.6  # of a wrapped text's lines, at least, hold no further word
SHARE_OF_CUT_SENTENCES = 0.4  # of its lines, at least, end without a stop
SHARE_OF_SMALL_LETTERS = 0.15  # of its lines, at least, go on with a small letter after a line without a stop
WIDTH_QUANTILE = 0.95  # one line with a long address does not change a text's width
SHARE_OF_RUN_ON_LINES = 0.1  # of a sentence splitter's lines, at most, hold a plain end of a sentence
FEWEST_LINES = 4  # of prose, to tell a sentence splitter's work from short paragraphs
SHARE_OF_BLANK_LINES = 0.5  # of the breaks, from which blank lines are what separates paragraphs
# Characters; shorter lines without a stop are captions, names, items, verse. Before a blank line, and before none.
SHORTEST_CUT_PARAGRAPH, SHORTEST_CUT_LINE = 60, 30
LINES_IN_QUOTATION = 6  # looked at for the closing mark of a quotation that a break has cut
# The end of a sentence that the crudest splitter would cut at; closing marks stop it
PLAIN_END = re.compile(r"[a-z0-9%)]{2}\. (?=[A-Z][a-z]+ )")
LAST_WORD = re.compile(r"[^\s\"“”‘(\[]+\Z")
LONGEST_WORD = 30
KEY = re.compile(r"[a-z]+:")  # `encl: ...`, `cc: ...`
LABEL_ALONE = re.compile(
    r"\(?(?:\d{1,3}|[A-Za-z]|[ivxIVX]{1,5})[.)]{1,2}"
)  # of an item or a heading whose words follow
# What `U.S.`, `U.K.` or `U.N.` describes when it begins the next line
DESCRIBED = re.compile(
    r"(?:State|Departments?|Government|Senate|Senators?|House|Congress\w*|Army|Navy|Air Force|Marines?|Coast Guard"
    r"|Military|President|Vice|Treasury|Supreme|Court|Attorney|District|Secretary|Embassy|Ambassador|Rep\.|Sen\.|Gen\.|Constitution"
    r"|Securities|Capitol|Federal|Foreign|Trade|Postal|Forest|Geological|Policy|Special|Defense|Justice|Homeland"
    r"|Citizenship|Customs|Immigration|Census|Fish|Environmental|Intelligence|Security|General|Chamber|Bureau|Agency"
    r"|National|Central|Steel|Open|Border|Energy|Food|Office|Commission|Council|Prime Minister|Parliament)\b"
)
# `A U.S.`: a noun must follow
DETERMINER = re.compile(r"\b(?:[Aa]n?|[Oo]ther|[Ss]ome|[Ss]everal|[Ff]ormer|[Ss]enior)\Z")
LONGEST_DETERMINER = 10


def choose_layout(text: str, lines: Sequence[Line]) -> Layout:
    """The rule by which a text's line breaks are read."""
    if wrap_width(text, lines) is not None:
        return "wrapped"
    if _is_cut_at_sentences(text, lines):
        return "sentence-lines"
    blank = sum(line.gap > 0 for line in lines[1:])
    return "blank-lines" if blank > SHARE_OF_BLANK_LINES * max(1, len(lines) - 1) else "lines"


def join_lines(text: str, lines: Sequence[Line], layout: Layout) -> list[list[Line]]:
    """Lines of prose, grouped into paragraphs."""
    strays = _wrapped_breaks(text, lines) if layout == "wrapped" else _cuts(text, lines, layout)
    groups: list[list[Line]] = []
    for place, line in enumerate(lines):
        if place and place - 1 in strays:
            groups[-1].append(line)
        else:
            groups.append([line])
    return groups


def wrap_width(text: str, lines: Sequence[Line]) -> int | None:
    """The column at which a text is hard-wrapped; None: it is not."""
    pairs = [(a, b) for a, b in pairwise(lines) if b.gap == 0]
    if not pairs:
        return None
    lengths = sorted(a.column for a, _ in pairs)
    width = lengths[min(len(lengths) - 1, int(WIDTH_QUANTILE * len(lengths)))]
    if not NARROWEST <= width <= WIDEST:
        return None
    full = sum(is_full(text, a, b, width) for a, b in pairs)
    cut = [b for a, b in pairs if not is_finished(text, a)]
    small = sum(text[b.start].islower() for b in cut)
    shares = (full, SHARE_OF_FULL_LINES), (len(cut), SHARE_OF_CUT_SENTENCES), (small, SHARE_OF_SMALL_LETTERS)
    return width if all(count >= share * len(pairs) for count, share in shares) else None


def is_full(text: str, line: Line, following: Line, width: int) -> bool:
    """Whether the first word of the next line would not have fitted on this one."""
    end = text.find(" ", following.start, following.end)
    word = (end if end > 0 else following.end) - following.start
    return line.column + 1 + word > width


def _wrapped_breaks(text: str, lines: Sequence[Line]) -> frozenset[int]:
    """Places of the lines behind which only the column's edge breaks the text."""
    width = wrap_width(text, lines) or WIDEST
    return frozenset(i for i in range(len(lines) - 1) if _is_wrapped(text, lines[i], lines[i + 1], width))


def _is_wrapped(text: str, line: Line, following: Line, width: int) -> bool:
    """Whether a wrapped text goes on in the next line."""
    full = is_full(text, line, following, width)
    if following.gap or (is_item(text, following) and (not full or is_finished(text, line))):
        return False
    if is_finished(text, line) and (following.indent > line.indent or not full):
        return False
    return full or text[following.start].islower()


def _is_cut_at_sentences(text: str, lines: Sequence[Line]) -> bool:
    """Whether a splitter has put each sentence on a line of its own."""
    prose = [line for line in lines if is_finished(text, line)]
    run_on = sum(PLAIN_END.search(text, line.start, line.end) is not None for line in prose)
    return len(prose) >= FEWEST_LINES and run_on <= SHARE_OF_RUN_ON_LINES * len(prose)


def _cuts(text: str, lines: Sequence[Line], layout: Layout) -> frozenset[int]:
    """Places of the lines behind which the break falls inside a sentence or a quotation."""
    in_sentences = {i for i in range(len(lines) - 1) if is_cut(text, lines[i], lines[i + 1], layout)}
    return frozenset(in_sentences | _cuts_in_quotations(text, lines, layout))


def is_cut(text: str, line: Line, following: Line, layout: Layout) -> bool:
    """Whether the break between two lines falls inside a sentence."""
    if is_item(text, following):
        return False
    if LABEL_ALONE.fullmatch(text, line.start, line.end):
        return layout == "sentence-lines" or following.gap == 0
    if not is_finished(text, line):
        long_enough = line.length >= (SHORTEST_CUT_PARAGRAPH if following.gap else SHORTEST_CUT_LINE)
        return long_enough and text[following.start].islower() and KEY.match(text, following.start) is None
    match = LAST_WORD.search(text[max(line.start, line.end - LONGEST_WORD) : line.end])
    if text[line.end - 1] != "." or match is None:
        return False
    word = match.group()[:-1]
    if layout != "sentence-lines" and not _needs_more(text, line, following, word):
        return False
    return not ends_sentence(text, Span(line.start, following.end), line.end)


def _needs_more(text: str, line: Line, following: Line, word: str) -> bool:
    """Whether an abbreviation at a line's end calls for the next line even between paragraphs: `Sen.`, `A U.S.`"""
    if word.lower() in BEFORE_NAME or word in NEVER_LAST:
        return True
    if INITIALS.fullmatch(word) is None:
        return False
    before = text[line.start : line.end - len(word) - 1].rstrip()
    described = DESCRIBED.match(text, following.start, following.end)
    return described is not None or DETERMINER.search(before[-LONGEST_DETERMINER:]) is not None


def _cuts_in_quotations(text: str, lines: Sequence[Line], layout: Layout) -> set[int]:
    """Places of the lines behind which a break falls inside a quotation that a later line closes.

    A line that opens a quotation anew goes on with it by convention: there the paragraph is a true one.
    """
    cut: set[int] = set()
    place = 0
    while place < len(lines) - 1:
        closed_at = _closing_line(text, lines, place, layout)
        if closed_at is not None:
            cut.update(range(place, closed_at))
        place = closed_at if closed_at is not None else place + 1
    return cut


def _closing_line(text: str, lines: Sequence[Line], place: int, layout: Layout) -> int | None:
    """The place of the line that closes the quotation left open at the end of this one; None: nothing is left open."""
    _, still_open = quotations_in(text, lines[place].span)
    if not still_open:
        return None
    for later in range(place + 1, min(len(lines), place + 1 + LINES_IN_QUOTATION)):
        if (lines[later].gap and layout != "sentence-lines") or is_item(text, lines[later]):
            return None
        marks = marks_in(text, lines[later].span, still_open)
        first = next((mark for mark in marks if mark.family in still_open), None)
        if first is not None:
            return later if first.role == "close" else None
    return None
