"""Same term, other articles: the sources and the characteristic terms of a corpus, each in its contexts.

A source has a line for each claim of its own; a term has one for each of its first places in every article. A term is
characteristic when it is among the few that weigh most in an article and stands in another one as well.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from generators.model import Analysed, ConcordanceEntry, ContextLine, EntryKind, Span, Speaker
from generators.relate.collector import collector_waits
from generators.relate.terms import Terms, weigh_terms
from generators.relate.texts import Comparison, compare_texts
from generators.relate.words import Lexicon, Words, trim_possessive

CONTEXT = 10  # words shown on either side, within the paragraph
TERMS_OF_ARTICLE = 5  # that weigh most
MOST_TERMS = 300  # of the corpus; the ones that weigh most
LINES_OF_ARTICLE = 3  # of one term or source
MOST_LINES = 60  # of one term or source; the entry tells how many places there are
FEWEST_ARTICLES = 2  # in which a source or a term stands: a concordance leads to other articles


@collector_waits()
def make_concordance(
    articles: Sequence[Analysed], speakers: Sequence[Speaker], *, texts: Comparison | None = None
) -> tuple[ConcordanceEntry, ...]:
    """Sources in the order of `speakers`, then terms by language and alphabet.

    `texts` is what `compare_texts` found in these articles; None: it is found here.
    """
    texts = texts or compare_texts([analysed.article for analysed in articles])
    words = {article.position: article for lexicon in texts.lexicons for article in lexicon.articles}
    copies = texts.copies_among([analysed.article for analysed in articles])
    of_terms = (entry for lexicon in texts.lexicons for entry in _list_terms(articles, lexicon, copies))
    return (*_list_sources(articles, speakers, words), *of_terms)


# --- sources ----------------------------------------------------------------------------------------------------------


def _list_sources(
    articles: Sequence[Analysed], speakers: Sequence[Speaker], words: dict[int, Words]
) -> Iterator[ConcordanceEntry]:
    """An entry for each source that several articles quote."""
    places: dict[str, dict[int, list[Span]]] = {}
    for position, analysed in enumerate(articles):
        for claim in analysed.claims.claims:
            if claim.speaker and claim.source and claim.status != "rejected":
                found = places.setdefault(claim.speaker, {}).setdefault(position, [])
                if claim.source[0] not in found:
                    found.append(claim.source[0])
    for speaker in speakers:
        held = places.get(speaker.id, {})
        if len(held) >= FEWEST_ARTICLES:
            yield _make_entry(speaker.id, "source", speaker.name, None, held, articles, words)


# --- terms ------------------------------------------------------------------------------------------------------------


def _list_terms(articles: Sequence[Analysed], lexicon: Lexicon, copies: frozenset[int]) -> Iterator[ConcordanceEntry]:
    """An entry for each characteristic term of the articles of one language."""
    chosen = set(choose_terms(weigh_terms(lexicon, copies)))
    words = {article.position: article for article in lexicon.articles}
    places: dict[int, dict[int, list[Span]]] = {}
    for article in lexicon.articles:
        for at in np.flatnonzero(np.isin(article.forms, sorted(chosen))).tolist():
            found = places.setdefault(int(article.forms[at]), {}).setdefault(article.position, [])
            span = article.span(at, at + 1)
            found.append(trim_possessive(span, articles[article.position].article.text))
    for form in sorted(places, key=lambda number: lexicon.vocabulary[number]):
        position, spans = next(iter(places[form].items()))
        label = spans[0].of(articles[position].article.text)
        name = lexicon.vocabulary[form]
        yield _make_entry(name, "term", label, lexicon.language, places[form], articles, words)


def choose_terms(terms: Terms) -> tuple[int, ...]:
    """The forms that are characteristic of any article, those that weigh most first."""
    best: dict[int, float] = {}
    for row in range(terms.presence.shape[0]):
        span = slice(terms.presence.indptr[row], terms.presence.indptr[row + 1])
        forms = terms.presence.indices[span]
        weights = terms.presence.data[span] * terms.carries[forms] * (terms.held_by[forms] >= FEWEST_ARTICLES)
        for at in np.lexsort((forms, -weights))[:TERMS_OF_ARTICLE].tolist():
            if weights[at] > 0:
                form = int(forms[at])
                best[form] = max(best.get(form, 0.0), float(weights[at]))
    return tuple(sorted(best, key=lambda form: (-best[form], form))[:MOST_TERMS])


# --- lines ------------------------------------------------------------------------------------------------------------


def _make_entry(
    name: str,
    kind: EntryKind,
    label: str,
    language: str | None,
    places: dict[int, list[Span]],
    articles: Sequence[Analysed],
    words: dict[int, Words],
) -> ConcordanceEntry:
    """The entry of a term or a source that stands at these places of the articles at these positions."""
    lines = [
        _make_line(articles[position].article.id, span, words.get(position))
        for position, spans in places.items()
        for span in spans[:LINES_OF_ARTICLE]
    ]
    total = sum(map(len, places.values()))
    return ConcordanceEntry(name, kind, label, language, len(places), total, tuple(lines[:MOST_LINES]))


def _make_line(article: str, keyword: Span, words: Words | None) -> ContextLine:
    """A place with the words around it; none where the words were not read, as in a list of references."""
    if words is None or not len(words.starts):
        return ContextLine(article, Span(keyword.start, keyword.start), keyword, Span(keyword.end, keyword.end))
    first = min(int(np.searchsorted(words.starts, keyword.start)), len(words.starts) - 1)
    behind = max(int(np.searchsorted(words.starts, keyword.end)), first + 1)
    opens = int(np.searchsorted(words.paragraphs, words.paragraphs[first], "left"))
    closes = int(np.searchsorted(words.paragraphs, words.paragraphs[first], "right"))
    start = max(first - CONTEXT, opens)
    end = max(min(behind + CONTEXT, closes), first + 1)
    before = Span(min(int(words.starts[start]), keyword.start), keyword.start)
    return ContextLine(article, before, keyword, Span(keyword.end, max(int(words.ends[end - 1]), keyword.end)))
