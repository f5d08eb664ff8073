"""Everything that is known of one article, and of all."""

from __future__ import annotations

from dataclasses import dataclass, field

from generators.model.bibliography import Bibliography, Work
from generators.model.claims import Claims, Speaker
from generators.model.commentary import Commentary
from generators.model.readability import Readability
from generators.model.relations import ConcordanceEntry, Passage, Relation, TextGroup, Thread
from generators.model.text import Article, Finding


@dataclass(frozen=True, slots=True)
class Analysed:
    """One article with all that was found in it alone."""

    article: Article
    readability: Readability
    claims: Claims
    bibliography: Bibliography


@dataclass(frozen=True, slots=True)
class Corpus:
    """Everything that the build knows; what pages and exports are made from."""

    articles: tuple[Analysed, ...]  # by id, claims with speakers and corrections, references with works
    speakers: tuple[Speaker, ...]
    works: tuple[Work, ...]
    relations: tuple[Relation, ...]
    commentary: dict[str, Commentary] = field(default_factory=dict)  # by article id
    findings: tuple[Finding, ...] = ()
    passages: tuple[Passage, ...] = ()  # that stand in two articles
    text_groups: tuple[TextGroup, ...] = ()  # articles that share one text
    threads: tuple[Thread, ...] = ()  # claims of several articles that say nearly the same
    concordance: tuple[ConcordanceEntry, ...] = ()
