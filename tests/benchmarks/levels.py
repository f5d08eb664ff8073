"""Whether an article told again for readers of another skill is found. Not run by pytest.

    python -m tests.benchmarks.levels DATA

DATA is a file of JSON lines, gzipped or not, with `text` and `group`: articles of OneStopEnglish, each at three levels.
Counted is how often another level of the same article stands first: among all links, where levels that share sentences
are linked by them; and among links by subject alone.
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

import numpy as np

from generators.relate.related import relate_articles
from generators.relate.subject import tie_subjects
from generators.relate.texts import compare_texts
from tests.benchmarks.reuters import Records, read_records
from tests.relate.corpora import analysed


def measure_links(records: Records) -> str:
    """How many first links lead to another level, and their kinds."""
    corpus = [analysed(f"a{number:05d}", record["text"]) for number, record in enumerate(records)]
    number_of = {one.article.id: number for number, one in enumerate(corpus)}
    first = {relation.source: relation for relation in reversed(relate_articles(corpus))}
    found = [r for r in first.values() if _is_level(number_of[r.source], number_of[r.target], records)]
    kinds = ", ".join(f"{count} {kind}" for kind, count in sorted(Counter(r.kind for r in found).items()))
    return f"all links: {len(found)} of {len(records)} articles have another level first ({kinds})"


def measure_subjects(records: Records) -> str:
    """How many articles have another level nearest by subject alone."""
    articles = [analysed(f"a{number:05d}", record["text"]).article for number, record in enumerate(records)]
    (lexicon,) = compare_texts(articles).lexicons
    ties = tie_subjects(lexicon, articles, ())
    nearest: dict[int, int] = {}
    for at in np.argsort(-ties.weights, kind="stable").tolist():
        one, other = int(ties.first[at]), int(ties.second[at])
        nearest.setdefault(one, other)
        nearest.setdefault(other, one)
    found = sum(_is_level(one, other, records) for one, other in nearest.items())
    return f"by subject alone: {found} of {len(records)} articles have another level first"


def _is_level(one: int, other: int, records: Records) -> bool:
    return bool(records[one]["group"] == records[other]["group"])


def main(arguments: list[str]) -> None:
    """Print what was measured."""
    records = read_records(Path(arguments[0]))
    print(measure_links(records))  # noqa: T201
    print(measure_subjects(records))  # noqa: T201


if __name__ == "__main__":
    main(sys.argv[1:])
