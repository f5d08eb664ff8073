"""Lines that say who wrote an article: `By Jane Doe`, `Author: Doe, Jane`, `Jane Doe, Staff Writer`."""

from __future__ import annotations

import re

from generators.read.dates import find_date
from generators.read.lines import Line, is_finished

LONGEST = 120  # characters of a line of front matter

# Two to four words that begin with capitals, small ones such as `van` between them
_PERSON = (
    r"[A-Z][\w.'’-]*(?:[ ](?:(?:van|von|de|der|den|la|le|al|bin|ibn|da|di|dos|del|du|ter|y)[ ])*"
    r"[A-Z][\w.'’-]*){1,3}"
)
BYLINE = re.compile(
    r"(?:[-*•–—][ ])?[*_]{0,3}"
    r"(?:(?:(?:words|story|text|written|reported|posted|reporting|analysis|opinion)[ ])?by:?|(?P<label>authors?:))[ ]"
    r"(?P<who>[^\s*_].*?)[*_]{0,3}",
    re.IGNORECASE,
)
INVERTED = re.compile(r"[A-Z][\w'’-]+, [A-Z][\w.'’-]+(?: [A-Z]\.)?")  # `Author: Doe, Jane`
# `Sangmin Lee (Editorial Advisory Board Member)`, `Jane Doe, Political Correspondent`, `Jane Doe | The Daily`
SIGNED = re.compile(
    rf"(?P<who>{_PERSON}(?P<others>(?:,[ ]{_PERSON})*,?[ ](?:and|&)[ ]{_PERSON})?)"
    r"(?P<role>[ ]\([^()]{2,80}\)|,[ ][^.!?]{2,80}|[ ][|•·][ ].{2,80}|[ ]in[ ][A-Z][\w .'’-]{1,40})?"
)
# What stands behind a name and is none: `(Editor)`, `, Staff Writers`, `, Reuters`, ` | The Daily`
_OFFICE = (
    r"(?:staff|writers?|reporters?|editors?|correspondents?|columnists?|professors?|directors?|fellows?|contributors?"
    r"|special to|for the|university|press|news|times|post|reuters|bloomberg|institute)"
)
# What a person is, not a house: `, Staff Writer`, `, Political Correspondent`, `, Science Editor, London`
OFFICE = re.compile(
    r",[ ](?:[^,]{1,60}[ ])?(?:writer|reporter|editor|correspondent|columnist|professor|contributor)s?(?:,[ ].*)?",
    re.IGNORECASE,
)
AFTER_NAME = re.compile(r"(?:Jr|Sr|Ph\.?D|M\.?D)\.", re.IGNORECASE)  # a full stop that ends no sentence
STAFF = re.compile(rf"(?:(?:the|our|an?)[ ])?{_OFFICE}(?:[ ]{_OFFICE})?")  # `By the staff`, `By a staff writer`
ROLE = re.compile(
    rf"\s*(?:\(.*|,\s+(?i:(?:[^,]*[ ])?{_OFFICE}\b).*|,\s+(?!(?:and\s+)?[A-Z][\w.'’-]+\s+[A-Z]).*|\s[|•·–—-]\s.*)\Z"
)


def is_byline(text: str, line: Line) -> bool:
    """Whether a line says by whom the article is."""
    match = BYLINE.fullmatch(text, line.start, line.end) if line.length <= LONGEST else None
    if match is None:
        return False
    if is_finished(text, line) and AFTER_NAME.fullmatch(match["who"].split()[-1]) is None:
        return False
    return match["who"][0].isupper() or STAFF.fullmatch(match["who"]) is not None


def author_of(text: str, line: Line) -> str | None:
    """The name on a byline, without the role; None: the line is none."""
    match = BYLINE.fullmatch(text, line.start, line.end)
    if match is None:
        return None
    if match["label"] and INVERTED.fullmatch(match["who"]):
        return match["who"]
    return ROLE.sub("", match["who"]).strip() or match["who"]


def name_at(text: str, line: Line) -> re.Match[str] | None:
    """A line that is a person's name, with or without a role."""
    return SIGNED.fullmatch(text, line.start, line.end) if line.length <= LONGEST else None


def is_surely_author(match: re.Match[str]) -> bool:
    """Whether a name on a line of its own is an author's wherever it stands: with an office or a date, or several."""
    role = match["role"] or ""
    alone = match["others"] is not None and not role
    office = role.startswith(" (") or OFFICE.fullmatch(role) is not None
    return alone or office or find_date(role) is not None
