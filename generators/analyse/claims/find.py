"""Attributions in a parsed article: who, by which words, what."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from generators.analyse.claims.attribution import Attribution
from generators.model import Article, Span

CONFIDENCE = 0.7  # of a speaking verb with a clause, measured later


def find(article: Article, doc: Doc) -> tuple[Attribution, ...]:
    """Every attribution of the article, in the order of its cue."""
    return tuple(_speaking_verbs(article, doc))


def _speaking_verbs(article: Article, doc: Doc) -> Iterator[Attribution]:
    for token in doc:
        clause = next((c for c in token.children if c.dep_ == "ccomp"), None)
        source = next((c for c in token.children if c.dep_ in ("nsubj", "nsubjpass")), None)
        if token.pos_ == "VERB" and clause is not None and source is not None:
            cue = Span(token.idx, token.idx + len(token))
            spans = (_subtree(source),), (cue,), (_subtree(clause),)
            yield Attribution(*spans, token.lemma_, "verb-clause", CONFIDENCE)


def _subtree(token: Token) -> Span:
    last = token.right_edge
    return Span(token.left_edge.idx, last.idx + len(last))
