"""A claim as it stands in a list outside its article: who, in what way, what, and the way back to the words."""

from __future__ import annotations

from dataclasses import dataclass

from generators.model import Claim
from generators.render import addresses
from generators.render.catalogue import Catalogue
from generators.render.claim_words import Part, parts_of, who_of
from generators.render.text import shorten, words_of
from generators.render.words import SOURCE_TYPE, STATUS, spoken

CONTENT_SHOWN = 280  # characters; the whole stands in the article
SOURCE_SHOWN = 110


@dataclass(frozen=True, slots=True)
class ClaimLine:
    """A claim in words, with its addresses from the site's root."""

    id: str
    article: str  # id
    title: str  # of the article
    card: str  # address of the claim's card
    words: str  # address of its words in the text
    source: str  # as the text has it, or whoever its pronoun stands for
    named: str | None  # who that is, when the text's words do not say; or the pronoun
    speaker: str | None  # address of the source's page
    source_type: str
    kind: str
    spoken: str
    content: str
    parts: tuple[Part, ...]  # cue and content in the order of the text
    hedges: tuple[str, ...]
    reason: str | None
    status: str


def line_of(claim: Claim, catalogue: Catalogue) -> ClaimLine:
    """The line of a claim."""
    text = catalogue.articles[claim.article].article.text
    speaker = catalogue.speakers.get(claim.speaker or "")
    who = who_of(claim, text, speaker.name if speaker else None)
    return ClaimLine(
        id=claim.id,
        article=claim.article,
        title=catalogue.title(claim.article),
        card=addresses.article(claim.article, claim.id),
        words=addresses.article(claim.article, f"t-{claim.id}"),
        source=shorten(who.shown, SOURCE_SHOWN),
        named=who.aside,
        speaker=addresses.speaker(speaker.id) if speaker else None,
        source_type=claim.source_type,
        kind=SOURCE_TYPE[claim.source_type],
        spoken=spoken(claim.act, claim.speech),
        content=shorten(words_of(claim.content, text), CONTENT_SHOWN),
        parts=parts_of(claim, text, CONTENT_SHOWN),
        hedges=tuple(dict.fromkeys(hedge.of(text).lower() for hedge in claim.hedges)),
        reason=" ".join(claim.anonymity_reason.of(text).split()) if claim.anonymity_reason else None,
        status=STATUS[claim.status],
    )
