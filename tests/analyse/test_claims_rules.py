"""Every rule that a claim may name is explained to readers."""

from __future__ import annotations

import ast
import inspect
from collections.abc import Iterator
from types import ModuleType

from generators.analyse.claims import frames, styles
from generators.analyse.claims.rules import EXPLANATIONS, NO_EXPLANATION, explain


def _named() -> set[object]:
    """Every rule that the programs name: what `frames.py` returns, and what `styles.py` sets."""
    returned = [node.value for node in _nodes(frames) if isinstance(node, ast.Return)]
    calls = [node for node in _nodes(styles) if isinstance(node, ast.Call) and ast.unparse(node.func) == "Attribution"]
    values = [*returned, *(value for call in calls for value in call.args)]
    return {value.value for value in values if isinstance(value, ast.Constant) and value.value}


def _nodes(module: ModuleType) -> Iterator[ast.AST]:
    return ast.walk(ast.parse(inspect.getsource(module)))


def test_every_rule_that_is_named_is_explained_and_no_other() -> None:
    assert _named() == set(EXPLANATIONS)


def test_explanations_are_sentences_and_differ() -> None:
    assert all(text[0].isupper() and text.endswith(".") for text in EXPLANATIONS.values())
    assert len(set(EXPLANATIONS.values())) == len(EXPLANATIONS)


def test_unknown_rule_is_not_made_up() -> None:
    assert explain("no-such-rule") == NO_EXPLANATION
