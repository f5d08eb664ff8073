"""Said elsewhere: claims of several articles that say the same or nearly the same, with how they differ."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from markupsafe import Markup

from generators.model import Page, SaidAlike, Span, Thread
from generators.render import addresses
from generators.render.catalogue import Catalogue
from generators.render.claim_line import ClaimLine, line_of
from generators.render.differences import hedges_in_words, in_words, side_of, sources_in_words
from generators.render.environment import count
from generators.render.related import origins_in_words
from generators.render.sheet import Materials, address_of, sheet
from generators.render.shelves import cut
from generators.render.text import MARKS, shorten
from generators.render.words import SPEECH

INDEX = "threads/index.md"
PER_PAGE = 100
COMPARED = 40  # pairs of claims that one page shows side by side
REPEATED = 10  # pairs that are named behind a difference that they share
LABEL = 110  # characters of a thread's first claim in the list
LEFT_OUT = "that "  # before a paraphrase


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two claims of a thread, side by side."""

    first: ClaimLine
    second: ClaimLine
    first_words: Markup
    second_words: Markup
    differs: tuple[str, ...]  # in words
    same_source: bool | None  # None: nobody can tell
    again: tuple[tuple[ClaimLine, ClaimLine], ...] = ()  # pairs of other articles with just these words and differences


def threads_pages(materials: Materials) -> Iterator[Page]:
    """The list, cut where it is long, then a page for each thread."""
    catalogue = materials.catalogue
    threads = sorted(catalogue.corpus.threads, key=lambda thread: -len(thread.claims))
    shelves = tuple(cut(threads, "Said in several articles", "1", PER_PAGE))
    paths = [INDEX if number == 0 else f"threads/page-{shelf.slug}.md" for number, shelf in enumerate(shelves)]
    places = [(str(number), address_of(path)) for number, path in enumerate(paths, start=1)]
    for shelf, path in zip(shelves, paths, strict=True):
        yield _index(path, shelf.items, places, catalogue)
    if not shelves:
        yield _index(INDEX, (), [], catalogue)
    for thread in threads:
        yield _thread_page(thread, catalogue)


def _index(path: str, threads: tuple[Thread, ...], places: list[tuple[str, str]], catalogue: Catalogue) -> Page:
    rows = [
        (
            _label(thread, catalogue),
            addresses.thread(thread.id),
            len(thread.claims),
            _where(thread, catalogue),
            thread.sources,
        )
        for thread in threads
    ]
    return sheet(
        path,
        "Said in several articles",
        f"{count(len(catalogue.corpus.threads), 'claim')} that several articles of this corpus report.",
        "threads.html",
        rows=rows,
        places=places,
        here=address_of(path),
        total=len(catalogue.corpus.threads),
    )


def _thread_page(thread: Thread, catalogue: Catalogue) -> Page:
    lines = [
        line_of(catalogue.claims[place.claim], catalogue) for place in thread.claims if place.claim in catalogue.claims
    ]
    label = _label(thread, catalogue)
    found = [c for alike in thread.alike if (c := _comparison(alike, catalogue))]
    differing = _folded(c for c in found if c.differs)
    return sheet(
        f"threads/{thread.id}.md",
        f"Said in several articles: {label}",
        f"{count(len(thread.claims), 'claim')} in several articles that say nearly the same: {label}",
        "thread.html",
        label=label,
        lines=lines,
        articles=_where(thread, catalogue),
        sources=thread.sources,
        comparisons=differing[:COMPARED],
        left_out=len(differing[COMPARED:]),
        most=REPEATED,
        same=sum(not c.differs for c in found),
    )


def _folded(comparisons: Iterable[Comparison]) -> list[Comparison]:
    """Each difference once, in the order of its first pair: articles that share one text share its differences."""
    alike: dict[tuple[Markup, Markup, tuple[str, ...]], list[Comparison]] = {}
    for one in comparisons:
        alike.setdefault((one.first_words, one.second_words, one.differs), []).append(one)
    return [replace(first, again=tuple((c.first, c.second) for c in more)) for first, *more in alike.values()]


def _label(thread: Thread, catalogue: Catalogue) -> str:
    claim = catalogue.claims.get(thread.claims[0].claim)
    return shorten(line_of(claim, catalogue).content.strip(MARKS).removeprefix(LEFT_OUT), LABEL) if claim else thread.id


def _where(thread: Thread, catalogue: Catalogue) -> str:
    """`4 articles, 2 origins`."""
    return origins_in_words([place.article for place in thread.claims], catalogue)


def _comparison(alike: SaidAlike, catalogue: Catalogue) -> Comparison | None:
    claims = catalogue.claims.get(alike.first.claim), catalogue.claims.get(alike.second.claim)
    if claims[0] is None or claims[1] is None:
        return None
    pair = claims[0], claims[1]
    texts = catalogue.articles[pair[0].article].article.text, catalogue.articles[pair[1].article].article.text
    wholes = tuple(Span(claim.content[0].start, claim.content[-1].end) for claim in pair)
    ways = f"{SPEECH[pair[0].speech]} in the first, {SPEECH[pair[1].speech]} in the second"
    differs = (
        sources_in_words(pair, texts, same=alike.same_source),
        hedges_in_words(pair, texts),
        ways if pair[0].speech != pair[1].speech else "",
        *in_words(alike.stretches, texts),
    )
    return Comparison(
        line_of(claims[0], catalogue),
        line_of(claims[1], catalogue),
        side_of(alike.stretches, 0, texts[0], wholes[0]),
        side_of(alike.stretches, 1, texts[1], wholes[1]),
        tuple(filter(None, differs)),
        alike.same_source,
    )
