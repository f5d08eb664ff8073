"""The parse stands on the article's own offsets, whatever the style of its marks."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generators.model import Metadata, Options, Seed
from generators.read.parse import parse
from generators.read.structure import read_article


def parsed(text: str) -> list[tuple[int, str]]:
    """Offset and words of each token that is not white space."""
    article = read_article(Seed("example", "example.txt", "seeds/example.txt", "", text, Metadata()))
    return [(token.idx, token.text) for token in parse(article, Options().language_model) if not token.is_space]


STYLES = ["“We won,” she said.", "«We won,» she said.", '"We won," she said.', "‘We won,’ she said."]


@pytest.mark.parametrize("sentence", STYLES)
def test_marks_of_every_style_are_parsed_alike(sentence: str) -> None:
    prefix = "A short heading\n\n"
    tokens = [(at - len(prefix), word) for at, word in parsed(prefix + sentence + "\n") if at >= len(prefix)]
    assert tokens == [(0, '"'), (1, "We"), (4, "won"), (7, ","), (8, '"'), (10, "she"), (14, "said"), (18, ".")]


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("the “order”—is old", ["the", '"', "order", '"', "—", "is", "old"]),
        ("The pact (GATT)—which held", ["The", "pact", "(", "GATT", ")", "—", "which", "held"]),
        ("He came,—“late”", ["He", "came", ",", "—", '"', "late", '"']),
        ("the U.S.–led pact", ["the", "U.S.", "–", "led", "pact"]),
        ("from 1939–45 on", ["from", "1939–45", "on"]),
    ],
)
def test_dashes_without_spaces_are_words(written: str, words: list[str]) -> None:
    assert [word for _, word in parsed(f"A short heading\n\n{written}.\n")] == [*words, "."]


def test_apostrophes_are_no_quotation_marks() -> None:
    assert '"' not in [word for _, word in parsed("A heading\n\nThe mayors’ plan isn’t the council’s.\n")]


def test_headings_are_not_parsed() -> None:
    assert [word for _, word in parsed("A short heading\n\nIt rains.\n")] == ["It", "rains", "."]


@pytest.mark.parametrize("run", ["(" * 1000, "a" * 1000, "a." * 500])
def test_runs_too_long_to_be_words_are_left_out(run: str) -> None:
    words = [word for _, word in parsed(f"A short heading\n\nIt rains {run} here.\n")]
    assert words == ["It", "rains", "here", "."]


@settings(max_examples=30, deadline=None)
@given(st.text(alphabet=st.sampled_from("aB .,“”‘’\"'\n-"), max_size=150))
def test_every_token_stands_where_its_letters_are(text: str) -> None:
    for at, word in parsed(text):
        letters = [(i, c) for i, c in enumerate(word) if c.isalnum()]
        assert all(text[at + i] == c for i, c in letters)
