"""Articles made by hand, for tests of what relates them."""

from __future__ import annotations

from collections.abc import Sequence

from generators.model import (
    Analysed,
    Article,
    Bibliography,
    Claim,
    Claims,
    Paragraph,
    Readability,
    Reference,
    Sentence,
    Span,
)


def article(name: str, text: str, *, language: str | None = "en", date: str | None = None) -> Article:
    """An article with a paragraph a line and a sentence a paragraph."""
    paragraphs = []
    at = 0
    for line in text.split("\n"):
        if line.strip():
            paragraphs.append(Paragraph(f"p{len(paragraphs) + 1}", "prose", at, at + len(line)))
        at += len(line) + 1
    sentences = tuple(Sentence(p.start, p.end, p.id) for p in paragraphs)
    return Article(
        name, f"{name}.txt", f"seeds/{name}.txt", "", text, name, "supplied", None, None, None, date, None, None,
        language, None, "line", (), tuple(paragraphs), sentences, (),
    )  # fmt: skip


def analysed(
    name: str,
    text: str,
    *,
    language: str | None = "en",
    date: str | None = None,
    claims: Sequence[Claim] = (),
    references: Sequence[Reference] = (),
) -> Analysed:
    """An article with hand-made claims and references."""
    return Analysed(
        article(name, text, language=language, date=date),
        Readability({}, (), None, None, None, ()),
        Claims(tuple(claims), ()),
        Bibliography(tuple(references), (), (), ()),
    )


def claim(text: str, source: str, content: str, *, speaker: str | None, name: str = "c-00000001") -> Claim:
    """A claim in `text`, its source and content given by their words."""
    return Claim(
        name, "", (_span(text, source),), (), (_span(text, content),), "indirect", "says", "person", source, speaker,
        None, None, (), None, "by hand", 1.0,
    )  # fmt: skip


def reference(text: str, entry: str, *, work: str | None) -> Reference:
    """A reference whose printed entry are these words of `text`."""
    start, end = _span(text, entry)
    return Reference(
        "r1", "", start, end, None, (), None, None, entry, None, None, None, None, None, None, None, None, work
    )


def _span(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))
