"""Quotations that are in no claim, each with the reason: nothing between quotation marks is dropped in silence."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence

from generators.analyse.claims.lexicons import words
from generators.analyse.claims.speech import has_word, outermost
from generators.model import Article, NotAClaim, Quotation, Span
from generators.read.words import count_words

ENOUGH = 0.5  # share of a quotation's characters that claims must hold for it to count as attributed
BEFORE = 70  # characters before a quotation in which the words that explain it are looked for
SHORT = 5  # words; a longer quotation is hardly a word used with reserve
SMALL_WORDS = words("a an and are as at by for from in into is of on or the to vs with")

WORKS = re.compile(
    r"\b(?:titled|entitled|article|album|anthem|book|chapter|column|documentary|editorial|episode|essay|exhibition|film|"
    r"headline|headlined|hymn|magazine|movie|musical|novel|op-ed|opera|paper|piece|play|podcast|poem|post|programme|program|"
    r"report|series|show|single|song|speech|story|study|track|video|work)\b[\s,:“”\"‘’'(]*$",
    re.IGNORECASE,
)
MOTTOES = re.compile(
    r"\b(?:so-called|nicknamed|dubbed|called|known\ as|known\ by|labell?ed|motto|slogan|mantra|banner|chants?|chanting|"
    r"chanted|hashtag|nickname|catchphrase|battle\ cry|rallying\ cry|sign|signs|shirts?|caps?|hats?|reading|reads|read|"
    r"acronym|codenamed|code-named|alias|term|phrase|word|words|expression|billed\ as|branded)\b[^.!?]{0,20}$".replace(
        r"\ ", " "
    ),
    re.IGNORECASE,
)
RESERVED = re.compile(r"\b(?:so[- ]called|the (?:term|phrase|word|words|expression))\s*$", re.IGNORECASE)
HYPOTHETICAL = re.compile(
    r"\b(?:(?:would|could|might|should|may|can|will|must)\b[^.!?“”\"]{0,30}\b(?:say|ask|reply|answer|shout|tell|argue|think)"
    r"|(?:if|imagine|suppose)\b[^.!?“”\"]{0,40}\b(?:say|says|said|saying|ask|asks|asked|shout|shouts|shouted))\b[^.!?]{0,15}$",
    re.IGNORECASE,
)
ELSEWHERE = {
    "heading": "It stands in a heading, where no claims are looked for.",
    "reference": "It stands in the list of references.",
    "footnote": "It stands in a footnote, where no claims are looked for.",
    "front-matter": "It stands among the details before the text.",
}
WORK = "It looks like the title of a work."
MOTTO = "It looks like a name, a slogan or a term that is spoken of, not like something somebody said here."
SUPPOSED = "The text supposes these words; it does not say that anybody said them."
UNCLOSED = "A quotation mark opens here and is never closed, and no words near it say whose the quotation is."
SHORT_PHRASE = "A short phrase in quotation marks; the text does not say whose words these are."
NO_SPEAKER = "A quotation; the text does not say safely whose it is."
NAME_WITHHELD = "It says that, or why, a name is withheld; it is shown with the source."
ITSELF = "The article says what it is about; nobody else is the source."
DOUBTFUL = "Somebody may be said here to have said, thought or wanted something, but too little shows it for a claim."


def passed_over(article: Article, contents: Sequence[Span]) -> tuple[NotAClaim, ...]:
    """The outermost quotations that the contents of all claims leave out, in order, each with its reason."""
    merged = list(_merged(contents))
    ends = [span.end for span in merged]
    starts = [p.start for p in article.paragraphs]
    listed = []
    for quotation in outermost(article.quotations):
        inner = quotation.inner
        if not has_word(inner.of(article.text)) or _covered(inner, merged, ends) >= ENOUGH * (inner.end - inner.start):
            continue
        place = bisect_right(starts, quotation.start) - 1
        kind = article.paragraphs[place].kind if place >= 0 else "prose"
        listed.append(
            NotAClaim(quotation.start, quotation.end, ELSEWHERE.get(kind) or _reason(article.text, quotation))
        )
    return tuple(listed)


def _merged(spans: Sequence[Span]) -> Iterator[Span]:
    """The spans' union, in order."""
    current: Span | None = None
    for span in sorted(spans):
        if current is not None and span.start <= current.end:
            current = Span(current.start, max(current.end, span.end))
            continue
        if current is not None:
            yield current
        current = span
    if current is not None:
        yield current


def _covered(inner: Span, merged: Sequence[Span], ends: Sequence[int]) -> int:
    """How many characters of the quotation are in the union."""
    covered = 0
    for span in merged[bisect_left(ends, inner.start) :]:
        if span.start >= inner.end:
            break
        covered += max(0, min(span.end, inner.end) - max(span.start, inner.start))
    return covered


def is_a_name(article: Article, quotation: Quotation) -> bool:
    """Whether a quotation is surely a title or a word used with reserve: a novel “The Long Walk”, so-called “x”."""
    before = article.text[max(0, quotation.start - BEFORE) : quotation.start].replace("\n", " ")
    titled = WORKS.search(before) is not None and _is_title(quotation.inner.of(article.text))
    return titled or RESERVED.search(before) is not None


def _reason(text: str, quotation: Quotation) -> str:
    before = text[max(0, quotation.start - BEFORE) : quotation.start].replace("\n", " ")
    quoted = quotation.inner.of(text)
    return next(reason for fits, reason in REASONS if fits(before, quoted, quotation))


def _is_title(quoted: str) -> bool:
    """Capitals on every word but the small ones, and two words or more."""
    read = [w.strip(".,:;!?’'") for w in quoted.split()]
    large = [w for w in read if w.casefold() not in SMALL_WORDS and w[:1].isalpha()]
    return len(large) > 1 and all(w[0].isupper() for w in large)


REASONS: tuple[tuple[Callable[[str, str, Quotation], bool], str], ...] = (
    (lambda before, quoted, q: not q.closed, UNCLOSED),
    (lambda before, quoted, q: WORKS.search(before) is not None, WORK),
    (lambda before, quoted, q: MOTTOES.search(before) is not None and count_words(quoted) <= 2 * SHORT, MOTTO),
    (lambda before, quoted, q: HYPOTHETICAL.search(before) is not None, SUPPOSED),
    (lambda before, quoted, q: _is_title(quoted) and count_words(quoted) <= 3 * SHORT, WORK),
    (lambda before, quoted, q: count_words(quoted) <= SHORT, SHORT_PHRASE),
    (lambda before, quoted, q: True, NO_SPEAKER),
)
