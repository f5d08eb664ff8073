"""The sourcing strip: whose words a text is made of, at one glance."""

from __future__ import annotations

from dataclasses import dataclass

from generators.model import Analysed
from generators.render.catalogue import Catalogue


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
class Strip:
    """The bar with what it says in words."""

    segments: tuple[Segment, ...]
    sentence: str
    standing: str | None
    unnamed: tuple[object, ...]


def strip_of(analysed: Analysed, catalogue: Catalogue) -> Strip:
    """The strip of one article."""
    return Strip((), "", None, ())
