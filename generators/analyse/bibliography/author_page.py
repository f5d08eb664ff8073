"""Mentions by author and page, as MLA prints them: (Adams 44), (Baker and Cole 44-45), (Adams, “Silt” 44).

They hold no year, so they are read only in an article of which no other mention leads to its list. The author, or every
author, must agree; what several entries fit is ambiguous unless a short title tells them apart.

Source: https://style.mla.org/in-text-citations-overview/. Known to fail: a page alone behind a name in the sentence,
and works that are cited by their title.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generators.analyse.bibliography.index import Index, Key
from generators.analyse.bibliography.linking import Link, agrees
from generators.analyse.bibliography.mentions import NameMention, find_groups
from generators.analyse.bibliography.names import words_of
from generators.model import Span

LEAST_HABIT = 3  # mentions with an entry, and at least half of all, from which the others are read as mentions too
LONGEST_PART = 200  # characters of a bracket between semicolons that may be a mention
NAME = r"(?:(?:[a-z]{1,3}|[A-ZÀ-Þ][\w’'.-]{0,30}) ){0,4}[A-ZÀ-Þ][\w’'-]{1,30}"  # `van den Berg`, `World Fish Council`
PAGE = r"(?!(?:1[5-9]|20)\d\d\b)\d{1,4}"  # `(Adams 2019)` prints a year
MENTION = re.compile(
    rf"(?:(?:qtd\. in|see|see also|cf\.|e\.g\.,) )?(?P<names>{NAME}(?:(?:, {NAME}){{0,3}},? (?:and|&) {NAME})?)"
    rf"(?P<others>,? et al\.?)?(?:, (?P<title>[^\d,;]{{2,80}}?))?,? (?:pp?\. ?)?{PAGE}(?:[-–]\d{{1,4}})?"
    rf"(?:, {PAGE}(?:[-–]\d{{1,4}})?){{0,5}}"
)
JOINT = re.compile(r",? (?:and|&) |, ")
LABELS_WORDS = (
    "act appendix article book box canto case chapter column day equation experiment fig figure figures group highway "
    "interstate level line lines model note number page pages panel paragraph part phase plate question room route "
    "scene section series stage step study table tables type version vol volume week year january february march april "
    "may june july august september october november december"
)
LABELS = frozenset(LABELS_WORDS.split())  # words that a number follows without a page's being meant


@dataclass(frozen=True, slots=True)
class PageMention:
    """A mention by author and page with what it points to."""

    span: Span
    link: Link
    looked_for: str


def find_page_mentions(text: str, regions: Sequence[Span], index: Index) -> list[PageMention]:
    """The mentions that an entry fits; where they are the article's habit, also those that none fits."""
    found = [mention for region in regions for part in _parts(text, region) for mention in _read(text, part, index)]
    linked = [mention for mention in found if mention.link.entries]
    return found if len(linked) >= LEAST_HABIT and 2 * len(linked) >= len(found) else linked


def _parts(text: str, region: Span) -> Iterator[Span]:
    """What stands in brackets, cut at semicolons."""
    for group in sorted(find_groups(text, region)):
        for part in re.compile(r"[^;()\[\]]+").finditer(text, group.start, group.end):
            if len(part.group()) <= LONGEST_PART and part.group()[-1].isdigit():
                yield Span(part.end() - len(part.group().lstrip()), part.end())


def _read(text: str, part: Span, index: Index) -> Iterator[PageMention]:
    found = MENTION.fullmatch(text, part.start, part.end)
    if found is None or words_of(found["names"])[0] in LABELS:
        return
    others = found["others"] is not None
    span = Span(found.start("names"), part.end)
    for names in dict.fromkeys((tuple(JOINT.split(found["names"])), (found["names"],))):
        mention = NameMention(*span, (names,), (span.start,), others, None, None, "bracket", False, True)
        keys = [key for key in index.of_any_year(names[0]) if agrees(mention, names, key)]
        if keys:
            yield PageMention(span, _link(keys, found["title"]), "")
            return
    looked_for = found["names"] + (" et al." if others else "")
    yield PageMention(span, Link((), "missing", f"no entry of the list fits {looked_for}"), looked_for)


def _link(keys: Sequence[Key], title: str | None) -> Link:
    """The link to the entries of the right authors, or to those of them that print the short title."""
    short = f" {' '.join(words_of(title or ''))} "
    titled = [key for key in keys if title and short in key.printed]
    places = tuple(key.place for key in titled or keys)
    if len(places) > 1:
        return Link(places, "ambiguous", f"{len(places)} entries have these authors; the text prints a page, no year")
    agreeing = "authors and title" if titled else "authors"
    return Link(places, "exact", f"{agreeing} agree; the text prints a page, no year")
