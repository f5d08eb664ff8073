"""Which articles hang together, and by what: the picture of the corpus, as lines, points and words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generators.model import Relation
from generators.relate.corpus_map import CorpusMap, draw_map
from generators.render import addresses
from generators.render.catalogue import Catalogue
from generators.render.environment import count, thousands
from generators.render.related import alike_in_words, origins_in_words
from generators.render.text import shorten
from generators.render.words import RELATION

LINE_HEIGHT = 14.0  # of the words in a disc
LONGEST_WORDS = 22  # letters of a line of them
LETTER = 7.0  # pixels that a letter takes, with room to spare
PADDING = 6.0  # pixels around the words, which no line crosses
LISTED = 5  # articles of a group, or groups of copies, that are told where there are more
UNFOLDED = 24  # articles up to which the list stands open
THINNEST, WIDEST = 1.0, 4.0  # pixels of a line, by the weight of its link


@dataclass(frozen=True, slots=True)
class Point:
    """An article: a numbered point in the picture, and a line of the list."""

    number: int
    title: str
    address: str
    x: float | None  # None: it is not drawn
    y: float | None
    links: tuple[str, ...]  # `on the same subject: 2, 3`


@dataclass(frozen=True, slots=True)
class Plate:
    """What the words of a disc stand on, so that no line runs through them."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Disc:
    """A group of articles that hang together."""

    x: float
    y: float
    radius: float
    words: tuple[tuple[str, float], ...]  # with their place below the picture's top
    plate: Plate | None  # None: there are no words
    points: tuple[Point, ...]
    total: int


@dataclass(frozen=True, slots=True)
class Line:
    """A link between two points or two discs."""

    x1: float
    y1: float
    x2: float
    y2: float
    kind: str
    width: float


@dataclass(frozen=True, slots=True)
class Picture:
    """All of it."""

    width: float
    height: float
    discs: tuple[Disc, ...]
    lines: tuple[Line, ...]
    kinds: tuple[tuple[str, str], ...]  # of the lines, with their words
    alone: tuple[Point, ...]
    undrawn: int  # articles in groups that are too small for the picture of a large corpus
    origins: str  # `7 articles, 2 origins: 5 share one text (82 % to 97 %)`; empty where each is its own

    @property
    def unfolded(self) -> bool:
        """Whether the list is short enough to stand open."""
        return sum(len(disc.points) for disc in self.discs) <= UNFOLDED


def picture_of(catalogue: Catalogue) -> Picture:
    """The picture of a corpus; without discs where no article is linked to another."""
    drawn = draw_map(catalogue.corpus.articles, catalogue.corpus.relations)
    numbers = {id: n for n, id in enumerate((a for g in drawn.groups for a in g.articles), start=1)}
    alone = tuple(_point(id, None, {}, catalogue, number=0) for id in drawn.alone)
    lines = _lines(drawn)
    kinds = {line.kind for line in lines}
    return Picture(
        drawn.width,
        drawn.height,
        _discs(drawn, numbers, catalogue),
        lines,
        tuple((kind, words) for kind, words in RELATION.items() if kind in kinds),
        alone,
        sum(len(group) for group in drawn.not_drawn),
        _origins(catalogue),
    )


def _origins(catalogue: Catalogue) -> str:
    """How many texts the corpus is, and which number of articles shares one, largest first."""
    groups = sorted(catalogue.corpus.text_groups, key=lambda group: -len(group.articles))
    if not groups:
        return ""
    shown = "; ".join(f"{len(group.articles)} share one text ({alike_in_words(group)})" for group in groups[:LISTED])
    left = f"; {thousands(len(groups) - LISTED)} more groups" if len(groups) > LISTED else ""
    return f"{origins_in_words(list(catalogue.articles), catalogue)}: {shown}{left}"


def _discs(drawn: CorpusMap, numbers: Mapping[str, int], catalogue: Catalogue) -> tuple[Disc, ...]:
    places = {p.article: (p.x, p.y) for p in drawn.points}
    discs = []
    for group in drawn.groups:
        shown = group.articles if places else group.articles[:LISTED]
        points = tuple(_point(id, places.get(id), numbers, catalogue, number=numbers[id]) for id in shown)
        labels = group.labels if places else (*group.labels, count(len(group.articles), "article"))
        top = group.y - LINE_HEIGHT * (len(labels) - 1) / 2
        words = tuple(
            (shorten(label, LONGEST_WORDS), round(top + LINE_HEIGHT * n, 1)) for n, label in enumerate(labels)
        )
        discs.append(Disc(group.x, group.y, group.radius, words, _plate(group.x, words), points, len(group.articles)))
    return tuple(discs)


def _plate(x: float, words: Sequence[tuple[str, float]]) -> Plate | None:
    if not words:
        return None
    width = LETTER * max(len(line) for line, _ in words) + 2 * PADDING
    height = LINE_HEIGHT * len(words) + PADDING
    return Plate(round(x - width / 2, 1), round(words[0][1] - LINE_HEIGHT / 2 - PADDING / 2, 1), width, height)


def _point(
    id: str, place: tuple[float, float] | None, numbers: Mapping[str, int], catalogue: Catalogue, *, number: int
) -> Point:
    x, y = place or (None, None)
    links = _links(catalogue.relations_of.get(id, ()), numbers)
    return Point(number, catalogue.title(id), addresses.article(id, "related"), x, y, links)


def _links(relations: Sequence[Relation], numbers: Mapping[str, int]) -> tuple[str, ...]:
    """For each kind of link the numbers of the articles that it leads to."""
    kinds: dict[str, list[int]] = {}
    for relation in relations:
        if relation.target in numbers:
            kinds.setdefault(RELATION[relation.kind], []).append(numbers[relation.target])
    return tuple(
        f"{words[0].lower()}{words[1:]}: {', '.join(map(str, sorted(others)))}" for words, others in kinds.items()
    )


def _lines(drawn: CorpusMap) -> tuple[Line, ...]:
    places = {p.article: (p.x, p.y) for p in drawn.points} | {g.id: (g.x, g.y) for g in drawn.groups}
    return tuple(
        Line(
            *places[line.first],
            *places[line.second],
            line.kind,
            round(THINNEST + (WIDEST - THINNEST) * min(1.0, line.weight), 2),
        )
        for line in drawn.lines
    )
