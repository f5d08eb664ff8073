"""What the articles of a corpus share word for word: their passages, and the texts that several of them share."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generators.model import Article
from generators.relate.copies import Shared
from generators.relate.passages import Passage, find_passages
from generators.relate.same_text import Overlap, TextGroup, group_texts, measure_overlap
from generators.relate.words import Lexicon, read_words


@dataclass(frozen=True, slots=True, eq=False)
class Comparison:
    """The texts of a corpus, compared word by word within each language."""

    lexicons: tuple[Lexicon, ...]
    shared: tuple[tuple[Shared, ...], ...]  # for each lexicon: rows, passages and overlap of each pair
    groups: tuple[TextGroup, ...]  # articles that share one text

    @property
    def passages(self) -> tuple[Passage, ...]:
        """Every shared passage, by the first article, then the second, then its place."""
        return tuple(passage for pairs in self.shared for _, passages, _ in pairs for passage in passages)

    @property
    def overlaps(self) -> tuple[Overlap, ...]:
        """How much each pair of articles shares."""
        return tuple(overlap for pairs in self.shared for _, _, overlap in pairs)


def compare_texts(articles: Sequence[Article]) -> Comparison:
    """What the articles share word for word."""
    lexicons = read_words(articles)
    shared = tuple(
        tuple(
            (rows, passages, measure_overlap(rows, passages, lexicon))
            for rows, passages in find_passages(lexicon, articles)
        )
        for lexicon in lexicons
    )
    groups = group_texts((overlap for pairs in shared for _, _, overlap in pairs), articles)
    return Comparison(lexicons, shared, groups)
