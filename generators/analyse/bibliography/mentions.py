"""Mentions of works by author and year: (Smith, 2017), Smith (2017), Smith's 2017 study, (A & B, 2016; C, 2018a, b).

A year is read together with the names that stand before it, inside its bracket or in front of it. What is found is only
what is printed; whether it is a citation at all, and of what, is for linking to say.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

from generators.analyse.bibliography.printed_names import PrintedNames, names_before
from generators.model import Span

Form = Literal["bracket", "narrative", "possessive", "bare"]

# `2017`, `2017a`, `2017a,b`, `n.d.`, `in press`
YEAR = re.compile(
    r"(?<![\w$€£#@/.‐-])(?:(?P<year>1[5-9]\d\d|20\d\d)(?P<letters>[a-h](?:\s?[,&]\s?[a-h]\b(?!\.))*)?(?![\w%])(?![.,]\d)"
    r"|(?P<undated>n\. ?d\.(?:-(?P<undatedletter>[a-h]))?|no date|in press|forthcoming))",
)
OWN_ABBREVIATION = re.compile(r"\s{0,3}[\[(][A-Z][\w&.-]{1,11}[\])]$")  # `World Fish Council [WFC]`
WINDOW = 240  # characters before a year in which its names may begin
LONGEST_GROUP = 3000  # characters of a bracket that is read as one


class Group(NamedTuple):
    """What stands between two brackets."""

    start: int  # behind the opening bracket
    end: int  # at the closing one


@dataclass(frozen=True, slots=True)
class NameMention:
    """A year with the names before it."""

    start: int
    end: int
    choices: tuple[tuple[str, ...], ...]  # the names as they may be cut, the longest first
    starts: tuple[int, ...]  # where each choice begins in the text
    et_al: bool
    year: int | None  # None: `n.d.`, `in press`
    letter: str | None
    form: Form
    comma: bool  # a comma stands between names and year
    whole: bool  # the names fill their part of the bracket


def find_name_mentions(text: str, regions: Sequence[Span]) -> tuple[NameMention, ...]:
    """Every year with names before it, in the order of the text."""
    return tuple(mention for region in regions for mention in _in_region(text, region))


def find_groups(text: str, region: Span) -> list[Group]:
    """The round and square brackets of a region, by their end; inner ones stand before those around them."""
    groups: list[Group] = []
    opened: list[tuple[str, int]] = []
    for found in re.compile(r"[()\[\]]").finditer(text, region.start, region.end):
        mark = found.group()
        if mark in "([":
            opened.append((mark, found.end()))
        elif opened and opened[-1][0] == {")": "(", "]": "["}[mark]:
            start = opened.pop()[1]
            if found.start() - start <= LONGEST_GROUP:
                groups.append(Group(start, found.start()))
    return groups


def _in_region(text: str, region: Span) -> Iterator[NameMention]:
    groups = sorted(find_groups(text, region))
    open_groups: list[Group] = []
    at = 0
    last: NameMention | None = None
    last_group: Group | None = None
    cut = region.start  # behind the year before
    for found in YEAR.finditer(text, region.start, region.end):
        while at < len(groups) and groups[at].start <= found.start():
            open_groups.append(groups[at])
            at += 1
        while open_groups and open_groups[-1].end <= found.start():
            open_groups.pop()
        group = next((g for g in reversed(open_groups) if g.end > found.start()), None)
        mentions = list(_read(text, region, group, found, cut, last if group == last_group else None))
        yield from mentions
        if mentions:
            last, last_group = mentions[-1], group
        elif group != last_group:
            last, last_group = None, group
        cut = found.end()


def _read(
    text: str, region: Span, group: Group | None, found: re.Match[str], cut: int, last: NameMention | None
) -> Iterator[NameMention]:
    """The mentions that end at one year: several when it has several letters."""
    start = found.start()
    if group is None:
        form: Form = "bare"
        names = names_before(text, max(region.start, cut, start - WINDOW), start)
        if names is None:
            return
        form = "possessive" if names.possessive else "bare"
    else:
        floor = max(group.start, cut)
        between = text[floor:start].strip(" ,;&.").lower()
        if last is not None and cut > group.start and between in ("", "and", "see", "e.g", "also"):
            yield from _years(found, last, last.choices, last.starts, last.form, last.et_al)
            return
        if floor == group.start and between in ("", "in", "see", "e.g"):
            form = "narrative"
            outside = group.start - 1
            names = names_before(text, max(region.start, min(cut, outside), outside - WINDOW), outside)
        else:
            form = "bracket"
            names = names_before(text, max(floor, start - WINDOW), start)
        names = _with_printed(text, Span(floor, start), names) if form == "bracket" else names
        if names is None:
            return
    shown = NameMention(
        names.starts[0],
        found.end(),
        names.choices,
        names.starts,
        names.et_al,
        None,
        None,
        form,
        names.comma,
        names.whole,
    )
    yield from _years(found, shown, names.choices, names.starts, form, names.et_al)


def _with_printed(text: str, part: Span, names: PrintedNames | None) -> PrintedNames | None:
    """The names with the whole part of the bracket as one more way to read it: `(R core team, 2024)`."""
    begin = max(part.start, text.rfind(";", part.start, part.end) + 1)
    printed = OWN_ABBREVIATION.sub("", text[begin : part.end].strip(" ,.\n"))
    if not printed or len(printed) > WINDOW // 2 or (names and (names.et_al or names.choices[0] == (printed,))):
        return names
    start = text.index(printed, begin)
    if names is None:
        return PrintedNames(((printed,),), (start,), False, False, text[: part.end].rstrip().endswith(","), False)
    return names._replace(choices=((printed,), *names.choices), starts=(start, *names.starts))


def _years(
    found: re.Match[str],
    like: NameMention,
    choices: tuple[tuple[str, ...], ...],
    starts: tuple[int, ...],
    form: Form,
    et_al: bool,
) -> Iterator[NameMention]:
    year = int(found["year"]) if found["year"] else None
    lettered = [found.start("letters") + m.start() for m in re.finditer("[a-h]", found["letters"] or "")]
    begin = like.start if like.year is None and like.letter is None and like.end == found.end() else found.start()
    closed = form == "narrative" and begin < found.start() and found.string.startswith(")", found.end())
    end = found.end() + closed  # `Smith (2017)` with both its brackets
    for i, at in enumerate(lettered or [-1]):  # `2020a, b`: the second work's mention is its letter
        letter = found.string[at] if lettered else found["undatedletter"]
        begin, stop = (at if i else begin), (end if at == (lettered or [-1])[-1] else at + 1)
        yield NameMention(begin, stop, choices, starts, et_al, year, letter, form, like.comma, like.whole)
