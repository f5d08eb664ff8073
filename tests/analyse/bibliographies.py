"""Articles with lists of references, made by hand for the tests."""

from __future__ import annotations

from generators.analyse import bibliography
from generators.analyse.bibliography.fields import Entry, parse_entries
from generators.model import Article, Bibliography, Citation, Metadata, Options, Reference, Seed, Span
from generators.read.structure import read_article

LIST = """Adams, R. (2019). Harbours and their keepers. Example Press.
Baker, S., & Cole, T. (2016). The price of silt. Journal of Ports, 12(4), 323–353. https://doi.org/10.1234/ports.4
Cole, T. (2016). A second look at silt. Harbour Studies, 3, 1–9.
Dunn, P., Eames, Q., & Frost, L. (2021). Dredging by night. Ports Today, 8(1), 2–14.
Harbour Research Center. (2022, May 3). Tides of the north. https://example.org/tides
Ives, M. (2020a). First report on cranes. Example Press.
Ives, M. (2020b). Second report on cranes. Example Press.
Knox, B. (n.d.). Notes on rope. Quayside.
Lane, V. (2018, June). The empty quay. Coastal Review.
Lane, V. (2018, July). The crowded quay. Coastal Review.
O’Neill, C. (2015). Wind and rope. Example Press.
Van den Berg, H., & Wit, A. de. (2014). Sluices of the delta. Delta Press.
World Fish Council. (2017). Nets. https://example.org/nets
"""


def read(body: str, entries: str = LIST, *, heading: str = "References") -> Article:
    """An article with this body and this list."""
    text = f"On harbours\n\n{body}\n\n{heading}\n{entries}" if entries else f"On harbours\n\n{body}\n"
    return read_article(Seed("a", "a.txt", "seeds/a.txt", "", text, Metadata()))


def analyse(body: str, entries: str = LIST) -> tuple[Article, Bibliography]:
    """An article, and what it cites."""
    article = read(body, entries)
    return article, bibliography.analyse(article, Options())


def linked(body: str, entries: str = LIST) -> list[tuple[str, str, tuple[str, ...]]]:
    """Each mention's words, its status and how the entries begin that it points to."""
    article, found = analyse(body, entries)
    begins = {r.id: article.text[r.start : r.end].split(",")[0].split(".")[0] for r in found.references}
    return [(article.text[c.start : c.end], c.status, tuple(begins[r] for r in c.references)) for c in found.citations]


def one(body: str, entries: str = LIST) -> tuple[Citation, tuple[Reference, ...]]:
    """The only mention of a body, with the entries that it points to."""
    _, found = analyse(body, entries)
    assert len(found.citations) == 1, found.citations
    by_id = {r.id: r for r in found.references}
    return found.citations[0], tuple(by_id[r] for r in found.citations[0].references)


def parse(printed: str, *, among: str = LIST) -> Reference:
    """One printed entry, parsed as one of a list."""
    return entry(printed, among=among).reference


def entry(printed: str, *, among: str = LIST) -> Entry:
    """One printed entry with what linking needs, parsed as the last of a list."""
    text = among + printed + "\n"
    spans = []
    at = 0
    for line in text.splitlines():
        spans.append(Span(at, at + len(line)))
        at += len(line) + 1
    return parse_entries(text, spans, "a")[-1]
