"""Hand-made records for the tests of pages: small, with every part that a page can show."""

from __future__ import annotations

from dataclasses import replace

from generators.model import (
    Analysed,
    Bibliography,
    Citation,
    Claim,
    Claims,
    Commentary,
    Corpus,
    Footnote,
    HardSentence,
    Metadata,
    Name,
    Note,
    Readability,
    Reference,
    Seed,
    Span,
    Speaker,
)
from generators.read.structure import read_article
from generators.render.catalogue import Catalogue, catalogue_of
from generators.settings import Settings, Site

TEXT = """A plan for the harbour

The mayor said the plan would cost four million. Critics doubt it (Smith, 2017).[1]

"We will see," said Jane Doe, who may leave.

References
Smith, J. (2017). Harbours of the north. Example Press.

[1] The plan has three parts.
"""
EMPTY_READING = Readability({}, (), None, None, None, (), None)


def span(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def claim(id: str, source: str, cue: str, content: str, text: str = TEXT, **more: object) -> Claim:
    made = Claim(
        id=id,
        article="a",
        source=(span(text, source),) if source else (),
        cue=(span(text, cue),),
        content=(span(text, content),),
        speech="indirect",
        act="says",
        source_type="person",
        name=None,
        speaker=None,
        description=None,
        anonymity_reason=None,
        hedges=(),
        nested_in=None,
        rule="verb-clause",
        confidence=0.9,
    )
    return replace(made, **more)  # type: ignore[arg-type]


def analysed(text: str = TEXT, id: str = "a", **more: object) -> Analysed:
    article = read_article(Seed(id, f"{id}.txt", f"seeds/{id}.txt", "0" * 64, text, Metadata()))
    return Analysed(article, EMPTY_READING, Claims((), ()), Bibliography((), (), (), ()), **more)  # type: ignore[arg-type]


def full() -> Analysed:
    """TEXT with two claims, a reference, a citation, a footnote and a hard sentence."""
    bare = analysed()
    claims = (
        claim("c-00000001", "The mayor", "said", "the plan would cost four million", source_type="anonymous"),
        claim(
            "c-00000002",
            "Jane Doe",
            "said Jane",
            '"We will see,"',
            speech="direct",
            speaker="jane-doe",
            name="Jane Doe",
        ),
    )
    entry = span(TEXT, "Smith, J. (2017). Harbours of the north. Example Press.")
    reference = Reference(
        id="r-1", article="a", start=entry.start, end=entry.end, label=None, authors=(Name("Smith", "J."),), year=2017,
        year_suffix=None, title="Harbours of the north", container=None, publisher="Example Press", volume=None,
        issue=None, pages=None, url=None, doi=None, type="book",
    )  # fmt: skip
    cited = span(TEXT, "Smith, 2017")
    citation = Citation("cit-1", "a", cited.start, cited.end, ("r-1",), "exact", "Name and year agree.")
    footnote = Footnote("a", "1", span(TEXT, "[1]"), span(TEXT, "[1] The plan has three parts."))
    hard = span(TEXT, "Critics doubt it (Smith, 2017).[1]")
    return replace(
        bare,
        readability=replace(EMPTY_READING, hardest=(HardSentence(hard.start, hard.end, ("7 words",)),)),
        claims=Claims(claims, ()),
        bibliography=Bibliography((reference,), (citation,), (footnote,), ()),
    )


def note(html: str = "<p>A note.</p>", quote: str = "Critics doubt it", placed: bool = True) -> Note:
    return Note(
        id="n-1", file="docs/commentary/a.md", line=3, anchor=(span(TEXT, quote),) if placed else (), claim=None,
        quote=quote, html=html, author="A. Editor", date="2026-01-02", placed=placed,
    )  # fmt: skip


def catalogue(*articles: Analysed, notes: tuple[Note, ...] = ()) -> Catalogue:
    speakers = (Speaker("jane-doe", "Jane Doe", "person", (), ("c-00000002",), ("a",), ()),)
    commentary = {"a": Commentary("a", "docs/commentary/a.md", None, None, (), notes)} if notes else {}
    corpus = Corpus(articles, speakers, (), (), commentary)
    return catalogue_of(corpus, Settings(), Site(url="https://example.org/book/"))
