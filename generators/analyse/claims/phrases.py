"""A source's words as grammar: which tokens, and which of them is the head."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from generators.analyse.claims.layout import Layout
from generators.analyse.claims.lexicons import words
from generators.model import Span

NOMINAL = ("NOUN", "PROPN", "PRON", "NUM")
LEADING = words("according and as but by even for from in of on per that to via with")
QUANTITIES = words("all both few half many most much none several some")
PROPER = ("NNP", "NNPS")
RELATIVES = words("who whom which that whose")
PARTS_OF_CLAUSE = ("conj", "xcomp", "ccomp", "aux", "auxpass")
NOUNS_OF_CLAUSE = ("nsubj", "nsubjpass", "dobj", "pobj", "prep", "attr")  # what `whose` may stand before


@dataclass(frozen=True, slots=True)
class Phrase:
    """The tokens of one source."""

    doc: Doc
    tokens: tuple[int, ...]  # token numbers in order, white space and marks left out
    head: int  # number of the token that governs the others

    @property
    def head_token(self) -> Token:
        """The head itself."""
        return self.doc[self.head]

    def __contains__(self, i: int) -> bool:
        return self.tokens[0] <= i <= self.tokens[-1] and i in self.tokens


def phrase_of(doc: Doc, layout: Layout, spans: Sequence[Span]) -> Phrase | None:
    """The words of the spans; None when there are none. A relative pronoun gives way to what it stands for."""
    tokens = [i for i in layout.tokens(spans) if doc[i].text == "%" or any(c.isalnum() for c in doc[i].text)]
    while len(tokens) > 1 and doc[tokens[0]].lower_ in LEADING:
        tokens.pop(0)
    if not tokens:
        return None
    head = head_of(doc, tokens)
    antecedent = relative_antecedent(doc[head])
    if antecedent is not None:
        return Phrase(doc, tuple(range(antecedent.left_edge.i, antecedent.i + 1)), antecedent.i)
    return Phrase(doc, tuple(tokens), head)


def head_of(doc: Doc, tokens: Sequence[int]) -> int:
    """The first noun or pronoun whose governor stands outside; else the first that no other noun governs."""
    inside = set(tokens)
    tops = [i for i in tokens if doc[i].head.i not in inside or doc[i].head.i == i]
    if tops and doc[tops[0]].lower_ in QUANTITIES:
        return tops[0]
    nominal = [i for i in tokens if doc[i].pos_ in NOMINAL]
    free = (i for i in nominal if doc[i].head.i not in inside or doc[i].head.pos_ not in NOMINAL)
    return next((i for i in tops if doc[i].pos_ in NOMINAL), next(free, tops[0] if tops else tokens[0]))


def relative_antecedent(token: Token) -> Token | None:
    """What `who` in `leaders, who doubt it` stands for: the noun that its clause modifies, or the name beside that."""
    if token.lower_ not in RELATIVES or not token.tag_.startswith("W"):
        return None
    clause = token.head
    parts = (*PARTS_OF_CLAUSE, *NOUNS_OF_CLAUSE) if token.tag_ == "WP$" else PARTS_OF_CLAUSE
    while clause.dep_ in parts and clause.head.i != clause.i:
        clause = clause.head
    noun = clause.head
    if noun.dep_ == "appos" and noun.head.tag_ in PROPER and noun.tag_ not in PROPER:
        noun = noun.head  # `Jane Doe, a surveyor who doubts it`
    return noun if clause.dep_ == "relcl" and noun.i < token.i else None
