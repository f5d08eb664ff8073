"""Whose words an article is made of: how much is attributed, to which kinds of source, and to whom most.

Every word of the prose is counted once, for the outermost claim that holds it; of overlapping claims the first one.
Only claims that are shown count: those of enough confidence that no editor rejected.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from generators.model import Analysed, Article, Claim, SourceType, Span
from generators.read.words import words

KINDS: tuple[SourceType, ...] = ("person", "institution", "document", "group", "anonymous", "unknown")
UNNAMED: tuple[SourceType, ...] = ("group", "anonymous")
SPACES = re.compile(r"\W+")


@dataclass(frozen=True, slots=True)
class Kind:
    """What one kind of source has in an article."""

    source_type: SourceType
    words: int  # of the prose, attributed to such sources
    share: float  # of the prose's words, 0 to 1
    claims: tuple[str, ...]  # ids, in order
    sources: int  # different ones; 0 for `unknown`, who cannot be told apart


@dataclass(frozen=True, slots=True)
class Voice:
    """The source with the most words."""

    label: str  # its name, else the article's words for it
    speaker: str | None  # id of the speaker's page
    claims: tuple[str, ...]
    words: int
    share: float  # of all attributed words, 0 to 1


@dataclass(frozen=True, slots=True)
class UnnamedSource:
    """A group, or somebody whose name is withheld."""

    source_type: SourceType
    description: Span | None  # the article's words for it, at the first place; None: it has none
    reason: Span | None  # why, or that, the name is withheld; None: the text says nothing
    given: Literal["condition", "reason"] | None  # which of the two `reason` is
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sourcing:
    """The sources of one article, in numbers that lead back to its claims."""

    article: str
    words: int  # of the prose
    attributed: int  # words in the content of a claim
    share: float | None  # attributed of all; None: there is no prose
    kinds: tuple[Kind, ...]  # all six, in one order
    claims: int
    sources: int  # different ones that could be told apart
    unnamed: int  # of these, groups and people whose names are withheld
    largest: Voice | None
    ledger: tuple[UnnamedSource, ...]  # in the order of their first claims


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a value stands among those of all articles."""

    below: int  # articles with a smaller value
    equal: int  # with the same, this one included
    above: int


def _counts(claim: Claim, threshold: float) -> bool:
    """Editors have the last word: what they confirmed, corrected or added counts whatever the build thinks of it."""
    return claim.confidence >= threshold if claim.status == "extracted" else claim.status != "rejected"


def sourcing_of(analysed: Analysed, *, threshold: float) -> Sourcing:
    """The sources of an article, from the claims of at least this confidence, or that an editor let stand."""
    article = analysed.article
    claims = [c for c in analysed.claims.claims if _counts(c, threshold)]
    starts = _word_starts(article)
    owners = _owners(starts, claims)
    owned = Counter(owner for owner in owners if owner is not None)
    keys = [_key(claim, article.text) for claim in claims]
    by_source: dict[str, list[int]] = {}
    for number, key in enumerate(keys):
        if key is not None:
            by_source.setdefault(key, []).append(number)
    attributed = owned.total()
    return Sourcing(
        article=article.id,
        words=len(starts),
        attributed=attributed,
        share=attributed / len(starts) if starts else None,
        kinds=tuple(_kind(kind, claims, keys, owned, len(starts)) for kind in KINDS),
        claims=len(claims),
        sources=len(by_source),
        unnamed=sum(claims[numbers[0]].source_type in UNNAMED for numbers in by_source.values()),
        largest=_largest(article.text, claims, by_source, owned, attributed),
        ledger=tuple(_unnamed([claims[n] for n in numbers]) for numbers in by_source.values()
                     if claims[numbers[0]].source_type in UNNAMED),
    )  # fmt: skip


def standing(value: float | None, values: Iterable[float | None]) -> Standing | None:
    """Where a value stands among the corpus' values; None where there is none. Those without a value do not count."""
    known = [v for v in values if v is not None]
    if value is None:
        return None
    below, equal = sum(v < value for v in known), sum(v == value for v in known)
    return Standing(below, equal, len(known) - below - equal)


def unnamed_share(sourcing: Sourcing) -> float | None:
    """Share of the attributed words that unnamed sources have; None where nothing is attributed."""
    if not sourcing.attributed:
        return None
    return sum(kind.words for kind in sourcing.kinds if kind.source_type in UNNAMED) / sourcing.attributed


def standings(sourcings: Mapping[str, Sourcing]) -> dict[str, Standing | None]:
    """For each article where its share of words by unnamed sources stands in the corpus."""
    shares = {article: unnamed_share(sourcing) for article, sourcing in sourcings.items()}
    return {article: standing(share, shares.values()) for article, share in shares.items()}


def _word_starts(article: Article) -> list[int]:
    return [
        word.start
        for paragraph in article.paragraphs
        if paragraph.kind == "prose"
        for word in words(article.text, Span(paragraph.start, paragraph.end))
    ]


def _owners(starts: Sequence[int], claims: Sequence[Claim]) -> list[int | None]:
    """For each word the number of the claim that it counts for."""
    owners: list[int | None] = [None] * len(starts)
    shown = {claim.id for claim in claims}
    outer_first = sorted(range(len(claims)), key=lambda n: (claims[n].nested_in in shown, n))
    for number in outer_first:
        for span in claims[number].content:
            for word in range(bisect_left(starts, span.start), bisect_left(starts, span.end)):
                if owners[word] is None:
                    owners[word] = number
    return owners


def _key(claim: Claim, text: str) -> str | None:
    """Equal for the same source; None for one that cannot be told from others."""
    if claim.speaker or claim.name:
        return f"named {claim.speaker or (claim.name or '').casefold()}"
    if claim.source_type == "unknown" or not (claim.description or claim.source):
        return None
    return f"{claim.source_type} {SPACES.sub(' ', _label(claim, text).casefold()).strip()}"


def _label(claim: Claim, text: str) -> str:
    spans = (claim.description,) if claim.description else claim.source
    return claim.name or " ".join(" ".join(span.of(text) for span in spans).split())


def _kind(
    kind: SourceType, claims: Sequence[Claim], keys: Sequence[str | None], owned: Counter[int], total: int
) -> Kind:
    own = [n for n, claim in enumerate(claims) if claim.source_type == kind]
    count = sum(owned[n] for n in own)
    sources = {keys[n] for n in own if keys[n] is not None}
    return Kind(kind, count, count / total if total else 0.0, tuple(claims[n].id for n in own), len(sources))


def _largest(
    text: str, claims: Sequence[Claim], by_source: Mapping[str, list[int]], owned: Counter[int], attributed: int
) -> Voice | None:
    """The source with the most words; of equals the one that speaks first."""
    counts = {key: sum(owned[n] for n in numbers) for key, numbers in by_source.items()}
    if not attributed or not counts:
        return None
    key = max(counts, key=lambda k: counts[k])
    own = [claims[n] for n in by_source[key]]
    ids = tuple(claim.id for claim in own)
    return Voice(_label(own[0], text), own[0].speaker, ids, counts[key], counts[key] / attributed)


def _unnamed(claims: Sequence[Claim]) -> UnnamedSource:
    given = next((c for c in claims if c.anonymity_given == "reason"), None)
    given = given or next((c for c in claims if c.anonymity_reason is not None), None)
    described = next((c.description for c in claims if c.description is not None), None)
    source = claims[0].source[0] if claims[0].source else None
    return UnnamedSource(
        claims[0].source_type,
        described or source,
        given.anonymity_reason if given else None,
        given.anonymity_given if given else None,
        tuple(claim.id for claim in claims),
    )
