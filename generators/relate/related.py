"""Related articles, because: links between articles, each with the words that it rests on.

Two articles are linked when they share a text or a passage, quote the same source, cite the same work, or share the
terms that are characteristic of both. What all articles of the corpus have in common carries little. Every link shows
all that it rests on, and counts nothing else; weak links are not shown.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain

from generators.model import Analysed, Evidence, Relation
from generators.relate.collector import collector_waits
from generators.relate.copies import tie_copies
from generators.relate.holdings import tie_sources, tie_works
from generators.relate.links import Link, Ties, choose_links
from generators.relate.subject import tie_subjects
from generators.relate.texts import Comparison, compare_texts


@collector_waits()
def relate_articles(articles: Sequence[Analysed], *, texts: Comparison | None = None) -> tuple[Relation, ...]:
    """Links between articles, at most five for each, by source in the order of the corpus, then strongest first.

    `texts` is what `compare_texts` found in these articles; None: it is found here.
    """
    texts = texts or compare_texts(tuple(analysed.article for analysed in articles))
    ties = (*_tie_texts(articles, texts), tie_sources(articles), tie_works(articles))
    links = choose_links(ties, len(articles))
    relations = [relation for link in links for relation in _seen_from_both(link, articles)]
    order = {analysed.article.id: position for position, analysed in enumerate(articles)}
    return tuple(sorted(relations, key=lambda r: (order[r.source], -r.weight, order[r.target])))


def _tie_texts(articles: Sequence[Analysed], texts: Comparison) -> Iterator[Ties]:
    """Ties by words: between articles of one language only."""
    printed = tuple(analysed.article for analysed in articles)
    copies = texts.copies_among(printed)
    for lexicon, shared in zip(texts.lexicons, texts.shared, strict=True):
        yield from tie_copies(shared, lexicon)
        yield tie_subjects(lexicon, printed, copies)


def _seen_from_both(link: Link, articles: Sequence[Analysed]) -> tuple[Relation, Relation]:
    """The link as each of its articles shows it. Its kind is that of its strongest tie."""
    first, second = (articles[position].article.id for position in (link.first, link.second))
    kind, weight = link.ties[0][0].kind, round(link.weight, 3)
    evidence = tuple(chain.from_iterable(ties.show(at) for ties, at in link.ties))
    back = tuple(Evidence(e.kind, e.target_span, e.source_span, e.words) for e in evidence)
    return Relation(first, second, kind, weight, evidence), Relation(second, first, kind, weight, back)
