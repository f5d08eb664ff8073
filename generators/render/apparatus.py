"""What stands behind an article's text: the audit's questions, related articles with their evidence, places led to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generators.model import Analysed, Relation, Span
from generators.render import addresses
from generators.render.catalogue import Catalogue
from generators.render.environment import count, percent
from generators.render.shared import path_of
from generators.render.sheet import address_of
from generators.render.text import shorten
from generators.render.words import RELATION

EVIDENCE_SHOWN = 3  # pieces of evidence printed a link; the data has all
WORDS_SHOWN = 180  # characters of a passage printed as evidence
PLACE_SHOWN = 90  # characters of a place that the audit asks about


@dataclass(frozen=True, slots=True)
class Question:
    """One question of the audit with the places that it is about."""

    question: str
    looked_for: str | None
    places: tuple[tuple[str, str], ...]  # (fragment, words)


@dataclass(frozen=True, slots=True)
class Related:
    """A related article with its evidence in words and places."""

    title: str
    address: str
    kind: str
    evidence: tuple[tuple[str, str | None, str | None], ...]  # (words, place here, place there)
    more: int
    compared: str | None  # address of the page that shows what both share word for word


def questions_of(analysed: Analysed) -> list[tuple[str, list[Question]]]:
    """Questions by their code, in the order in which the audit gives them."""
    groups: dict[str, list[Question]] = {}
    text = analysed.article.text
    for item in analysed.bibliography.audit:
        places = tuple((addresses.place(s.start), shorten(s.of(text), PLACE_SHOWN)) for s in item.spans)
        groups.setdefault(item.code, []).append(Question(item.question, item.looked_for, places))
    return list(groups.items())


def related_of(article: str, catalogue: Catalogue) -> list[Related]:
    """Related articles, strongest first."""
    return [_related(relation, catalogue) for relation in catalogue.relations_of.get(article, ())]


def _related(relation: Relation, catalogue: Catalogue) -> Related:
    pair = min((relation.source, relation.target), (relation.target, relation.source))
    evidence = tuple(
        (
            shorten(e.words, WORDS_SHOWN),
            addresses.place(e.source_span.start) if e.source_span else None,
            addresses.article(relation.target, addresses.place(e.target_span.start)) if e.target_span else None,
        )
        for e in relation.evidence[:EVIDENCE_SHOWN]
    )
    return Related(
        title=catalogue.title(relation.target),
        address=addresses.article(relation.target),
        kind=RELATION[relation.kind],
        evidence=evidence,
        more=max(0, len(relation.evidence) - EVIDENCE_SHOWN),
        compared=address_of(path_of(*pair)) if pair in catalogue.passages_of else None,
    )


def origin_of(article: str, catalogue: Catalogue) -> str | None:
    """What is known of the text that an article shares with others, in a sentence."""
    group = catalogue.group_of.get(article)
    if group is None:
        return None
    alike = f"{percent(group.lowest)} to {percent(group.highest)}"
    first = f" The earliest dated one here is {catalogue.title(group.earliest)}." if group.earliest else ""
    return f"{count(len(group.articles), 'article')} here, this one among them, share one text ({alike}).{first}"


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
    hardest = (h.start for h in analysed.readability.hardest)
    return frozenset((*audit, *passed_over, *hardest))


def places_led_to(catalogue: Catalogue) -> dict[str, frozenset[int]]:
    """For each article the offsets that other pages lead to."""
    corpus = catalogue.corpus
    evidence = (e for relation in corpus.relations for e in _ends(relation))
    passages = (
        end
        for p in corpus.passages
        if (p.first, p.second) in catalogue.related_pairs
        for end in ((p.first, p.first_span.start), (p.second, p.second_span.start))
    )
    contexts = ((line.article, line.keyword.start) for entry in corpus.concordance for line in entry.lines)
    places: dict[str, set[int]] = {}
    for article, start in (*evidence, *passages, *contexts):
        places.setdefault(article, set()).add(start)
    return {article: frozenset(starts) for article, starts in places.items()}


def _ends(relation: Relation) -> Sequence[tuple[str, int]]:
    here = [(relation.source, e.source_span.start) for e in relation.evidence if e.source_span]
    there = [(relation.target, e.target_span.start) for e in relation.evidence if e.target_span]
    return here + there
