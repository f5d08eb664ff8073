"""How well printed references are taken apart, against strings labelled by hand. Not run by pytest.

    python -m tests.benchmarks.references FILE [--first N] [--weights FILE]

FILE holds JSON Lines (gzip or plain) of `raw`, `fields` {author: [...]} and `norm` {year, title, container}. The
strings are parsed as the entries of one list. A title and a container count when they are the same words, a year when
it is the same, and a first author when the family name is where the printed authors have it. `--weights` measures other
weights than the project's own: what `train.py --without grobid-train` leaves, on strings that it has not seen.
"""

from __future__ import annotations

import argparse
import re
import unicodedata
from collections import Counter
from pathlib import Path
from typing import Any
from unittest.mock import patch

from generators.analyse.bibliography import tagger
from generators.analyse.bibliography.fields import parse_entries
from generators.model import Reference, Span
from tests.benchmarks.citations import read_rows

FIELDS = ("year", "first author", "title", "container")


def measure(rows: list[dict[str, Any]]) -> list[str]:
    """Precision, recall and F1 of each field."""
    strings = [" ".join(row["raw"].split()) for row in rows]
    spans: list[Span] = []
    for string in strings:
        start = spans[-1].end + 1 if spans else 0
        spans.append(Span(start, start + len(string)))
    right: Counter[str] = Counter()
    found: Counter[str] = Counter()
    wanted: Counter[str] = Counter()
    for row, entry in zip(rows, parse_entries("\n".join(strings), spans, "a"), strict=True):
        gold, ours = _gold(row), _ours(entry.reference)
        for field in FIELDS:
            found[field] += bool(ours[field])
            wanted[field] += bool(gold[field])
            right[field] += bool(gold[field] and ours[field]) and _agree(field, gold[field], ours[field])
    return [_told(field, right[field], found[field], wanted[field]) for field in FIELDS]


def _gold(row: dict[str, Any]) -> dict[str, str]:
    norm = row["norm"]
    author = (row["fields"].get("author") or [""])[0]
    named = {
        "first author": plain(author),
        "title": plain(norm.get("title")),
        "container": plain(norm.get("container")),
    }
    return {"year": str(norm.get("year") or ""), **named}


def _ours(reference: Reference) -> dict[str, str]:
    first = reference.authors[0] if reference.authors else None
    author = plain(first.family or first.literal) if first else ""
    titles = {"title": plain(reference.title), "container": plain(reference.container)}
    return {"year": str(reference.year or ""), "first author": author, **titles}


def _agree(field: str, gold: str, ours: str) -> bool:
    if field == "first author":
        return ours in gold.split(" and ")[0] or gold.startswith(ours)
    return ours == gold


def plain(text: str | None) -> str:
    """Lower-case letters and digits of the words, without accents."""
    folded = unicodedata.normalize("NFKD", text or "").lower()
    return re.sub(r"[^a-z0-9]+", " ", "".join(c for c in folded if not unicodedata.combining(c))).strip()


def _told(field: str, right: int, found: int, wanted: int) -> str:
    precision, recall = right / found, right / wanted
    f1 = 2 * precision * recall / (precision + recall)
    return f"{field}: precision {precision:.1%}, recall {recall:.1%}, F1 {f1:.1%} of {wanted}"


def main() -> None:
    """Print what was measured."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path)
    parser.add_argument("--first", type=int, help="strings that are measured; all when left out")
    parser.add_argument("--weights", type=Path, default=Path(tagger.__file__).with_name("weights.npz"))
    options = parser.parse_args()
    weights = tagger.read_weights(options.weights.read_bytes())
    rows = [row for row in read_rows(options.file) if row.get("norm") and "\n" not in row["raw"]][: options.first]
    with patch.object(tagger, "load_weights", return_value=weights):
        for line in (f"{len(rows)} strings", *measure(rows)):
            print(line)  # noqa: T201


if __name__ == "__main__":
    main()
