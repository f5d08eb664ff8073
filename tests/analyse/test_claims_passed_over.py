"""Quotations that are no claims: every one is listed, with its reason."""

from __future__ import annotations

import pytest

from generators.analyse.claims import passed_over as module
from generators.analyse.claims.passed_over import passed_over
from generators.model import Span
from tests.analyse.qualifying import claims_in, found, read, span

REASONS = [
    ("The so-called “iron triangle” held for years.", module.MOTTO),
    ("She was nicknamed “the hawk” at school.", module.MOTTO),
    ("His slogan was “bread first” that year.", module.MOTTO),
    ("The novel “A Winter of Salt and Iron” sold well.", module.WORK),
    ("They sang “Songs of the Northern Coast” at dusk.", module.WORK),
    ("One might say “the game is up” and go home.", module.SUPPOSED),
    ("If a voter said “never again” today, nobody would hear.", module.SUPPOSED),
    ("He wants to be heard, he said on “Face of the Nation” today.", module.WORK),
    ("The plan was “bold” and cheap.", module.SHORT_PHRASE),
    ("“We will never leave this town, whatever they do to us.” Rain fell.", module.NO_SPEAKER),
]


@pytest.mark.parametrize(("text", "reason"), REASONS)
def test_uncovered_quotation_is_listed_with_its_reason(text: str, reason: str) -> None:
    article, _ = read(text)
    (listed,) = passed_over(article, [])
    assert text[listed.start] == "“"
    assert text[listed.end - 1] == "”"
    assert listed.reason == reason


def test_covered_quotation_is_not_listed() -> None:
    text = "“The bridge is closed,” Voss said. The plan was “bold” and cheap."
    article, _ = read(text)
    listed = passed_over(article, [span(text, "“The bridge is closed,”")])
    assert [Span(q.start, q.end).of(text) for q in listed] == ["“bold”"]


def test_quotation_covered_by_two_claims_is_not_listed() -> None:
    text = "“The bridge is closed. The road is open,” Voss said."
    article, _ = read(text)
    assert passed_over(article, [span(text, "The bridge is closed"), span(text, "The road is open")]) == ()


def test_quotation_without_words_is_nothing() -> None:
    article, _ = read("They wrote “…” and left.")
    assert passed_over(article, []) == ()


ITSELF = {
    "an essay": ("This essay examines how the order came about.", "This essay", "examines"),
    "an adjective": ("Rain fell. The present study asks how the order came about.", "The present study", "asks"),
}


@pytest.mark.parametrize("case", ITSELF)
def test_an_article_that_says_what_it_is_about_is_no_source(case: str) -> None:
    text, source, cue = ITSELF[case]
    claims = claims_in(text, found(text, source, cue, "how the order came about"))
    assert claims.claims == ()
    (listed,) = claims.passed_over
    assert listed.reason == module.ITSELF
    assert text[listed.start : listed.end] == f"{cue} how the order came about"


ANOTHER = {
    "spoken of before": ("Jane Doe wrote an essay. This essay examines how the order came about.", "This essay"),
    "quoted": ("“This essay examines how the order came about,” wrote Doe.", "This essay"),
    "somebody's": ("Her essay examines how the order came about.", "Her essay"),
    "a group": ("This group examines how the order came about.", "This group"),
}


@pytest.mark.parametrize("case", ANOTHER)
def test_another_text_is_a_source(case: str) -> None:
    text, source = ANOTHER[case]
    assert len(claims_in(text, found(text, source, "examines", "how the order came about")).claims) == 1
