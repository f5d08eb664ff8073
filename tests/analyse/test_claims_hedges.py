"""Hedges: words that soften, and words that only look like them."""

from __future__ import annotations

import pytest

from tests.analyse.qualifying import claim_in

FIRES = [
    ("said", "the bridge may close", ["may"]),
    ("said", "the bridge could close", ["could"]),
    ("said", "the bridge will likely close", ["likely"]),
    ("said", "the bridge might perhaps close", ["might", "perhaps"]),
    ("said", "the bridge appears to be closed", ["appears"]),
    ("said", "the alleged thief had fled", ["alleged"]),
    ("reportedly said", "the bridge was closed", ["reportedly"]),
    ("suggested", "the bridge was closed", ["suggested"]),
    ("hinted", "that the bridge was closed", ["hinted"]),
    ("said", "the letter suggests a quarrel", ["suggests"]),
    ("said", "the mayor is believed to have left", ["believed"]),
    ("said", "“I think the bridge is closed”", ["think"]),
]
SILENT = [
    ("said", "the bridge would close in May"),
    ("said", "on May 5 the bridge closed"),
    ("said", "the army had lost its might"),
    ("said", "the mayor could not close the bridge"),
    ("said", "the mayor appeared on television"),
    ("said", "the bridge is closed"),
    ("said", "they want as little help as possible"),
    ("said", "“It is what I believe in”"),
    ("said", "the mayor is supposed to close the bridge"),
    ("said", "the voters believe the mayor"),
]


@pytest.mark.parametrize(("cue", "content", "hedges"), FIRES)
def test_softening_word_is_a_hedge(cue: str, content: str, hedges: list[str]) -> None:
    text = f"Clara Voss {cue} {content}."
    assert [span.of(text) for span in claim_in(text, "Clara Voss", cue, content).hedges] == hedges


@pytest.mark.parametrize(("cue", "content"), SILENT)
def test_other_word_is_none(cue: str, content: str) -> None:
    text = f"Clara Voss {cue} {content}."
    assert claim_in(text, "Clara Voss", cue, content).hedges == ()


def test_adverb_beside_the_cue_counts() -> None:
    text = "Clara Voss has reportedly told them that the bridge is closed."
    claim = claim_in(text, "Clara Voss", "told", "that the bridge is closed", lemma="tell")
    assert [span.of(text) for span in claim.hedges] == ["reportedly"]


def test_word_outside_the_claim_does_not_count() -> None:
    text = "It may rain. Clara Voss said the bridge is closed."
    assert claim_in(text, "Clara Voss", "said", "the bridge is closed").hedges == ()
