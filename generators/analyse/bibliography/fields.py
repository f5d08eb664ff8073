"""From a printed entry to its fields: the tagger's labels, and rules for what rules read better.

Years, DOIs and addresses are found by pattern; the tagger tells names, titles, containers and the rest apart. A field
that is not safe is None: the printed entry is always shown.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from generators.analyse.bibliography.names import parse_names
from generators.analyse.bibliography.tagger import tag
from generators.model import Name, Reference, Span

Tags = list[tuple[int, int, str]]

LONGEST_HEAD = 2000  # characters in which the date of an entry that prints it behind its authors stands
HEAD_DATE = re.compile(
    r"(?:(?<=[.,\s])\(|(?<=[.,])\s|(?<=[^\W\d_]\s))(?:\d{1,2} )?(?:1[5-9]\d\d|20\d\d|n\. ?d\.)(?![\w-]{2})"
)
HEAD_QUOTE = re.compile('[“"«]')

# `[3]`, `3.`, `(3)`, `3)`; never a year, never the day of a date
LABEL = re.compile(
    r"\s*(?:\[(?P<square>\d{1,4}|[A-Z][\w+]{0,11})\]|\((?P<round>\d{1,4})\)|(?P<plain>\d{1,4})[.)](?=\s|[A-Z]))\s*"
)
# https://www.doi.org/doi_handbook/2_Numbering.html#2.2
DOI = re.compile(r"(?<![\d.])10\.\d{4,9}\s?/\s?[^\s\"<>]+", re.IGNORECASE)
DOI_MARK = re.compile(r"\bdoi(?:\.org/|:|\s)\s*(?P<rest>\S+)", re.IGNORECASE)
URL = re.compile(r"(?:https?://|www\.)[^\s<>\"]+", re.IGNORECASE)
YEAR = re.compile(r"(?<![\d\w/.-])(?P<year>1[5-9]\d\d|20\d\d)(?P<suffix>[a-z])?(?![\w\d]|-\d{2}\b(?!\d))")
LOOSE_YEAR = re.compile(r"(?<!\d)(?P<year>1[5-9]\d\d|20\d\d)(?P<suffix>[a-z])?(?!\d)")
NO_YEAR = re.compile(r"\(?\bn\.\s?d\.|\bno date\b|\bs\.\s?d\.|\bo\.\s?J\.", re.IGNORECASE)
IN_PRESS = re.compile(r"\b(?:in press|forthcoming|to appear|im Druck|sous presse)\b", re.IGNORECASE)
# Words that lead up to a container and are not part of it.
LEADING = re.compile(r"^(?:(?:published )?in|dans|aus|en|appeared in|see)\s*:?\s+(?=\S)", re.IGNORECASE)
EDGES = " \t.,;:“”\"'‘’«»()[]-–—"
PAGE_MARK = re.compile(r"^(?:pages?|pp?|pgs?|S|стр|с)\b\.?\s*", re.IGNORECASE)
ISSUE = re.compile(
    r"^(?P<volume>[^()]{1,20}?)\s*\((?P<issue>[^()]{1,20})\)$"
    r"|^(?P<v2>[\w ]{1,12})[,:]?\s+n[o°º]\.?\s*(?P<i2>[\w/–-]{1,12})$"
)
VOLUME_MARK = re.compile(r"^(?:vol(?:ume)?s?|bd|band|tome?|t|v)\b\.?\s*", re.IGNORECASE)
ROLE_ONLY = re.compile(r"\W*(?:eds?|editors?)\W*", re.IGNORECASE)
INVERTED = re.compile(r"^[\[(\d.)\] ]*[^\W\d_][\w’'‐-]+(?:[ ][A-Z][\w’'‐-]+)?(?:,[ ]|[ ][A-Z]{1,3}[,. ])")


@dataclass(frozen=True, slots=True)
class Entry:
    """A parsed entry with what linking needs and the record does not hold."""

    reference: Reference
    head: Span  # the authors as printed, in the article's text; empty when there are none
    more_authors: bool  # `et al.` is printed in the entry
    undated: bool  # `n.d.` is printed


def parse_entries(text: str, spans: Sequence[Span], article: str) -> tuple[Entry, ...]:
    """Every entry of a list, parsed: one pass of the tagger over all of them."""
    labels = [LABEL.match(text, span.start, span.end) for span in spans]
    starts = [found.end() if found else span.start for found, span in zip(labels, spans, strict=True)]
    printed = [" ".join(text[start : span.end].split("\n")) for start, span in zip(starts, spans, strict=True)]
    inverted = 2 * sum(INVERTED.match(p) is not None for p in printed) > len(printed)
    tagged = tag(printed)
    heads = [_dated_head(p, tags) for p, tags in zip(printed, tagged, strict=True)]
    dated_second = 2 * sum(_is_followed_by_date(tags) for tags in tagged) > len(tagged)
    entries = []
    for i, tags in enumerate(tagged):
        found = labels[i]
        label = found.group().strip() if found else None
        head = _first_run(tags, "author") or _head_before_year(printed[i], tags)
        head = (heads[i] if dated_second else None) or head
        entries.append(_entry(printed[i], tags, head, starts[i], spans[i], f"r{i + 1}", article, label, inverted))
    return tuple(entries)


def _entry(
    printed: str,
    tags: Tags,
    head: tuple[int, int] | None,
    offset: int,
    span: Span,
    name: str,
    article: str,
    label: str | None,
    inverted: bool,
) -> Entry:
    link = read_links(printed)
    year, suffix, undated = read_year(printed, tags)
    authors: tuple[Name, ...] = ()
    more = False
    if head:
        authors, more = parse_names(printed[head[0] : head[1]], inverted=inverted)
    title = _text(printed, _first_run(tags, "title"))
    container = _container(printed, tags)
    volume, issue = _volume(_text(printed, _first_run(tags, "volume")))
    pages = _text(printed, _first_run(tags, "pages"))
    publisher = _text(printed, _first_run(tags, "publisher"))
    reference = Reference(
        id=name,
        article=article,
        start=span.start,
        end=span.end,
        label=label,
        authors=authors,
        year=year,
        year_suffix=suffix,
        title=title,
        container=container,
        publisher=publisher,
        volume=volume,
        issue=issue,
        pages=PAGE_MARK.sub("", pages) or None if pages else None,
        url=link[0],
        doi=link[1],
        type=kind_of(tags, container, publisher, link[0], volume),
    )
    start, end = head or (0, 0)
    return Entry(reference, Span(offset + start, offset + end), more, undated)


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
    undated = NO_YEAR.search(printed[:200]) is not None
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


def _first_run(tags: Tags, label: str) -> tuple[int, int] | None:
    """The first unbroken run of a label."""
    start: int | None = None
    end = 0
    for begin, stop, found in tags:
        if found == label:
            start = begin if start is None else start
            end = stop
        elif start is not None:
            break
    return None if start is None else (start, end)


def _is_followed_by_date(tags: Tags) -> bool:
    """Whether the entry begins with its authors and goes on with its date."""
    labels = [label for i, (_, _, label) in enumerate(tags) if not i or label != tags[i - 1][2]]
    return labels[:2] == ["author", "date"]


def _dated_head(printed: str, tags: Tags) -> tuple[int, int] | None:
    """What stands before the date, in a list that prints the date behind the authors."""
    found = HEAD_DATE.search(printed, 0, LONGEST_HEAD)
    if not found or not found.start() or any(label in ("title", "container") for _, end, label in tags[:1] if end):
        return None
    head = printed[: found.start()].rstrip(" (,.")
    return (0, len(head)) if head and URL.search(head) is None and not HEAD_QUOTE.search(head) else None


def _head_before_year(printed: str, tags: Tags) -> tuple[int, int] | None:
    """An editor printed in the author's place: `Polinsky, M. (Ed.). (2021).`"""
    for begin, _, label in tags[:1]:
        if label == "editor":
            run = _first_run(tags, "editor")
            return run if run and begin == run[0] and not LEADING.match(printed[run[0] :]) else None
    return None


def _text(printed: str, run: tuple[int, int] | None) -> str | None:
    if run is None:
        return None
    words = printed[run[0] : run[1]].strip(EDGES)
    opened, closed = words.count("("), words.count(")")
    if opened > closed and printed[run[1] - 1 : run[1] + 1].count(")"):
        words += ")"
    return words if sum(c.isalnum() for c in words) else None


def _container(printed: str, tags: Tags) -> str | None:
    words = _text(printed, _first_run(tags, "container"))
    if words is None:
        return None
    return LEADING.sub("", words).strip(EDGES) or None


def _volume(printed: str | None) -> tuple[str | None, str | None]:
    if printed is None:
        return None, None
    found = ISSUE.match(printed)
    volume, issue = printed, None
    if found:
        volume, issue = (found["volume"] or found["v2"]).strip(EDGES), (found["issue"] or found["i2"]).strip(EDGES)
    return VOLUME_MARK.sub("", volume).strip(EDGES) or None, issue


def kind_of(
    tags: Tags, container: str | None, publisher: str | None, url: str | None, volume: str | None
) -> str | None:
    """The CSL type, when the fields tell it; None when they do not."""
    labels = {label for _, _, label in tags}
    if container and "editor" in labels:
        return "chapter"
    if container and re.search(r"\b(?:proceedings|proc|conference|symposium|workshop)\b", container, re.IGNORECASE):
        return "paper-conference"
    if container and (volume or "pages" in labels):
        return "article-journal"
    if container:
        return "article-magazine" if not url else "article"
    if url and not publisher:
        return "webpage"
    return "book" if publisher else None
