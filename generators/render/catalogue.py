"""The corpus by what pages ask it for."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TypeVar

from generators.model import (
    Analysed,
    Citation,
    Claim,
    ConcordanceEntry,
    Corpus,
    Finding,
    Passage,
    Reference,
    Relation,
    Speaker,
    TextGroup,
    Work,
)
from generators.relate.sourcing import Sourcing, sourcing_of, unnamed_share
from generators.render.places import places_led_to
from generators.render.standing import grades_of
from generators.render.term_places import addresses_of, terms_by_article
from generators.settings import Settings, Site

T = TypeVar("T")
K = TypeVar("K")


@dataclass(frozen=True, slots=True)
class Catalogue:
    """Look-ups, each made once; all keys are ids."""

    corpus: Corpus
    settings: Settings
    site: Site
    articles: dict[str, Analysed]
    speakers: dict[str, Speaker]
    works: dict[str, Work]
    claims: dict[str, Claim]  # those that are shown
    claims_of_speaker: dict[str, tuple[Claim, ...]]
    references: dict[tuple[str, str], Reference]  # by article id and reference id
    citations: dict[tuple[str, str], Citation]
    relations_of: dict[str, tuple[Relation, ...]]  # by source article
    findings_of: dict[str, tuple[Finding, ...]]  # by file
    grades: Counter[int]  # articles by the grade at which they read
    sourcing: dict[str, Sourcing]  # by article
    unnamed_shares: tuple[float, ...]  # of every article that attributes anything, ascending
    related_pairs: frozenset[tuple[str, str]]  # in both orders
    passages_of: dict[tuple[str, str], tuple[Passage, ...]]  # by the two articles, in the corpus' order
    thread_of: dict[str, str]  # by claim
    group_of: dict[str, TextGroup]  # by article
    terms_of: dict[str, tuple[ConcordanceEntry, ...]]  # by article, those that fewest others have
    context_of: dict[tuple[str, str], str]  # address in the concordance, by kind and id
    places: dict[str, frozenset[int]]  # by article, offsets of its text that other pages lead to

    def title(self, article: str) -> str:
        """An article's title as this site prints it: in square brackets when it was supplied."""
        return title_of(self.articles[article])


def catalogue_of(corpus: Corpus, settings: Settings, site: Site, *, earlier: Catalogue | None = None) -> Catalogue:
    """The look-ups of a corpus. `earlier` are those of one with the same links, in which some articles may differ."""
    threshold = settings.claim_threshold
    was = earlier.articles if earlier else {}
    sourcing = {
        id: earlier.sourcing[id] if earlier and was.get(id) is a else sourcing_of(a, threshold=threshold)
        for a in corpus.articles
        for id in (a.article.id,)
    }
    shown = [c for a in corpus.articles for c in shown_claims(a)]
    return Catalogue(
        corpus,
        settings,
        site,
        articles={a.article.id: a for a in corpus.articles},
        speakers={s.id: s for s in corpus.speakers},
        works={w.id: w for w in corpus.works},
        claims={c.id: c for c in shown},
        claims_of_speaker=_grouped(shown, lambda c: c.speaker or ""),
        references={(r.article, r.id): r for a in corpus.articles for r in a.bibliography.references},
        citations={(c.article, c.id): c for a in corpus.articles for c in a.bibliography.citations},
        relations_of=_grouped(corpus.relations, lambda r: r.source),
        findings_of=_grouped(corpus.findings, lambda f: f.file),
        grades=grades_of(corpus.articles),
        sourcing=sourcing,
        related_pairs=frozenset((r.source, r.target) for r in corpus.relations),
        passages_of=_grouped(corpus.passages, lambda p: (p.first, p.second)),
        thread_of={place.claim: thread.id for thread in corpus.threads for place in thread.claims},
        group_of={article: group for group in corpus.text_groups for article in group.articles},
        terms_of=terms_by_article(corpus.concordance),
        context_of=addresses_of(corpus.concordance),
        places=places_led_to(corpus) if earlier is None else earlier.places,
        unnamed_shares=tuple(sorted(share for s in sourcing.values() if (share := unnamed_share(s)) is not None)),
    )


def shown_claims(analysed: Analysed) -> tuple[Claim, ...]:
    """The claims of an article that readers see: all but those that an editor rejected."""
    return tuple(c for c in analysed.claims.claims if c.status != "rejected")


def title_of(analysed: Analysed) -> str:
    """The title as printed: a supplied one stands in square brackets, as archivists do."""
    article = analysed.article
    return f"[{article.title}]" if article.title_origin == "supplied" else article.title


def _grouped(items: Iterable[T], key: Callable[[T], K]) -> dict[K, tuple[T, ...]]:
    groups: dict[K, list[T]] = defaultdict(list)
    for item in items:
        groups[key(item)].append(item)
    return {name: tuple(group) for name, group in groups.items()}
