from collections import Counter
from dataclasses import replace

import pytest

from generators.model import AuditItem, Evidence, NotAClaim, Relation, Span
from generators.render.article import article_page
from generators.render.catalogue import catalogue_of
from generators.settings import Settings, Site
from tests.render.records import TEXT, analysed, catalogue, claim, full, note
from tests.render.test_text import Reader

HOSTILE = '"><script>alert(1)</script><img src=x onerror=alert(1)> [x](javascript:alert(1)) {{ 7*7 }} &lt;b&gt;'


def page_of(article=None, notes=(), places=frozenset(), others=()):
    article = article or full()
    return article_page(article, catalogue(article, *others, notes=notes), places)


def elements_of(body: str) -> list[tuple[str, dict[str, str | None]]]:
    return Reader(body).elements


def test_ids_are_unique_and_every_fragment_leads_to_one() -> None:
    article = full()
    article = replace(
        article,
        claims=replace(article.claims, passed_over=(NotAClaim(30, 38, "A short phrase."),)),
        bibliography=replace(
            article.bibliography, audit=(AuditItem("listed-not-cited", "Where is it cited?", (Span(40, 50),)),)
        ),
    )
    elements = elements_of(page_of(article, notes=(note(), replace(note(), id="n-2", placed=False, anchor=()))).body)
    ids = Counter(a["id"] for _, a in elements if a.get("id"))
    assert [id for id, number in ids.items() if number > 1] == []
    fragments = {a["href"][1:] for tag, a in elements if tag == "a" and (a.get("href") or "").startswith("#")}
    assert fragments - set(ids) == set()


def test_each_claim_has_a_card_and_a_mark_that_lead_to_each_other() -> None:
    hrefs = {a.get("href") for tag, a in elements_of(page_of().body) if tag == "a"}
    assert {"#c-00000001", "#t-c-00000001", "#c-00000002", "#t-c-00000002"} <= hrefs


def test_an_unnamed_source_without_a_reason_says_so() -> None:
    assert "no reason given in the text" in page_of().body


def test_what_editors_gave_is_said_with_what_the_text_has() -> None:
    article = full()
    told = replace(article, article=replace(article.article, told=(("title", "Old <b>"), ("rights", None))))
    assert "title (in the text: Old &lt;b&gt;), rights, given in" in page_of(told).body.replace("&#60;", "&lt;")
    assert "From an editor" not in page_of(article).body


def test_a_rejected_claim_is_not_shown() -> None:
    article = full()
    claims = tuple(replace(c, status="rejected") for c in article.claims.claims)
    body = page_of(replace(article, claims=replace(article.claims, claims=claims))).body
    assert "c-00000001" not in body


@pytest.mark.parametrize("field", ["title", "author", "publisher", "date", "rights"])
def test_hostile_metadata_stays_text(field: str) -> None:
    bare = full()
    article = replace(bare, article=replace(bare.article, **{field: HOSTILE}))
    page = page_of(article)
    elements = elements_of(page.body)
    assert not [tag for tag, a in elements if tag in ("script", "img") or any(k.startswith("on") for k in a)]
    assert "<script" not in (page.linked_data or "")
    assert Reader(page.body).words.count("<script>alert(1)</script>") >= 1


def test_hostile_text_and_claims_stay_text() -> None:
    text = f"Title here\n\nThe mayor said {HOSTILE} was the plan."
    bare = analysed(text)
    made = claim("c-00000001", "The mayor", "said", HOSTILE, text=text)
    page = page_of(replace(bare, claims=replace(bare.claims, claims=(made,))))
    elements = elements_of(page.body)
    assert not [tag for tag, a in elements if tag in ("script", "img") or any(k.startswith("on") for k in a)]
    assert not [a for _, a in elements if (a.get("href") or "").startswith("javascript:")]


def test_a_note_is_in_the_flow_and_one_without_a_place_is_kept_apart() -> None:
    lost = replace(note(html="<p>Lost.</p>"), id="n-2", placed=False, anchor=(), quote="words nowhere")
    body = page_of(notes=(note(), lost)).body
    assert body.index('id="n-1"') < body.index('id="claims"') < body.index('id="n-2"')
    assert "Notes without a place" in body


def test_evidence_leads_to_the_words_in_both_articles() -> None:
    here, there = full(), analysed("Another plan\n\nThe harbour plan again, and more of it.\n", id="b")
    evidence = Evidence("passage", Span(25, 40), Span(14, 30), "harbour plan")
    relation = Relation("a", "b", "shares-passage", 0.5, (evidence,))
    corpus = replace(catalogue(here, there).corpus, relations=(relation,))
    shelf = catalogue_of(corpus, Settings(), Site())
    places = shelf.places
    assert places == {"a": frozenset({25}), "b": frozenset({14})}
    body = article_page(here, shelf, places["a"]).body
    assert 'href="#at-25"' in body
    assert 'href="../../articles/b/#at-14"' in body
    assert 'id="at-25"' in body
    assert 'id="at-14"' in article_page(there, shelf, places["b"]).body


def test_an_article_without_claims_references_or_relations_says_so() -> None:
    body = page_of(analysed("A title\n\nSome words that say nothing of anybody.\n")).body
    assert "No claims" in body
    assert "No other article" in body
    assert "no list of references" in body


def test_the_table_of_contents_begins_with_the_title() -> None:
    page = page_of()
    assert page.headings[0].id == "title"
    assert page.source is None
    assert page_of(notes=(note(),)).source == "docs/commentary/a.md"
    assert TEXT.split("\n", 1)[0] == page.title
