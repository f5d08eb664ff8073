"""A corpus of any size for the tests of lists, and the materials that their pages are made from."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from generators.model import Analysed, Article, Claim, Claims, Corpus, Finding, Page, Span, Speaker, Work
from generators.relate.speakers import relate_speakers
from generators.render.annotations import annotation_files
from generators.render.catalogue import Catalogue, catalogue_of
from generators.render.export import export_files
from generators.render.reference_files import reference_files
from generators.render.sheet import Materials
from generators.settings import Settings, Site
from tests.render.records import analysed, full

NO_DOCS = Path(__file__).parent / "no-such-folder"
SITE = Site(url="https://example.org/book/", repository="https://github.com/o/r")
SENTENCE = "{who} said that plan {number} would cost more. "


def said(id: str, sources: list[tuple[str, str, str | None]]) -> Analysed:
    """An article in which each source, given as (words, kind, name), says one thing."""
    text = f"An article called {id}\n\n" + "".join(
        SENTENCE.format(who=who, number=n) for n, (who, _, _) in enumerate(sources)
    )
    made = analysed(text, id)
    claims, at = [], text.index("\n\n") + 2
    for number, (who, kind, name) in enumerate(sources):
        sentence = SENTENCE.format(who=who, number=number)
        source = Span(at, at + len(who))
        cue = Span(source.end + 1, source.end + 5)
        content = Span(cue.end + 1, at + len(sentence) - 2)
        claims.append(
            Claim(
                id=f"c-{id}-{number}", article=id, source=(source,), cue=(cue,), content=(content,), speech="indirect",
                act="says", source_type=kind, name=name, speaker=None, description=None, anonymity_reason=None,
                hedges=(), nested_in=None, rule="verb-clause", confidence=0.9,
            )  # type: ignore[arg-type]
        )  # fmt: skip
        at += len(sentence)
    return replace(made, claims=Claims(tuple(claims), ()))


def with_article(made: Analysed, **more: object) -> Analysed:
    """The same with other facts about its article."""
    article: Article = replace(made.article, **more)  # type: ignore[arg-type]
    return replace(made, article=article)


def corpus_of(*articles: Analysed, findings: tuple[Finding, ...] = ()) -> Corpus:
    """A corpus with its speakers told apart."""
    named, speakers = relate_speakers(articles)
    return Corpus(named, speakers, (), (), {}, findings)


def full_corpus() -> Corpus:
    """The article of the records with its speaker and its one work."""
    speaker = Speaker("jane-doe", "Jane Doe", "person", ("Doe",), ("c-00000002",), ("a",), ())
    work = Work("smith-2017", "Smith 2017", (("a", "r-1"),), (("a", "cit-1"),))
    return Corpus((full(),), (speaker,), (work,), (), {}, ())


def materials_of(corpus: Corpus, site: Site = SITE, docs: Path = NO_DOCS) -> Materials:
    """What the pages of a corpus are made from."""
    listed = catalogue(corpus, site)
    return Materials(listed, (*export_files(corpus), *reference_files(corpus), *annotation_files(listed)), docs)


def catalogue(corpus: Corpus, site: Site = SITE) -> Catalogue:
    """The corpus by what pages ask it for."""
    return catalogue_of(corpus, Settings(), site)


def by_path(pages: object) -> dict[str, Page]:
    """Pages by their path."""
    return {page.path: page for page in pages}  # type: ignore[attr-defined]
