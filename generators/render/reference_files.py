"""The articles' references as files for reference managers: each article's own, and the corpus' together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generators.model import Corpus, Reference
from generators.render import bibliography

FOLDER = "references/"
WRITERS = (("bib", bibliography.bibtex), ("ris", bibliography.ris), ("json", bibliography.csl_json))  # by ending


def reference_files(corpus: Corpus) -> Iterator[tuple[str, bytes]]:
    """Name below data/ and bytes of each file; none for an article without references."""
    everything: list[Reference] = []
    for analysed in corpus.articles:
        references = analysed.bibliography.references
        everything.extend(references)
        yield from _files(f"{FOLDER}{analysed.article.id}", references)
    yield from _files("references", everything)


def _files(stem: str, references: Sequence[Reference]) -> Iterator[tuple[str, bytes]]:
    if references:
        for ending, write in WRITERS:
            yield f"{stem}.{ending}", write(references).encode()
