"""What an article cites, and the works that the corpus cites."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from generators.model.text import Span

CitationStatus = Literal["exact", "fuzzy", "by-order", "ambiguous", "missing"]


@dataclass(frozen=True, slots=True)
class Name:
    """A person (family, given) or an institution (literal)."""

    family: str | None = None
    given: str | None = None
    literal: str | None = None


@dataclass(frozen=True, slots=True)
class Reference:
    """An entry in an article's list. The printed entry is what a page shows; the fields serve links and exports."""

    id: str  # unique in the article: `r1`, `r2`, ... by a digest when exported
    article: str
    start: int
    end: int
    label: str | None  # printed number or key, such as `[3]`
    authors: tuple[Name, ...]
    year: int | None
    year_suffix: str | None
    title: str | None
    container: str | None
    publisher: str | None
    volume: str | None
    issue: str | None
    pages: str | None
    url: str | None
    doi: str | None
    type: str | None  # CSL type
    work: str | None = None  # id shared by entries for the same work, given by relate/works.py


@dataclass(frozen=True, slots=True)
class Citation:
    """One work's mention inside a citation."""

    id: str
    article: str
    start: int
    end: int
    references: tuple[str, ...]  # reference ids, best first
    status: CitationStatus
    why: str  # in words for a reader
    near: tuple[str, ...] = ()  # when missing: ids of the references that it may mean all the same


@dataclass(frozen=True, slots=True)
class Footnote:
    """A note of the article's own and its marker."""

    article: str
    number: str
    marker: Span | None
    note: Span | None


@dataclass(frozen=True, slots=True)
class AuditItem:
    """One question about an article's references, never a verdict."""

    code: str  # such as `cited-not-listed`
    question: str  # in words for a reader
    spans: tuple[Span, ...]  # the places it is about
    looked_for: str | None = None


@dataclass(frozen=True, slots=True)
class Bibliography:
    """What an article cites, and whether it holds together."""

    references: tuple[Reference, ...]
    citations: tuple[Citation, ...]
    footnotes: tuple[Footnote, ...]
    audit: tuple[AuditItem, ...]


@dataclass(frozen=True, slots=True)
class Work:
    """What one or more references are about."""

    id: str  # slug, unique in the corpus
    label: str  # short: `Allison 2018`
    references: tuple[tuple[str, str], ...]  # (article id, reference id)
    citations: tuple[tuple[str, str], ...]  # (article id, citation id) that point to it safely
