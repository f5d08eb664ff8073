"""Passages that stand in two articles, verbatim or nearly, aligned word by word.

Runs of five words that two articles share are joined to passages where they follow each other in both, across a few
changed, added or left-out words. Every passage is then compared word by word, so that each difference can be read. A
passage counts from twelve equal words, or from five that are a whole quotation in both. Capitals, punctuation and line
breaks are no difference.

Known failures: a sentence reworded in every fourth word is not found.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from generators.model import Article, Passage
from generators.relate.alignment import align_words
from generators.relate.shingles import RUN, Hits, find_hits
from generators.relate.words import Lexicon, Words

GAP = 8  # words between two shared runs of one passage, in either article
LEAST_EQUAL = 12  # words; shorter ones are set phrases more often than not
LEAST_QUOTED = 5  # words of a quotation that stands in both
LEAST_JOINED = 8  # words of shared runs that may grow to a passage; below, only a quotation can be one
LEAST_SHARE = 0.6  # of a passage's words that are equal


@dataclass(frozen=True, slots=True)
class Region:
    """Words of two articles that may be one passage, `[start, end)`."""

    first: tuple[int, int]
    second: tuple[int, int]
    holders: float  # places in the corpus where its runs stand, on average


def find_passages(
    lexicon: Lexicon, articles: Sequence[Article]
) -> Iterator[tuple[tuple[int, int], tuple[Passage, ...]]]:
    """For each pair of articles that share passages: their rows in the lexicon, and the passages by place."""
    quotations: dict[int, list[tuple[int, int]]] = {}
    for rows, regions in _find_regions(find_hits(lexicon)):
        pair = lexicon.articles[rows[0]], lexicon.articles[rows[1]]
        for row, words in zip(rows, pair, strict=True):
            if row not in quotations:
                quotations[row] = _quoted_words(words, articles[words.position])
        long_enough = (region for region in regions if _may_be_passage(region, quotations[rows[0]]))
        found = tuple(
            passage
            for region in long_enough
            for passage in _read_passages(region, pair, articles, (quotations[rows[0]], quotations[rows[1]]))
        )
        if found:
            yield rows, found


# --- where ------------------------------------------------------------------------------------------------------------


def _find_regions(hits: Hits) -> Iterator[tuple[tuple[int, int], list[Region]]]:
    """Shared runs joined to regions, for each pair in order."""
    shift = hits.at_second - hits.at_first
    same = (np.diff(hits.first) == 0) & (np.diff(hits.second) == 0)
    goes_on = same & (np.diff(shift) == 0) & (np.diff(hits.at_first) <= GAP)
    begins = np.flatnonzero(np.concatenate(([True], ~goes_on))) if len(hits.first) else np.zeros(0, dtype=np.int64)
    ends = np.concatenate((begins[1:], [len(hits.first)])) - 1 if len(begins) else begins
    runs = np.diff(np.concatenate((begins, [len(hits.first)])))
    held = np.add.reduceat(hits.held, begins) if len(begins) else begins
    columns = (
        hits.first[begins],
        hits.second[begins],
        hits.at_first[begins],
        hits.at_first[ends],
        shift[begins],
        held,
        runs,
    )
    pair: tuple[int, int] | None = None
    lines: list[tuple[int, ...]] = []
    for first, second, start, end, by, holders, runs in zip(*(column.tolist() for column in columns), strict=True):
        if (first, second) != pair:
            if pair:
                yield pair, _join_lines(lines)
            pair, lines = (first, second), []
        lines.append((start, end + RUN, start + by, end + by + RUN, holders, runs))
    if pair:
        yield pair, _join_lines(lines)


def _join_lines(lines: list[tuple[int, ...]]) -> list[Region]:
    """Straight lines of shared runs, joined where one follows another closely in both articles."""
    open_regions: list[list[int]] = []
    closed: list[list[int]] = []
    for start, end, start_other, end_other, holders, runs in sorted(lines):
        still_open: list[list[int]] = []
        for region in open_regions:
            (still_open if start - region[1] <= GAP else closed).append(region)
        open_regions = still_open
        for region in open_regions:
            if start - region[1] > -RUN and -RUN < start_other - region[3] <= GAP:
                region[1], region[3] = max(region[1], end), max(region[3], end_other)
                region[4] = region[4] + holders
                region[5] += runs
                break
        else:
            open_regions.append([start, end, start_other, end_other, holders, runs])
    return [Region((r[0], r[1]), (r[2], r[3]), r[4] / r[5]) for r in sorted(closed + open_regions)]


# --- what -------------------------------------------------------------------------------------------------------------


def _may_be_passage(region: Region, quotations: list[tuple[int, int]]) -> bool:
    """Whether aligning the region's words is worth the time: most regions are a set phrase of five words."""
    start, end = region.first
    return end - start >= LEAST_JOINED or any(begin < end and start < behind for begin, behind in quotations)


def _read_passages(
    region: Region,
    pair: tuple[Words, Words],
    articles: Sequence[Article],
    quotations: tuple[list[tuple[int, int]], list[tuple[int, int]]],
) -> Iterator[Passage]:
    """The passage of a region, when it holds enough equal words; a long one in several pieces."""
    one, other = (articles[words.position] for words in pair)
    region = _widen(region, pair)
    longest = max(region.first[1] - region.first[0], region.second[1] - region.second[0])
    quoted = all(_is_quotation(*both) for both in zip((region.first, region.second), quotations, strict=True))
    if longest < (LEAST_QUOTED if quoted else LEAST_EQUAL):
        return
    spans = pair[0].spans(*region.first), pair[1].spans(*region.second)
    stretches, equal = align_words(spans[0], spans[1], (one.text, other.text))
    share = equal / longest
    if share >= LEAST_SHARE and equal >= (LEAST_QUOTED if quoted else LEAST_EQUAL):
        first, second = pair[0].span(*region.first), pair[1].span(*region.second)
        yield Passage(one.id, other.id, first, second, equal, share, region.holders, stretches)


def _widen(region: Region, pair: tuple[Words, Words]) -> Region:
    """The region with the equal words before and behind it, past a changed word where more follow."""
    before = _reach(region.first[0], region.second[0], pair, -1)
    behind = _reach(region.first[1] - 1, region.second[1] - 1, pair, 1)
    first, second = region.first, region.second
    return Region((first[0] - before, first[1] + behind), (second[0] - before, second[1] + behind), region.holders)


def _reach(at: int, at_other: int, pair: tuple[Words, Words], step: int) -> int:
    """Words from here to the farthest equal one, while two in three are equal."""
    one, other = pair[0].forms, pair[1].forms
    reach = equal = 0
    for away in range(1, GAP + 1):
        here, there = at + step * away, at_other + step * away
        if not (0 <= here < len(one) and 0 <= there < len(other)):
            break
        if one[here] == other[there]:
            equal += 1
            reach = away if 3 * equal >= 2 * away else reach
    return reach


def _quoted_words(words: Words, article: Article) -> list[tuple[int, int]]:
    """First and last word of each quotation, `[start, end)`."""
    starts = words.starts.tolist()
    return [
        (bisect_left(starts, quotation.inner.start), bisect_right(starts, quotation.inner.end - 1))
        for quotation in article.quotations
        if quotation.closed
    ]


def _is_quotation(words: tuple[int, int], quotations: list[tuple[int, int]]) -> bool:
    """Whether these words are a quotation, or most of one."""
    start, end = words
    return any(
        2 * (min(end, behind) - max(start, begin)) >= max(end - start, behind - begin)  # half of the longer is shared
        for begin, behind in quotations
    )
