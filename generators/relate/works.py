"""Works across articles: what several entries are about, with every mention that points to it.

Two entries are one work when they print one DOI; or when their titles agree and are long, and the year and the first
author agree as well. Short titles, years and co-authors alone never merge anything.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace

from generators.analyse.bibliography.evidence import shorten
from generators.analyse.bibliography.names import fold, words_of
from generators.model import Analysed, Citation, Name, Reference, Work

SHORTEST_TITLE = 40  # characters; below, equal titles are no sign of one work (`Introduction`, `World report 2020`)
LONGEST_SLUG = 60
SAFE = frozenset({"exact", "fuzzy", "by-order"})  # statuses of a citation that points to one entry
Place = tuple[str, str]  # article id, reference id


def relate_works(articles: Sequence[Analysed]) -> tuple[tuple[Analysed, ...], tuple[Work, ...]]:
    """The articles with `Reference.work` filled in, and the works by id."""
    references = {(r.article, r.id): r for a in articles for r in a.bibliography.references}
    groups = _merge(references)
    names = _slugs(groups, references)
    work_of = {place: names[i] for i, group in enumerate(groups) for place in group}
    mentions = _mentions(articles, work_of)
    labels = labels_of([references[group[0]] for group in groups])
    works = [
        Work(names[i], labels[i], tuple(group), tuple(mentions.get(names[i], ()))) for i, group in enumerate(groups)
    ]
    return tuple(_named(a, work_of) for a in articles), tuple(sorted(works, key=lambda work: work.id))


def keys_of(reference: Reference) -> tuple[tuple[str, ...], ...]:
    """What an entry shares with every other entry for the same work."""
    keys: list[tuple[str, ...]] = []
    if reference.doi:
        keys.append(("doi", reference.doi.lower()))
    title = " ".join(words_of(reference.title or ""))
    if len(title) >= SHORTEST_TITLE and reference.year and reference.authors:
        keys.append(("title", title, str(reference.year), _first(reference.authors[0])))
    return tuple(keys)


def label(reference: Reference) -> str:
    """A work in few words: `Allison 2018`."""
    names = [name.family or name.literal or "" for name in reference.authors]
    if len(names) > 2:
        shown = f"{names[0]} et al."
    else:
        shown = " and ".join(names) or reference.title or reference.container or "Without author"
    return f"{shown} {reference.year}" if reference.year else f"{shown}, no date"


def labels_of(references: Sequence[Reference]) -> list[str]:
    """A work's label for each entry, with its title where several have one author and year."""
    labels = [label(reference) for reference in references]
    often = Counter(labels)
    return [
        f"{short}, “{shorten(reference.title)}”" if often[short] > 1 and reference.title else short
        for short, reference in zip(labels, references, strict=True)
    ]


def _first(name: Name) -> str:
    return fold(name.family or name.literal or "")


def _merge(references: dict[Place, Reference]) -> list[list[Place]]:
    """The entries in groups for one work each, by the first entry's place. Two different DOIs are never merged."""
    places = list(references)
    parent = list(range(len(places)))
    dois = [(reference.doi or "").lower() for reference in references.values()]
    holder: dict[tuple[str, ...], int] = {}
    for i, reference in enumerate(references.values()):
        for key in keys_of(reference):
            here, there = _root(parent, i), _root(parent, holder.setdefault(key, i))
            if here != there and (not dois[here] or not dois[there] or dois[here] == dois[there]):
                first, second = min(here, there), max(here, there)
                parent[second] = first
                dois[first] = dois[first] or dois[second]
    groups: dict[int, list[Place]] = defaultdict(list)
    for i, place in enumerate(places):
        groups[_root(parent, i)].append(place)
    return list(groups.values())


def _root(parent: list[int], i: int) -> int:
    while parent[i] != i:
        parent[i] = parent[parent[i]]
        i = parent[i]
    return i


def _slugs(groups: Sequence[Sequence[Place]], references: dict[Place, Reference]) -> list[str]:
    """An address for each work: first author, year and the first words of the title; a number where two agree."""
    natural = [_slug(references[group[0]]) for group in groups]
    taken = set(natural)
    seen: dict[str, int] = defaultdict(int)
    names = []
    for slug in natural:
        seen[slug] += 1
        name = slug
        while seen[slug] > 1 and name in taken:
            name = f"{slug}-{seen[slug]}"
            seen[slug] += name in taken
        taken.add(name)
        names.append(name)
    return names


def _slug(reference: Reference) -> str:
    author = _first(reference.authors[0]) if reference.authors else ""
    title = " ".join(words_of(reference.title or reference.container or "")[:6])
    plain = unicodedata.normalize("NFKD", f"{author} {reference.year or 'undated'} {title}")
    slug = re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")
    if len(slug) > LONGEST_SLUG:
        slug = slug[:LONGEST_SLUG].rsplit("-", 1)[0]
    return slug or "work"


def _mentions(articles: Sequence[Analysed], work_of: dict[Place, str]) -> dict[str, list[Place]]:
    """The citations that point to a work safely, by work."""
    mentions: dict[str, list[Place]] = defaultdict(list)
    for article in articles:
        for citation in article.bibliography.citations:
            for work in _works_of(citation, work_of):
                mentions[work].append((citation.article, citation.id))
    return mentions


def _works_of(citation: Citation, work_of: dict[Place, str]) -> list[str]:
    if citation.status not in SAFE:
        return []
    return list(dict.fromkeys(work_of[citation.article, reference] for reference in citation.references))


def _named(article: Analysed, work_of: dict[Place, str]) -> Analysed:
    bibliography = article.bibliography
    named = tuple(replace(r, work=work_of[r.article, r.id]) for r in bibliography.references)
    return replace(article, bibliography=replace(bibliography, references=named))
