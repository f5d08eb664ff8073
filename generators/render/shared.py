"""What two related articles share word for word: each passage in both, with every difference readable."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from generators.model import Page, Passage
from generators.render import addresses
from generators.render.catalogue import Catalogue
from generators.render.differences import in_words, side_of
from generators.render.environment import count
from generators.render.sheet import Materials, sheet


@dataclass(frozen=True, slots=True)
class Pair:
    """One passage in both articles."""

    first: Markup
    second: Markup
    first_place: str  # address from the root
    second_place: str
    equal: int  # words
    share: float
    differences: tuple[str, ...]


def shared_pages(materials: Materials) -> Iterator[Page]:
    """A page for each pair of related articles that share passages."""
    catalogue = materials.catalogue
    for first, second in catalogue.passages_of:
        if (first, second) in catalogue.related_pairs:
            yield _page(first, second, catalogue)


def path_of(first: str, second: str) -> str:
    """File below docs/ of the page on two articles, in either order."""
    one, other = sorted((first, second))
    return f"shared/{one}--{other}.md"


def _page(first: str, second: str, catalogue: Catalogue) -> Page:
    passages = catalogue.passages_of[first, second]
    titles = catalogue.title(first), catalogue.title(second)
    return sheet(
        path_of(first, second),
        "What two articles share",
        f"{count(len(passages), 'passage')} that stand in both {titles[0]} and {titles[1]}.",
        "shared.html",
        titles=titles,
        links=(addresses.article(first), addresses.article(second)),
        passages=[_pair(passage, catalogue) for passage in passages],
        words=sum(passage.equal for passage in passages),
    )


def _pair(passage: Passage, catalogue: Catalogue) -> Pair:
    texts = catalogue.articles[passage.first].article.text, catalogue.articles[passage.second].article.text
    return Pair(
        first=side_of(passage.stretches, 0, texts[0], passage.first_span),
        second=side_of(passage.stretches, 1, texts[1], passage.second_span),
        first_place=addresses.article(passage.first, addresses.place(passage.first_span.start)),
        second_place=addresses.article(passage.second, addresses.place(passage.second_span.start)),
        equal=passage.equal,
        share=passage.share,
        differences=in_words(passage.stretches, texts),
    )
