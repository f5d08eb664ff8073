"""What two related articles share word for word: each passage in both, with every difference readable."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from generators.model import Claim, Page, Passage, SaidAlike, Span
from generators.render import addresses
from generators.render.catalogue import Catalogue
from generators.render.differences import in_words, side_of, sources_in_words
from generators.render.environment import count
from generators.render.sheet import Materials, sheet
from generators.render.text import MARKS, shorten, words_of

TITLE_SHOWN = 60  # characters of an article's title in the page's own
QUOTED_SHOWN = 60  # characters of a claim whose attribution differs


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
    alike: dict[tuple[str, str], list[SaidAlike]] = {}
    for thread in catalogue.corpus.threads:
        for pair in thread.alike:
            alike.setdefault((pair.first.article, pair.second.article), []).append(pair)
    for first, second in catalogue.passages_of:
        if (first, second) in catalogue.related_pairs:
            yield _page(first, second, alike.get((first, second), ()), catalogue)


def path_of(first: str, second: str) -> str:
    """File below docs/ of the page on two articles, in either order."""
    one, other = sorted((first, second))
    return f"shared/{one}--{other}.md"


def _page(first: str, second: str, alike: Sequence[SaidAlike], catalogue: Catalogue) -> Page:
    passages = catalogue.passages_of[first, second]
    titles = catalogue.title(first), catalogue.title(second)
    return sheet(
        path_of(first, second),
        "Shared by " + " and ".join(f"“{shorten(title, TITLE_SHOWN)}”" for title in titles),
        f"{count(len(passages), 'passage')} that stand in both {titles[0]} and {titles[1]}.",
        "shared.html",
        titles=titles,
        links=(addresses.article(first), addresses.article(second)),
        passages=[_pair(passage, alike, catalogue) for passage in passages],
        words=sum(passage.equal for passage in passages),
    )


def _pair(passage: Passage, alike: Sequence[SaidAlike], catalogue: Catalogue) -> Pair:
    texts = catalogue.articles[passage.first].article.text, catalogue.articles[passage.second].article.text
    return Pair(
        first=side_of(passage.stretches, 0, texts[0], passage.first_span),
        second=side_of(passage.stretches, 1, texts[1], passage.second_span),
        first_place=addresses.article(passage.first, addresses.place(passage.first_span.start)),
        second_place=addresses.article(passage.second, addresses.place(passage.second_span.start)),
        equal=passage.equal,
        share=passage.share,
        differences=(*_attributions(passage, alike, texts, catalogue), *in_words(passage.stretches, texts)),
    )


def _attributions(
    passage: Passage, alike: Sequence[SaidAlike], texts: tuple[str, str], catalogue: Catalogue
) -> Iterator[str]:
    """Claims inside the passage that the two articles attribute to different sources."""
    for pair in alike:
        one, other = catalogue.claims.get(pair.first.claim), catalogue.claims.get(pair.second.claim)
        if not one or not other:
            continue
        here = _stands_in(one, passage.first_span) and _stands_in(other, passage.second_span)
        said = sources_in_words((one, other), texts, same=pair.same_source) if here else ""
        if said:
            yield f"“{shorten(words_of(one.content, texts[0]).strip(MARKS), QUOTED_SHOWN)}” is {said}"


def _stands_in(claim: Claim, span: Span) -> bool:
    """Whether any of a claim's content stands in a passage."""
    return any(part.overlaps(span) for part in claim.content)
