"""What a card offers can be pasted into the editors' file as it is."""

from __future__ import annotations

import pytest

from generators.read.commentary import Drafts, read_draft
from generators.relate.corrections import correct
from generators.render.claim_card import card_of
from tests.render.records import catalogue, full


@pytest.mark.parametrize("number", [0, 1])
def test_the_line_of_a_card_confirms_its_claim(number: int) -> None:
    article = full()
    claim = article.claims.claims[number]
    card = card_of(claim, number + 1, catalogue(article))
    draft = read_draft(card.correction, article.article.id, "docs/commentary/a.md")
    articles, findings = correct((article,), Drafts({article.article.id: draft}, frozenset()))
    assert (draft.front.findings, findings) == ((), ())
    assert {c.id: c.status for c in articles[0].claims.claims}[claim.id] == "confirmed"
