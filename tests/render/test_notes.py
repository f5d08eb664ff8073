"""The page of all editors' notes, by tag."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from generators.model import Commentary
from generators.render.article import article_page
from generators.render.catalogue import catalogue_of
from generators.render.notes import notes_pages
from generators.render.sheet import Materials
from generators.settings import Settings, Site
from tests.render.records import catalogue, full, note
from tests.render.test_text import Reader


def tagged(*tags: str):
    """The corpus of one article whose notes bear these tags."""
    corpus = catalogue(full()).corpus
    commentary = {"a": Commentary("a", "docs/commentary/a.md", None, None, tags, (note(),))}
    return catalogue_of(replace(corpus, commentary=commentary), Settings(), Site(url="https://example.org/book/"))


def page(*tags: str) -> str:
    (only,) = notes_pages(Materials(tagged(*tags), (), Path()))
    return only.body


def test_each_tag_leads_to_the_articles_that_bear_it() -> None:
    body = page("polls", "Sources")
    assert [words for words in ("polls", "Sources") if words in body] == ["polls", "Sources"]
    assert body.count('href="../articles/a/"') == 2
    assert "1 note" in body


def test_a_tag_on_the_article_leads_to_its_place() -> None:
    shown = tagged("polls")
    article = Reader(article_page(shown.articles["a"], shown, frozenset()).body).elements
    (address,) = (a["href"] for tag, a in article if tag == "a" and "notes/#" in (a.get("href") or ""))
    ids = {a.get("id") for _, a in Reader(page("polls")).elements}
    assert address is not None
    assert address.partition("#")[2] in ids


def test_a_tag_is_one_however_it_is_written() -> None:
    assert page("Polls", "polls  ").count("<h2") == 1


def test_notes_without_a_tag_have_their_place() -> None:
    assert "Without a tag" in page()


def test_a_hostile_tag_is_only_words() -> None:
    assert "<script>" not in page("<script>alert(1)</script>")


def test_without_notes_the_page_says_so() -> None:
    (only,) = notes_pages(Materials(catalogue(full()), (), Path()))
    assert "Nobody has written a note yet" in only.body and 'href="../editors/"' in only.body
