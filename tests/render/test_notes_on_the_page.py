"""Every note of an editor stands on the article's page once, wherever the words are that it quotes."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest

from generators.model import Analysed, Span
from generators.render.article import article_page
from tests.render.records import TEXT, catalogue, full, note
from tests.render.test_text import Reader


def with_title() -> Analysed:
    article = full()
    title = Span(0, TEXT.index("\n"))
    return replace(article, article=replace(article.article, title_span=title))


@pytest.mark.parametrize(
    "quote",
    ["Critics doubt it", "Harbours of the north", "The plan has three parts", "plan for the harbour"],
    ids=["prose", "reference", "footnote", "title"],
)
@pytest.mark.parametrize("placed", [True, False])
def test_a_note_is_shown_once(quote: str, placed: bool) -> None:
    article = with_title()
    shown = article_page(
        article, catalogue(article, notes=(note("<p>Unlike any other.</p>", quote, placed),)), frozenset()
    )
    elements = Reader(shown.body).elements
    ids = Counter(attributes.get("id") for _, attributes in elements)
    assert ids["n-1"] == 1
    assert shown.body.count("Unlike any other.") == 1
    fragments = {a["href"][1:] for tag, a in elements if tag == "a" and (a.get("href") or "").startswith("#")}
    assert fragments - set(ids) == set()


def test_a_note_on_the_whole_article_is_shown_once() -> None:
    article = with_title()
    general = replace(note(), anchor=(), quote=None)
    body = article_page(article, catalogue(article, notes=(general,)), frozenset()).body
    assert body.count('id="n-1"') == 1
