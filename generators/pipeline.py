"""The whole build on one screen: read, analyse, relate. What comes out is rendered or exported."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from functools import partial
from multiprocessing import get_context
from pathlib import Path

from generators import cache
from generators.analyse import analyse_article
from generators.model import Analysed, Commentary, Corpus, Finding, Options, Seed, Speaker, Work
from generators.read.commentary import NO_DRAFTS, Drafts, read_commentary
from generators.read.corpus_file import read_corpus_file, tell_apart
from generators.read.notes import place_notes
from generators.read.seeds import read_seeds
from generators.read.structure import read_article
from generators.relate.concordance import make_concordance
from generators.relate.corrections import correct
from generators.relate.findings import findings_on
from generators.relate.related import relate_articles
from generators.relate.speakers import aliases_unheard, relate_speakers
from generators.relate.texts import compare_texts
from generators.relate.threads import find_threads
from generators.relate.works import relate_works
from generators.settings import Settings

POOL_FROM = 8  # articles from which a second process pays for loading the language model again


@dataclass(frozen=True, slots=True)
class Edited:
    """What the editors' files say, held against the articles."""

    drafts: Drafts
    corrected: tuple[Analysed, ...]
    notes: dict[str, Commentary]  # by article id
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Named:
    """The articles with sources and works that are the same in several of them."""

    articles: tuple[Analysed, ...]
    speakers: tuple[Speaker, ...]
    works: tuple[Work, ...]
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Build:
    """A corpus with what it was made from, for a preview in which only editors' files change."""

    corpus: Corpus
    found: tuple[Analysed, ...]  # the articles before any correction
    edited: Edited
    named: Named
    on_texts: tuple[Finding, ...]  # what no editors' file has a part in


def build(seeds: Path, commentary: Path, settings: Settings) -> Corpus:
    """The corpus, read, analysed and related, with every finding on the way."""
    return build_all(seeds, commentary, settings).corpus


def build_all(seeds: Path, commentary: Path, settings: Settings) -> Build:
    """The corpus with what it was made from."""
    read, on_seeds = read_seeds(seeds)
    found = tuple(analyse_seeds(read, settings))
    edited = _edit(found, commentary)
    named = _name(edited.corrected, seeds)
    articles = named.articles
    texts = compare_texts([a.article for a in articles])
    on_texts = (*on_seeds, *(finding for a in articles for finding in findings_on(a)))
    corpus = Corpus(
        articles=articles,
        speakers=named.speakers,
        works=named.works,
        relations=relate_articles(articles, texts=texts),
        passages=texts.passages,
        text_groups=texts.groups,
        threads=find_threads(articles),
        concordance=make_concordance(articles, named.speakers, texts=texts),
        commentary=edited.notes,
        findings=(*on_texts, *edited.findings, *named.findings),
    )
    return Build(corpus, found, edited, named, on_texts)


def revise(old: Build, seeds: Path, commentary: Path) -> Build:
    """The build with the editors' files read anew, those alone that changed.

    What articles have in common stays as it was, since that takes as long as all the rest: links, threads and the
    concordance follow a corrected claim at the next full build.
    """
    edited = _edit(old.found, commentary, old.edited)
    named = old.named if edited.corrected == old.edited.corrected else _name(edited.corrected, seeds)
    pairs = zip(old.named.articles, named.articles, strict=True)
    named = replace(named, articles=tuple(was if was == one else one for was, one in pairs))
    corpus = replace(
        old.corpus,
        articles=named.articles,
        speakers=named.speakers,
        works=named.works,
        commentary=edited.notes,
        findings=(*old.on_texts, *edited.findings, *named.findings),
    )
    return Build(corpus, old.found, edited, named, old.on_texts)


def _edit(found: tuple[Analysed, ...], commentary: Path, old: Edited | None = None) -> Edited:
    """Corrections made and notes placed; from `old` where neither a file nor its article has changed."""
    drafts, on_files = read_commentary(commentary, found, earlier=old.drafts if old else NO_DRAFTS)
    corrected, on_corrections = correct(found, drafts)
    notes, on_notes = place_notes(drafts, corrected, kept=_still_placed(old, drafts, corrected) if old else {})
    return Edited(drafts, corrected, notes, (*on_files, *on_corrections, *on_notes))


def _still_placed(old: Edited, drafts: Drafts, corrected: tuple[Analysed, ...]) -> dict[str, Commentary]:
    """The commentary whose file and whose article are as they were."""
    same = (one.article.id for was, one in zip(old.corrected, corrected, strict=True) if was == one)
    was, now = old.drafts.by_article, drafts.by_article
    return {id: old.notes[id] for id in same if id in old.notes and now.get(id) is was[id]}


def _name(corrected: tuple[Analysed, ...], seeds: Path) -> Named:
    """Sources and works across articles, as `seeds/corpus.yml` tells them apart."""
    who, on_names = read_corpus_file(seeds)
    articles, on_articles_named = tell_apart(corrected, who)
    on_aliases = aliases_unheard(articles, who)
    articles, speakers = relate_speakers(articles, aliases=who.aliases)
    articles, works = relate_works(articles)
    return Named(articles, speakers, works, (*on_names, *on_articles_named, *on_aliases))


def analyse_seeds(seeds: Iterable[Seed], settings: Settings) -> Iterator[Analysed]:
    """Each seed read and analysed, in order; from the cache where it holds the result."""
    seeds = tuple(seeds)
    options = settings.options
    folder = Path(settings.cache) if settings.cache else None
    names = {seed.id: cache.key(seed, options) for seed in seeds}
    found = {seed.id: cache.load(folder, names[seed.id]) if folder else None for seed in seeds}
    missing = [seed for seed in seeds if found[seed.id] is None]
    fresh = _map(partial(analyse_seed, options=options), missing, settings.processes)
    for seed in seeds:
        result = found[seed.id]
        if result is None:
            result = next(fresh)
            if folder:
                cache.store(folder, names[seed.id], result)
        yield result


def analyse_seed(seed: Seed, options: Options) -> Analysed:
    """One seed, read and analysed: all that a worker does."""
    return analyse_article(read_article(seed), options)


def _map(work: partial[Analysed], seeds: list[Seed], processes: int) -> Iterator[Analysed]:
    """`work` over seeds, in order, in this process or in several: the same results either way."""
    processes = processes or os.cpu_count() or 1
    if processes == 1 or len(seeds) < POOL_FROM:
        yield from map(work, seeds)
        return
    with ProcessPoolExecutor(processes, mp_context=get_context("spawn")) as pool:
        yield from pool.map(work, seeds, chunksize=4)
