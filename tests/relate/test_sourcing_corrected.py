"""What an editor let stand counts among an article's sources, whatever the build thinks of it."""

from __future__ import annotations

import pytest

from generators.relate.sourcing import sourcing_of
from tests.an_article import UNNAMED, a_claim, an_article


@pytest.mark.parametrize(
    ("confidence", "status", "counts"),
    [
        (0.3, "extracted", False),
        (0.3, "confirmed", True),
        (0.3, "corrected", True),
        (0.9, "extracted", True),
        (0.9, "rejected", False),
    ],
)
def test_a_claim_counts_by_its_confidence_or_by_an_editors_word(confidence: float, status: str, counts: bool) -> None:
    claim = a_claim(
        UNNAMED.id,
        "A source close to the council",
        "described",
        "the plan as a gamble",
        source_type="anonymous",
        confidence=confidence,
        status=status,
    )
    with_it = sourcing_of(an_article(claims=(claim,)), threshold=0.5)
    without = sourcing_of(an_article(claims=()), threshold=0.5)
    assert (with_it != without) == counts
