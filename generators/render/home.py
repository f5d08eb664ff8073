"""The home page: what this corpus is, in numbers and one picture, and where to begin."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain, groupby

from generators.model import Analysed, Heading, Page
from generators.read.words import count_words
from generators.render import addresses
from generators.render.catalogue import Catalogue, shown_claims, title_of
from generators.render.environment import count, percent, render, thousands
from generators.render.makeup import in_words, kinds_in, makeup_of, makeup_of_all, unnamed_words_share
from generators.render.map_picture import picture_of
from generators.render.prose import filled, part, read_prose
from generators.render.sheet import FRAME, Materials
from generators.render.strip import Segment
from generators.render.text import shorten

PATH = "index.md"
ROWS = 24  # articles up to which each has its own row in the picture
GROUPS = 10  # rows of the picture of a larger corpus
UNNAMED = frozenset({"group", "anonymous"})
TITLE_SHOWN = 70  # characters of the article that stands for a group
HEARD = 3  # sources named under "Where to begin"


@dataclass(frozen=True, slots=True)
class Row:
    """One bar of the picture: an article, or a group of articles."""

    label: str
    address: str
    note: str  # below the label
    segments: tuple[Segment, ...]
    words: str  # the bar in words

    def share(self, kind: str) -> float:
        """The part of the bar that a kind of source has, 0 to 1."""
        return sum(s.share for s in self.segments if s.kind == kind)


@dataclass(frozen=True, slots=True)
class Start:
    """One suggestion where to begin."""

    title: str
    address: str
    reason: str


def home_pages(materials: Materials) -> Iterator[Page]:
    """The home page."""
    catalogue = materials.catalogue
    prose = read_prose(materials.docs / PATH, PATH)
    rows = rows_of(catalogue)
    parts = {
        "numbers": part("home_numbers.html", PATH, numbers=numbers_of(catalogue)),
        "picture": part(
            "home_picture.html",
            PATH,
            rows=rows,
            grouped=len(catalogue.articles) > ROWS,
            kinds=kinds_in(row.segments for row in rows),
            articles=len(catalogue.articles),
        ),
        "map": part("home_map.html", PATH, picture=picture_of(catalogue)),
        "begin": part("home_begin.html", PATH, starts=starts_of(catalogue)),
    }
    title = prose.title or catalogue.site.name
    body = render(
        "home.html", root=addresses.root_of(PATH), title=title, titled=bool(prose.title), body=filled(prose, parts)
    )
    description = f"{count(len(catalogue.articles), 'article')} read closely: who says what, and on what authority."
    yield Page(PATH, catalogue.site.name, description, FRAME, body, (Heading(1, "title", title),), f"docs/{PATH}")


def numbers_of(catalogue: Catalogue) -> tuple[tuple[str, str, str], ...]:
    """(number, what it counts, address) of the corpus."""
    words = sum(words_in(a) for a in catalogue.corpus.articles)
    claims = catalogue.claims.values()
    unnamed = sum(c.source_type in UNNAMED for c in claims)
    numbers = (
        (len(catalogue.articles), "article", "articles", "articles/"),
        (words, "word", "words", "articles/"),
        (len(catalogue.claims), "claim", "claims", "claims/"),
        (len(catalogue.speakers), "named source", "named sources", "sources/"),
        (unnamed, "claim from an unnamed source", "claims from unnamed sources", "sources/unnamed/"),
        (len(catalogue.works), "work cited", "works cited", "works/"),
    )
    return tuple((thousands(n), one if n == 1 else many, address) for n, one, many, address in numbers)


def words_in(analysed: Analysed) -> int:
    """Words of an article's prose; of all its text where nothing was counted."""
    return analysed.readability.counts.get("words") or count_words(analysed.article.text)


def rows_of(catalogue: Catalogue) -> tuple[Row, ...]:
    """The picture's bars: a row for each article, or for each tenth of a large corpus."""
    articles = sorted(catalogue.corpus.articles, key=lambda a: (a.article.date or "9999", title_of(a)))
    if len(articles) <= ROWS:
        return tuple(_row(a, catalogue) for a in articles)
    return tuple(_grouped_rows(catalogue))


def _row(analysed: Analysed, catalogue: Catalogue) -> Row:
    segments = makeup_of(analysed, catalogue)
    why_not = analysed.claims.not_applied
    claims = f"claims not applied: {why_not}" if why_not else count(len(shown_claims(analysed)), "claim")
    note = f"{count(words_in(analysed), 'word')}, {claims}"
    return Row(title_of(analysed), addresses.article(analysed.article.id), note, segments, in_words(segments))


def _grouped_rows(catalogue: Catalogue) -> Iterator[Row]:
    """Tenths of the corpus, by the share of words that sources without a name have; tenths that read alike are one."""
    shares = {id: unnamed_words_share([sourcing]) for id, sourcing in catalogue.sourcing.items()}
    ordered = sorted(shares, key=lambda id: (shares[id], id))
    tenths = [ordered[n * len(ordered) // GROUPS : (n + 1) * len(ordered) // GROUPS] for n in range(GROUPS)]
    for range_shown, alike in groupby(tenths, lambda tenth: between(shares[tenth[0]], shares[tenth[-1]])):
        group = list(chain.from_iterable(alike))
        segments = makeup_of_all([catalogue.sourcing[id] for id in group])
        middle = group[len(group) // 2]
        label = f"{range_shown} from unnamed sources"
        note = f"{count(len(group), 'article')}, such as {shorten(catalogue.title(middle), TITLE_SHOWN)}"
        yield Row(label, addresses.article(middle), note, segments, in_words(segments))


def between(first: float, last: float) -> str:
    """A range of shares: `4 %`, `4 % to 12 %`."""
    lower, upper = percent(first), percent(last)
    return lower if lower == upper else f"{lower} to {upper}"


def starts_of(catalogue: Catalogue) -> tuple[Start, ...]:
    """Where to begin: articles and sources that stand out by a count."""
    articles = catalogue.corpus.articles
    if not articles:
        return ()
    unnamed = {id: unnamed_words_share([sourcing]) for id, sourcing in catalogue.sourcing.items()}
    short = min(articles, key=lambda a: (words_in(a), a.article.id))
    dark = max(articles, key=lambda a: (unnamed[a.article.id], a.article.id))
    cited = max(articles, key=lambda a: (len(a.bibliography.references), a.article.id))
    entries = len(cited.bibliography.references)
    reasons: dict[str, list[str]] = {short.article.id: [f"the shortest, {count(words_in(short), 'word')}"]}
    if share := unnamed[dark.article.id]:
        reasons.setdefault(dark.article.id, []).append(f"the most from unnamed sources, {percent(share)} of its words")
    if entries:
        longest = f"the longest list of references, {count(entries, 'entry', 'entries')}"
        reasons.setdefault(cited.article.id, []).append(longest)
    starts = [Start(catalogue.title(id), addresses.article(id), "; ".join(why)) for id, why in reasons.items()]
    return (*starts, *_most_heard(catalogue))


def _most_heard(catalogue: Catalogue) -> Iterator[Start]:
    often = [s for s in catalogue.corpus.speakers if len(s.claims) > 1]
    for s in sorted(often, key=lambda s: (-len(s.claims), s.name))[:HEARD]:
        reason = f"heard most, {count(len(s.claims), 'claim')} in {count(len(s.articles), 'article')}"
        yield Start(s.name, addresses.speaker(s.id), reason)
