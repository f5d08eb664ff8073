"""The sourcing strip: whose words a text is made of, at one glance."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from generators.model import Analysed
from generators.relate.sourcing import Sourcing, UnnamedSource, unnamed_share
from generators.render.catalogue import Catalogue
from generators.render.environment import count, percent
from generators.render.text import shorten
from generators.render.words import SOURCE_TYPES

NOBODY = ("none", "the author’s own words")
LABEL_LIMIT = 60  # characters of a source's name in a sentence


@dataclass(frozen=True, slots=True)
class Segment:
    """One kind of source in the bar."""

    kind: str
    words: str
    claims: int
    count: int  # words attributed
    share: float  # of the article's words
    left: float  # per cent of the bar
    width: float


@dataclass(frozen=True, slots=True)
class Unnamed:
    """A source without a name, as the article describes it."""

    description: str
    reason: str | None
    claim: str  # id of its first claim
    claims: int


@dataclass(frozen=True, slots=True)
class Strip:
    """The bar with what it says in words."""

    segments: tuple[Segment, ...]
    sentence: str
    standing: str | None
    unnamed: tuple[Unnamed, ...]


def strip_of(analysed: Analysed, catalogue: Catalogue) -> Strip:
    """The strip of one article; without segments when it has no claims."""
    sourcing = catalogue.sourcing[analysed.article.id]
    if not sourcing.attributed:
        return Strip((), "", None, ())
    return Strip(
        segments=_segments(sourcing),
        sentence=_sentence(sourcing),
        standing=_standing(sourcing, catalogue.unnamed_shares),
        unnamed=tuple(_unnamed(u, analysed.article.text) for u in sourcing.ledger),
    )


def _segments(sourcing: Sourcing) -> tuple[Segment, ...]:
    rest = sourcing.words - sourcing.attributed
    parts = [
        *((k.source_type, SOURCE_TYPES[k.source_type], len(k.claims), k.words) for k in sourcing.kinds if k.words),
        (*NOBODY, 0, rest),
    ]
    segments = []
    left = 0.0
    for kind, words, claims, number in parts:
        share = number / sourcing.words
        segments.append(Segment(kind, words, claims, number, share, round(left, 3), round(100 * share, 3)))
        left += 100 * share
    return tuple(segments)


def _sentence(sourcing: Sourcing) -> str:
    sources = count(sourcing.sources, "source")
    unnamed = {0: "all of them named", 1: "one of them not named"}.get(
        sourcing.unnamed, f"{sourcing.unnamed} of them not named"
    )
    words = f"{count(sourcing.claims, 'claim').capitalize()} from {sources}, {unnamed}."
    if sourcing.largest and sourcing.sources > 1:
        label = shorten(sourcing.largest.label, LABEL_LIMIT)
        words += f" The largest voice is {label}, {percent(sourcing.largest.share)} of the attributed words."
    return words


def _standing(sourcing: Sourcing, shares: tuple[float, ...]) -> str | None:
    """Where the article stands by the share of its attributed words that unnamed sources have."""
    share = unnamed_share(sourcing)
    if share is None or len(shares) < 2:
        return None
    below = bisect_left(shares, share)
    above = len(shares) - bisect_right(shares, share)
    level = len(shares) - below - above - 1
    places = {"more than in": below, "as much as in": level, "less than in": above}
    told = " and ".join(f"{words} {number}" for words, number in places.items() if number)
    others = count(len(shares) - 1, "other article")
    return f"Unnamed sources have {percent(share)} of the attributed words here: {told} of {others} on this site."


def _unnamed(source: UnnamedSource, text: str) -> Unnamed:
    described = " ".join(source.description.of(text).split()) if source.description else "not described"
    reason = " ".join(source.reason.of(text).split()) if source.reason else None
    return Unnamed(described, reason, source.claims[0], len(source.claims))
