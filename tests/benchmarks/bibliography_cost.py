"""How long it takes to read a list and to link its mentions, on invented text. Not run by pytest.

    python -m tests.benchmarks.bibliography_cost [SIZE ...]

For each size: processor seconds in which an article with so many entries and as many mentions is read, and in which its
entries are parsed, its mentions linked and its questions asked. What is loaded once a process is loaded before.
"""

from __future__ import annotations

import random
import sys
import time

from generators.analyse import bibliography
from generators.model import Metadata, Options, Seed
from generators.read.structure import read_article

SIZES = (1000, 2000, 5000)
MENTIONS = 20  # in a paragraph
REPEATED = 3  # times that each size is measured; the quickest counts, since others use the processor too
SYLLABLES = ("ba", "ko", "ri", "mu", "ten", "dal", "fer", "gos", "lin", "var", "pet", "hol")
WORDS = (
    "silt",
    "harbour",
    "tide",
    "rope",
    "crane",
    "dredging",
    "policy",
    "growth",
    "trade",
    "method",
    "report",
    "north",
)


def make_text(size: int) -> str:
    """An article with so many entries in the style of the APA, and a mention of each."""
    chance = random.Random(size)
    works = [_make_work(chance, number) for number in range(size)]
    sentences = [f"The {chance.choice(WORDS)} was {chance.choice(WORDS)} again ({mention})." for mention, _ in works]
    body = "\n\n".join(" ".join(sentences[at : at + MENTIONS]) for at in range(0, size, MENTIONS))
    return f"On harbours\n\n{body}\n\nReferences\n\n" + "\n".join(sorted(entry for _, entry in works)) + "\n"


def _make_work(chance: random.Random, number: int) -> tuple[str, str]:
    """A mention and its entry."""
    names = ["".join(chance.choices(SYLLABLES, k=3)).capitalize() for _ in range(chance.choice((1, 2, 3, 5)))]
    year = chance.randint(1990, 2024)
    printed = [f"{name}, {chance.choice('ABCDE')}." for name in names]
    authors = ", ".join(printed[:-1]) + ", & " + printed[-1] if len(names) > 1 else printed[0]
    title = " ".join(chance.choices(WORDS, k=9)).capitalize()
    where = f"Journal of {chance.choice(WORDS).capitalize()} Studies, {chance.randint(1, 40)}({chance.randint(1, 6)})"
    shown = names[0] if len(names) == 1 else " & ".join(names) if len(names) == 2 else f"{names[0]} et al."
    address = f"https://doi.org/10.1234/silt.{number}"
    return f"{shown}, {year}", f"{authors} ({year}). {title}. {where}, {number + 1}–{number + 9}. {address}"


def measure(size: int) -> str:
    """Processor seconds of both steps, and for each entry."""
    seed = Seed("a", "a.txt", "seeds/a.txt", "", make_text(size), Metadata())
    best = (float("inf"), float("inf"))
    for _ in range(REPEATED):
        began = time.process_time()
        article = read_article(seed)
        read = time.process_time()
        book = bibliography.analyse(article, Options())
        done = time.process_time()
        best = min(best, (read - began, done - read), key=sum)
    linked = sum(citation.status == "exact" for citation in book.citations)
    each = 1000 * sum(best) / size
    return (
        f"{len(book.references)} entries, {linked} of {size} mentions linked: reading {best[0]:.2f} s, "
        f"analysis {best[1]:.2f} s, {each:.2f} ms an entry"
    )


def main(arguments: list[str]) -> None:
    """Print what was measured."""
    measure(10)
    for size in arguments or map(str, SIZES):
        print(measure(int(size)), flush=True)  # noqa: T201


if __name__ == "__main__":
    main(sys.argv[1:])
