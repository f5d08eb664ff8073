"""Who is heard in this corpus: an index of sources, a page for each that has a name, a ledger of those without one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generators.model import Claim, Mention, Page, Speaker
from generators.render import addresses
from generators.render.catalogue import Catalogue
from generators.render.claim_line import ClaimLine, line_of
from generators.render.environment import count
from generators.render.sheet import Materials, address_of, sheet
from generators.render.shelves import Shelf, by_letter, letter_of, order_of
from generators.render.unnamed import Unnamed, ledger_pages, unnamed_of
from generators.render.words import SOURCE_TYPE

ON_ONE_PAGE = 400  # sources up to which the index is one page; beyond, a page for each letter
PER_PAGE = 300  # sources on a page
CLAIMS_PER_PAGE = 300  # of one source; the rest stands in the data and in the articles
MOST_HEARD = 12
AT_A_GLANCE = 60  # sources up to which the index needs no letters to jump to
INDEX = "sources/index.md"


@dataclass(frozen=True, slots=True)
class Source:
    """A named source in the index."""

    name: str
    address: str
    source_type: str
    kind: str
    claims: int
    articles: int


@dataclass(frozen=True, slots=True)
class Description:
    """Words with which an article describes a source."""

    words: str
    address: str
    title: str


@dataclass(frozen=True, slots=True)
class Heard:
    """What one article has of a source: quoted and paraphrased apart."""

    title: str
    address: str
    quoted: tuple[ClaimLine, ...]
    paraphrased: tuple[ClaimLine, ...]


def sources_pages(materials: Materials) -> Iterator[Page]:
    """The index, by letter where it is long; the ledger of unnamed ones; then a page for each source."""
    catalogue = materials.catalogue
    unnamed = unnamed_of(catalogue)
    yield from _index(catalogue, unnamed)
    yield from ledger_pages(unnamed)
    for speaker in catalogue.corpus.speakers:
        yield source_page(speaker, catalogue)


def _index(catalogue: Catalogue, unnamed: Sequence[Unnamed]) -> Iterator[Page]:
    sources = [_source(s) for s in catalogue.corpus.speakers]
    shelves = by_letter(sources, lambda s: s.name, PER_PAGE)
    long = len(sources) > ON_ONE_PAGE
    often = [s for s in sources if s.claims > 1]
    heard = sorted(often, key=lambda s: (-s.claims, -s.articles, order_of(s.name)))[:MOST_HEARD]
    yield sheet(
        INDEX,
        "Sources",
        f"{count(len(sources), 'named source')}, and {count(len(unnamed), 'description')} of unnamed ones.",
        "sources.html",
        total=len(sources),
        heard=heard,
        shelves=[] if long else shelves,
        letters=_letters(shelves, long=long) if len(sources) > AT_A_GLANCE else [],
        unnamed=len(unnamed),
        unnamed_claims=sum(u.total for u in unnamed),
        here=None,
    )
    for shelf in shelves if long else ():
        yield sheet(
            _shelf_path(shelf),
            f"Sources: {shelf.label}",
            f"{count(len(shelf.items), 'source')} whose names begin with {letter_of(shelf.items[0].name)}.",
            "sources.html",
            total=len(sources),
            heard=[],
            shelves=[shelf],
            letters=_letters(shelves, long=True),
            unnamed=0,
            unnamed_claims=0,
            here=address_of(_shelf_path(shelf)),
        )


def _letters(shelves: Sequence[Shelf[Source]], *, long: bool) -> list[tuple[str, str]]:
    """(label, address) of each shelf: a page of its own, or a place on the first page."""
    return [(s.label, address_of(_shelf_path(s)) if long else f"{address_of(INDEX)}#{s.slug}") for s in shelves]


def _shelf_path(shelf: Shelf[Source]) -> str:
    return f"sources/by-name/{shelf.slug}.md"


def _source(speaker: Speaker) -> Source:
    return Source(
        speaker.name,
        addresses.speaker(speaker.id),
        speaker.source_type,
        SOURCE_TYPE[speaker.source_type],
        len(speaker.claims),
        len(speaker.articles),
    )


# --- the page of a source ---------------------------------------------------------------------------------------------


def source_page(speaker: Speaker, catalogue: Catalogue) -> Page:
    """Every claim of a source, in every article, and how the articles describe it."""
    claims = catalogue.claims_of_speaker.get(speaker.id, ())
    shown = claims[:CLAIMS_PER_PAGE]
    quoted = sum(c.speech != "indirect" for c in claims)
    heard = _heard(shown, catalogue)
    return sheet(
        f"sources/{speaker.id}.md",
        speaker.name,
        f"{speaker.name}: {count(len(claims), 'claim')} in {count(len(speaker.articles), 'article')} of this corpus.",
        "source.html",
        speaker=speaker,
        kind=SOURCE_TYPE[speaker.source_type],
        total=len(claims),
        quoted=quoted,
        paraphrased=len(claims) - quoted,
        heard=heard,
        left_out=len(claims) - len(shown),
        descriptions=_descriptions(speaker.descriptions, catalogue),
        context=catalogue.context_of.get(("source", speaker.id)),
    )


def _heard(claims: Sequence[Claim], catalogue: Catalogue) -> list[Heard]:
    by_article: dict[str, list[Claim]] = {}
    for claim in claims:
        by_article.setdefault(claim.article, []).append(claim)
    return [
        Heard(
            catalogue.title(article),
            addresses.article(article),
            tuple(line_of(c, catalogue) for c in own if c.speech != "indirect"),
            tuple(line_of(c, catalogue) for c in own if c.speech == "indirect"),
        )
        for article, own in by_article.items()
    ]


def _descriptions(mentions: Sequence[Mention], catalogue: Catalogue) -> list[Description]:
    """Each description once an article, at its first place."""
    shown: dict[tuple[str, str], Description] = {}
    for mention in mentions:
        words = " ".join(catalogue.articles[mention.article].article.text[mention.start : mention.end].split())
        address = addresses.article(mention.article)
        shown.setdefault(
            (mention.article, words.casefold()), Description(words, address, catalogue.title(mention.article))
        )
    return list(shown.values())
