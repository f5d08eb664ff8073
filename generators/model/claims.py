"""Who says what, by which words, and who the sources are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from generators.model.text import Mention, Span

Speech = Literal["direct", "indirect", "mixed"]


Act = Literal["says", "believes", "intends", "asks"]


SourceType = Literal["person", "institution", "document", "group", "anonymous", "unknown"]


ClaimStatus = Literal["extracted", "confirmed", "corrected", "rejected"]


@dataclass(frozen=True, slots=True)
class Claim:
    """Something that the article says somebody said, believes, intends or asks."""

    id: str  # `c-` and 8 hex digits, from the article's id and the normalised content
    article: str
    source: tuple[Span, ...]  # who; empty: not in the text, or not safely known
    cue: tuple[Span, ...]  # the words that attribute
    content: tuple[Span, ...]  # what is attributed
    speech: Speech
    act: Act
    source_type: SourceType
    name: str | None  # the speaker's fullest name in this article; None: not named, or not safely known
    speaker: str | None  # id shared across articles, given by relate/speakers.py
    description: Span | None  # the article's own description of the source
    anonymity_reason: Span | None  # the reason given for withholding the name
    hedges: tuple[Span, ...]
    nested_in: str | None  # id of the claim whose content holds this one
    rule: str  # the rule or model feature that fired
    confidence: float  # calibrated, 0 to 1
    status: ClaimStatus = "extracted"
    corrected_from: str | None = None  # what the machine had found, in words, when an editor changed it
    anonymity_given: Literal["condition", "reason"] | None = None  # what `anonymity_reason` gives; None: neither


@dataclass(frozen=True, slots=True)
class NotAClaim:
    """Quoted words, or words like an attribution, that were not taken for a claim."""

    start: int
    end: int
    reason: str  # in words for a reader


@dataclass(frozen=True, slots=True)
class Claims:
    """All attributions of one article, in the order of their content."""

    claims: tuple[Claim, ...]
    passed_over: tuple[NotAClaim, ...]
    not_applied: str | None = None


@dataclass(frozen=True, slots=True)
class Speaker:
    """A source that is heard in the corpus: a person, an institution, a document."""

    id: str  # slug, unique in the corpus
    name: str
    source_type: SourceType
    aliases: tuple[str, ...]  # other names in the texts
    claims: tuple[str, ...]  # ids, by article and place
    articles: tuple[str, ...]
    descriptions: tuple[Mention, ...]  # how the articles describe it
