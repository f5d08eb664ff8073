"""How deep the clauses of the hardest sentences lie in one another, by their parse.

A main clause is one deep; a clause within it that has a subject or a verb of its own (`that he ...`, `which ...`,
`when ...`, `having ...`) two deep, and so on. Known failure: the parser's own
errors, most often in the longest sentences.
"""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Token

from generators.model import Article, HardSentence, Options, Readability
from generators.read.parse import parse

# Relations of the head of a clause to the word that the clause belongs to. Source: ClearNLP's labels, as spaCy has them
CLAUSES = frozenset({"acl", "advcl", "ccomp", "csubj", "csubjpass", "pcomp", "relcl"})
WORDS = {3: "three", 4: "four", 5: "five", 6: "six", 7: "seven", 8: "eight", 9: "nine"}
DEEP = min(WORDS)


def add_depths(readability: Readability, article: Article, options: Options) -> Readability:
    """The hardest sentences, with the depth of their clauses among the reasons."""
    if not readability.hardest:
        return readability
    doc = parse(article, options.language_model)
    depths: dict[int, int] = {}
    for sentence in readability.hardest:
        tokens = (token for token in doc if sentence.start <= token.idx < sentence.end)
        depths[sentence.start] = max(map(_depth, tokens), default=0)
    hardest = tuple(_with_depth(sentence, depths[sentence.start]) for sentence in readability.hardest)
    return replace(readability, hardest=hardest)


def _with_depth(sentence: HardSentence, depth: int) -> HardSentence:
    """A sentence with the depth behind its length, where it is deep."""
    if depth < DEEP:
        return sentence
    length, *others = sentence.reasons
    return replace(sentence, reasons=(length, f"{WORDS.get(depth, depth)} clauses deep", *others))


def _depth(token: Token) -> int:
    """Clauses around a word."""
    return 1 + (token.dep_ in CLAUSES) + sum(ancestor.dep_ in CLAUSES for ancestor in token.ancestors)
