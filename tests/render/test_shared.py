from dataclasses import replace
from pathlib import Path

from generators.model import ClaimPlace, Evidence, Passage, Relation, SaidAlike, Span, Stretch, Thread
from generators.render.catalogue import catalogue_of
from generators.render.shared import path_of, shared_pages
from generators.render.sheet import Materials
from generators.settings import Settings, Site
from tests.render.records import TEXT, analysed, catalogue, claim, full
from tests.render.test_text import Reader

WHOLE = Span(24, 70)


def materials(related: bool) -> Materials:
    one, two = analysed(), analysed(TEXT, id="b")
    stretches = (Stretch("equal", WHOLE, WHOLE),)
    passage = Passage("a", "b", WHOLE, WHOLE, equal=8, share=1.0, holders=2, stretches=stretches)
    relation = Relation("a", "b", "shares-passage", 0.5, (Evidence("passage", WHOLE, WHOLE, "8 words"),))
    corpus = replace(catalogue(one, two).corpus, passages=(passage,), relations=(relation,) if related else ())
    return Materials(catalogue_of(corpus, Settings(), Site()), (), Path())


def test_a_pair_has_one_address_in_either_order() -> None:
    assert path_of("b", "a") == path_of("a", "b") == "shared/a--b.md"


def test_passages_lead_to_their_places_in_both_articles() -> None:
    (page,) = shared_pages(materials(related=True))
    hrefs = {a.get("href") for tag, a in Reader(page.body).elements if tag == "a"}
    assert {"../../articles/a/#at-24", "../../articles/b/#at-24"} <= hrefs


def test_articles_that_are_not_related_have_no_such_page() -> None:
    assert list(shared_pages(materials(related=False))) == []


def test_a_claim_in_a_passage_that_another_source_is_given_for_is_told() -> None:
    shelf, one = materials(related=True).catalogue, full()
    here = claim("c-00000001", "The mayor", "said", "the plan would cost four million")
    there = claim("c-00000009", "Critics", "said", "the plan would cost four million", article="b")
    two = replace(analysed(TEXT, id="b"), claims=replace(one.claims, claims=(there,)))
    one = replace(one, claims=replace(one.claims, claims=(here,)))
    places = ClaimPlace("a", here.id), ClaimPlace("b", there.id)
    thread = Thread("t-00000001", places, 2, (SaidAlike(*places, 1.0, False, 0, 0, ()),))
    corpus = replace(shelf.corpus, articles=(one, two), threads=(thread,))
    (page,) = shared_pages(Materials(catalogue_of(corpus, Settings(), Site()), (), Path()))
    assert "attributed to another source: to The mayor in the first, to Critics in the second" in page.body
