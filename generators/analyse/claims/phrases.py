"""A source's words as grammar: which tokens, and which of them is the head."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from generators.model import Span

NOMINAL = ("NOUN", "PROPN", "PRON", "NUM")
LEADING = frozenset(
    {"by", "to", "from", "of", "with", "for", "as", "but", "and", "that", "according", "per", "via", "even", "in", "on"}
)


@dataclass(frozen=True, slots=True)
class Phrase:
    """The tokens of one source."""

    doc: Doc
    tokens: tuple[int, ...]  # token numbers in order, white space left out
    head: int  # number of the token that governs the others

    @property
    def head_token(self) -> Token:
        """The head itself."""
        return self.doc[self.head]

    def __contains__(self, i: int) -> bool:
        return i in self.tokens


class Positions:
    """Finds the tokens of a span, in logarithmic time."""

    def __init__(self, doc: Doc) -> None:
        """Notes where each token starts."""
        self.doc = doc
        self.starts = [token.idx for token in doc]

    def tokens(self, spans: Sequence[Span]) -> tuple[int, ...]:
        """Numbers of the tokens that start in the spans, white space left out."""
        found = []
        for span in spans:
            for i in range(bisect_left(self.starts, span.start), bisect_left(self.starts, span.end)):
                if not self.doc[i].is_space:
                    found.append(i)
        return tuple(found)

    def phrase(self, spans: Sequence[Span]) -> Phrase | None:
        """The spans as a phrase; None when they hold no word."""
        tokens = [i for i in self.tokens(spans) if self.doc[i].is_alpha or any(c.isalnum() for c in self.doc[i].text)]
        while len(tokens) > 1 and self.doc[tokens[0]].lower_ in LEADING:
            tokens.pop(0)
        return Phrase(self.doc, tuple(tokens), _head(self.doc, tokens)) if tokens else None


def _head(doc: Doc, tokens: Sequence[int]) -> int:
    """The first noun or pronoun whose governor stands outside; else the first such token."""
    inside = set(tokens)
    tops = [i for i in tokens if doc[i].head.i not in inside or doc[i].head.i == i]
    nominal = [i for i in tokens if doc[i].pos_ in NOMINAL]
    free = (i for i in nominal if doc[i].head.i not in inside or doc[i].head.pos_ not in NOMINAL)
    return next((i for i in tops if doc[i].pos_ in NOMINAL), next(free, tops[0] if tops else tokens[0]))
