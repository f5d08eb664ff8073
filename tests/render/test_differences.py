from generators.model import Span, Stretch
from generators.render.differences import in_words, side_of

TEXTS = ("The tax may rise soon.", "The tax will rise <soon>.")
STRETCHES = (
    Stretch("equal", Span(0, 7), Span(0, 7)),
    Stretch("replace", Span(8, 11), Span(8, 12)),
    Stretch("equal", Span(12, 16), Span(13, 17)),
)


def test_each_side_shows_its_own_words_and_marks_those_that_differ() -> None:
    assert side_of(STRETCHES, 0, TEXTS[0], Span(0, 21)) == "The tax <mark>may</mark> rise soon"
    assert side_of(STRETCHES, 1, TEXTS[1], Span(0, 24)) == "The tax <mark>will</mark> rise &lt;soon&gt;"


def test_a_difference_is_put_in_words() -> None:
    assert in_words(STRETCHES, TEXTS) == ("here “may”, there “will”",)


def test_words_that_only_one_side_has_are_said_to_stand_in_one() -> None:
    assert in_words((Stretch("insert", None, Span(8, 12)),), TEXTS) == ("here nothing, there “will”",)
