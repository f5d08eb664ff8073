"""The record between finding an attribution and describing it."""

from __future__ import annotations

from dataclasses import dataclass

from generators.model import Span

FIRM = (
    0.4  # confidence from which an attribution holds a quotation, so that rules and other attributions leave it alone
)


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who, by which words, what: as spans, before anything is said about them."""

    source: tuple[Span, ...]  # empty: not in the text, or not safely known
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    cue_lemma: str  # lemma of the cue's head, such as `say`; empty when there is no cue
    rule: str  # name of the rule or frame that fired
    confidence: float  # calibrated, 0 to 1
    claimed: bool = True  # False: hypothetical speech, or a name, which nobody claims
