from dataclasses import replace

import pytest

from generators.model import Span, Stretch
from generators.read.words import words as find_words
from generators.relate.alignment import align_words
from generators.render.differences import hedges_in_words, in_words, side_of, sources_in_words
from tests.render.records import TEXT, claim, span

TEXTS = ("The tax may rise soon.", "The tax will rise <soon>.")
STRETCHES = (
    Stretch("equal", Span(0, 7), Span(0, 7)),
    Stretch("replace", Span(8, 11), Span(8, 12)),
    Stretch("equal", Span(12, 16), Span(13, 17)),
)
MAYOR = claim("c-00000001", "The mayor", "said", "the plan would cost four million")
DOE = claim("c-00000002", "Jane Doe", "said", "We will see")


def test_each_side_shows_its_own_words_and_marks_those_that_differ() -> None:
    assert side_of(STRETCHES, 0, TEXTS[0], Span(0, 21)) == "The tax <mark>may</mark> rise soon"
    assert side_of(STRETCHES, 1, TEXTS[1], Span(0, 24)) == "The tax <mark>will</mark> rise &lt;soon&gt;"


@pytest.mark.parametrize(
    "one, other, said",
    [
        ("The tax may rise", "The tax will rise", ("“may” in the first, “will” in the second",)),
        ("The tax rises", "The tax soon rises", ("“soon” only in the second",)),
        ("The tax rises, it is said, soon", "The tax rises soon", ("“it is said” only in the first",)),
        ("about ninety pounds", "about a hundred pounds", ("“ninety” in the first, “a hundred” in the second",)),
        ("The tax rises", "the tax rises", ()),
        ("a b c d e f g h i j k l m", "a x c x e x g x i x k x m", ("and 1 more",)),
    ],
)
def test_differences_are_put_in_words_and_neighbouring_words_are_one(one: str, other: str, said: tuple[str]) -> None:
    words = tuple(tuple(find_words(text)) for text in (one, other))
    stretches, _ = align_words(*words, (one, other))
    assert in_words(stretches, (one, other))[-1:] == said


@pytest.mark.parametrize(
    "same, other, said",
    [
        (True, DOE, ""),
        (False, DOE, "attributed to another source: to The mayor in the first, to Jane Doe in the second"),
        (None, DOE, "attributed to The mayor in the first, to Jane Doe in the second"),
        (None, MAYOR, ""),
        (None, replace(MAYOR, source=()), "attributed to somebody in one of the two alone"),
    ],
)
def test_another_source_is_said_to_be_another_only_where_both_are_known(same, other, said) -> None:  # type: ignore[no-untyped-def]
    assert sources_in_words((MAYOR, other), (TEXT, TEXT), same=same) == said


def test_words_of_caution_in_one_alone_are_told() -> None:
    cautious = replace(MAYOR, hedges=(span(TEXT, "may"),))
    assert hedges_in_words((MAYOR, cautious), (TEXT, TEXT)) == (
        "words of caution: none in the first, “may” in the second"
    )
    assert hedges_in_words((cautious, cautious), (TEXT, TEXT)) == ""
