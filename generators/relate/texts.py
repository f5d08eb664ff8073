"""What the articles of a corpus share word for word: their passages, and the texts that several of them share."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generators.model import Article, Overlap, Passage, TextGroup
from generators.relate.collector import collector_waits
from generators.relate.copies import Shared
from generators.relate.passages import find_passages
from generators.relate.same_text import group_texts, is_same_text, measure_overlap
from generators.relate.shingles import MOST_HOLDERS
from generators.relate.words import Lexicon, read_words

TEMPLATE_ARTICLES = 4  # that hold a passage before it can be the corpus' template ...
TEMPLATE_SHARE = 0.5  # ... and their share in the corpus
COPIED_WHOLE = 0.8  # of an article's words, from which it is a copy even if the whole corpus is


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

    def copies_among(self, articles: Sequence[Article]) -> frozenset[int]:
        """Positions of the articles whose text another one stands for: of each group all but the first."""
        copies = {name for group in self.groups for name in group.articles[1:]}
        return frozenset(at for at, article in enumerate(articles) if article.id in copies)

    @property
    def overlaps(self) -> tuple[Overlap, ...]:
        """How much each pair of articles shares."""
        return tuple(overlap for pairs in self.shared for _, _, overlap in pairs)


@collector_waits()
def compare_texts(articles: Sequence[Article]) -> Comparison:
    """What the articles share word for word."""
    lexicons = read_words(articles)
    shared = tuple(tuple(_compare_pairs(lexicon, articles)) for lexicon in lexicons)
    groups = group_texts((overlap for pairs in shared for _, _, overlap in pairs), articles)
    return Comparison(lexicons, shared, groups)


def _compare_pairs(lexicon: Lexicon, articles: Sequence[Article]) -> Iterator[Shared]:
    """Each pair of articles that share passages. What half of the corpus holds is its template, unless all is shared.

    Where two articles do not share one text, a passage that many others hold says nothing of these two.
    """
    of_all = max(TEMPLATE_ARTICLES, TEMPLATE_SHARE * len(lexicon.articles))
    for rows, found in find_passages(lexicon, articles):
        passages, overlap = found, measure_overlap(rows, found, lexicon)
        if overlap.share < COPIED_WHOLE:
            passages = tuple(passage for passage in found if passage.holders < of_all)
        if len(passages) < len(found) and passages:
            overlap = measure_overlap(rows, passages, lexicon)
        kept = passages
        if not is_same_text(overlap):
            kept = tuple(passage for passage in passages if passage.holders <= MOST_HOLDERS)
        if kept:
            yield rows, kept, measure_overlap(rows, kept, lexicon) if len(kept) < len(passages) else overlap
