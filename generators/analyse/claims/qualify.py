"""What each attribution is: how it is worded, who speaks, what softens it, and what was passed over.

The finder gives spans; everything that is said about them is made here, one question a module.
"""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc

from generators.analyse.claims.acts import act_of
from generators.analyse.claims.attribution import Attribution
from generators.analyse.claims.hedges import hedges_of
from generators.analyse.claims.identity import claim_ids
from generators.analyse.claims.layout import layout_of
from generators.analyse.claims.passed_over import passed_over
from generators.analyse.claims.sources import read_sources
from generators.analyse.claims.speech import outermost, speech_of
from generators.analyse.claims.withheld import is_about_a_name, stretches_in, with_withheld
from generators.model import Article, Claim, Claims, NotAClaim, Span

NAME_WITHHELD = "It says that, or why, a name is withheld; it is shown with the source."


def qualify(article: Article, doc: Doc, attributions: Sequence[Attribution]) -> Claims:
    """The attributions as claims, in the order of their content, and the quotations that none of them covers."""
    layout = layout_of(article, doc)
    stretches = stretches_in(doc.text, layout)
    about_names = [found for found in attributions if is_about_a_name(found, stretches)]
    ordered = sorted((a for a in attributions if a.content and a not in about_names), key=_place)
    sources = with_withheld(stretches, layout, ordered, read_sources(doc, layout, ordered))
    ids = claim_ids(article.id, article.text, [a.content for a in ordered])
    parents = _parents(ordered)
    quotations = outermost(article.quotations)
    claims = []
    for i, (found, source) in enumerate(zip(ordered, sources, strict=True)):
        cue, content = layout.tokens(found.cue), layout.tokens(found.content)
        parent = parents[i]
        claims.append(
            Claim(
                id=ids[i],
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
                nested_in=None if parent is None else ids[parent],
                rule=found.rule,
                confidence=found.confidence,
                anonymity_given=source.withheld.given if source.withheld else None,
            )
        )
    quotations_left = passed_over(article, [span for a in ordered for span in a.content])
    not_claims = (*quotations_left, *(_about_a_name(found) for found in about_names))
    return Claims(tuple(claims), tuple(sorted(not_claims, key=lambda n: (n.start, n.end))))


def _about_a_name(found: Attribution) -> NotAClaim:
    """Words that say why a name is withheld: they are shown with the source."""
    spans = (*found.cue, *found.content[:1])
    return NotAClaim(min(s.start for s in spans), max(s.end for s in spans), NAME_WITHHELD)


def _place(found: Attribution) -> tuple[tuple[Span, ...], ...]:
    """Sorting key: where the content stands, then cue and source, so that equals keep one order."""
    return found.content, found.cue, found.source


def _parents(ordered: Sequence[Attribution]) -> list[int | None]:
    """For each attribution the smallest one whose content holds its cue and content, if any."""
    parents: list[int | None] = []
    around: list[int] = []  # those whose content has not ended yet
    for i, found in enumerate(ordered):
        around = [j for j in around if ordered[j].content[-1].end > found.content[0].start]
        holders = [j for j in around if _holds(ordered[j].content, (*found.cue, *found.content))]
        parents.append(min(holders, key=lambda j: (_length(ordered[j].content), -j), default=None))
        around.append(i)
    return parents


def _holds(content: Sequence[Span], inside: Sequence[Span]) -> bool:
    return all(any(a.start <= b.start and b.end <= a.end for a in content) for b in inside)


def _length(spans: Sequence[Span]) -> int:
    return sum(span.end - span.start for span in spans)
