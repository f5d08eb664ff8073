"""The works that the articles cite: an index, and one address a work with every sentence that cites it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generators.model import Analysed, Citation, Page, Reference, Work
from generators.render import addresses, bibliography
from generators.render.catalogue import Catalogue
from generators.render.environment import count
from generators.render.sheet import Materials, address_of, sheet
from generators.render.shelves import Shelf, by_letter
from generators.render.words import CITATION_STATUS

ON_ONE_PAGE = 300  # works up to which the index is one page
PER_PAGE = 200
AT_A_GLANCE = 60  # works up to which the index needs no letters to jump to
SENTENCE_SHOWN = 500  # characters of a citing sentence on either side of the mention
INDEX = "works/index.md"
SPACES = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Entry:
    """A work in the index."""

    label: str
    address: str
    printed: str  # its first printed entry
    articles: int
    cited: str  # how often, in words


@dataclass(frozen=True, slots=True)
class Printed:
    """An entry as an article prints it."""

    words: str
    title: str  # of the article
    address: str  # of the entry


@dataclass(frozen=True, slots=True)
class Citing:
    """A sentence that cites the work."""

    before: str
    mention: str
    after: str
    address: str
    status: str


def works_pages(materials: Materials) -> Iterator[Page]:
    """The index, by letter where it is long, then a page for each work."""
    catalogue = materials.catalogue
    entries = [_entry(w, catalogue) for w in catalogue.corpus.works]
    shelves = by_letter(entries, lambda e: e.label, PER_PAGE)
    long = len(entries) > ON_ONE_PAGE
    letters = [(s.label, address_of(_shelf_path(s)) if long else f"{address_of(INDEX)}#{s.slug}") for s in shelves]
    yield _index(INDEX, "Works cited", [] if long else shelves, letters, catalogue)
    for shelf in shelves if long else ():
        yield _index(_shelf_path(shelf), f"Works cited: {shelf.label}", [shelf], letters, catalogue)
    for work in catalogue.corpus.works:
        yield work_page(work, catalogue)


def _index(
    path: str, title: str, shelves: Sequence[Shelf[Entry]], letters: list[tuple[str, str]], catalogue: Catalogue
) -> Page:
    articles = catalogue.corpus.articles
    return sheet(
        path,
        title,
        f"{count(len(catalogue.works), 'work')} that the articles of this corpus cite.",
        "works.html",
        shelves=shelves,
        letters=letters if len(catalogue.works) > AT_A_GLANCE else [],
        here=address_of(path),
        total=len(catalogue.works),
        citing=sum(bool(a.bibliography.references) for a in articles),
        articles=len(articles),
        entries=sum(len(a.bibliography.references) for a in articles),
    )


def _shelf_path(shelf: Shelf[Entry]) -> str:
    return f"works/by-name/{shelf.slug}.md"


def _entry(work: Work, catalogue: Catalogue) -> Entry:
    printed = _printed(work, catalogue)
    return Entry(
        label=work.label,
        address=addresses.work(work.id),
        printed=printed[0].words if printed else "",
        articles=len(dict.fromkeys(article for article, _ in work.references)),
        cited=times(len(work.citations)),
    )


def times(number: int) -> str:
    """`cited once`, `cited 3 times`."""
    return {0: "not cited in the text", 1: "cited once", 2: "cited twice"}.get(number, f"cited {number:,} times")


def work_page(work: Work, catalogue: Catalogue) -> Page:
    """A work: how it is printed, and every sentence that cites it, article by article."""
    references = [catalogue.references[key] for key in work.references if key in catalogue.references]
    citations = [catalogue.citations[key] for key in work.citations if key in catalogue.citations]
    articles = dict.fromkeys(r.article for r in references)
    best = max(references, key=_filled) if references else None
    return sheet(
        f"works/{work.id}.md",
        work.label,
        f"{work.label}: {times(len(citations))}, listed in {count(len(articles), 'article')} of this corpus.",
        "work.html",
        work=work,
        printed=_printed(work, catalogue),
        citing=_citing(citations, catalogue),
        silent=[
            (catalogue.title(a), addresses.article(a)) for a in articles if a not in {c.article for c in citations}
        ],
        cited=times(len(citations)),
        articles=len(articles),
        doi=next((r.doi for r in references if r.doi), None),
        url=next((r.url for r in references if r.url), None),
        formats=formats_of(best) if best else [],
        coins=bibliography.coins(best) if best else "",
    )


def formats_of(reference: Reference) -> list[tuple[str, str]]:
    """(name, text) of each form in which a reference may be taken along."""
    writers = (("BibTeX", bibliography.bibtex), ("RIS", bibliography.ris), ("CSL-JSON", bibliography.csl_json))
    return [(name, write([reference])) for name, write in writers]


def _filled(reference: Reference) -> int:
    """How many fields are known: of several entries the fullest is exported."""
    known = (reference.authors, reference.year, reference.title, reference.container, reference.doi, reference.url)
    return sum(bool(field) for field in known)


def _printed(work: Work, catalogue: Catalogue) -> list[Printed]:
    printed = []
    for article, id in work.references:
        if reference := catalogue.references.get((article, id)):
            text = catalogue.articles[article].article.text
            words = " ".join(text[reference.start : reference.end].split())
            printed.append(Printed(words, catalogue.title(article), addresses.article(article, id)))
    return printed


def _citing(citations: Sequence[Citation], catalogue: Catalogue) -> list[tuple[str, str, list[Citing]]]:
    """(title, address, sentences) of each article that cites, in order."""
    groups: dict[str, list[Citation]] = {}
    for citation in citations:
        groups.setdefault(citation.article, []).append(citation)
    return [
        (catalogue.title(a), addresses.article(a), [_sentence(c, catalogue.articles[a]) for c in own])
        for a, own in groups.items()
    ]


def _sentence(citation: Citation, analysed: Analysed) -> Citing:
    """The sentence around a citation, in three parts; the citation alone where it stands in no sentence."""
    article = analysed.article
    at = bisect_right(article.sentences, citation.start, key=lambda s: s.start) - 1
    sentence = article.sentences[at] if at >= 0 else None
    inside = sentence is not None and citation.end <= sentence.end
    start, end = (sentence.start, sentence.end) if sentence and inside else (citation.start, citation.end)
    return Citing(
        before=_end_of(article.text[start : citation.start]),
        mention=" ".join(article.text[citation.start : citation.end].split()),
        after=_start_of(article.text[citation.end : end]),
        address=addresses.article(article.id, citation.id),
        status="" if citation.status == "exact" else CITATION_STATUS[citation.status],
    )


def _end_of(words: str) -> str:
    """The words before a mention: of long ones the end, with the space that parts them from it."""
    line = SPACES.sub(" ", words)
    cut = line[-SENTENCE_SHOWN:]
    return line if cut == line else f"… {cut.partition(' ')[2]}"


def _start_of(words: str) -> str:
    """The words behind a mention: of long ones the start."""
    line = SPACES.sub(" ", words)
    cut = line[:SENTENCE_SHOWN]
    return line if cut == line else f"{cut.rpartition(' ')[0]} …"
