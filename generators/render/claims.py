"""All claims: by the name of their source, by kind where there is no name, and by article. No page is long."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generators.model import Claim, Page
from generators.render import addresses
from generators.render.catalogue import Catalogue, shown_claims, title_of
from generators.render.claim_line import ClaimLine, line_of
from generators.render.claim_words import who_of
from generators.render.environment import count
from generators.render.makeup import in_words, makeup_of_all
from generators.render.sheet import Materials, address_of, sheet
from generators.render.shelves import Shelf, by_letter, cut, joined, order_of

PER_PAGE = 100  # claims; about 100 kB
ARTICLES_LISTED = 200  # articles listed on the first page; beyond, the list of articles has them
UNNAMED = (  # kinds of source without a name: (source type, label, address)
    ("group", "Unnamed groups", "unnamed-groups"),
    ("anonymous", "Unnamed sources", "unnamed-sources"),
    ("unknown", "Not safely known", "not-known"),
)
INDEX = "claims/index.md"

Door = tuple[str, str, int]  # label, address and number of claims of a page


@dataclass(frozen=True, slots=True)
class Group:
    """The claims of one source that stand together on a page."""

    name: str
    address: str | None  # of the source's page
    lines: tuple[ClaimLine, ...]


def claims_pages(materials: Materials) -> Iterator[Page]:
    """The first page, which leads to all others, then a page for each shelf."""
    catalogue = materials.catalogue
    named, unnamed = named_shelves(catalogue), unnamed_shelves(catalogue)
    doors = [(s.label, address_of(_path(s)), len(s.items)) for s in (*named, *unnamed)]
    yield _first(catalogue, doors[: len(named)], doors[len(named) :])
    for at, shelf in enumerate((*named, *unnamed)):
        yield sheet(
            _path(shelf),
            f"Claims: {shelf.label}",
            f"{count(len(shelf.items), 'claim')}, by the name or kind of their source: {shelf.label}.",
            "claims_shelf.html",
            label=shelf.label,
            groups=_groups(shelf, catalogue),
            total=len(shelf.items),
            previous=doors[at - 1] if at else None,
            following=doors[at + 1] if at + 1 < len(doors) else None,
        )


def named_shelves(catalogue: Catalogue) -> tuple[Shelf[Claim], ...]:
    """The claims whose source has a name, by its letter; letters with few claims share a page."""
    named = [c for c in catalogue.claims.values() if _name(c, catalogue)]
    return joined(by_letter(named, lambda c: _name(c, catalogue) or "", PER_PAGE), PER_PAGE)


def unnamed_shelves(catalogue: Catalogue) -> tuple[Shelf[Claim], ...]:
    """All other claims, by the kind of source; a source that ought to have a name and has none is not safely known."""
    kinds: dict[str, list[Claim]] = {kind: [] for kind, _, _ in UNNAMED}
    for claim in catalogue.claims.values():
        if not _name(claim, catalogue):
            kinds[claim.source_type if claim.source_type in kinds else "unknown"].append(claim)
    for claims in kinds.values():
        claims.sort(key=lambda c: order_of(_words(c, catalogue)))
    return tuple(shelf for kind, label, slug in UNNAMED for shelf in cut(kinds[kind], label, slug, PER_PAGE))


def _name(claim: Claim, catalogue: Catalogue) -> str | None:
    speaker = catalogue.speakers.get(claim.speaker or "")
    return speaker.name if speaker else claim.name


def _words(claim: Claim, catalogue: Catalogue) -> str:
    return who_of(claim, catalogue.articles[claim.article].article.text, None).shown


def _path(shelf: Shelf[Claim]) -> str:
    return f"claims/{shelf.slug}.md"


def _groups(shelf: Shelf[Claim], catalogue: Catalogue) -> list[Group]:
    """Neighbours of one name together; claims without a name in one group."""
    groups: list[tuple[str, str | None, list[ClaimLine]]] = []
    for claim in shelf.items:
        name = _name(claim, catalogue) or ""
        if not groups or groups[-1][0] != name:
            speaker = claim.speaker if claim.speaker in catalogue.speakers else None
            groups.append((name, addresses.speaker(speaker) if speaker else None, []))
        groups[-1][2].append(line_of(claim, catalogue))
    return [Group(name, address, tuple(lines)) for name, address, lines in groups]


def _first(catalogue: Catalogue, named: list[Door], unnamed: list[Door]) -> Page:
    articles = catalogue.corpus.articles
    segments = makeup_of_all(list(catalogue.sourcing.values()))
    listed = sorted(articles, key=lambda a: order_of(a.article.title)) if len(articles) <= ARTICLES_LISTED else []
    return sheet(
        INDEX,
        "Claims",
        f"{count(len(catalogue.claims), 'claim')}: what the articles say that others said, believe, intend or ask.",
        "claims_index.html",
        total=len(catalogue.claims),
        segments=segments,
        words=in_words(segments),
        named=named,
        unnamed=unnamed,
        listed=[(title_of(a), addresses.article(a.article.id, "claims"), len(shown_claims(a))) for a in listed],
        articles=len(articles),
    )
