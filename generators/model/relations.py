"""What articles have in common, with the words that show it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from generators.model.text import Span

RelationKind = Literal["same-text", "shares-passage", "same-source", "same-work", "same-subject"]


Change = Literal["equal", "replace", "insert", "delete"]


EntryKind = Literal["source", "term"]


@dataclass(frozen=True, slots=True)
class Evidence:
    """Why two articles are related: the words, as they stand in both."""

    kind: str
    source_span: Span | None
    target_span: Span | None
    words: str


@dataclass(frozen=True, slots=True)
class Relation:
    """A link from one article to another. Without evidence there is none."""

    source: str
    target: str
    kind: RelationKind
    weight: float  # 0 to 1
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Stretch:
    """Part of two passages: equal in both, or different."""

    change: Change  # from the first to the second
    first: Span | None  # None: only in the second
    second: Span | None


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage that stands in two articles. The first comes before the second in the corpus."""

    first: str  # article id
    second: str
    first_span: Span
    second_span: Span
    equal: int  # words that are the same in both
    share: float  # 0 to 1: equal words among those of the longer side
    holders: float  # places in the corpus where its runs of words stand, on average
    stretches: tuple[Stretch, ...]  # in the order of the text; together the whole passage


@dataclass(frozen=True, slots=True)
class Overlap:
    """How much of two articles is the same. The first comes before the second in the corpus."""

    first: str  # article id
    second: str
    equal: int  # words of the first that stand in the second
    share_of_first: float  # 0 to 1
    share_of_second: float

    @property
    def share(self) -> float:
        """Of the article of which more is shared."""
        return max(self.share_of_first, self.share_of_second)


@dataclass(frozen=True, slots=True)
class TextGroup:
    """Articles that share one text."""

    articles: tuple[str, ...]  # ids, by date, undated ones last, then by id
    earliest: str | None  # None: no article of the group has a date, or two have the earliest
    lowest: float  # the least and the greatest share among the pairs that join the group
    highest: float
    overlaps: tuple[Overlap, ...]


@dataclass(frozen=True, slots=True)
class ClaimPlace:
    """A claim, with its article."""

    article: str
    claim: str


@dataclass(frozen=True, slots=True)
class SaidAlike:
    """Two claims of two articles that say nearly the same. The first article comes before the second in the corpus."""

    first: ClaimPlace
    second: ClaimPlace
    likeness: float  # 0 to 1: 1 when the same words carry both
    same_source: bool | None  # None: one of the two sources is not safely known
    hedges_of_first: int  # words of caution
    hedges_of_second: int
    stretches: tuple[Stretch, ...]  # the contents word by word; empty text between them is left out


@dataclass(frozen=True, slots=True)
class Thread:
    """Claims of several articles that say nearly the same."""

    id: str  # `t-` and 8 hex digits, from its first claim
    claims: tuple[ClaimPlace, ...]  # in the order of the corpus
    sources: int  # speakers that are known and differ
    alike: tuple[SaidAlike, ...]


@dataclass(frozen=True, slots=True)
class ContextLine:
    """A place of a term or a source, with the words around it."""

    article: str
    before: Span  # may be empty
    keyword: Span
    after: Span  # may be empty


@dataclass(frozen=True, slots=True)
class ConcordanceEntry:
    """A term or a source in its contexts."""

    id: str  # the speaker's id, or the term's form: unique within its kind
    kind: EntryKind
    label: str  # as it first stands in the texts; of a source, its name
    language: str | None  # of a term; None: a source
    articles: int  # that have it
    places: int  # where it stands in them; more than there are lines when some are left out
    lines: tuple[ContextLine, ...]  # in the order of the corpus
