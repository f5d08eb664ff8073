"""How many origins a number of articles have: which of them share one text.

Two articles share one text when at least four in ten of the words of either stand in the other, in shared passages
that are compared word by word. Articles joined in this way, directly or through others, are one group. The one with the
earliest date is called the earliest here, which says nothing of where the text was first printed.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np

from generators.model import Article, Overlap, Passage, Span, TextGroup
from generators.relate.groups import Groups
from generators.relate.words import Lexicon, Words

LEAST_OVERLAP = 0.4  # of the words of either; of a copy of 60 % with one word in ten altered, some 50 % are equal
LEAST_WORDS = 15  # below, an article is too short to be called a copy


def measure_overlap(rows: tuple[int, int], passages: Sequence[Passage], lexicon: Lexicon) -> Overlap:
    """How much of two articles their shared passages make up. A word counts once, however often it is shared."""
    equal = [stretch for passage in passages for stretch in passage.stretches if stretch.change == "equal"]
    first = _count_covered(lexicon.articles[rows[0]], [stretch.first for stretch in equal if stretch.first])
    second = _count_covered(lexicon.articles[rows[1]], [stretch.second for stretch in equal if stretch.second])
    lengths = [max(len(lexicon.articles[row].forms), 1) for row in rows]
    return Overlap(passages[0].first, passages[0].second, first, first / lengths[0], second / lengths[1])


def is_same_text(overlap: Overlap) -> bool:
    """Whether the two articles share one text."""
    return overlap.share >= LEAST_OVERLAP and overlap.equal >= LEAST_WORDS


def group_texts(overlaps: Iterable[Overlap], articles: Sequence[Article]) -> tuple[TextGroup, ...]:
    """The groups of articles that share one text, in the order of the corpus."""
    joined = [overlap for overlap in overlaps if is_same_text(overlap)]
    number_of = {article.id: number for number, article in enumerate(articles)}
    groups = Groups()
    for overlap in joined:
        groups.join(number_of[overlap.first], number_of[overlap.second])
    within: dict[int, list[Overlap]] = {}
    for overlap in joined:
        within.setdefault(groups.leader(number_of[overlap.first]), []).append(overlap)
    return tuple(
        _make_group([articles[member] for member in members], within[leader])
        for leader, members in sorted(groups.members().items())
    )


def count_origins(articles: Iterable[str], groups: Iterable[TextGroup]) -> int:
    """How many texts these articles are: those of one group count as one."""
    group_of = {member: number for number, group in enumerate(groups) for member in group.articles}
    return len({group_of.get(article, article) for article in articles})


def _count_covered(words: Words, spans: Iterable[Span]) -> int:
    """How many words of an article stand in any of these spans."""
    covered = np.zeros(len(words.forms), dtype=bool)
    for span in spans:
        first, behind = np.searchsorted(words.starts, span)
        covered[first:behind] = True
    return int(covered.sum())


def _make_group(members: list[Article], overlaps: list[Overlap]) -> TextGroup:
    """A group in the order of its dates."""
    by_date = sorted(members, key=lambda article: (article.date is None, article.date or "", article.id))
    shares = [overlap.share for overlap in overlaps]
    names = tuple(article.id for article in by_date)
    return TextGroup(names, _earliest(by_date), min(shares), max(shares), tuple(overlaps))


def _earliest(by_date: Sequence[Article]) -> str | None:
    """The article with the earliest date, when it is one alone; `2011` and `2011-03` do not say which came first."""
    first, *later = by_date
    if first.date is None:
        return None
    others = (article.date for article in later if article.date)
    return None if any(date.startswith(first.date) or first.date.startswith(date) for date in others) else first.id
