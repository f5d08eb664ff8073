"""Whether the confidence of claims means what it says, and what finding them costs over the parse. Not run by pytest.

    python -m tests.benchmarks.claims FILE [--genres GUM]

FILE holds JSON Lines (gzip or plain), an article a line: `text` and `attributions` [{source, cue, content}], each a
list of [start, end]. A claim came true when its cue, or without one its content, shares a letter with a marked one.
Printed are, for each tenth of confidence, the confidence stated and the share that came true (below the threshold for
showing, of what the page lists as doubtful); and processor time, each article parsed and searched in turn in one run.

GUM holds texts of many kinds: `genre`, `text` and `attributions` [{attribution_span: [[start, end], ...]}], the clauses
that attribute (`Doe said`) by the rules of rhetorical structure, which leave out those without a clause of their own
(`according to Doe`). Printed are, for each kind, the claims shown, the share of them whose cue shares a letter with
such a clause, and the share of the clauses that share one with a cue.
"""

from __future__ import annotations

import argparse
import gzip
import json
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generators.analyse.claims.attribution import Attribution
from generators.analyse.claims.find import find
from generators.analyse.claims.qualify import qualify
from generators.model import Article, Metadata, Options, Seed, Span
from generators.read.parse import parse
from generators.read.structure import read_article
from tests.quality.scoring import Marked, pairs

BINS = 10


@dataclass
class Spent:
    """Seconds of processor time."""

    parse: float = 0.0
    find: float = 0.0
    qualify: float = 0.0


def main(file: Path) -> None:
    """Print both tables."""
    spent, outcomes = Spent(), []
    options = Options()
    warm = _read("warm", "Snow fell, he said.")  # the first call loads the parser and the weights
    find(warm, parse(warm, options.language_model))
    for number, row in enumerate(_rows(file)):
        article = _read(f"a{number}", row["text"])
        began = time.process_time()
        doc = parse(article, options.language_model)
        parsed = time.process_time()
        found = find(article, doc)
        sought = time.process_time()
        qualify(article, doc, [one for one in found if one.confidence >= options.claim_threshold])
        spent.parse += parsed - began
        spent.find += sought - parsed
        spent.qualify += time.process_time() - sought
        outcomes += _outcomes(found, row["attributions"])
    _print_bins(outcomes)
    _print_cost("finding who says what", spent.find, spent.parse)
    _print_cost("telling who they are, and what softens it", spent.qualify, spent.parse)
    _print_cost("both", spent.find + spent.qualify, spent.parse)


def genres(file: Path) -> None:
    """Print the table of kinds of text."""
    options = Options()
    counts: dict[str, Counter[str]] = {}
    for number, row in enumerate(_rows(file)):
        article = _read(f"g{number}", row["text"])
        found = [one for one in find(article, parse(article, options.language_model)) if one.claimed]
        shown = [one.cue or one.content for one in found if one.confidence >= options.claim_threshold]
        clauses = [tuple(Span(*pair) for pair in one["attribution_span"]) for one in row["attributions"]]
        count = counts.setdefault(row["genre"], Counter())
        count["claims"] += len(shown)
        count["clauses"] += len(clauses)
        count["right"] += sum(any(_share(one, other) for other in clauses) for one in shown)
        count["found"] += sum(any(_share(one, other) for other in shown) for one in clauses)
    for genre, count in sorted(counts.items()):
        right, found = (100 * count[one] / max(count[of], 1) for one, of in (("right", "claims"), ("found", "clauses")))
        print(f"{genre}: {count['claims']} claims, {right:.0f} % in clauses that attribute; ", end="")  # noqa: T201
        print(f"{found:.0f} % of {count['clauses']} such clauses found")  # noqa: T201


def _share(one: Sequence[Span], other: Sequence[Span]) -> bool:
    return any(a.overlaps(b) for a in one for b in other)


def _print_cost(what: str, seconds: float, parse: float) -> None:
    print(f"{what}: {seconds:.2f} s of processor, {seconds / parse:.2f} of the parse")  # noqa: T201


def _rows(file: Path) -> list[dict[str, Any]]:
    opener = gzip.open if file.suffix == ".gz" else open
    with opener(file, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def _read(name: str, text: str) -> Article:
    return read_article(Seed(name, f"{name}.txt", f"{name}.txt", "", text, Metadata()))


def _outcomes(found: tuple[Attribution, ...], attributions: list[dict[str, Any]]) -> list[tuple[float, bool]]:
    """Stated confidence and whether it came true, of each."""
    marked = [_marked(one) for one in attributions if one["cue"] or one["content"]]
    stated = [Marked(one.source, one.cue or one.content, one.content, None, None, None) for one in found]
    true = {id(other) for _, other in pairs(marked, stated)}
    return [(one.confidence, id(other) in true) for one, other in zip(found, stated, strict=True)]


def _marked(attribution: dict[str, Any]) -> Marked:
    source, cue, content = (
        tuple(Span(start, end) for start, end in attribution[role]) for role in ("source", "cue", "content")
    )
    return Marked(source, cue or content, content, None, None, None)


def _print_bins(outcomes: list[tuple[float, bool]]) -> None:
    for number in range(BINS):
        inside = [(stated, true) for stated, true in outcomes if min(int(stated * BINS), BINS - 1) == number]
        if inside:
            stated = 100 * sum(stated for stated, _ in inside) / len(inside)
            true = 100 * sum(true for _, true in inside) / len(inside)
            print(f"{number / BINS:.1f} up: {len(inside)} claims, stated {stated:.1f} %, came true {true:.1f} %")  # noqa: T201


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path)
    parser.add_argument("--genres", type=Path, metavar="GUM")
    given = parser.parse_args()
    main(given.file)
    if given.genres:
        genres(given.genres)
