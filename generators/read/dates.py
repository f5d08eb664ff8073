"""Calendar dates as articles print them, read as ISO 8601."""

from __future__ import annotations

import re
from datetime import date

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_WEEKDAY = r"(?:(?:mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?\.?,?[ ])?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
# `May 8, 2009`, `8 May 2009`, `2009-05-08`, `May 2009`, `Oct 14`
FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"\b{_YEAR}-(?P<number>\d\d)-(?P<day>\d\d)\b",
        rf"\b{_WEEKDAY}{_MONTH}[ ](?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?[ ]{_YEAR}\b",
        rf"\b{_WEEKDAY}(?P<day>\d{{1,2}})(?:st|nd|rd|th)?[ -]{_MONTH},?[ -]{_YEAR}\b",
        rf"\b{_MONTH},?[ ]{_YEAR}\b",
        rf"\b{_WEEKDAY}{_MONTH}[ ]\d{{1,2}}(?:st|nd|rd|th)?\b",
        rf"\b{_WEEKDAY}\d{{1,2}}(?:st|nd|rd|th)?[ ]{_MONTH}(?!\w)",
    )
)
# What may stand beside a date on a line of its own: a bullet, `Published on`, a time of day, `Last updated`
BESIDE = re.compile(
    r"(?:[-*•·|–—,()/@:]|\b\d{1,3}[ -]min(?:ute)?s?(?:[ ]read)?|\b(?:published|posted|updated|last|on|at|date|created"
    r"|modified|am|pm|gmt|utc|est|edt|et|pst|pdt|bst|cet)\b|\ba\.m\.?|\bp\.m\.?|\d{1,2}[:.]\d\d(?::\d\d)?(?:am|pm)?"
    r"|[+-]\d\d:?\d\d|t\d\d:\d\d\S*|\s)+",
    re.IGNORECASE,
)
ISO = re.compile(r"(?P<year>[0-9]{4})(?:-(?P<month>[0-9]{2})(?:-(?P<day>[0-9]{2}))?)?")
LONGEST = 120  # characters of a line that is read for a date


def find_date(line: str, *, whole_line: bool = False) -> str | None:
    """The first date of a line: `YYYY-MM-DD`, `YYYY-MM`, or an empty string where the year is not printed.

    `whole_line`: only where the line holds a date and nothing else but its time and the like.
    """
    if len(line) > LONGEST:
        return None
    for form in FORMS:
        match = form.search(line)
        if match is None:
            continue
        rest = line[: match.start()] + " " + line[match.end() :]
        if whole_line and not BESIDE.fullmatch(rest):
            return None
        return _as_iso(match.groupdict())
    return None


def _as_iso(parts: dict[str, str | None]) -> str | None:
    """A date in figures; None: there is no such day."""
    if not parts.get("year"):
        return ""
    month = parts.get("number") or str(MONTHS.index(str(parts["month"])[:3].lower()) + 1)
    if not parts.get("day"):
        return f"{parts['year']}-{int(month):02}"
    try:
        return date(int(str(parts["year"])), int(month), int(str(parts["day"]))).isoformat()
    except ValueError:
        return None


def is_iso_date(words: str) -> bool:
    """Whether words are a calendar date as `YYYY-MM-DD`, `YYYY-MM` or `YYYY`."""
    match = ISO.fullmatch(words)
    if match is None:
        return False
    try:
        date(int(match["year"]), int(match["month"] or 1), int(match["day"] or 1))
    except ValueError:
        return False
    return True
