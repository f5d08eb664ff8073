from __future__ import annotations

from dataclasses import replace

import pytest

from generators.model import Claim
from generators.render.claim_words import NO_SOURCE, parts_of, who_of
from tests.render.records import claim, span

TEXT = (
    'The bridge, Ann Lee said, is closed. "It fell," she added, "and it fell fast." '
    "Officials, who met her, praised the repair. The repair was called a ruin. "
)


def made(source: str, cue: str, *content: str, name: str | None = None, **more: object) -> Claim:
    spans = tuple(span(TEXT, words) for words in content)
    return replace(claim("c-00000001", source, cue, content[0], TEXT), content=spans, name=name, **more)  # type: ignore[arg-type]


def shown(claim: Claim, limit: int = 160) -> str:
    return " ".join(f"[{part.words}]" if part.cue else part.words for part in parts_of(claim, TEXT, limit))


@pytest.mark.parametrize(
    ("source", "name", "printed", "aside"),
    [
        ("Ann Lee", "Ann Lee", "Ann Lee", None),
        ("Lee", "Ann Lee", "Lee", "Ann Lee"),
        ("she", "Ann Lee", "Ann Lee", "in the text: “she”"),
        ("she", None, "she", None),
        ("Officials, who", None, "Officials", None),
        ("", None, NO_SOURCE, None),
    ],
)
def test_a_source_is_printed_for_readers(source: str, name: str | None, printed: str, aside: str | None) -> None:
    who = who_of(made(source, "said", "The bridge", name=name), TEXT, None)
    assert (who.shown, who.aside) == (printed, aside)


def test_a_pronoun_without_a_name_stands_for_its_description() -> None:
    who = who_of(made("who", "praised", "the repair", description=span(TEXT, "Officials")), TEXT, None)
    assert (who.shown, who.aside, who.name) == ("Officials", "in the text: “who”", "Officials")


def test_a_card_says_by_which_words_something_is_attributed() -> None:
    assert shown(made("Officials", "praised", "the repair")) == "[praised] the repair"


def test_cue_and_content_keep_the_order_of_the_text() -> None:
    assert shown(made("Ann Lee", "said", "The bridge", "is closed")) == "The bridge [said] is closed"
    assert shown(made("", "was called", "The repair", "a ruin")) == "The repair [was called] a ruin"


def test_each_piece_of_a_quotation_has_marks() -> None:
    quoted = made("she", "added", "It fell,", '"and it fell fast."', speech="direct")
    assert shown(quoted) == '“It fell,” [added] "and it fell fast."'


def test_what_is_cut_shows_that_it_is_cut_once() -> None:
    long = made("Officials", "praised", '"It fell," she added, "and it fell fast."', "the repair", "a ruin")
    words = shown(long, 30)
    assert words.count("…") == 2  # once on each side of the cue
    assert "a ruin" not in words
    assert "[praised]" in words
