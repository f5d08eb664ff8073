"""Attributions that layout makes rather than a sentence: signed quotations, speakers' labels, quotations that go on.

Labels and signatures are too rare in annotated news for the network to learn. In PolNeAR's training articles 97 % of
the quoted sentences that have no cue of their own and stand right behind a sentence that attributes have its speaker.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from generators.analyse.claims.attribution import FIRM, Attribution
from generators.model import Article, Quotation, Sentence, Span
from generators.read.words import count_words

SIGNED = re.compile(  # “…” — Jane Doe, nurse
    r"[ \t\xa0]{0,3}\n?[ \t\xa0]{0,3}(?P<dash>[—–―]|--?)[ \t\xa0]{0,3}(?P<who>[A-Z][^\n\"“”—–―]{1,80})"
)
LABEL = re.compile(r"[“\"]?(?P<who>[A-Z][\w.’'-]{1,20}(?:[ ][A-Z][\w.’'-]{0,20}){0,3})(?P<colon>:)[ \t\xa0]{1,3}(?=\S)")
LABELS_NEEDED = 2  # one label alone may be a heading or a date line
LABELLED_WORDS = 4  # fewer are figures in a table
LONGEST_SIGNATURE = 12  # words; more is a sentence of its own
QUOTED_WORDS = 4  # shorter quotations are as often titles or scare quotes
QUOTES = ("“", "‘", '"')
CLOSING = '”’"'
SENTENCE_END = ".?!…"
RELATIVE = frozenset({"who", "which", "that"})  # sources that only stand for another one
SIGNED_CONFIDENCE = 0.8  # none in the training articles; set by hand
LABEL_CONFIDENCE = 0.75  # 13 of 17 in the training articles


def by_style(article: Article, found: Sequence[Attribution]) -> tuple[Attribution, ...]:
    """The attributions with those of the layout added, in the order of the text."""
    taken = _Taken(found)
    added = [*_signed(article, taken), *_labelled(article, taken)]
    clear = [one for one in found if not any(a.source[0].overlaps(s) for a in added for s in one.cue)]
    carried = _carry_on(article, [*clear, *added])
    return tuple(sorted(carried, key=lambda a: (a.cue, a.content)))


class _Taken:
    """The stretches that firm attributions hold already."""

    def __init__(self, found: Sequence[Attribution]) -> None:
        spans = sorted(s for a in found if a.confidence >= FIRM for s in (*a.cue, *a.content))
        self._starts = [span.start for span in spans]
        self._ends: list[int] = []  # the furthest end so far
        for span in spans:
            self._ends.append(max(span.end, self._ends[-1] if self._ends else 0))

    def holds(self, start: int, end: int) -> bool:
        """Whether any of them shares a character with the stretch."""
        before = bisect_left(self._starts, end)
        return before > 0 and self._ends[before - 1] > start


def _outermost(article: Article) -> list[Quotation]:
    return [quotation for quotation in article.quotations if quotation.depth == 0]


def _signed(article: Article, taken: _Taken) -> Iterator[Attribution]:
    """A quotation on lines of its own, then a dash and a name that ends the line."""
    for quotation in _outermost(article):
        starts_line = quotation.start == 0 or article.text[quotation.start - 1] == "\n"
        signature = SIGNED.match(article.text, quotation.end) if starts_line else None
        if signature is None or taken.holds(quotation.start, quotation.end):
            continue
        who = Span(signature.start("who"), signature.start("who") + len(signature["who"].rstrip(" .\t\xa0")))
        ends_line = article.text[signature.end() : signature.end() + 1] in ("", "\n")
        if ends_line and count_words(who.of(article.text)) <= LONGEST_SIGNATURE:
            content = (Span(quotation.start, quotation.end),)
            dash = (Span(*signature.span("dash")),)
            yield Attribution((who,), dash, content, "", "sign-off", SIGNED_CONFIDENCE)


def _labelled(article: Article, taken: _Taken) -> Iterator[Attribution]:
    """Paragraphs that begin with a speaker's name and a colon: as in a transcript, or before a quoted sentence."""
    prose = [paragraph for paragraph in article.paragraphs if paragraph.kind == "prose"]
    labels = [(paragraph, LABEL.match(article.text, paragraph.start, paragraph.end)) for paragraph in prose]
    found = [(paragraph, label) for paragraph, label in labels if label is not None]
    often = Counter(label["who"] for _, label in found)
    transcript = len(found) >= LABELS_NEEDED and max(often.values()) >= LABELS_NEEDED
    for paragraph, label in found:
        words = article.text[label.end() : paragraph.end].rstrip()
        quotes = words.startswith(QUOTES)
        sentence = quotes and words.rstrip(CLOSING)[-1:] in tuple(SENTENCE_END)
        recurs = transcript and (often[label["who"]] >= LABELS_NEEDED or quotes)
        if (
            (recurs or sentence)
            and count_words(words) >= LABELLED_WORDS
            and not taken.holds(label.start(), label.end())
        ):
            who, colon = Span(*label.span("who")), Span(*label.span("colon"))
            content = (Span(label.end(), label.end() + len(words)),)
            yield Attribution((who,), (colon,), content, "", "label", LABEL_CONFIDENCE)


def _carry_on(article: Article, found: Sequence[Attribution]) -> list[Attribution]:
    """The attributions, each with the quoted sentences without a speaker that belong to it as further content."""
    result = sorted(found, key=lambda a: (a.cue, a.content))
    taken = _Taken(result)
    cues = [attribution.cue[0].start if attribution.cue else -1 for attribution in result]
    owners = {span.start: i for i, one in enumerate(result) if one.confidence >= FIRM for span in one.content}
    for quotation, before, last in _free(article, taken):
        speaker = owners.get(last.start) if last is not None else None
        if last is not None and speaker is not None and not _leads_on(article, last, quotation, result[speaker]):
            continue
        if speaker is None:
            near = range(bisect_left(cues, before.start), bisect_left(cues, before.end))
            speaker = _speaker(article, [i for i in near if result[i].confidence >= FIRM], result)
        if speaker is None:
            continue
        owners[quotation.start] = speaker
        content = (*result[speaker].content, Span(quotation.start, quotation.end))
        result[speaker] = replace(result[speaker], content=tuple(sorted(content)))
    return result


def _leads_on(article: Article, last: Quotation, quotation: Quotation, one: Attribution) -> bool:
    """Whether a quotation goes on in the next: in one paragraph, without closing mark, or behind a colon."""
    return "\n" not in article.text[last.end : quotation.start] or not last.closed or one.rule == "colon"


def _free(article: Article, taken: _Taken) -> Iterator[tuple[Quotation, Sentence, Quotation | None]]:
    """Quoted sentences that nobody holds, each with the sentence before and the quotation that it touches, if any."""
    starts = [sentence.start for sentence in article.sentences]
    last: Quotation | None = None
    for quotation in _outermost(article):
        previous, last = last, quotation
        if previous is not None and article.text[previous.end : quotation.start].strip():
            previous = None
        at = bisect_left(starts, quotation.start)
        opens = 0 < at < len(starts) and starts[at] == quotation.start
        words = quotation.inner.of(article.text)
        if not opens or taken.holds(quotation.start, quotation.end) or count_words(words) < QUOTED_WORDS:
            continue
        here, before = article.sentences[at], article.sentences[at - 1]
        follows = here.paragraph == before.paragraph and words.rstrip()[-1] in SENTENCE_END
        if follows or previous is not None:
            yield quotation, before, previous


def _speaker(article: Article, near: Sequence[int], found: Sequence[Attribution]) -> int | None:
    """Of the attributions of one sentence the one that goes on: the last that quotes, else the last with a source."""
    named = [i for i in near if found[i].source and found[i].source[0].of(article.text).lower() not in RELATIVE]
    quoting = [i for i in named if found[i].rule in ("quoted-verb", "colon", "sign-off", "label", "according-to")]
    return next(reversed(quoting or named), None)
