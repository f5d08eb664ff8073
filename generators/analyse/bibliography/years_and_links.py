"""What rules read better than a tagger in a printed entry: its year, its DOI and its address."""

from __future__ import annotations

import re

from generators.analyse.bibliography.runs import Tags

# https://www.doi.org/doi_handbook/2_Numbering.html#2.2
DOI = re.compile(r"(?<![\d.])10\.\d{4,9}\s?/\s?[^\s\"<>]+", re.IGNORECASE)
URL = re.compile(r"(?:https?://|www\.)[^\s<>\"]+", re.IGNORECASE)
YEAR = re.compile(r"(?<![\d\w/.-])(?P<year>1[5-9]\d\d|20\d\d)(?P<suffix>[a-z])?(?![\w\d]|-\d{2}\b(?!\d))")
LOOSE_YEAR = re.compile(r"(?<!\d)(?P<year>1[5-9]\d\d|20\d\d)(?P<suffix>[a-z])?(?!\d)")
NO_YEAR = re.compile(r"\b(?:[ns]\.\s?d\.|[Nn]o date\b|o\.\s?J\.)")
LONGEST_BEFORE_DATE = 200  # characters in which an entry says that it has no date


def read_links(printed: str) -> tuple[str | None, str | None]:
    """The address and the DOI of an entry; a DOI's own address is no second address."""
    found = DOI.search(printed)
    doi = _close(found.group().replace(" ", "")) if found else None
    for link in URL.finditer(printed):
        if "doi.org/" not in link.group().lower():
            url = _close(link.group())
            return (url if "://" in url else f"https://{url}"), doi
    return None, doi


def _close(link: str) -> str:
    """Without the marks that end a sentence and brackets that were never opened."""
    link = link.rstrip(".,;:'’”»>")
    while link.endswith((")", "]")) and link.count(link[-1]) > link.count({")": "(", "]": "["}[link[-1]]):
        link = link[:-1].rstrip(".,;:")
    return link


def read_year(printed: str, tags: Tags) -> tuple[int | None, str | None, bool]:
    """The year of publication, its letter, and whether the entry says that it has no date."""
    blocked = [(m.start(), m.end()) for p in (URL, DOI) for m in p.finditer(printed)]
    dated = [(start, end) for start, end, label in tags if label == "date"]
    says_none = NO_YEAR.search(printed, 0, LONGEST_BEFORE_DATE)
    undated = says_none is not None
    if says_none and not YEAR.search(printed, 0, says_none.start()):
        return None, None, True
    for pattern, needs_date in ((LOOSE_YEAR, True), (YEAR, False)):
        found = [
            m
            for m in pattern.finditer(printed)
            if not any(start <= m.start() < end for start, end in blocked)
            and (not needs_date or any(start <= m.start() < end for start, end in dated))
        ]
        if undated and not needs_date:
            return None, None, True
        bracketed = [m for m in found if printed[m.start() - 1 : m.start()] == "("]
        if not needs_date:
            found = bracketed or found[-1:]
        if found:
            return int(found[0]["year"]), found[0]["suffix"], False
    return None, None, undated
