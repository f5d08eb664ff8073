"""What each attribution is: how it is worded, who speaks, what softens it, and what was passed over.

The finder gives spans; everything that is said about them is made here, one question a module.
"""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc

from generators.analyse.claims.acts import act_of
from generators.analyse.claims.attribution import Attribution
from generators.analyse.claims.first_person import with_first_person
from generators.analyse.claims.hedges import hedges_of
from generators.analyse.claims.identity import claim_ids
from generators.analyse.claims.itself import speaks_of_itself
from generators.analyse.claims.layout import Layout, layout_of
from generators.analyse.claims.nesting import parents_of
from generators.analyse.claims.passed_over import ITSELF, NAME_WITHHELD, passed_over
from generators.analyse.claims.sources import Source, read_sources
from generators.analyse.claims.speech import outermost, speech_of
from generators.analyse.claims.withheld import is_about_a_name, stretches_in, with_withheld
from generators.model import Article, Claim, Claims, NotAClaim, Quotation, Span


def qualify(article: Article, doc: Doc, attributions: Sequence[Attribution]) -> Claims:
    """The attributions as claims, in the order of their content, and the quotations that none of them covers."""
    layout = layout_of(article, doc)
    stretches = stretches_in(layout)
    whole = sorted((found for found in attributions if found.content), key=_place)
    about_names = [found for found in whole if is_about_a_name(found, stretches)]
    about_itself = [found for found in whole if speaks_of_itself(doc, layout, found)]
    ordered = [found for found in whole if found not in about_names and found not in about_itself]
    parents = parents_of(ordered)
    named = with_withheld(stretches, layout, ordered, read_sources(doc, layout, ordered))
    sources = with_first_person(article, layout, ordered, parents, named)
    ids = claim_ids(article.id, article.text, [found.content for found in ordered])
    quotations = outermost(article.quotations)
    claims = [
        _claim(article, doc, layout, quotations, found, source, identity, None if parent is None else ids[parent])
        for found, source, identity, parent in zip(ordered, sources, ids, parents, strict=True)
    ]
    left = passed_over(article, [span for found in ordered for span in found.content])
    named_elsewhere = [_left_out(found, NAME_WITHHELD) for found in about_names]
    not_claims = (*left, *named_elsewhere, *(_left_out(found, ITSELF) for found in about_itself))
    return Claims(tuple(claims), tuple(sorted(not_claims, key=lambda n: (n.start, n.end))))


def _claim(
    article: Article,
    doc: Doc,
    layout: Layout,
    quotations: Sequence[Quotation],
    found: Attribution,
    source: Source,
    identity: str,
    parent: str | None,
) -> Claim:
    """One attribution with all that is said about it."""
    cue, content = layout.tokens(found.cue), layout.tokens(found.content)
    return Claim(
        id=identity,
        article=article.id,
        source=found.source,
        cue=found.cue,
        content=found.content,
        speech=speech_of(article.text, found.content, quotations),
        act=act_of(found.cue_lemma, [doc[n] for n in cue], [doc[n] for n in content]),
        source_type=source.kind,
        name=source.name,
        speaker=None,
        description=source.description,
        anonymity_reason=source.withheld.span if source.withheld else None,
        hedges=hedges_of(doc, cue, content),
        nested_in=parent,
        rule=found.rule,
        confidence=found.confidence,
        anonymity_given=source.withheld.given if source.withheld else None,
    )


def _left_out(found: Attribution, reason: str) -> NotAClaim:
    """An attribution that is no claim, from its first word to the end of the first stretch of its content."""
    spans = (*found.cue, *found.content[:1])
    return NotAClaim(min(s.start for s in spans), max(s.end for s in spans), reason)


def _place(found: Attribution) -> tuple[tuple[Span, ...], ...]:
    """Sorting key: where the content stands, then cue and source, so that equals keep one order."""
    return found.content, found.cue, found.source
