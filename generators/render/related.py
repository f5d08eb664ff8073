"""Related articles as a reader sees them: with the passages, sources, works and words that each link rests on."""

from __future__ import annotations

from dataclasses import dataclass

from generators.model import Evidence, Relation, Span, TextGroup
from generators.relate.same_text import count_origins
from generators.render import addresses
from generators.render.catalogue import Catalogue
from generators.render.environment import count, percent
from generators.render.shared import path_of
from generators.render.sheet import address_of
from generators.render.text import shorten, words_of
from generators.render.words import RELATION

WORDS_SHOWN = 160  # characters of a passage or a title printed as evidence
KINDS = {  # of evidence, in this order: what stands before it, and pieces shown before the rest is folded away
    "passage": ("Both have", 3),
    "source": ("Both quote", 3),
    "work": ("Both cite", 3),
    "term": ("Both use", 6),
}


@dataclass(frozen=True, slots=True)
class Piece:
    """One piece of evidence: its words, and where they stand."""

    words: str
    note: str  # how much of a passage is the same; else empty
    here: str | None  # fragment
    there: str | None  # address from the root


@dataclass(frozen=True, slots=True)
class Group:
    """The evidence of one kind, most telling first."""

    kind: str
    lead: str
    shown: tuple[Piece, ...]
    folded: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Related:
    """A related article with all that the link rests on."""

    title: str
    address: str
    kind: str
    groups: tuple[Group, ...]
    compared: str | None  # address of the page that shows what both share word for word


@dataclass(frozen=True, slots=True)
class Origin:
    """The articles that share one text with this one."""

    words: str
    members: tuple[tuple[str, str, str, bool], ...]  # (title, address, date or `undated`, whether it is this one)


def related_of(article: str, catalogue: Catalogue) -> list[Related]:
    """Related articles, strongest first."""
    return [_related(relation, catalogue) for relation in catalogue.relations_of.get(article, ())]


def _related(relation: Relation, catalogue: Catalogue) -> Related:
    pair = min((relation.source, relation.target), (relation.target, relation.source))
    return Related(
        title=catalogue.title(relation.target),
        address=addresses.article(relation.target),
        kind=RELATION[relation.kind],
        groups=tuple(group for kind in KINDS if (group := _group(kind, relation, catalogue)).shown),
        compared=address_of(path_of(*pair)) if pair in catalogue.passages_of else None,
    )


def _group(kind: str, relation: Relation, catalogue: Catalogue) -> Group:
    """Evidence of a kind: passages by their length, all else as it is given, heaviest first."""
    lead, most = KINDS[kind]
    found = [evidence for evidence in relation.evidence if evidence.kind == kind]
    if kind == "passage":
        found.sort(key=lambda evidence: -_length(evidence.source_span))
    text = catalogue.articles[relation.source].article.text
    pieces = tuple(_piece(evidence, relation.target, text) for evidence in found)
    return Group(kind, lead, pieces[:most], pieces[most:])


def _piece(evidence: Evidence, target: str, text: str) -> Piece:
    here, there = evidence.source_span, evidence.target_span
    passage = evidence.kind == "passage" and here is not None
    words = words_of([here], text) if passage and here else evidence.words
    return Piece(
        words=shorten(words, WORDS_SHOWN),
        note=f"{evidence.words} the same" if passage else "",
        here=addresses.place(here.start) if here else None,
        there=addresses.article(target, addresses.place(there.start)) if there else None,
    )


def _length(span: Span | None) -> int:
    return span.end - span.start if span else 0


def origin_of(article: str, catalogue: Catalogue) -> Origin | None:
    """Which articles share one text with this one, by date; None: none does."""
    group = catalogue.group_of.get(article)
    if group is None:
        return None
    words = (
        f"{count(len(group.articles), 'article')} here share one text ({alike_in_words(group)}), this one among them"
    )
    members = tuple(
        (
            catalogue.title(member),
            addresses.article(member),
            (catalogue.articles[member].article.date or "undated")
            + (", the earliest dated one here" if member == group.earliest else ""),
            member == article,
        )
        for member in group.articles
    )
    return Origin(words, members)


def terms_of(article: str, catalogue: Catalogue) -> list[tuple[str, str]]:
    """(term, address in the concordance) of the terms that lead from this article to others."""
    return [(e.label, catalogue.context_of[e.kind, e.id]) for e in catalogue.terms_of.get(article, ())]


def alike_in_words(group: TextGroup) -> str:
    """How much of their words the articles of a group share: `82 % to 97 %`."""
    lowest, highest = percent(group.lowest), percent(group.highest)
    return lowest if lowest == highest else f"{lowest} to {highest}"


def origins_in_words(articles: list[str], catalogue: Catalogue) -> str:
    """`7 articles, 2 origins`: how many texts these articles are; only the articles where each is its own."""
    number = len(set(articles))
    origins = count_origins(articles, catalogue.corpus.text_groups)
    said = count(number, "article")
    return said if origins == number else f"{said}, {count(origins, 'origin')}"
