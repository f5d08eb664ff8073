"""Quoted words are found exactly and once, or not at all."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generators.read.anchors import Index, normalise

TEXT = (
    "The order—symbolized by free trade—once served “U.S. interests”.\n"
    "It does\u00a0not any\u00adlonger; the *Evening Post* calls it “a free half”. He’s naïve, said José.\n"
    "The order ends… The order begins."
)


@pytest.mark.parametrize(
    ("quote", "found"),
    [
        ("once served", "once served"),
        ("ONCE Served", "once served"),
        ('once served "U.S. interests"', "once served “U.S. interests”"),
        ("once served ‘U.S. interests’", "once served “U.S. interests”"),
        ("order - symbolized", "order—symbolized"),
        ("order--symbolized", "order—symbolized"),
        ("interests”. It does not", "interests”.\nIt does\u00a0not"),
        ("not anylonger", "not any\u00adlonger"),
        ("the Evening Post calls", "the *Evening Post* calls"),
        ("the *Evening Post* calls", "the *Evening Post* calls"),
        (r"the \*Evening Post\* calls", "the *Evening Post* calls"),
        ("He's nai\u0308ve", "He’s naïve"),
        ("said Jose\u0301", "said José"),
        (
            "free trade … free half",
            "free trade—once served “U.S. interests”.\nIt does\u00a0not any\u00adlonger; "
            "the *Evening Post* calls it “a free half",
        ),
        ("free trade ... served", "free trade—once served"),
        ("free trade […] served", "free trade—once served"),
        ("… once served …", "once served"),
        ("The order ends… The order", "The order ends… The order"),
        ("U.S.&nbsp;interests", "U.S. interests"),
    ],
)
def test_typography_does_not_count(quote: str, found: str) -> None:
    assert [span.of(TEXT) for span in Index(TEXT).find(quote)] == [found]


@pytest.mark.parametrize(
    "quote",
    [
        "once serve",  # half a word
        "nce served",
        "once has served",
        "once served … free trade",  # the other way round
        "José … said",
        "",
        "…",
        "* *",
    ],
)
def test_other_words_are_not_found(quote: str) -> None:
    assert Index(TEXT).find(quote) == ()


def test_every_place_is_found() -> None:
    spans = Index(TEXT).find("the order")
    assert [span.of(TEXT) for span in spans] == ["The order", "The order", "The order"]
    assert len(Index(TEXT).find("The … order")) > 1


def test_a_near_miss_names_the_passage_in_the_texts_own_letters() -> None:
    near = Index(TEXT).nearest("the order symbolised by free trade once served")
    assert near is not None
    assert near.span.of(TEXT) == "The order—symbolized by free trade—once served"


def test_a_near_miss_in_one_word() -> None:
    text = "Many came. The council will vote on Monday, they say. Then all went home."
    near = Index(text).nearest("The council will vote on Tuesday")
    assert near is not None
    assert (near.span.of(text), near.differences) == ("The council will vote on Monday", (("Tuesday", "Monday"),))


def test_nothing_is_suggested_for_words_that_are_like_nothing() -> None:
    assert Index(TEXT).nearest("completely different matters altogether") is None


def test_longer_words_are_unique() -> None:
    index = Index(TEXT)
    longer = [index.longer(span) for span in index.find("the order")]
    assert longer == ["The order—symbolized", "The order ends", "The order begins"]
    assert all(len(index.find(words or "")) == 1 for words in longer)


@given(st.text(max_size=200), st.data())
def test_words_copied_from_a_text_are_found_where_they_stand(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    before, after = text[start - 1 : start], text[end : end + 1]
    quote = text[start:end]
    cut = (before.isalnum() and quote[:1].isalnum()) or (after.isalnum() and quote[-1:].isalnum())
    if cut or "&" in text or not any(c.isalnum() for c in normalise(quote)):
        return
    found = Index(text).find(quote)
    assert found
    assert all(normalise(span.of(text)) == normalise(quote) or "…" in quote or ".." in quote for span in found)


@pytest.mark.parametrize("text", ["(" * 100_000, " " * 100_000, '"' * 100_000, "a " * 50_000, "a-" * 50_000])
@pytest.mark.parametrize("quote", ["a a a a", "a … a … a", "something else"])
def test_large_nonsense_ends(text: str, quote: str) -> None:
    index = Index(text)
    assert len(index.find(quote)) <= 50
    index.nearest(quote)
