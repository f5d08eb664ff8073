"""Links that the article's own words speak against: one entry fits, and yet another work may be meant.

A list that lacks an entry often holds another of the same first author and year, and `et al.` fits both. Four things
tell that another is meant: the text names both authors elsewhere, where a work has two; it prints the year twice for
one name, or a letter or further names that no entry has; the list prints a letter that only a second work could call
for. Where text and list print nothing of the kind, nothing can be told.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from generators.analyse.bibliography.index import Index, Key, Words, bare
from generators.analyse.bibliography.linking import Link
from generators.analyse.bibliography.mentions import NameMention
from generators.analyse.bibliography.names import words_of

Dated = tuple[Words, int | None]  # a first author and a year
Pair = tuple[NameMention, Link]


def without_doubtful(mentions: Sequence[NameMention], links: Sequence[Link], index: Index) -> list[Link]:
    """The links, with those that the text speaks against turned into missing ones that keep the entry as a near one."""
    doubts = Doubts(list(zip(mentions, links, strict=True)), index)
    return [_doubted(result, doubts.reason(mention, result)) for mention, result in zip(mentions, links, strict=True)]


def _doubted(result: Link, reason: str) -> Link:
    return replace(result, entries=(), status="missing", why=reason, near=result.entries) if reason else result


class Doubts:
    """What an article's mentions tell about the works that it tells apart."""

    def __init__(self, pairs: Sequence[Pair], index: Index) -> None:
        self.keys = index.keys
        self.names_both = self._names_both(pairs)
        self.unlisted = {dated for pair in pairs for dated in self._unlisted(*pair)}
        self.repeated = {
            _dated(a, link_of_a)
            for (a, link_of_a), (b, _) in pairwise(pairs)
            if (a.starts, a.year, a.letter, b.letter) == (b.starts, b.year, None, None)
        }
        self.letters: dict[Dated, set[str]] = defaultdict(set)
        for key in index.keys:
            for first in key.firsts if key.letter else ():
                self.letters[first, key.year].add(key.letter or "")

    def reason(self, mention: NameMention, result: Link) -> str:
        """Why another work than the one entry may be meant; empty when nothing speaks against it."""
        if len(result.entries) != 1 or mention.letter:
            return ""
        key, dated = self.keys[result.entries[0]], _dated(mention, result)
        if mention.et_al and key.authors == 2 and not key.institution and self.names_both:
            return "the entry that fits has two authors, and elsewhere the text names both"
        if dated in self.repeated:
            return "the text prints this year twice for these authors, and the list has one entry"
        alone = mention.et_al and len(mention.choices[result.choice]) == 1
        if alone and dated in self.unlisted:
            return "elsewhere the text tells a work of this author and year apart that the list does not have"
        if key.letter and all(len(self.letters[first, key.year]) == 1 for first in key.firsts):
            return "the entry that fits has a letter, as if the list had another, and the text prints none"
        return ""

    def _names_both(self, pairs: Sequence[Pair]) -> bool:
        """Whether works of two authors are cited by both names rather than by `et al.`"""
        of_two = [m.et_al for m, r in pairs if len(r.entries) == 1 and _has_two(self.keys[r.entries[0]])]
        return 2 * sum(of_two) <= len(of_two)

    def _unlisted(self, mention: NameMention, result: Link) -> Iterator[Dated]:
        """The first author and year of a mention that says more than `et al.` and fits no entry."""
        if result.entries:
            return
        for names in mention.choices:
            if mention.letter or (len(names) > 1 and (mention.et_al or len(names) > 2 or not self.names_both)):
                yield bare(words_of(names[0])), mention.year


def _has_two(key: Key) -> bool:
    return key.authors == 2 and not key.institution


def _dated(mention: NameMention, result: Link) -> Dated:
    return bare(words_of(mention.choices[result.choice][0])), mention.year
