"""Claims of several articles that say nearly the same."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generators.model import Analysed, Span, Thread
from generators.relate.threads import find_threads
from tests.relate.corpora import analysed, claim

CONTENT = "the harbour board may close the northern pier to fishing boats"


def saying(
    name: str, content: str, *, source: str = "Mary Adeyemi", hedged: bool = False, language: str = "en"
) -> Analysed:
    text = f"According to {source}, {content}."
    made = claim(text, source, content, speaker=source.casefold().replace(" ", "-"), name=f"c-{name}")
    if hedged:
        made = replace(made, hedges=(Span(text.index(" may ") + 1, text.index(" may ") + 4),))
    return analysed(name, text, language=language, claims=[made])


def threads(*articles: Analysed) -> tuple[Thread, ...]:
    return find_threads(articles)


def members(found: tuple[Thread, ...]) -> list[str]:
    return ["".join(place.article for place in thread.claims) for thread in found]


@pytest.mark.parametrize(
    "other",
    [
        CONTENT,
        CONTENT.replace("may", "will"),
        CONTENT.replace("fishing boats", "the boats that fish"),
        "fishing boats may find the northern pier closed by the harbour board",
        CONTENT.replace("may close", "will not close"),
    ],
)
def test_claims_that_say_nearly_the_same_are_one_thread(other: str) -> None:
    assert members(threads(saying("a", CONTENT), saying("b", other))) == ["ab"]


REST = (
    "and every trawler, dredger and yacht of the three counties must pay new winter dues, whatever flag it flies, or "
    "leave its berth before the first storm of the season comes down from Norway"
)


@pytest.mark.parametrize("cut", [CONTENT, CONTENT.replace("may", "will"), CONTENT.partition(" to ")[0]])
def test_a_claim_that_is_cut_short_is_the_same(cut: str) -> None:
    assert members(threads(saying("a", f"{CONTENT} {REST}"), saying("b", cut))) == ["ab"]


@pytest.mark.parametrize(
    "other", ["the harbour board may close", "the pier of the northern board may sink the harbour"]
)
def test_a_few_words_of_a_long_claim_are_not(other: str) -> None:
    assert threads(saying("a", f"{CONTENT} {REST}"), saying("b", other)) == ()


@pytest.mark.parametrize(
    "other",
    [
        "the harbour board has appointed a new chairman",
        "the northern motorway will close for repairs in the spring",
        "it may close",
        "the school board wants to close two schools",
    ],
)
def test_claims_that_share_a_few_words_are_not(other: str) -> None:
    assert threads(saying("a", CONTENT), saying("b", other)) == ()


def test_the_difference_in_wording_is_read_word_by_word() -> None:
    one, other = saying("a", CONTENT, hedged=True), saying("b", CONTENT.replace("may", "will"))
    (alike,) = threads(one, other)[0].alike
    (change,) = [s for s in alike.stretches if s.change != "equal"]
    assert change.first and change.first.of(one.article.text) == "may"
    assert change.second and change.second.of(other.article.text) == "will"
    assert (alike.hedges_of_first, alike.hedges_of_second) == (1, 0)


@pytest.mark.parametrize("source, same, sources", [("Mary Adeyemi", True, 1), ("John Sand", False, 2)])
def test_another_source_is_told(source: str, same: bool, sources: int) -> None:
    (thread,) = threads(saying("a", CONTENT), saying("b", CONTENT, source=source))
    assert (thread.alike[0].same_source, thread.sources) == (same, sources)


def test_a_source_that_is_not_known_is_neither_the_same_nor_another() -> None:
    unknown = saying("b", CONTENT)
    claims = replace(unknown.claims, claims=tuple(replace(c, speaker=None) for c in unknown.claims.claims))
    (thread,) = threads(saying("a", CONTENT), replace(unknown, claims=claims))
    assert thread.alike[0].same_source is None


def test_claims_of_two_languages_are_not_compared() -> None:
    assert threads(saying("a", CONTENT), saying("b", CONTENT, language="de")) == ()


def test_claims_of_one_article_alone_are_no_thread() -> None:
    text = f"{CONTENT}. {CONTENT}."
    claims = [claim(text, "board", CONTENT, speaker="x", name=f"c-{i}") for i in range(2)]
    assert threads(analysed("a", text, claims=claims)) == ()


def test_a_rejected_claim_is_left_out() -> None:
    article = saying("b", CONTENT)
    claims = replace(article.claims, claims=tuple(replace(c, status="rejected") for c in article.claims.claims))
    assert threads(saying("a", CONTENT), replace(article, claims=claims)) == ()


def test_a_thread_keeps_its_address_when_others_join() -> None:
    two = threads(saying("a", CONTENT), saying("b", CONTENT))
    three = threads(saying("a", CONTENT), saying("b", CONTENT), saying("c", CONTENT))
    assert (members(three), three[0].id) == (["abc"], two[0].id)
