"""A picture of the corpus: which articles hang together, and by what.

The strongest links join articles to groups, none larger than a share of the corpus, so that one subject that everybody
writes about does not swallow all others. A group is a disc, as large as it has articles, named after the words that its
links rest on most. In a small corpus every article is a point in its disc; in a large one the discs stand for them.
The same corpus gives the same picture: nothing is drawn by chance.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from generators.model import Analysed, Relation
from generators.relate.groups import Groups

MOST_POINTS = 300  # articles that are drawn one by one
MOST_GROUPS = 40  # that are drawn; smaller ones are counted
SMALLEST_LIMIT = 12  # articles that any group may have ...
LARGEST_SHARE = 1 / 8  # ... and the share of the corpus ...
LARGEST_SHARE_UNDRAWN = 1 / 25  # ... whose articles are too many to be drawn, so that each group still is one subject
RING = 12  # articles of a group that stand in a ring; more fill the disc ...
HOLE = 40.0  # ... but for its middle, where the group's words stand
LABELS = 3  # words that name a group
LINES_OF_GROUP = 3  # to other groups, the strongest
SPACE = 24.0  # between discs
POINT = 26.0  # radius that one article takes
SMALLEST_DISC, LARGEST_DISC = 46.0, 84.0  # radii where articles are not drawn: the smallest still holds its words
GOLDEN_ANGLE = math.pi * (3 - math.sqrt(5))  # spreads points evenly over a disc (Vogel 1979)
SPIRAL = 9.0  # steps by which a disc looks for room, outwards


@dataclass(frozen=True, slots=True)
class MapGroup:
    """Articles that hang together, as a disc."""

    id: str  # `g1`, `g2`, ... by size
    articles: tuple[str, ...]  # ids, in the order of the corpus
    labels: tuple[str, ...]  # the words that its links rest on most
    x: float
    y: float
    radius: float


@dataclass(frozen=True, slots=True)
class MapPoint:
    """An article in its disc."""

    article: str
    group: str
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class MapLine:
    """A link, between two points, or between two discs where there are no points."""

    first: str  # article or group id
    second: str
    weight: float  # 0 to 1
    kind: str  # kind of relation; between discs, the one that most of their links have


@dataclass(frozen=True, slots=True)
class CorpusMap:
    """What a picture of the corpus is drawn from. Lengths are in the units of the picture's width and height."""

    width: float
    height: float
    groups: tuple[MapGroup, ...]
    points: tuple[MapPoint, ...]  # empty in a large corpus
    lines: tuple[MapLine, ...]
    not_drawn: tuple[tuple[str, ...], ...]  # smaller groups, largest first
    alone: tuple[str, ...]  # articles without a link


def draw_map(articles: Sequence[Analysed], relations: Sequence[Relation]) -> CorpusMap:
    """The picture of a corpus and its links."""
    names = tuple(analysed.article.id for analysed in articles)
    one_way = [relation for relation in relations if relation.source < relation.target]
    links = sorted(one_way, key=lambda link: (link.source, link.target))
    members = _group_articles(names, links)
    labels = _label_groups(members, links)
    sizes = [len(group) for group in members[:MOST_GROUPS]]
    pointed = sum(sizes) <= MOST_POINTS
    discs = _place_discs([_disc_radius(size) if pointed else _undrawn_radius(size, sizes[0]) for size in sizes])
    groups = tuple(
        MapGroup(f"g{number}", group, label, *disc)
        for number, (group, label, disc) in enumerate(zip(members[:MOST_GROUPS], labels, discs, strict=False), start=1)
    )
    drawn = {name for group in groups for name in group.articles}
    points = _place_points(groups) if pointed else ()
    lines = _draw_links(links, drawn) if pointed else _draw_ties(links, groups)
    width = max((group.x + group.radius for group in groups), default=0.0) + SPACE
    height = max((group.y + group.radius for group in groups), default=0.0) + SPACE
    grouped = {name for group in members for name in group}
    alone = tuple(name for name in names if name not in grouped)
    return CorpusMap(round(width, 1), round(height, 1), groups, points, lines, members[MOST_GROUPS:], alone)


# --- groups -----------------------------------------------------------------------------------------------------------


def _group_articles(names: Sequence[str], links: Sequence[Relation]) -> tuple[tuple[str, ...], ...]:
    """Articles joined by their strongest links, largest group first."""
    number_of = {name: number for number, name in enumerate(names)}
    share = LARGEST_SHARE if len(names) <= MOST_POINTS else LARGEST_SHARE_UNDRAWN
    limit = max(SMALLEST_LIMIT, math.ceil(share * len(names)))
    groups = Groups()
    sizes: dict[int, int] = {}
    for link in sorted(links, key=lambda link: (-link.weight, link.source, link.target)):
        one, other = groups.leader(number_of[link.source]), groups.leader(number_of[link.target])
        size = sizes.get(one, 1) + sizes.get(other, 1)
        if one != other and size <= limit:
            groups.join(one, other)
            sizes[min(one, other)] = size
    found = [tuple(names[member] for member in members) for members in groups.members().values()]
    return tuple(sorted(found, key=lambda group: (-len(group), group)))


def _label_groups(members: Sequence[tuple[str, ...]], links: Sequence[Relation]) -> list[tuple[str, ...]]:
    """For each group, the words that most of its links rest on; passages are counted in words and name nothing."""
    group_of = {name: number for number, group in enumerate(members) for name in group}
    counts: list[dict[str, float]] = [{} for _ in members]
    printed: dict[str, str] = {}
    for link in links:
        number = group_of.get(link.source)
        if number is not None and number == group_of.get(link.target):
            for place, evidence in enumerate(item for item in link.evidence if item.kind != "passage"):
                word = evidence.words.casefold()
                printed.setdefault(word, evidence.words)
                counts[number][word] = counts[number].get(word, 0.0) + 1 / (1 + place)
    return [
        tuple(printed[word] for word, _ in sorted(count.items(), key=lambda item: (-item[1], item[0]))[:LABELS])
        for count in counts
    ]


# --- places -----------------------------------------------------------------------------------------------------------


def _disc_radius(articles: int) -> float:
    """A disc's area grows with its articles."""
    return round(POINT * (1 + math.sqrt(articles)), 1)


def _undrawn_radius(articles: int, most: int) -> float:
    """The same where articles are not drawn: a picture as wide as a page, whatever the corpus' size."""
    return round(SMALLEST_DISC + (LARGEST_DISC - SMALLEST_DISC) * math.sqrt(articles / most), 1)


def _place_discs(radii: Sequence[float]) -> list[tuple[float, float, float]]:
    """Centres and radii, the first in the middle, each next one where a spiral from the middle first finds room."""
    placed: list[tuple[float, float, float]] = []
    for radius in radii:
        step = 0
        while True:
            turn = step * 0.4
            x, y = 1.6 * SPIRAL * turn / 4 * math.cos(turn), SPIRAL * turn / 4 * math.sin(turn)
            if all(math.hypot(x - a, y - b) >= radius + r + SPACE for a, b, r in placed):
                break
            step += 1
        placed.append((x, y, radius))
    left = min((x - radius for x, _, radius in placed), default=0.0) - SPACE
    top = min((y - radius for _, y, radius in placed), default=0.0) - SPACE
    return [(round(x - left, 1), round(y - top, 1), radius) for x, y, radius in placed]


def _place_points(groups: Sequence[MapGroup]) -> tuple[MapPoint, ...]:
    """The articles of each disc: in a ring when they are few, else spread over it."""
    points = []
    for group in groups:
        room = group.radius - POINT
        for number, name in enumerate(group.articles):
            if len(group.articles) <= RING:
                angle, away = 2 * math.pi * number / len(group.articles) - math.pi / 2, room
            else:
                angle, filled = number * GOLDEN_ANGLE, (number + 0.5) / len(group.articles)
                away = math.sqrt(HOLE**2 + (room**2 - HOLE**2) * filled)
            x, y = group.x + away * math.cos(angle), group.y + away * math.sin(angle)
            points.append(MapPoint(name, group.id, round(x, 1), round(y, 1)))
    return tuple(points)


# --- lines ------------------------------------------------------------------------------------------------------------


def _draw_links(links: Sequence[Relation], drawn: set[str]) -> tuple[MapLine, ...]:
    """Every link between two points."""
    shown = [link for link in links if link.source in drawn and link.target in drawn]
    return tuple(MapLine(link.source, link.target, link.weight, link.kind) for link in shown)


def _draw_ties(links: Sequence[Relation], groups: Sequence[MapGroup]) -> tuple[MapLine, ...]:
    """The strongest ties between discs: the sum of their links, by that of the strongest tie."""
    group_of = {name: number for number, group in enumerate(groups) for name in group.articles}
    sums: dict[tuple[int, int], float] = {}
    kinds: dict[tuple[int, int], Counter[str]] = {}
    for link in links:
        ends = sorted(group_of[name] for name in (link.source, link.target) if name in group_of)
        if len(ends) == 2 and ends[0] != ends[1]:
            pair = ends[0], ends[1]
            sums[pair] = sums.get(pair, 0.0) + link.weight
            kinds.setdefault(pair, Counter())[link.kind] += 1
    drawn: Counter[int] = Counter()
    lines = []
    for pair in sorted(sums, key=lambda pair: (-round(sums[pair], 6), pair)):
        if max(drawn[end] for end in pair) < LINES_OF_GROUP:
            drawn.update(pair)
            kind = min(kinds[pair].items(), key=lambda item: (-item[1], item[0]))[0]
            weight = round(sums[pair] / max(sums.values()), 3)
            lines.append(MapLine(groups[pair[0]].id, groups[pair[1]].id, weight, kind))
    return tuple(lines)
