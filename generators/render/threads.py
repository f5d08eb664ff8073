"""Said elsewhere: claims of several articles that say the same or nearly the same, with how they differ."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from generators.model import Page, SaidAlike, Span, Thread
from generators.render import addresses
from generators.render.catalogue import Catalogue
from generators.render.claim_line import ClaimLine, line_of
from generators.render.differences import side_of
from generators.render.environment import count
from generators.render.sheet import Materials, address_of, sheet
from generators.render.shelves import cut
from generators.render.text import shorten

INDEX = "threads/index.md"
PER_PAGE = 100
LABEL = 110  # characters of a thread's first claim in the list


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two claims of a thread, side by side."""

    first: ClaimLine
    second: ClaimLine
    first_words: Markup
    second_words: Markup
    differs: tuple[str, ...]  # in words


def threads_pages(materials: Materials) -> Iterator[Page]:
    """The list, cut where it is long, then a page for each thread."""
    catalogue = materials.catalogue
    threads = catalogue.corpus.threads
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
        (_label(thread, catalogue), addresses.thread(thread.id), len(thread.claims), thread.sources)
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
    return sheet(
        f"threads/{thread.id}.md",
        f"Said in several articles: {label}",
        f"{count(len(thread.claims), 'claim')} in several articles that say nearly the same: {label}",
        "thread.html",
        label=label,
        lines=lines,
        articles=len({line.article for line in lines}),
        sources=thread.sources,
        comparisons=[c for alike in thread.alike if (c := _comparison(alike, catalogue))],
    )


def _label(thread: Thread, catalogue: Catalogue) -> str:
    claim = catalogue.claims.get(thread.claims[0].claim)
    return shorten(line_of(claim, catalogue).content, LABEL) if claim else thread.id


def _comparison(alike: SaidAlike, catalogue: Catalogue) -> Comparison | None:
    claims = catalogue.claims.get(alike.first.claim), catalogue.claims.get(alike.second.claim)
    if claims[0] is None or claims[1] is None:
        return None
    texts = tuple(catalogue.articles[claim.article].article.text for claim in claims if claim)
    wholes = tuple(Span(claim.content[0].start, claim.content[-1].end) for claim in claims if claim)
    differs = []
    if alike.same_source is False:
        differs.append("attributed to another source")
    if alike.same_source is None:
        differs.append("one of the sources is not safely known")
    if alike.hedges_of_first != alike.hedges_of_second:
        differs.append(
            f"words of caution: {alike.hedges_of_first} in the first, {alike.hedges_of_second} in the second"
        )
    if claims[0].speech != claims[1].speech:
        differs.append("quoted in one, worded otherwise in the other")
    return Comparison(
        line_of(claims[0], catalogue),
        line_of(claims[1], catalogue),
        side_of(alike.stretches, 0, texts[0], wholes[0]),
        side_of(alike.stretches, 1, texts[1], wholes[1]),
        tuple(differs),
    )
