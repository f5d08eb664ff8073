"""How well and how fast articles are related, on invented text. Not run by pytest.

    python -m tests.benchmarks.relate [SIZE ...]

For each size: processor seconds and memory for each article, in a process of its own. Then, in a corpus of 2,000 with
planted copies: how many are found, and how many pairs of unrelated articles are said to share a text or a passage.
"""

from __future__ import annotations

import resource
import subprocess
import sys
import time

from generators.relate.related import relate_articles
from generators.relate.same_text import is_same_text
from generators.relate.texts import compare_texts
from tests.relate.corpora import analysed, article
from tests.relate.generated import make_articles, plant_copy

SIZES = (1000, 3000, 9000)
CORPUS = 2000  # articles, copies among them
COPIES = 20  # of each kind
SHARES = (0.3, 0.6, 0.9)
ALTERED = (0.0, 0.05, 0.1)


def measure_cost(size: int) -> str:
    """Seconds and memory of all relations of so many articles."""
    corpus = [analysed(name, text) for name, text in make_articles(size).items()]
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    began = time.process_time()
    relations = relate_articles(corpus)
    seconds = time.process_time() - began
    kilobytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
    return f"{size} articles: {1000 * seconds / size:.2f} ms and {kilobytes / size:.1f} kB each, {len(relations)} links"


def measure_copies() -> list[str]:
    """How many planted copies are found at each share and each rate of altered words."""
    kinds = [(share, altered) for share in SHARES for altered in ALTERED]
    texts = make_articles(CORPUS - COPIES * len(kinds), of_one_subject=1)
    others = list(make_articles(COPIES * len(kinds), of_one_subject=1, seed=2).values())
    names = sorted(texts)
    planted: dict[frozenset[str], tuple[float, float]] = {}
    for number, rest in enumerate(others):
        share, altered = kinds[number % len(kinds)]
        copy, original = f"copy{number:04d}", names[number * 7]
        texts[copy] = plant_copy(texts[original], rest, share=share, altered=altered, seed=number)
        planted[frozenset((copy, original))] = (share, altered)
    found = {
        frozenset((overlap.first, overlap.second)): overlap
        for overlap in compare_texts([article(name, text) for name, text in texts.items()]).overlaps
    }
    lines = []
    for kind in kinds:
        overlaps = [found.get(pair) for pair, planted_as in planted.items() if planted_as == kind]
        linked = sum(overlap is not None for overlap in overlaps)
        same = sum(overlap is not None and is_same_text(overlap) for overlap in overlaps)
        lines.append(f"{kind[0]:.0%} copied, {kind[1]:.0%} altered: {linked} found, {same} as one text, of {COPIES}")
    return [*lines, f"invented: {len(set(found) - set(planted))}"]


def main(arguments: list[str]) -> None:
    """Print what was measured."""
    if arguments[:1] == ["cost"]:
        print(measure_cost(int(arguments[1])))  # noqa: T201
        return
    for size in arguments or map(str, SIZES):
        subprocess.run([sys.executable, "-m", "tests.benchmarks.relate", "cost", size], check=True)
    for line in measure_copies():
        print(line)  # noqa: T201


if __name__ == "__main__":
    main(sys.argv[1:])
