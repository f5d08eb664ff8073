"""The published error rate, from what editors decided."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generators.relate.ledger import keep_ledger, wilson
from tests.an_article import LEE, an_article


@pytest.mark.parametrize(
    ("right", "judged", "lower", "upper"),
    [  # Newcombe 1998, "Two-sided confidence intervals for the single proportion", table I, method 3
        (81, 263, 0.2553, 0.3662),
        (15, 148, 0.0624, 0.1605),
        (0, 20, 0.0, 0.1611),
        (1, 29, 0.0061, 0.1718),
    ],
)
def test_intervals_are_the_published_ones(right: int, judged: int, lower: float, upper: float) -> None:
    interval = wilson(right, judged)
    assert interval is not None
    assert (round(interval[0], 4), round(interval[1], 4)) == (lower, upper)


@given(st.integers(1, 500), st.data())
def test_an_interval_holds_the_share(judged: int, data: st.DataObject) -> None:
    right = data.draw(st.integers(0, judged))
    interval = wilson(right, judged)
    assert interval is not None
    assert 0 <= interval[0] <= right / judged + 1e-9
    assert right / judged - 1e-9 <= interval[1] <= 1


def test_nothing_judged_is_no_rate() -> None:
    ledger = keep_ledger((an_article(),))
    assert (ledger.rates, ledger.total.share, ledger.total.lower, ledger.unjudged) == ((), None, None, 2)


def test_decisions_are_counted_by_rule() -> None:
    claims = [
        replace(LEE, id=f"c-{i:08x}", rule=rule, status=status)
        for i, (rule, status) in enumerate(
            [
                ("a", "confirmed"),
                ("a", "confirmed"),
                ("a", "rejected"),
                ("b", "corrected"),
                ("b", "extracted"),
                ("editor", "corrected"),
            ]
        )
    ]
    ledger = keep_ledger((an_article(claims=tuple(claims)),))  # type: ignore[arg-type]
    assert [(r.rule, r.confirmed, r.corrected, r.rejected) for r in ledger.rates] == [("a", 2, 0, 1), ("b", 0, 1, 0)]
    assert (ledger.total.judged, ledger.total.share, ledger.missed, ledger.unjudged) == (4, 0.5, 1, 1)
