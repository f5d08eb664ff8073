"""What stands behind an article's text: the audit's questions, what other articles share, places led to."""

from __future__ import annotations

from dataclasses import dataclass

from generators.model import Analysed, Span
from generators.render import addresses
from generators.render.catalogue import Catalogue
from generators.render.text import shorten

PLACE_SHOWN = 90  # characters of a place that the audit asks about


@dataclass(frozen=True, slots=True)
class Question:
    """One question of the audit with the places that it is about."""

    question: str
    looked_for: str | None
    places: tuple[tuple[str, str], ...]  # (fragment, words)


def questions_of(analysed: Analysed) -> list[tuple[str, list[Question]]]:
    """Questions by their code, in the order in which the audit gives them."""
    groups: dict[str, list[Question]] = {}
    text = analysed.article.text
    for item in analysed.bibliography.audit:
        places = tuple((addresses.place(s.start), shorten(s.of(text), PLACE_SHOWN)) for s in item.spans)
        groups.setdefault(item.code, []).append(Question(item.question, item.looked_for, places))
    return list(groups.items())


def shared_in(article: str, catalogue: Catalogue) -> tuple[Span, ...]:
    """Passages of an article that stand in related articles too."""
    related = [relation.target for relation in catalogue.relations_of.get(article, ())]
    passages = (
        passage
        for other in related
        for passage in catalogue.passages_of.get(min((article, other), (other, article)), ())
    )
    return tuple(dict.fromkeys(p.first_span if p.first == article else p.second_span for p in passages))


def own_places(analysed: Analysed) -> frozenset[int]:
    """Offsets of the text that its own page leads to."""
    audit = (span.start for item in analysed.bibliography.audit for span in item.spans)
    passed_over = (p.start for p in analysed.claims.passed_over)
    return frozenset((*audit, *passed_over))
