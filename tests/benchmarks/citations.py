"""How well mentions are linked to a list, and what becomes of them when the list changes. Not run by pytest.

    python -m tests.benchmarks.citations FILE [--show]

FILE holds JSON Lines (gzip or plain), an article a line: `body_text`, `references` [{id, raw, label}] and `citations`
[{start, end, ref_ids, implied_ref_ids}], as publishers link them. Printed are: the links' precision, recall and F1;
what the mentions of deleted entries become, with every tenth entry deleted, from each of ten places on; and how many
entries are reported as uncited, of a tenth of another article's entries that are added. `--show` prints every fault.
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generators.analyse import bibliography
from generators.model import Bibliography, Citation, Metadata, Options, Seed
from generators.read.structure import read_article

STEP = 10  # every tenth entry is deleted or added
TOUCHING = 40  # characters within which a link and its mention stand, as publishers tag brackets, names or years alone
DOI = re.compile(r"10\.\d{4,9}/\S+\w")  # a work that both articles list is not foreign
Rows = list[dict[str, Any]]


@dataclass(frozen=True, slots=True)
class Read:
    """An article with a list put below it, read."""

    book: Bibliography
    ids: dict[str, str]  # the publisher's id of an entry by ours
    foreign: frozenset[str]  # our ids of entries that were added


def read_rows(path: Path) -> Rows:
    """The articles of a file."""
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def read(row: dict[str, Any], entries: Sequence[dict[str, Any]], foreign: Sequence[dict[str, Any]] = ()) -> Read:
    """The article with these entries as its list."""
    text = row["body_text"] + "\n\nReferences\n\n"
    starts: dict[int, tuple[str, bool]] = {}
    for number, entry in enumerate((*entries, *foreign), 1):
        raw = " ".join(entry["raw"].split())
        if row.get("style") == "numeric":
            label = str(entry.get("label") or number).strip("[]. ") if number <= len(entries) else number
            raw = f"{label}. {raw}"
        starts[len(text)] = (entry["id"], number > len(entries))
        text += raw + "\n"
    article = read_article(Seed("a", "a.txt", "seeds/a.txt", "", text, Metadata()))
    book = bibliography.analyse(article, Options())
    known = [(r.id, starts[r.start]) for r in book.references if r.start in starts]
    ids = {ours: theirs for ours, (theirs, added) in known if not added}
    return Read(book, ids, frozenset(ours for ours, (_, added) in known if added))


def measure_links(rows: Rows) -> str:
    """Precision, recall and F1 of single links, each in its place."""
    right = found = kept = wanted = 0
    for row in rows:
        result = read(row, row["references"])
        gold = [(m["start"], m["end"], {*m["ref_ids"]}, {*m.get("implied_ref_ids", ())}) for m in row["citations"]]
        links = [(c.start, c.end, {result.ids.get(r, "") for r in c.references}) for c in result.book.citations]
        for start, end, ids, _ in gold:
            wanted += len(ids)
            kept += sum(any(id in own and _near(a, b, start, end) for a, b, own in links) for id in ids)
        for a, b, own in links:
            found += len(own)
            right += sum(any(id in ids | more and _near(a, b, s, e) for s, e, ids, more in gold) for id in own)
    precision, recall = right / found, kept / wanted
    f1 = 2 * precision * recall / (precision + recall)
    return f"links: precision {precision:.1%}, recall {recall:.1%}, F1 {f1:.1%} of {wanted}"


def _near(start: int, end: int, other_start: int, other_end: int) -> bool:
    return start <= other_end + TOUCHING and other_start <= end + TOUCHING


def measure_deletions(rows: Rows, *, show: bool) -> Iterator[str]:
    """What the mentions of deleted entries become, from each place on and in all."""
    total: Counter[str] = Counter()
    for first in range(STEP):
        outcomes: Counter[str] = Counter()
        for row in rows:
            for outcome, words in _without(row, first):
                outcomes[outcome] += 1
                if show and outcome != "missing":
                    yield f"  {outcome}: {words}"
        total += outcomes
        yield f"every tenth entry deleted from number {first + 1} on: {_told(outcomes)}"
    yield f"all ten together: {_told(total)}"


def _without(row: dict[str, Any], first: int) -> Iterator[tuple[str, str]]:
    """(outcome, words) of each mention of a deleted entry."""
    deleted = {entry["id"] for entry in row["references"][first::STEP]}
    result = read(row, [entry for entry in row["references"] if entry["id"] not in deleted])
    for mention in row["citations"]:
        for _ in deleted & {*mention["ref_ids"]}:
            start, end = mention["start"], mention["end"]
            here = [c for c in result.book.citations if c.start < end and start < c.end]
            others = _ids_at(row, start, end)  # what a range links besides
            wrong = [c for c in here if not {result.ids.get(r, "") for r in c.references} <= others]
            words = row["body_text"][max(0, start - 60) : end + 10].replace("\n", " ")
            yield _outcome(here, wrong), f"{row['id']}: {words} -> {[(c.why, c.references) for c in here]}"


def _ids_at(row: dict[str, Any], start: int, end: int) -> set[str]:
    """The publisher's ids of all entries that a place mentions."""
    here = [m for m in row["citations"] if m["start"] < end and start < m["end"]]
    return {id for m in here for id in (*m["ref_ids"], *m.get("implied_ref_ids", ()))}


def _outcome(here: Sequence[Citation], wrong: Sequence[Citation]) -> str:
    """What stands at a mention whose entry is gone."""
    if any(citation.status != "ambiguous" for citation in wrong):
        return "linked to another work"
    if wrong:
        return "ambiguous"
    return "missing" if any(citation.status == "missing" for citation in here) else "not read"


def _told(outcomes: Counter[str]) -> str:
    number = sum(outcomes.values())
    others = ", ".join(f"{outcomes[name]} {name}" for name in ("not read", "ambiguous", "linked to another work"))
    return f"{outcomes['missing'] / number:.1%} of {number} mentions missing, {others}"


def measure_foreign(rows: Rows, *, show: bool) -> Iterator[str]:
    """How many of the entries that come from another article are reported as uncited."""
    added = uncited = 0
    for row, other in zip(rows, [*rows[1:], rows[0]], strict=True):
        known = {doi for entry in row["references"] for doi in DOI.findall(entry["raw"].lower())}
        foreign = [e for e in other["references"][::STEP] if not known & {*DOI.findall(e["raw"].lower())}]
        result = read(row, row["references"], foreign)
        asked = {place for item in result.book.audit if item.code == "listed-not-cited" for place in item.spans}
        spans = {(r.start, r.end): r.id for r in result.book.references}
        silent = {spans.get((span.start, span.end)) for span in asked} & result.foreign
        added += len(foreign)
        uncited += len(silent)
        if show:
            by_id = {r.id: r for r in result.book.references}
            yield from (f"  cited: {row['id']}: {by_id[id]}" for id in sorted(result.foreign - silent))
    yield f"foreign entries added: {uncited} of {added} reported as uncited"


def _print(lines: Iterable[str]) -> None:
    for line in lines:
        print(line, flush=True)  # noqa: T201


def main() -> None:
    """Print what was measured."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path)
    parser.add_argument("--show", action="store_true")
    options = parser.parse_args()
    rows = read_rows(options.file)
    _print([f"{len(rows)} articles", measure_links(rows)])
    _print(measure_deletions(rows, show=options.show))
    _print(measure_foreign(rows, show=options.show))


if __name__ == "__main__":
    main()
