"""A small article with claims, made by hand, for the tests of what editors do."""

from __future__ import annotations

from generators.model import (
    Analysed,
    Article,
    Bibliography,
    Claim,
    Claims,
    Paragraph,
    Quotation,
    Readability,
    Sentence,
    Span,
)

TEXT = """The Harbour Question
The council will vote on Monday. Mayor Ann Lee said the harbour “cannot wait another winter”—not even a mild one.
A source close to the council, who asked not to be named, described the plan as a gamble.
Critics fear that the harbour will silt up. Critics fear that the harbour will freeze. The *Evening Post* disagrees.
"""


def span(words: str, text: str = TEXT, occurrence: int = 1) -> Span:
    """Where the words stand in a text."""
    at = -1
    for _ in range(occurrence):
        at = text.index(words, at + 1)
    return Span(at, at + len(words))


def a_claim(id: str, source: str, cue: str, content: str, **others: object) -> Claim:
    fields: dict[str, object] = {
        "id": id,
        "article": "harbour",
        "source": (span(source),) if source else (),
        "cue": (span(cue),),
        "content": (span(content),),
        "speech": "indirect",
        "act": "says",
        "source_type": "unknown",
        "name": None,
        "speaker": None,
        "description": None,
        "anonymity_reason": None,
        "hedges": (),
        "nested_in": None,
        "rule": "verb-clause",
        "confidence": 0.7,
    }
    return Claim(**(fields | others))  # type: ignore[arg-type]


LEE = a_claim("c-00000001", "Mayor Ann Lee", "said", "the harbour “cannot wait another winter”", name="Ann Lee")
UNNAMED = a_claim("c-00000002", "A source close to the council", "described", "the plan as a gamble")
CLAIMS = (LEE, UNNAMED)


def an_article(
    text: str = TEXT, id: str = "harbour", file: str = "harbour.txt", claims: tuple[Claim, ...] = CLAIMS
) -> Analysed:
    """An article whose paragraphs are its lines and whose sentences end with a full stop and a space."""
    paragraphs, sentences, quotations = [], [], []
    at = 0
    for line in text.split("\n"):
        if line:
            name = f"p{len(paragraphs) + 1}"
            paragraphs.append(Paragraph(name, "prose", at, at + len(line)))
            start = at
            for part in line.split(". "):
                end = min(start + len(part) + 1, at + len(line))
                sentences.append(Sentence(start, end, name))
                start = end + 1
        at += len(line) + 1
    for opening in (i for i, c in enumerate(text) if c == "“"):
        end = text.index("”", opening) + 1
        quotations.append(Quotation(opening, end, Span(opening + 1, end - 1), True, 0))
    article = Article(
        id=id,
        file=file,
        path=f"seeds/{file}",
        sha256="0" * 64,
        text=text,
        title="The Harbour Question",
        title_origin="text",
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
        sentences=tuple(sentences),
        quotations=tuple(quotations),
    )
    reading = Readability({}, (), None, None, None, ())
    return Analysed(article, reading, Claims(claims, ()), Bibliography((), (), (), ()))
