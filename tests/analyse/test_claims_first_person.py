"""Who `I` is."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generators.analyse.claims.qualify import qualify
from tests.analyse.qualifying import claims_in, found, read


def test_i_in_quoted_words_is_who_is_quoted() -> None:
    text = "Clara Voss said, “I believe that the bridge is closed.”"
    outer, inner = claims_in(
        text,
        found(text, "Clara Voss", "said", "“I believe that the bridge is closed.”"),
        found(text, "I", "believe", "that the bridge is closed", lemma="believe"),
    ).claims
    assert inner.nested_in == outer.id
    assert (inner.source_type, inner.name) == ("person", "Clara Voss")


def test_i_of_an_unnamed_source_is_unnamed() -> None:
    text = "A senior aide said, “I believe that the bridge is closed.”"
    _, inner = claims_in(
        text,
        found(text, "A senior aide", "said", "“I believe that the bridge is closed.”"),
        found(text, "I", "believe", "that the bridge is closed", lemma="believe"),
    ).claims
    assert (inner.source_type, inner.name) == ("anonymous", None)


def test_i_in_quoted_words_of_nobody_stays_open() -> None:
    text = "On the wall stood “I believe that the bridge is closed.”"
    (claim,) = claims_in(text, found(text, "I", "believe", "that the bridge is closed", lemma="believe")).claims
    assert (claim.source_type, claim.name) == ("unknown", None)


@pytest.mark.parametrize(
    ("author", "name"), [("Jane Doe", "Jane Doe"), ("Jane Doe and Peter Lund", None), (None, None)]
)
def test_i_outside_quotations_is_the_author(author: str | None, name: str | None) -> None:
    text = "I believe that the bridge is closed."
    article, doc = read(text)
    attribution = found(text, "I", "believe", "that the bridge is closed", lemma="believe")
    (claim,) = qualify(replace(article, author=author), doc, [attribution]).claims
    assert (claim.source_type, claim.name) == ("person", name)
