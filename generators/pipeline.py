"""The whole build on one screen: read, analyse, relate. What comes out is rendered or exported."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from multiprocessing import get_context
from pathlib import Path

from generators import cache
from generators.analyse import analyse_article
from generators.model import Analysed, Corpus, Options, Seed
from generators.read.commentary import read_commentary
from generators.read.corpus_file import read_corpus_file, tell_apart
from generators.read.notes import place_notes
from generators.read.seeds import read_seeds
from generators.read.structure import read_article
from generators.relate.concordance import make_concordance
from generators.relate.corrections import correct
from generators.relate.findings import findings_on
from generators.relate.related import relate_articles
from generators.relate.speakers import relate_speakers
from generators.relate.texts import compare_texts
from generators.relate.threads import find_threads
from generators.relate.works import relate_works
from generators.settings import Settings

POOL_FROM = 8  # articles from which a second process pays for loading the language model again


def build(seeds: Path, commentary: Path, settings: Settings) -> Corpus:
    """The corpus, read, analysed and related, with every finding on the way."""
    read, findings = read_seeds(seeds)
    analysed = tuple(analyse_seeds(read, settings))
    drafts, on_files = read_commentary(commentary, analysed)
    analysed, on_corrections = correct(analysed, drafts)
    notes, on_notes = place_notes(drafts, analysed)
    who, on_names = read_corpus_file(seeds)
    analysed, on_articles_named = tell_apart(analysed, who)
    analysed, speakers = relate_speakers(analysed, aliases=who.aliases)
    analysed, works = relate_works(analysed)
    texts = compare_texts([a.article for a in analysed])
    on_articles = (finding for a in analysed for finding in findings_on(a))
    on_editing = (*on_files, *on_corrections, *on_notes, *on_names, *on_articles_named)
    return Corpus(
        articles=analysed,
        speakers=speakers,
        works=works,
        relations=relate_articles(analysed, texts=texts),
        passages=texts.passages,
        text_groups=texts.groups,
        threads=find_threads(analysed),
        concordance=make_concordance(analysed, speakers, texts=texts),
        commentary=notes,
        findings=(*findings, *on_articles, *on_editing),
    )


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
