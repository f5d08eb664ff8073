from __future__ import annotations

import hashlib

import pytest

from generators.model import Corpus
from generators.render.data_page import data_pages, size_in_words, tables_of
from generators.render.export import export_files
from generators.render.export_schema import TABLES
from generators.render.reference_files import reference_files
from tests.render.shelf_records import full_corpus, materials_of


def test_every_exported_file_is_listed_with_its_digest() -> None:
    materials = materials_of(full_corpus())
    (page,) = data_pages(materials)
    for name, content in materials.data:
        assert f'href="../data/{name}"' in page.body, name
        if name != "datapackage.json":
            assert hashlib.sha256(content).hexdigest() in page.body, name


def test_tables_count_their_records_and_describe_every_field() -> None:
    tables, _ = tables_of(tuple(export_files(full_corpus())))
    assert [t.name for t in tables] == [t.name for t in TABLES]
    claims = next(t for t in tables if t.name == "claims")
    assert claims.rows == 2
    assert [name for name, _, _ in claims.columns] == next(list(t.names) for t in TABLES if t.name == "claims")
    assert [f.format for f in claims.files] == ["JSONL", "CSV"]


def test_references_come_as_files_for_the_article_and_for_the_corpus() -> None:
    files = dict(reference_files(full_corpus()))
    assert list(files) == [
        "references/a.bib", "references/a.ris", "references/a.json",
        "references.bib", "references.ris", "references.json",
    ]  # fmt: skip
    assert b"Harbours of the north" in files["references/a.bib"]
    assert files["references/a.ris"] == files["references.ris"]


def test_without_references_there_are_no_such_files() -> None:
    assert dict(reference_files(Corpus((), (), (), ()))) == {}


@pytest.mark.parametrize(
    ("size", "words"), [(1, "1 byte"), (999, "999 bytes"), (1_000, "1.0 kB"), (2_049_000, "2.0 MB"), (0, "no bytes")]
)
def test_sizes_in_words(size: int, words: str) -> None:
    assert size_in_words(size) == words


def test_an_empty_corpus_has_its_data_page() -> None:
    (page,) = data_pages(materials_of(Corpus((), (), (), ())))
    assert "no records" in page.body
