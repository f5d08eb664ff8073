"""From a printed entry to its fields: the tagger's labels, and rules for what rules read better.

Years, DOIs and addresses are found by pattern; the tagger tells names, titles, containers and the rest apart. A field
that is not safe is None: the printed entry is always shown.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from generators.analyse.bibliography.names import is_institution, parse_names
from generators.analyse.bibliography.printed_names import INSIDE
from generators.analyse.bibliography.runs import Tags, first_run, text_of
from generators.analyse.bibliography.sentences import by_sentence
from generators.analyse.bibliography.tagger import tag
from generators.analyse.bibliography.titles import (
    LEADING,
    is_periodical,
    read_container,
    read_pages,
    read_title,
    read_volume,
)
from generators.analyse.bibliography.years_and_links import URL, read_links, read_year
from generators.model import Name, Reference, Span

LONGEST_ENTRY = 3000  # characters of an entry that are read
LONGEST_HEAD = 2000  # characters in which the date of an entry that prints it behind its authors stands
HEAD_DATE = re.compile(
    r"(?:(?<=[.,\s])\(|(?<=[.,])\s|(?<=[^\W\d_]\s))(?:\d{1,2} )?(?:1[5-9]\d\d|20\d\d|n\. ?d\.)(?![\w-]{2})"
)
HEAD_QUOTE = re.compile('[“"«]')

# `[3]`, `3.`, `(3)`, `3)`; never a year, never the day of a date
LABEL = re.compile(
    r"\s*(?:\[(?P<square>\d{1,4}|[A-Z][\w+]{0,11})\]|\((?P<round>\d{1,4})\)|(?P<plain>\d{1,4})[.)](?=\s|[A-Z]))\s*"
)
# `---. ` and `———, `: the authors of the entry before
SAME_AUTHORS = re.compile(r"(?:-{2,6}|[–—―]{1,6}|_{2,6})[.,:]?\s+(?=\S)")
BODY_FIRST = re.compile(
    r"(?P<body>[A-ZÀ-Þ][^.:;,(]{2,80})\.\s+(?=[A-ZÀ-Þ“\"‘])"
)  # `World Health Organization. Guideline`
CONFERENCE = re.compile(r"\b(?:proceedings|proc|conference|conf|symposium|workshop)\b", re.IGNORECASE)
NEWSPAPER = re.compile(r"\b(?:Times|Post|Wall Street Journal|Ilbo|Herald|Tribune|Guardian|Gazette|Daily|News)\b")
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
    ends = [min(span.end, start + LONGEST_ENTRY) for start, span in zip(starts, spans, strict=True)]
    printed = [text[start:end].replace("\n", " ") for start, end in zip(starts, ends, strict=True)]
    inverted = 2 * sum(INVERTED.match(p) is not None for p in printed) > len(printed)
    tagged = tag(printed)
    heads = [_dated_head(p, tags) for p, tags in zip(printed, tagged, strict=True)]
    dated_second = 2 * sum(_is_followed_by_date(tags) for tags in tagged) > len(tagged)
    entries: list[Entry] = []
    for i, tags in enumerate(tagged):
        found = labels[i]
        label = found.group().strip() if found else None
        head = first_run(tags, "author") or _head_before_year(printed[i], tags)
        head = (heads[i] if dated_second else None) or head
        if head is None and (body := _body_first(printed[i], tags)) is not None:
            head, tags = body, [(b, e, "author" if e <= body[1] + 1 else kind) for b, e, kind in tags]
        one = _entry(printed[i], tags, head, starts[i], spans[i], f"r{i + 1}", article, label, inverted)
        entries.append(_after(entries[-1], one) if entries and SAME_AUTHORS.match(printed[i]) else one)
    return tuple(entries)


def _after(before: Entry, one: Entry) -> Entry:
    """An entry that prints a dash for its authors, with those of the entry before it."""
    reference = replace(one.reference, authors=before.reference.authors)
    return replace(one, reference=reference, head=before.head, more_authors=before.more_authors)


def _body_first(printed: str, tags: Tags) -> tuple[int, int] | None:
    """A body in the author's place that the tagger took for the title's first words."""
    found = BODY_FIRST.match(printed)
    run = first_run(tags, "title")
    if found is None or run is None or run[0] > 0 or run[1] <= found.end() or not is_institution(found["body"]):
        return None
    named = all(word[0].isupper() or word in INSIDE for word in found["body"].split())
    return found.span("body") if named else None


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
    tags = by_sentence(printed, tags)
    title = read_title(printed, tags)
    container = read_container(printed, tags)
    volume, issue = read_volume(text_of(printed, first_run(tags, "volume")))
    if title is None and volume is None:  # a book: nothing else stands where its title should
        title, container = container, None
    publisher = text_of(printed, first_run(tags, "publisher"))
    if container is None and publisher and is_periodical(printed, tags, publisher):
        container, publisher = publisher, None
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
        pages=read_pages(text_of(printed, first_run(tags, "pages"))),
        url=link[0],
        doi=link[1],
        type=kind_of(tags, authors, container, publisher, link[0], volume),
    )
    start, end = head or (0, 0)
    return Entry(reference, Span(offset + start, offset + end), more, undated)


def _is_followed_by_date(tags: Tags) -> bool:
    """Whether the entry begins with its authors and goes on with its date."""
    labels = [label for i, (_, _, label) in enumerate(tags) if not i or label != tags[i - 1][2]]
    return labels[:2] == ["author", "date"]


def _dated_head(printed: str, tags: Tags) -> tuple[int, int] | None:
    """What stands before the date, in a list that prints the date behind the authors."""
    found = HEAD_DATE.search(printed, 0, LONGEST_HEAD)
    if not found or not found.start() or any(label in ("title", "container") for _, end, label in tags[:1] if end):
        return None
    head = printed[: found.start()].rstrip(" (,")
    return (0, len(head)) if head and URL.search(head) is None and not HEAD_QUOTE.search(head) else None


def _head_before_year(printed: str, tags: Tags) -> tuple[int, int] | None:
    """An editor printed in the author's place: `Polinsky, M. (Ed.). (2021).`"""
    for begin, _, label in tags[:1]:
        if label == "editor":
            run = first_run(tags, "editor")
            return run if run and begin == run[0] and not LEADING.match(printed[run[0] :]) else None
    return None


def kind_of(
    tags: Tags,
    authors: tuple[Name, ...],
    container: str | None,
    publisher: str | None,
    url: str | None,
    volume: str | None,
) -> str | None:
    """The CSL type, when the fields tell it; None when they do not."""
    labels = {label for _, _, label in tags}
    paper = container or (authors[0].literal if authors and not publisher else None)
    if paper and NEWSPAPER.search(paper) and not volume:
        return "article-newspaper"
    if container and "editor" in labels:
        return "chapter"
    if container and CONFERENCE.search(container):
        return "paper-conference"
    if container and (volume or "pages" in labels):
        return "article-journal"
    if container:
        return "article-magazine" if not url else "article"
    if url and not publisher:
        return "webpage"
    return "book" if publisher else None
