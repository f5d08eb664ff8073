"""The editors' notes of all articles, by the tags of their files."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from generators.model import Commentary, Page
from generators.render import addresses
from generators.render.environment import count
from generators.render.sheet import Materials, sheet
from generators.render.shelves import order_of

PATH = "notes/index.md"
TITLE = "Editors’ notes"
UNTAGGED = "Without a tag"


@dataclass(frozen=True, slots=True)
class Tagged:
    """An article whose notes bear a tag."""

    title: str
    address: str
    notes: str


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag, as it is written first, with the articles whose notes bear it."""

    id: str
    label: str
    articles: tuple[Tagged, ...]


def notes_pages(materials: Materials) -> Iterator[Page]:
    """The one page; it says so where nobody has written on an article yet."""
    catalogue = materials.catalogue
    written = [one for _, one in sorted(catalogue.corpus.commentary.items()) if one.notes and one.article]
    by_tag: dict[str, list[Commentary]] = defaultdict(list)
    labels: dict[str, str] = {}
    for commentary in written:
        for tag in commentary.tags or (UNTAGGED,):
            labels.setdefault(addresses.tag(tag), tag)
            if commentary not in by_tag[addresses.tag(tag)]:
                by_tag[addresses.tag(tag)].append(commentary)
    ordered = sorted(by_tag, key=lambda id: (labels[id] == UNTAGGED, order_of(labels[id]), id))

    def tagged(commentary: Commentary) -> Tagged:
        title = catalogue.title(commentary.article)
        return Tagged(title, addresses.article(commentary.article), count(len(commentary.notes), "note"))

    yield sheet(
        PATH,
        TITLE,
        f"What editors wrote on {count(len(written), 'article')}." if written else "No editor has written a note yet.",
        "notes.html",
        tags=[Tag(id, labels[id], tuple(map(tagged, by_tag[id]))) for id in ordered],
        total=sum(len(commentary.notes) for commentary in written),
        articles=len(written),
    )
