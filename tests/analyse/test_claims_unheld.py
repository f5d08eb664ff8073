"""Quotations that nothing sure holds."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generators.analyse.claims.attribution import FIRM, Attribution
from generators.analyse.claims.unheld import BELIEVED, with_unheld
from generators.model import Article, Span
from tests.analyse.qualifying import read

TEXT = "A title\n\nShe screamed back “the bridge is closed for good” and left. He knows the road.\n"


def _said(cue: str, content: str, confidence: float, article: Article) -> Attribution:
    spans = [(Span(at, at + len(words)),) for words in (cue, content) for at in [article.text.index(words)]]
    return Attribution((), spans[0], spans[1], "", "verb-object", confidence)


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        (0.3, None, [BELIEVED]),  # the only one that could hold the quotation
        (0.05, None, [0.05]),  # too unlikely even so
        (0.3, FIRM, [0.3, FIRM]),  # somebody sure holds it
        (0.3, 0.35, [0.3, BELIEVED]),  # the likelier one
    ],
)
def test_a_quotation_that_nothing_sure_holds_gets_its_likeliest(
    first: float, second: float | None, expected: list[float]
) -> None:
    article, _ = read(TEXT)
    found = [_said("screamed back", "“the bridge is closed for good”", first, article)]
    if second is not None:
        found.append(_said("left", "the bridge is closed", second, article))
    assert [one.confidence for one in with_unheld(article, found)] == expected


def test_what_holds_no_quotation_stays_as_unsure_as_it_was() -> None:
    article, _ = read(TEXT)
    found = [_said("knows", "the road", 0.3, article)]
    assert with_unheld(article, found) == found


def test_what_nobody_claims_holds_no_quotation() -> None:
    article, _ = read(TEXT)
    hypothetical = replace(_said("screamed back", "“the bridge is closed for good”", 0.25, article), claimed=False)
    assert with_unheld(article, [hypothetical]) == [hypothetical]


@pytest.mark.parametrize(
    ("text", "cue", "content"),
    [
        ("A title\n\nHis novel “The Long Walk” won a prize in May.\n", "novel", "“The Long Walk”"),
        ("A title\n\nThe so-called “bonfire of red tape” never came.\n", "so-called", "“bonfire of red tape”"),
    ],
)
def test_titles_and_words_used_with_reserve_are_nobodys_speech(text: str, cue: str, content: str) -> None:
    article, _ = read(text)
    found = [_said(cue, content, 0.3, article)]
    assert with_unheld(article, found) == found
