"""Why something was taken for a claim, in words for readers: one entry for each rule that the finder may name."""

from __future__ import annotations

EXPLANATIONS = {
    "quoted-verb": (
        "A verb of saying or thinking stands beside words in quotation marks, "
        "as in “The bridge is closed,” the mayor said."
    ),
    "verb-clause": (
        "A verb of saying or thinking introduces a clause, as in: the mayor said that the bridge was closed."
    ),
    "verb-object": "A verb of saying or thinking has the content as its object, as in: the mayor denied the charge.",
    "passive": (
        "A passive verb names what was said; whoever said it follows “by” or is left out, "
        "as in: the bridge was called a ruin by the mayor."
    ),
    "according-to": "A phrase such as “according to” or “in the words of” names the source.",
    "colon": "The content follows a colon, as in: the mayor’s answer: the bridge is closed.",
    "noun": "A noun such as “claim”, “warning” or “plan” names what was said or meant.",
    "adjective": "An adjective such as “aware”, “convinced” or “opposed” says what somebody thinks.",
    "bare-quotation": (
        "The words stand in quotation marks and nothing else attributes them; "
        "the speaker is taken from the words around."
    ),
    "sign-off": "A dash and a name follow the words in quotation marks, as in a signed statement.",
    "label": "The paragraph begins with a speaker’s name and a colon, as in a transcript.",
    "other": "The construction has no name here; it resembles attributions that people marked in news articles.",
}
CORRECTION = "An editor of this site marked it."
NO_EXPLANATION = "The build does not say which words made it a claim."


def explain(rule: str) -> str:
    """What a reader is told under “Why is this a claim?”."""
    return EXPLANATIONS.get(rule, CORRECTION if rule in ("editor", "correction") else NO_EXPLANATION)
