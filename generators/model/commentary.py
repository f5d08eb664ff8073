"""What editors wrote and decided."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from generators.model.claims import Act, SourceType
from generators.model.text import Finding, Span

Verdict = Literal["confirm", "reject", "change", "add"]


@dataclass(frozen=True, slots=True)
class Note:
    """What an editor wrote on a passage, on a claim or on the whole article."""

    id: str  # unique on the page, lasting: from the quoted words
    file: str
    line: int
    anchor: tuple[Span, ...]  # empty: on the whole article, or without a place
    claim: str | None  # id of the claim it is on
    quote: str | None  # the words quoted; None: on the whole article
    html: str  # finished and sanitised
    author: str | None
    date: str | None
    placed: bool  # False: the quoted words were not found exactly once


@dataclass(frozen=True, slots=True)
class Correction:
    """What an editor decided about one claim, or a claim that the build missed."""

    article: str
    file: str
    line: int
    claim: str | None  # its id; None: the build missed it
    verdict: Verdict
    speaker: str | None = None  # name; None in this and the next fields: left as the build has it
    source_type: SourceType | None = None
    act: Act | None = None
    source: str | None = None  # words of the article
    cue: str | None = None  # words of the article
    content: str | None = None  # words of the article
    words: str | None = None  # the remark behind the line: what the claim said when the editor judged it


@dataclass(frozen=True, slots=True)
class Commentary:
    """One article's file in `docs/commentary/`."""

    article: str
    file: str
    author: str | None
    date: str | None
    tags: tuple[str, ...]
    notes: tuple[Note, ...]
    findings: tuple[Finding, ...] = ()
    corrections: tuple[Correction, ...] = ()
