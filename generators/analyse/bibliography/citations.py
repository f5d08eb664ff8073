"""Citations: mentions in the text, linked to the list, each with a status and the reason in words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generators.analyse.bibliography.author_page import find_page_mentions
from generators.analyse.bibliography.doubts import without_doubtful
from generators.analyse.bibliography.fields import Entry
from generators.analyse.bibliography.index import Index, bare
from generators.analyse.bibliography.linking import Link, letters_used, link
from generators.analyse.bibliography.mentions import NameMention, find_name_mentions
from generators.analyse.bibliography.names import words_of
from generators.analyse.bibliography.numeric import NumberMention, find_number_mentions
from generators.model import Article, Citation, CitationStatus, Span
from generators.read.reference_list import LIST_HEADING, LONGEST_HEADING

SHARE_NUMBERED = 0.5  # of the entries that carry a number, from which the list is a numbered one
HABIT = 0.5  # share of `Name (2017)` that lead to an entry, from which the others are read as citations too
LEAST_HABIT = 3  # of them, so that one hit is no habit
MOST_NEAR = 5  # entries that are named as nearly fitting
READ = ("prose", "heading", "footnote")  # kinds of paragraph in which works are mentioned


@dataclass(frozen=True, slots=True)
class Found:
    """A mention with what it points to, before it is numbered."""

    span: Span
    entries: tuple[int, ...]
    status: CitationStatus
    why: str
    looked_for: str | None
    near: tuple[int, ...] = ()  # when missing: entries that nearly fit
    doubt: str = ""  # when missing: why the entry that fits is not taken for the one that is meant


def regions_of(article: Article) -> tuple[Span, ...]:
    """The stretches of text in which works are mentioned: all but the list, and but a second list run into one."""
    regions: list[Span] = []
    listing = False
    for paragraph in article.paragraphs:
        span = Span(paragraph.start, paragraph.end)
        if paragraph.kind == "heading":
            listing = LIST_HEADING.fullmatch(span.of(article.text)[:LONGEST_HEADING]) is not None
        if paragraph.kind in READ and not (listing and paragraph.kind == "prose"):
            regions.append(span)
    return tuple(regions)


def find_citations(article: Article, entries: Sequence[Entry]) -> tuple[Found, ...]:
    """Every mention of a work, linked as far as it can be."""
    regions = regions_of(article)
    numbers = list_numbers(entries)
    found: list[Found] = []
    if numbers:
        mentions = find_number_mentions(article.text, regions, sorted(numbers))
        found += [_by_number(mention, numbers) for mention in mentions]
    if not found:
        index = Index(entries, article.text)
        found += _by_name(article.text, regions, index)
        if entries and not any(f.entries for f in found):
            pages = find_page_mentions(article.text, regions, index)
            found += [Found(m.span, m.link.entries, m.link.status, m.link.why, m.looked_for or None) for m in pages]
    return tuple(sorted(found, key=lambda f: (f.span, f.entries)))


def list_numbers(entries: Sequence[Entry]) -> dict[int, int]:
    """The entries' places by their printed numbers; empty when the list is not numbered."""
    numbers: dict[int, int] = {}
    for place, entry in enumerate(entries):
        digits = "".join(c for c in entry.reference.label or "" if c.isdigit())
        if digits:
            numbers.setdefault(int(digits), place)
    return numbers if len(numbers) > SHARE_NUMBERED * len(entries) else {}


def numbered(article: Article, found: Sequence[Found], entries: Sequence[Entry]) -> tuple[Citation, ...]:
    """The citations as records."""
    names = [entry.reference.id for entry in entries]
    return tuple(
        Citation(
            f"c{i}",
            article.id,
            f.span.start,
            f.span.end,
            tuple(names[e] for e in f.entries),
            f.status,
            f.why,
            tuple(names[e] for e in f.near[:MOST_NEAR]),
        )
        for i, f in enumerate(found, 1)
    )


def _by_number(mention: NumberMention, numbers: dict[int, int]) -> Found:
    span = Span(mention.start, mention.end)
    place = numbers.get(mention.number)
    inside = ", inside a range" if mention.implied else ""
    if place is None:
        why = f"the list has no entry with the number {mention.number}{inside}"
        return Found(span, (), "missing", why, f"an entry numbered {mention.number}")
    why = f"number {mention.number} of the list{inside}"
    return Found(span, (place,), "exact", why, None)


def _by_name(text: str, regions: Sequence[Span], index: Index) -> list[Found]:
    mentions = find_name_mentions(text, regions)
    letters = letters_used(mentions)
    links = without_doubtful(mentions, [link(mention, index, letters) for mention in mentions], index)
    habit = Habit(mentions, links, index)
    return [
        _found(mention, result)
        for mention, result in zip(mentions, links, strict=True)
        if result.entries or habit.is_citation(mention)
    ]


class Habit:
    """How the article cites: what tells a citation without an entry from a year after a name."""

    def __init__(self, mentions: Sequence[NameMention], links: Sequence[Link], index: Index) -> None:
        pairs = list(zip(mentions, links, strict=True))
        self.known = set(index.surnames)
        for mention, result in pairs:
            if mention.form == "bracket" and (result.entries or (mention.whole and mention.comma)):
                self.known.add(bare(words_of(mention.choices[result.choice][0])))
        narrative = [(m.et_al, bool(r.entries)) for m, r in pairs if m.form == "narrative"]
        self.narrative = _share([linked for et_al, linked in narrative if not et_al])
        self.narrative_pairs = _share([linked for _, linked in narrative])
        brackets = [m for m, _ in pairs if m.form == "bracket" and m.whole and m.comma]
        self.cites = bool(index.keys) or len(brackets) >= LEAST_HABIT
        without_comma = [not m.comma for m, r in pairs if m.form == "bracket" and r.entries]
        self.without_comma = _share(without_comma)

    def is_citation(self, mention: NameMention) -> bool:
        """Whether a mention without an entry is read as a citation."""
        if mention.et_al:
            return True
        if not self.cites and len(mention.choices[-1]) < 2:  # no list, and one name: `(Glasgow, 2021)`
            return False
        known = any(bare(words_of(names[0])) in self.known for names in mention.choices)
        if mention.form == "bracket":
            return mention.whole and (mention.comma or self.without_comma or known)
        if mention.form == "narrative":
            joined = any(len(names) > 1 for names in mention.choices)
            return self.narrative or known or (joined and self.narrative_pairs)
        return mention.form == "possessive" and known and mention.year is not None


def _share(hits: Sequence[bool]) -> bool:
    return sum(hits) >= LEAST_HABIT and sum(hits) >= HABIT * len(hits)


def _found(mention: NameMention, result: Link) -> Found:
    choice = result.choice
    if not result.entries and len(mention.choices) > 2:
        choice = 1 if mention.form == "bracket" else len(mention.choices) - 2
    start = mention.start if mention.start > mention.starts[0] else mention.starts[choice]
    span = Span(start, mention.end)
    if result.entries:
        return Found(span, result.entries, result.status, result.why, None)
    shown = " and ".join(mention.choices[choice]) + (" et al." if mention.et_al else "")
    year = f"{mention.year}{mention.letter or ''}" if mention.year else "no date"
    looked_for = f"{shown}, {year}"
    why = f"not linked: {result.why}" if result.why else f"no entry of the list fits {looked_for}"
    return Found(span, (), "missing", why, looked_for, result.near, result.why)
