"""How well and at what cost real news is related. Not run by pytest.

    python -m tests.benchmarks.reuters DATA [SIZE ...]

DATA is a file of JSON lines, gzipped or not, with `title`, `text` and `topics`: articles of Reuters-21578. First, of
the five places that each article with a topic has for links, how many lead to an article with a topic in common: of
those that are filled, and of all five, where an empty one counts as a miss. Beside it the same of TF-IDF as
scikit-learn makes it by default, over the same texts: its five nearest, and as many as are shown. Then, at each size,
processor seconds and memory for each article, in a process of its own. Reading the articles is not measured.
"""

from __future__ import annotations

import gzip
import json
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import replace
from itertools import islice
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.feature_extraction.text import TfidfVectorizer

from generators.model import Analysed, Metadata, Seed
from generators.read.structure import read_article
from generators.relate.concordance import make_concordance
from generators.relate.corpus_map import draw_map
from generators.relate.links import MOST_LINKS
from generators.relate.related import relate_articles
from generators.relate.texts import compare_texts
from tests.relate.corpora import analysed

SIZES = (1000, 3000, 9000)
AT_ONCE = 500  # rows of the baseline's similarities that are held at a time
RUNS = 3  # of each size, taken in turn; the cheapest counts, as others use the machine too

Records = Sequence[dict[str, Any]]


def read_records(path: Path, most: int | None = None) -> Records:
    """The first articles of the file; None: all."""
    opened = gzip.open if path.suffix == ".gz" else open
    with opened(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in islice(lines, most)]


def read_corpus(records: Records) -> list[Analysed]:
    """The articles as a build reads them, without what is analysed in each alone."""
    bare = analysed("", "")
    corpus = []
    for number, record in enumerate(records):
        name = f"a{number:05d}"
        seed = Seed(name, f"{name}.txt", f"seeds/{name}.txt", "", text_of(record), Metadata())
        corpus.append(replace(bare, article=read_article(seed)))
    return corpus


def text_of(record: dict[str, Any]) -> str:
    """What an article's file would hold."""
    return f"{record['title']}\n\n{record['text']}"


def links_shown(records: Records) -> list[list[int]]:
    """For each article the others that it is linked to."""
    corpus = read_corpus(records)
    number_of = {one.article.id: number for number, one in enumerate(corpus)}
    links: list[list[int]] = [[] for _ in corpus]
    for relation in relate_articles(corpus):
        links[number_of[relation.source]].append(number_of[relation.target])
    return links


def nearest_by_tfidf(records: Records) -> list[list[int]]:
    """For each article the others that are nearest by TF-IDF."""
    matrix = TfidfVectorizer().fit_transform([text_of(record) for record in records])
    nearest: list[list[int]] = []
    for start in range(0, len(records), AT_ONCE):
        near = (matrix[start : start + AT_ONCE] @ matrix.T).toarray()
        near[np.arange(len(near)), start + np.arange(len(near))] = -1.0  # itself
        nearest += np.argsort(-near, axis=1, kind="stable")[:, :MOST_LINKS].tolist()
    return nearest


def measure_precision(records: Records) -> list[str]:
    """How many links lead to an article with a topic in common, of those of articles with a topic."""
    topics = [set(record["topics"]) for record in records]
    asked = [number for number, own in enumerate(topics) if own]
    shown, nearest = links_shown(records), nearest_by_tfidf(records)
    alike = [near[: len(links)] for near, links in zip(nearest, shown, strict=True)]
    lines = [f"{len(records)} articles, {len(asked)} with a topic"]
    for name, links in (("links", shown), ("TF-IDF", nearest), ("TF-IDF, as many as links", alike)):
        hits = sum(bool(topics[one] & topics[other]) for one in asked for other in links[one])
        filled, places = sum(len(links[one]) for one in asked), MOST_LINKS * len(asked)
        lines.append(f"{name}: {hits / filled:.4f} of {filled} filled places, {hits / places:.4f} of {places} places")
    return lines


def measure_cost(records: Records) -> dict[str, float]:
    """Processor milliseconds and kilobytes for each article of all that relates a corpus."""
    corpus = read_corpus(records)
    relate(read_corpus(records[:10]))  # libraries are loaded before anything is measured
    before = forget_peak()
    began = time.process_time()
    links = relate(corpus)
    seconds = time.process_time() - began
    kilobytes = read_memory("VmHWM") - before
    return {"ms": 1000 * seconds / len(records), "kB": kilobytes / len(records), "links": links / len(records)}


def forget_peak() -> int:
    """Kilobytes in use, from which a new peak is measured: reading took more than relating may. Linux alone."""
    Path("/proc/self/clear_refs").write_text("5", encoding="ascii")
    return read_memory("VmRSS")


def read_memory(field: str) -> int:
    """A field of what Linux says of this process, in kilobytes."""
    lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith(f"{field}:"))


def relate(corpus: Sequence[Analysed]) -> int:
    """Everything that relates articles by their texts; the number of links."""
    texts = compare_texts([one.article for one in corpus])
    relations = relate_articles(corpus, texts=texts)
    make_concordance(corpus, (), texts=texts)
    draw_map(corpus, relations)
    return len(relations)


def compare_costs(path: str, sizes: Sequence[int]) -> None:
    """Print what each size costs, and how many times the cost of the smallest."""
    costs: dict[int, list[dict[str, float]]] = {size: [] for size in sizes}
    for _ in range(RUNS):
        for size in sizes:
            command = [sys.executable, "-m", "tests.benchmarks.reuters", "cost", path, str(size)]
            costs[size].append(json.loads(subprocess.run(command, check=True, capture_output=True).stdout))
    least = {size: {key: min(run[key] for run in runs) for key in runs[0]} for size, runs in costs.items()}
    for size in sizes:
        times = {key: least[size][key] / least[sizes[0]][key] for key in least[size]}
        print(f"{size}: " + ", ".join(f"{least[size][key]:.2f} {key} ({times[key]:.2f} times)" for key in times))  # noqa: T201


def main(arguments: list[str]) -> None:
    """Print what was measured."""
    if arguments[0] == "cost":
        print(json.dumps(measure_cost(read_records(Path(arguments[1]), int(arguments[2])))))  # noqa: T201
        return
    records = read_records(Path(arguments[0]))
    for chosen in ([record for record in records if record["topics"]], records):
        for line in measure_precision(chosen):
            print(line)  # noqa: T201
    compare_costs(arguments[0], [int(size) for size in arguments[1:]] or SIZES)


if __name__ == "__main__":
    main(sys.argv[1:])
