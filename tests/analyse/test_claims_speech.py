"""Speech: whose words the content is in."""

from __future__ import annotations

import pytest

from tests.analyse.qualifying import claim_in

EXAMPLES = {
    "quoted whole": ("Voss said, “The bridge is closed.”", "“The bridge is closed.”", "direct"),
    "without the marks": ("Voss said, “The bridge is closed.”", "The bridge is closed.", "direct"),
    "interrupted": ("“The bridge,” Voss said, “is closed.”", "“The bridge,” … “is closed.”", "direct"),
    "paraphrased": ("Voss said the bridge is closed.", "the bridge is closed", "indirect"),
    "quoted in part": ("Voss said the bridge is “a ruin”.", "the bridge is “a ruin”", "mixed"),
    "straight marks": ('Voss said the bridge is "a ruin".', 'the bridge is "a ruin"', "mixed"),
    "apostrophes are not marks": (
        "Voss said the bridge’s owner isn’t paying.", "the bridge’s owner isn’t paying", "indirect"),
    "quotation outside the content": (
        "Voss, known as “the hawk”, said the bridge is closed.", "the bridge is closed", "indirect"),
}  # fmt: skip


@pytest.mark.parametrize("case", EXAMPLES)
def test_marks_tell_how_a_claim_is_worded(case: str) -> None:
    text, content, speech = EXAMPLES[case]
    assert claim_in(text, "Voss", "said", content).speech == speech
