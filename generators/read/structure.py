"""A seed's parts: title, byline, headings, paragraphs, sentences, quotations."""

from __future__ import annotations

from generators.model import Article, Paragraph, Seed, Sentence, Span
from generators.read.quotations import find_quotations


def read_article(seed: Seed) -> Article:
    """The article that a seed holds."""
    paragraphs: list[Paragraph] = []
    at = 0
    for line in seed.text.split("\n"):
        if line.strip():
            start = at + len(line) - len(line.lstrip())
            paragraphs.append(Paragraph(f"p{len(paragraphs) + 1}", "prose", start, start + len(line.strip())))
        at += len(line) + 1
    sentences = tuple(Sentence(p.start, p.end, p.id) for p in paragraphs)
    title = paragraphs[0] if paragraphs else None
    return Article(
        seed.id,
        seed.file,
        seed.path,
        seed.sha256,
        seed.text,
        title=Span(title.start, title.end).of(seed.text)[:80] if title else seed.id,
        title_origin="supplied",
        title_span=None,
        byline_span=None,
        author=None,
        date=None,
        publisher=None,
        url=None,
        language="en",
        rights=None,
        layout="line",
        sections=(),
        paragraphs=tuple(paragraphs),
        sentences=sentences,
        quotations=find_quotations(seed.text, paragraphs),
        findings=seed.findings,
    )
