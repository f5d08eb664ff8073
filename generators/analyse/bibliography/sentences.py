"""Entries whose date stands in brackets behind the authors: there the title is a sentence of its own (APA)."""

from __future__ import annotations

import re

from generators.analyse.bibliography.runs import Tags, first_run
from generators.analyse.bibliography.titles import has_month

# `(2018, July/August). ` behind the authors: the title follows, and ends where its sentence does
DATE_IN_BRACKETS = re.compile(r"\((?:(?:1[5-9]|20)\d\d[a-z]?|n\. ?d\.)[^()]{0,30}\)\.\s+")
SENTENCE_END = re.compile(
    r"(?:(?<!\b[A-Z])(?<!\b(?:vs|Dr|St|Mr|No|ed))\.|[?!])[”’\"')]{0,2}(?=\s+[“\"‘]?[A-Z0-9\[(]|\s+https?:|\s*$)"
)
# A name, up to an address or the end: `Council on Foreign Relations.`, `38 North.`
PROPER = re.compile(r"\s*(?:\d+ )?(?:(?:[A-Z][\w.’'&-]*|of|and|the|for|on|in|&)[\s,]*){1,9}\.?\s*(?=https?:|www\.|$)")
NAMED_PART = re.compile(r"\s*(?:(?:[A-Z][\w’'-]*|of|and|the|for|&)\s*)+")
LONGEST_HEAD = 2000  # characters in which the date stands
SHORTEST_WORD = 3  # letters up to which a word is in lower case anyway
CUT_SHORT = frozenset({"container", "publisher", "location", "note", "date", "author", "editor", "series"})
NUMBERED = frozenset({"volume", "pages"})


def by_sentence(printed: str, tags: Tags) -> Tags:
    """The tags with the title read as one sentence where the style has it so: behind a date in brackets and a stop.

    What the tagger cut short runs on to the end of the sentence; a name behind it is where the work appeared.
    """
    dated = DATE_IN_BRACKETS.search(printed, 0, LONGEST_HEAD)
    ended = SENTENCE_END.search(printed, dated.end()) if dated else None
    if not dated or not ended:
        return tags
    begin, end = dated.end(), ended.end()
    run = first_run(tags, "title") or (begin, begin)
    if abs(run[0] - begin) > 2:
        return tags
    if run[1] < end and {label for b, _, label in tags if run[1] <= b < end} <= CUT_SHORT:
        tags = _relabel(tags, begin, end, "title")
    elif run[1] > end + 2 and _in_sentence_case(printed[begin:end]):
        if PROPER.match(printed, end):
            tags = _relabel(tags, end, run[1], _place(printed, tags))
        elif NAMED_PART.fullmatch(printed, end, run[1]) and _label_at(tags, run[1]) == "container":
            tags = _relabel(tags, end, run[1], "container")
    labels = {label for b, _, label in tags if b >= end}
    if not labels & {"container", "publisher", *NUMBERED, "title"} and PROPER.match(printed, end):
        tags = _relabel(tags, end, len(printed), _place(printed, tags), only=frozenset({"note", "author", "date"}))
    return tags


def _place(printed: str, tags: Tags) -> str:
    return "container" if has_month(printed, tags) else "publisher"


def _in_sentence_case(title: str) -> bool:
    """Whether most words of a title are lower case, so that capitals behind it begin a name."""
    words = [word for word in title.split()[1:] if len(word) > SHORTEST_WORD]
    return 2 * sum(word[0].islower() for word in words) > len(words)


def _label_at(tags: Tags, at: int) -> str | None:
    return next((label for start, _, label in tags if start >= at), None)


def _relabel(tags: Tags, begin: int, end: int, label: str, only: frozenset[str] | None = None) -> Tags:
    return [(b, e, label if begin <= b < end and (only is None or found in only) else found) for b, e, found in tags]
