"""Small articles with one attribution each, for tests of what is said about attributions."""

from __future__ import annotations

from functools import cache

from spacy.tokens import Doc

from generators.analyse.claims.attribution import Attribution
from generators.analyse.claims.qualify import qualify
from generators.model import Article, Claim, Claims, Metadata, Options, Seed, Span
from generators.read.parse import parse
from generators.read.structure import read_article


@cache
def read(text: str) -> tuple[Article, Doc]:
    """The text as an article, and its parse."""
    article = read_article(Seed("example", "example.txt", "seeds/example.txt", "", text, Metadata()))
    return article, parse(article, Options().language_model)


def span(text: str, words: str, nth: int = 1) -> Span:
    """Where the words stand for the nth time."""
    start = -1
    for _ in range(nth):
        start = text.index(words, start + 1)
    return Span(start, start + len(words))


def found(text: str, source: str, cue: str, content: str, *, lemma: str = "say") -> Attribution:
    """An attribution by its words; ` … ` parts spans, an empty string is none, `word#2` the second time it occurs."""

    def spans(words: str) -> tuple[Span, ...]:
        parts = [part.partition("#") for part in words.split(" … ") if part]
        return tuple(span(text, part, int(nth or 1)) for part, _, nth in parts)

    return Attribution(spans(source), spans(cue), spans(content), lemma, "by hand", 1.0)


def claims_in(text: str, *attributions: Attribution) -> Claims:
    """What is said about these attributions."""
    article, doc = read(text)
    return qualify(article, doc, attributions)


def claim_in(text: str, source: str, cue: str, content: str, *, lemma: str = "say") -> Claim:
    """The one claim of a text."""
    (claim,) = claims_in(text, found(text, source, cue, content, lemma=lemma)).claims
    return claim
