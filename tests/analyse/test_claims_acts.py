"""Acts: saying, believing, intending, asking, by the cue and the grammar of the content."""

from __future__ import annotations

import pytest

from generators.analyse.claims.acts import ASKS, BELIEVES, INTENDS
from tests.analyse.qualifying import claim_in

EXAMPLES = [
    ("said", "say", "the bridge was closed", "says"),
    ("warned", "warn", "that the bridge was closed", "says"),
    ("told reporters", "tell", "that the bridge was closed", "says"),
    ("thinks", "think", "the bridge was closed", "believes"),
    ("doubts", "doubt", "that the bridge was closed", "believes"),
    ("expects", "expect", "the bridge to close", "believes"),
    ("decided", "decide", "that the bridge was closed", "believes"),
    ("wants", "want", "to close the bridge", "intends"),
    ("plans", "plan", "to close the bridge", "intends"),
    ("hopes", "hope", "to close the bridge", "intends"),
    ("hopes", "hope", "that the bridge will close", "believes"),
    ("agreed", "agree", "to close the bridge", "intends"),
    ("agreed", "agree", "that the bridge was closed", "says"),
    ("is considering", "consider", "closing the bridge", "intends"),
    ("promised", "promise", "that the bridge would close", "says"),
    ("asked", "ask", "whether the bridge was closed", "asks"),
    ("urged the council", "urge", "to close the bridge", "asks"),
    ("told the council", "tell", "to close the bridge", "asks"),
    ("demanded", "demand", "that the bridge be closed", "asks"),
    ("called for", "call", "the bridge to be closed", "asks"),
    ("called", "call", "the bridge a ruin", "says"),
    ("found", "find", "that the bridge was closed", "says"),
    ("ordered the council", "order", "to close the bridge", "asks"),
    ("suggested", "suggest", "closing the bridge", "asks"),
    ("crowed", "crow", "that the bridge was closed", "says"),
]


@pytest.mark.parametrize(("cue", "lemma", "content", "act"), EXAMPLES)
def test_cue_and_content_tell_the_act(cue: str, lemma: str, content: str, act: str) -> None:
    text = f"Clara Voss {cue} {content}."
    assert claim_in(text, "Clara Voss", cue, content, lemma=lemma).act == act


def test_no_cue_has_two_acts() -> None:
    assert not (BELIEVES & INTENDS or BELIEVES & ASKS or INTENDS & ASKS)
