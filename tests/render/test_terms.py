from dataclasses import replace
from pathlib import Path

from generators.model import ConcordanceEntry, ContextLine, Span
from generators.render.catalogue import catalogue_of
from generators.render.sheet import Materials
from generators.render.terms import terms_pages
from generators.settings import Settings, Site
from tests.render.records import TEXT, catalogue, full, span


def test_a_term_shows_its_words_in_context_and_leads_to_its_place() -> None:
    word = span(TEXT, "harbour")
    line = ContextLine("a", Span(0, word.start), word, Span(word.end, word.end))
    entry = ConcordanceEntry("harbour", "term", "harbour", "en", 2, 5, (line,))
    corpus = replace(catalogue(full()).corpus, concordance=(entry,))
    index, shelf = terms_pages(Materials(catalogue_of(corpus, Settings(), Site()), (), Path()))
    assert "terms/h/#k-" in index.body
    assert f'href="../../articles/a/#at-{word.start}"' in shelf.body
    assert "The first 1 of 5 places" in shelf.body
