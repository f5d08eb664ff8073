"""Offsets of the articles' texts that other pages lead to, so that the text has an anchor there."""

from __future__ import annotations

from collections.abc import Sequence

from generators.model import Corpus, Relation


def places_led_to(corpus: Corpus) -> dict[str, frozenset[int]]:
    """For each article the offsets that other pages lead to."""
    related = {(r.source, r.target) for r in corpus.relations}
    evidence = (e for relation in corpus.relations for e in _ends(relation))
    passages = (
        end
        for p in corpus.passages
        if (p.first, p.second) in related
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
