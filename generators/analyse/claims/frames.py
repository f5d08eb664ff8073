"""The construction by which a text attributes, by its name in rules.py ("Why is this a claim?")."""

from __future__ import annotations

import re
from collections.abc import Sequence

from spacy.tokens import Token

from generators.model import Span

ACCORDING = re.compile(r"\b(?:according to|in the (?:words|view|opinion|eyes) of|as \w+ by)\b", re.IGNORECASE)
QUOTED = '"“”‘’«»„'
CLAUSES = ("ccomp", "xcomp", "parataxis", "advcl", "acl", "csubj")


def frame_of(text: str, head: Token, source: Sequence[Span], cue: Sequence[Span], content: Sequence[Span]) -> str:
    """The name in rules.EXPLANATIONS of the construction around the cue's head."""
    words = " ".join(span.of(text) for span in cue)
    if not words.strip(QUOTED + " "):
        return "bare-quotation"
    if ACCORDING.search(words):
        return "according-to"
    if any(_follows_colon(text, span) for span in content):
        return "colon"
    if head.pos_ in ("NOUN", "PROPN"):
        return "noun"
    if head.pos_ == "ADJ":
        return "adjective"
    if head.pos_ not in ("VERB", "AUX"):
        return "other"
    return _verb_frame(text, head, content)


def _verb_frame(text: str, head: Token, content: Sequence[Span]) -> str:
    if any(child.dep_ in ("auxpass", "agent") for child in head.children):
        return "passive"
    if any(text[span.start] in QUOTED for span in content):
        return "quoted-verb"
    clauses = (child for child in head.children if child.dep_ in CLAUSES)
    if any(span.start <= child.idx < span.end for child in clauses for span in content):
        return "verb-clause"
    return "verb-object"


def _follows_colon(text: str, span: Span) -> bool:
    return text[max(0, span.start - 4) : span.start].rstrip(" \n\t\"“‘'").endswith(":")
