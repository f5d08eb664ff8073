from dataclasses import replace
from pathlib import Path

from generators.model import ClaimPlace, SaidAlike, Stretch, TextGroup, Thread
from generators.render.catalogue import catalogue_of
from generators.render.claim_card import card_of
from generators.render.sheet import Materials
from generators.render.threads import threads_pages
from generators.settings import Settings, Site
from tests.render.records import TEXT, analysed, catalogue, claim, full


def materials() -> Materials:
    one = full()
    again = claim(
        "c-00000009", "The mayor", "said", "the plan would cost four million", article="b", source_type="group"
    )
    two = replace(analysed(TEXT, id="b"), claims=replace(one.claims, claims=(again,)))
    places = ClaimPlace("a", "c-00000001"), ClaimPlace("b", "c-00000009")
    content = again.content[0]
    alike = SaidAlike(*places, 1.0, False, 0, 1, (Stretch("equal", content, content),))
    thread = Thread("t-00000001", places, 2, (alike,))
    corpus = replace(catalogue(one, two).corpus, threads=(thread,))
    return Materials(catalogue_of(corpus, Settings(), Site()), (), Path())


def test_a_thread_has_a_page_that_says_how_its_claims_differ() -> None:
    index, page = threads_pages(materials())
    assert "threads/t-00000001/" in index.body
    assert "attributed to another source" in page.body


def test_articles_that_share_one_text_are_one_origin_of_a_thread() -> None:
    shelf = materials().catalogue
    group = TextGroup(("a", "b"), None, 0.9, 0.9, ())
    corpus = replace(shelf.corpus, text_groups=(group,))
    index, page = threads_pages(Materials(catalogue_of(corpus, Settings(), Site()), (), Path()))
    assert "2 articles, 1 origin" in index.body and "2 articles, 1 origin" in page.body
    assert "origin," not in "".join(page.body for page in threads_pages(materials()))


def test_a_difference_that_copies_share_is_shown_once() -> None:
    one = full()
    said = [
        claim(
            f"c-0000000{id}", "The mayor", "said", "the plan would cost four million", article=id, source_type="group"
        )
        for id in "bc"
    ]
    others = [replace(analysed(TEXT, id=c.article), claims=replace(one.claims, claims=(c,))) for c in said]
    places = ClaimPlace("a", "c-00000001"), *(ClaimPlace(c.article, c.id) for c in said)
    content = said[0].content[0]
    alike = [
        SaidAlike(places[0], place, 1.0, False, 0, 1, (Stretch("equal", content, content),)) for place in places[1:]
    ]
    thread = Thread("t-00000001", places, 2, tuple(alike))
    corpus = replace(catalogue(one, *others).corpus, threads=(thread,))
    _, page = threads_pages(Materials(catalogue_of(corpus, Settings(), Site()), (), Path()))
    assert page.body.count("attributed to another source") == 1
    assert "So does 1 more pair" in page.body


def test_the_card_of_a_claim_leads_to_its_thread() -> None:
    shelf = materials().catalogue
    assert card_of(shelf.claims["c-00000001"], 1, shelf).thread == "threads/t-00000001/"
    assert card_of(shelf.claims["c-00000002"], 2, shelf).thread is None


def test_a_corpus_without_threads_has_a_page_that_counts_none() -> None:
    (index,) = threads_pages(Materials(catalogue(full()), (), Path()))
    assert "no groups" in index.body
