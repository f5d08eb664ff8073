"""The home page: what this corpus is, in numbers and one picture, and where to begin."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generators.model import Analysed, Heading, Page
from generators.render import addresses
from generators.render.catalogue import Catalogue, shown_claims, title_of
from generators.render.environment import count, percent, render, thousands
from generators.render.makeup import KINDS, by_claims, in_words, makeup_of
from generators.render.prose import filled, part, read_prose
from generators.render.sheet import FRAME, Materials
from generators.render.strip import Segment
from generators.render.words import SOURCE_TYPES

PATH = "index.md"
ROWS = 24  # articles up to which each has its own row in the picture
GROUPS = 10  # rows of the picture of a larger corpus
UNNAMED = frozenset({"group", "anonymous"})
HEARD = 3  # sources named under "Where to begin"


@dataclass(frozen=True, slots=True)
class Row:
    """One bar of the picture: an article, or a group of articles."""

    label: str
    address: str | None
    note: str  # below the label
    segments: tuple[Segment, ...]
    words: str  # the bar in words


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
            kinds=_kinds(rows),
            articles=len(catalogue.articles),
        ),
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
    return analysed.readability.counts.get("words") or len(analysed.article.text.split())


def rows_of(catalogue: Catalogue) -> tuple[Row, ...]:
    """The picture's bars: a row for each article, or for each tenth of a large corpus."""
    articles = sorted(catalogue.corpus.articles, key=lambda a: (a.article.date or "9999", title_of(a)))
    if len(articles) <= ROWS:
        return tuple(_row(a, catalogue) for a in articles)
    return tuple(_grouped_rows(articles))


def _row(analysed: Analysed, catalogue: Catalogue) -> Row:
    segments = makeup_of(analysed, catalogue)
    note = f"{count(words_in(analysed), 'word')}, {count(len(shown_claims(analysed)), 'claim')}"
    return Row(title_of(analysed), addresses.article(analysed.article.id), note, segments, in_words(segments))


def _grouped_rows(articles: Sequence[Analysed]) -> Iterator[Row]:
    """Tenths of the corpus, by the share of claims from sources without a name."""
    shares = {a.article.id: _unnamed_share(a) for a in articles}
    ordered = sorted(articles, key=lambda a: shares[a.article.id])
    for number in range(GROUPS):
        group = ordered[number * len(ordered) // GROUPS : (number + 1) * len(ordered) // GROUPS]
        if not group:
            continue
        segments = by_claims(c for a in group for c in shown_claims(a))
        middle = group[len(group) // 2]
        first, last = shares[group[0].article.id], shares[group[-1].article.id]
        label = (
            f"{percent(first)} unnamed"
            if percent(first) == percent(last)
            else f"{percent(first)} to {percent(last)} unnamed"
        )
        note = f"{count(len(group), 'article')}, such as {title_of(middle)}"
        yield Row(label, addresses.article(middle.article.id), note, segments, in_words(segments))


def _unnamed_share(analysed: Analysed) -> float:
    claims = shown_claims(analysed)
    return sum(c.source_type in UNNAMED for c in claims) / len(claims) if claims else 0.0


def _kinds(rows: Sequence[Row]) -> tuple[tuple[str, str], ...]:
    """(kind, words) of the kinds of source that the picture shows."""
    shown = {s.kind for row in rows for s in row.segments}
    return tuple(
        (kind, SOURCE_TYPES.get(kind, kind)) for kind in (*KINDS, *sorted(shown - set(KINDS))) if kind in shown
    )


def starts_of(catalogue: Catalogue) -> tuple[Start, ...]:
    """Where to begin: articles and sources that stand out by a count."""
    articles = catalogue.corpus.articles
    if not articles:
        return ()
    short = min(articles, key=lambda a: (words_in(a), a.article.id))
    dark = max(articles, key=lambda a: (_unnamed_share(a), a.article.id))
    cited = max(articles, key=lambda a: (len(a.bibliography.references), a.article.id))
    starts = [_start(short, f"the shortest, {count(words_in(short), 'word')}")]
    if _unnamed_share(dark) > 0:
        starts.append(
            _start(dark, f"the largest share of claims from unnamed sources, {percent(_unnamed_share(dark))}")
        )
    if cited.bibliography.references:
        starts.append(
            _start(
                cited,
                f"the longest list of references, {count(len(cited.bibliography.references), 'entry', 'entries')}",
            )
        )
    heard = sorted(catalogue.corpus.speakers, key=lambda s: (-len(s.claims), s.name))[:HEARD]
    starts += [
        Start(
            s.name, addresses.speaker(s.id), f"{count(len(s.claims), 'claim')} in {count(len(s.articles), 'article')}"
        )
        for s in heard
    ]
    return tuple(starts)


def _start(analysed: Analysed, reason: str) -> Start:
    return Start(title_of(analysed), addresses.article(analysed.article.id), reason)
