"""The exported files: JSON Lines, one record a line, as the data package describes them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from generators.model import Analysed, Corpus, Readability


def export_files(corpus: Corpus) -> Iterator[tuple[str, bytes]]:
    """Every file's name and bytes."""
    yield "articles.jsonl", _lines(_article(a) for a in corpus.articles)
    yield "claims.jsonl", _lines(_fields(c, CLAIM) for a in corpus.articles for c in a.claims.claims)
    yield "references.jsonl", _lines(_fields(r, REFERENCE) for a in corpus.articles for r in a.bibliography.references)
    yield "citations.jsonl", _lines(_fields(c, CITATION) for a in corpus.articles for c in a.bibliography.citations)
    yield "footnotes.jsonl", _lines(_fields(f, FOOTNOTE) for a in corpus.articles for f in a.bibliography.footnotes)
    yield "relations.jsonl", _lines(_fields(r, RELATION) for r in corpus.relations)
    yield "findings.jsonl", _lines(_fields(f, FINDING) for f in corpus.findings)


ARTICLE = (
    "id",
    "file",
    "sha256",
    "title",
    "title_origin",
    "author",
    "date",
    "publisher",
    "url",
    "language",
    "rights",
    "text",
    "title_span",
    "byline_span",
    "sections",
    "paragraphs",
    "sentences",
)
CLAIM = (
    "id",
    "article",
    "source",
    "cue",
    "content",
    "speech",
    "act",
    "source_type",
    "speaker",
    "anonymity_reason",
    "hedges",
    "nested_in",
    "rule",
    "confidence",
    "status",
)
REFERENCE = (
    "id",
    "article",
    "start",
    "end",
    "authors",
    "year",
    "year_suffix",
    "title",
    "container",
    "publisher",
    "volume",
    "issue",
    "pages",
    "url",
    "doi",
    "type",
    "work",
)
CITATION = ("id", "article", "start", "end", "references", "status", "why")
FOOTNOTE = ("article", "number", "marker", "note")
RELATION = ("source", "target", "kind", "weight", "evidence")
FINDING = ("code", "level", "file", "line", "start", "end", "message", "hint")


def _article(analysed: Analysed) -> dict[str, Any]:
    reading: Readability = analysed.readability
    record = _fields(analysed.article, ARTICLE)
    record["counts"] = reading.counts
    record["readability"] = [
        _fields(m, ("measure", "scope", "value", "lower", "upper", "unit")) for m in reading.measures
    ]
    return record


def _fields(record: object, names: Iterable[str]) -> dict[str, Any]:
    return {name: _plain(getattr(record, name)) for name in names}


def _plain(value: Any) -> Any:
    """A record's value as JSON has it: spans and tuples as lists, records as objects."""
    if hasattr(value, "__dataclass_fields__"):
        shown = {n: _plain(getattr(value, n)) for n in value.__dataclass_fields__}
        return {n: v for n, v in shown.items() if v is not None} if type(value).__name__ == "Name" else shown
    if isinstance(value, tuple | list):
        return [_plain(v) for v in value]
    return value


def _lines(records: Iterable[dict[str, Any]]) -> bytes:
    return "".join(json.dumps(r, ensure_ascii=False) + "\n" for r in records).encode("utf-8")
