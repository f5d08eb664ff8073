"""Every rule that a claim may name is explained to readers."""

from __future__ import annotations

import pytest

from generators.analyse.claims.frames import RULES
from generators.analyse.claims.rules import EXPLANATIONS, NO_EXPLANATION, explain


@pytest.mark.parametrize("rule", sorted(RULES))
def test_rule_is_explained(rule: str) -> None:
    assert explain(rule) != NO_EXPLANATION


def test_no_explanation_is_left_over() -> None:
    assert set(EXPLANATIONS) == set(RULES)


def test_explanations_are_sentences_and_differ() -> None:
    assert all(text[0].isupper() and text.endswith(".") for text in EXPLANATIONS.values())
    assert len(set(EXPLANATIONS.values())) == len(EXPLANATIONS)


def test_unknown_rule_is_not_made_up() -> None:
    assert explain("no-such-rule") == NO_EXPLANATION
