"""What the page cannot tell, and what it passed over: each kind under one heading, with the places in the text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generators.analyse.claims.passed_over import ELSEWHERE, ITSELF, MOTTO, NAME_WITHHELD, SUPPOSED, WORK
from generators.model import Analysed, Claim
from generators.render import addresses
from generators.render.catalogue import shown_claims
from generators.render.claim_words import PRONOUNS, parts_of
from generators.render.text import shorten, words_of

SETTLED = frozenset(
    {WORK, MOTTO, SUPPOSED, NAME_WITHHELD, ITSELF, *ELSEWHERE.values()}
)  # passed over for a reason that is known
NOBODY = "Claims for which the text names no source."
PRONOUN = "Claims of a “he”, “it” or “they” that could stand for nobody safely, or for more than one."
UNREAD = "Claims of a source that we could not tell to be a person, a body, a text or a group."
LENGTH = 120  # characters of each that are shown


@dataclass(frozen=True, slots=True)
class Pile:
    """Those of one kind."""

    reason: str  # a sentence
    places: tuple[tuple[str, str], ...]  # (fragment, words)


@dataclass(frozen=True, slots=True)
class Undecided:
    """The two lists below an article's claims."""

    open: tuple[Pile, ...]  # claims and quotations without a safe speaker, and what may be a claim
    settled: tuple[Pile, ...]  # what looked like a claim and is none

    @property
    def number(self) -> int:
        """How many could not be told."""
        return _number(self.open)

    @property
    def settled_number(self) -> int:
        """How many were passed over."""
        return _number(self.settled)


def undecided_of(analysed: Analysed) -> Undecided:
    """The lists of one article, each in the order of the text."""
    text = analysed.article.text
    claims = [(_why(c, text), c.id, _words(c, text)) for c in shown_claims(analysed) if c.source_type == "unknown"]
    over = [(p.reason, addresses.place(p.start), text[p.start : p.end]) for p in analysed.claims.passed_over]
    return Undecided(
        tuple(_piles([*claims, *(entry for entry in over if entry[0] not in SETTLED)])),
        tuple(_piles(entry for entry in over if entry[0] in SETTLED)),
    )


def _why(claim: Claim, text: str) -> str:
    source = words_of(claim.source, text).casefold()
    return NOBODY if not source else PRONOUN if source in PRONOUNS else UNREAD


def _words(claim: Claim, text: str) -> str:
    source = words_of(claim.source, text)
    return " ".join([source, *(part.words for part in parts_of(claim, text, LENGTH))])


def _piles(entries: Iterable[tuple[str, str, str]]) -> Iterator[Pile]:
    piles: dict[str, list[tuple[str, str]]] = {}
    for reason, fragment, words in entries:
        piles.setdefault(reason, []).append((fragment, shorten(words, LENGTH)))
    return (Pile(reason, tuple(places)) for reason, places in piles.items())


def _number(piles: Iterable[Pile]) -> int:
    return sum(len(pile.places) for pile in piles)
