"""The exported files: JSON Lines, their CSV twins, and the data package that describes both.

`export_schema.py` says which keys a record has and in which order; this file fetches the records.
"""

from __future__ import annotations

import csv
import hashlib
import io
import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from generators.model import Claim, Corpus, Finding, Name
from generators.render.corrected import corrected_in
from generators.render.export_schema import TABLES, Column, Table

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")  # what a spreadsheet runs instead of showing
PACKAGE_PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"
ABOUT = {
    "name": "sourcebook",
    "title": "Sourcebook: what the articles say, who says it, and what they cite",
    "description": "Every offset is [start, end) in Unicode code points of the article's text. Unknown is null in the "
    "JSON Lines and empty in the CSV. The JSON Lines are the lossless form; in the CSV, lists and objects are "
    "written as JSON, and an apostrophe stands before words that a spreadsheet would take for a formula.",
}
MEASURE = ("measure", "scope", "value", "lower", "upper", "unit")

Record = dict[str, Any]


def export_files(corpus: Corpus) -> Iterator[tuple[str, bytes]]:
    """Every file's name and bytes; `datapackage.json` comes last."""
    resources = []
    for table in TABLES:
        records = list(RECORDS[table.name](corpus, table))
        for name, content, resource in (
            (f"{table.name}.jsonl", _json_lines(records), _json_resource),
            (f"{table.name}.csv", _csv_lines(table, records), _csv_resource),
        ):
            resources.append(resource(table) | _file(name, content) | {"schema": _schema(table, records)})
            yield name, content
    package = {"$schema": PACKAGE_PROFILE} | ABOUT | {"resources": resources}
    yield "datapackage.json", (json.dumps(package, ensure_ascii=False, indent=2) + "\n").encode("utf-8")


# --- records ----------------------------------------------------------------------------------------------------------


def _articles(corpus: Corpus, table: Table) -> Iterator[Record]:
    for analysed in corpus.articles:
        reading = analysed.readability
        own = {
            "counts": reading.counts,
            "readability": [_fields(m, MEASURE) for m in reading.measures],
        }
        yield {name: own[name] if name in own else _plain(getattr(analysed.article, name)) for name in table.names}


def _claims(corpus: Corpus, table: Table) -> Iterator[Record]:
    for analysed in corpus.articles:
        for claim in sorted(analysed.claims.claims, key=_place_of_claim):
            yield _fields(claim, table.names)


def _place_of_claim(claim: Claim) -> tuple[int, int]:
    """Where a claim stands: at its content, else at its cue."""
    spans = claim.content or claim.cue or claim.source
    return (spans[0].start, spans[-1].end) if spans else (0, 0)


def _of_bibliography(part: str) -> Callable[[Corpus, Table], Iterator[Record]]:
    """Records of one part of each article's bibliography."""

    def records(corpus: Corpus, table: Table) -> Iterator[Record]:
        for analysed in corpus.articles:
            for item in getattr(analysed.bibliography, part):
                yield _fields(item, table.names)

    return records


def _of_corpus(part: str) -> Callable[[Corpus, Table], Iterator[Record]]:
    """Records of one part of the corpus."""

    def records(corpus: Corpus, table: Table) -> Iterator[Record]:
        for item in getattr(corpus, part):
            yield _fields(item, table.names)

    return records


def _findings(corpus: Corpus, table: Table) -> Iterator[Record]:
    for finding in sorted(corpus.findings, key=place_of_finding):
        yield _fields(finding, table.names)


def place_of_finding(finding: Finding) -> tuple[str, int, int, str, str]:
    """The order of findings: by file, then by place."""
    return (finding.file, finding.line or 0, finding.start or 0, finding.code, finding.message)


def _notes(corpus: Corpus, table: Table) -> Iterator[Record]:
    for article, commentary in sorted(corpus.commentary.items()):
        for note in commentary.notes:
            yield {n: article if n == "article" else _plain(getattr(note, n)) for n in table.names}


def _corrections(corpus: Corpus, table: Table) -> Iterator[Record]:
    for corrected in corrected_in(corpus):
        yield _fields(corrected, table.names)


RECORDS: dict[str, Callable[[Corpus, Table], Iterator[Record]]] = {
    "articles": _articles,
    "claims": _claims,
    "references": _of_bibliography("references"),
    "citations": _of_bibliography("citations"),
    "footnotes": _of_bibliography("footnotes"),
    "relations": _of_corpus("relations"),
    "findings": _findings,
    "speakers": _of_corpus("speakers"),
    "works": _of_corpus("works"),
    "notes": _notes,
    "corrections": _corrections,
}


def _fields(record: object, names: Iterable[str]) -> Record:
    return {name: _plain(getattr(record, name)) for name in names}


def _plain(value: Any) -> Any:
    """A record's value as JSON has it: spans and tuples as lists, records as objects."""
    if isinstance(value, Name):  # an institution has no family name to be null
        return {n: v for n in value.__dataclass_fields__ if (v := getattr(value, n)) is not None}
    if hasattr(value, "__dataclass_fields__"):
        return {n: _plain(getattr(value, n)) for n in value.__dataclass_fields__}
    if isinstance(value, tuple | list):
        return [_plain(v) for v in value]
    return value


# --- files ------------------------------------------------------------------------------------------------------------


def _json_lines(records: Sequence[Record]) -> bytes:
    return "".join(json.dumps(r, ensure_ascii=False) + "\n" for r in records).encode("utf-8", "replace")


def _csv_lines(table: Table, records: Sequence[Record]) -> bytes:
    lines = io.StringIO(newline="")
    writer = csv.writer(lines, lineterminator="\r\n")  # RFC 4180
    writer.writerow(table.names)
    for record in records:
        writer.writerow([_cell(record[column.name], column) for column in table.columns])
    return lines.getvalue().encode("utf-8", "replace")


def _cell(value: Any, column: Column) -> str:
    """One cell. Words that a spreadsheet would run get an apostrophe; numbers keep their sign."""
    if value is None:
        return ""
    if column.type == "string":
        words = str(value)
        return "'" + words if words.startswith(FORMULA_STARTS) else words
    return json.dumps(value, ensure_ascii=False)


# --- the data package -------------------------------------------------------------------------------------------------


def _json_resource(table: Table) -> Record:
    return {"name": table.name, "title": table.title, "format": "jsonl", "mediatype": "application/jsonl"}


def _csv_resource(table: Table) -> Record:
    title = f"{table.title} (for spreadsheets)"
    return {"name": f"{table.name}-csv", "title": title, "format": "csv", "mediatype": "text/csv"}


def _file(name: str, content: bytes) -> Record:
    """What is said of a file's bytes. An empty one is no table: validators look for a first row."""
    digest = hashlib.sha256(content).hexdigest()
    kind = "table" if content else "file"
    return {"type": kind, "path": name, "encoding": "utf-8", "bytes": len(content), "hash": f"sha256:{digest}"}


def _schema(table: Table, records: Sequence[Record]) -> Record:
    """The columns, the key, and the links to other files; an empty file has none, since theirs may be empty too."""
    schema: Record = {"fields": [_described(column) for column in table.columns], "missingValues": [""]}
    if table.key:
        schema["primaryKey"] = list(table.key)
    if table.links and records:
        schema["foreignKeys"] = [
            {"fields": list(own), "reference": {"resource": other, "fields": list(theirs)}}
            for own, other, theirs in table.links
        ]
    return schema


def _described(column: Column) -> Record:
    described: Record = {"name": column.name, "type": column.type, "description": column.description}
    return described | ({"constraints": column.constraints} if column.constraints else {})
