"""The exported files: the contract's keys, a data package that holds, spreadsheets that run nothing."""

from __future__ import annotations

import csv
import hashlib
import io
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from frictionless import Package

from generators.model import (
    Analysed,
    Bibliography,
    Citation,
    Claims,
    Commentary,
    Corpus,
    Evidence,
    Finding,
    Footnote,
    Measure,
    Mention,
    Name,
    Note,
    Readability,
    Reference,
    Relation,
    Span,
    Speaker,
    Work,
)
from generators.relate.corrections import MISSED
from generators.render.export import export_files
from generators.render.export_schema import TABLES
from tests.an_article import CLAIMS, an_article

CONTRACT = {  # the keys of each file, in order, as the data contract has them
    "articles": "id file sha256 title title_origin author date publisher url language rights text title_span "
    "byline_span sections paragraphs sentences counts readability",
    "claims": "id article source cue content speech act source_type speaker anonymity_reason hedges nested_in rule "
    "confidence status",
    "references": "id article start end authors year year_suffix title container publisher volume issue pages url doi "
    "type work",
    "citations": "id article start end references status why",
    "footnotes": "article number marker note",
    "relations": "source target kind weight evidence",
    "findings": "code level file line start end message hint",
}


def everything() -> Corpus:
    """A corpus with a record of every kind."""
    reference = Reference(
        id="r1",
        article="harbour",
        start=0,
        end=5,
        label=None,
        authors=(Name("Lee", "Ann"), Name(literal="The Council")),
        year=2017,
        year_suffix="a",
        title="=SUM(A1)",
        container=None,
        publisher=None,
        volume=None,
        issue=None,
        pages="+1",
        url=None,
        doi=None,
        type="book",
        work="w1",
    )
    bibliography = Bibliography(
        (reference,),
        (Citation("x1", "harbour", 3, 5, ("r1",), "exact", "Name and year agree."),),
        (Footnote("harbour", "1", Span(1, 2), None),),
        (),
    )
    reading = Readability(
        {"words": 60}, (Measure("flesch_reading_ease", "all", -3.5, None, None, "points"),), None, None, 1, ()
    )
    rejected = replace(CLAIMS[1], status="rejected")
    first = an_article()
    first = Analysed(first.article, reading, Claims((CLAIMS[0], rejected), ()), bibliography)
    second = an_article("-5 degrees, “said” nobody.\n", "other", "other.txt", ())
    note = Note("note-1", "docs/commentary/harbour.md", 3, (), None, None, "<p>A</p>", None, None, True)
    return Corpus(
        articles=(first, second),
        speakers=(
            Speaker("ann-lee", "Ann Lee", "person", (), ("c-00000001",), ("harbour",), (Mention("harbour", 1, 2),)),
        ),
        works=(Work("w1", "Lee 2017a", (("harbour", "r1"),), (("harbour", "x1"),)),),
        relations=(Relation("harbour", "other", "same-subject", 0.5, (Evidence("term", None, None, "harbour"),)),),
        commentary={"harbour": Commentary("harbour", "docs/commentary/harbour.md", None, None, (), (note,))},
        findings=(
            Finding("b", "warning", "seeds/b.txt", 2, "Second.", ""),
            Finding("a", "error", "seeds/a.txt", 9, "First.", "Mend it."),
        ),
    )


EVERYTHING = everything()
FILES = dict(export_files(EVERYTHING))


def records(name: str, files: dict[str, bytes] = FILES) -> list[dict[str, Any]]:
    return [json.loads(line) for line in files[f"{name}.jsonl"].decode().split("\n") if line]


def rows(name: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(FILES[f"{name}.csv"].decode(), newline="")))


@pytest.mark.parametrize("name", CONTRACT)
def test_keys_stand_in_the_contracts_order(name: str) -> None:
    assert [list(record) for record in records(name)] == [CONTRACT[name].split()] * len(records(name))
    assert records(name)


def test_spans_give_the_words_back() -> None:
    texts = {a["id"]: a["text"] for a in records("articles")}
    (start, end) = records("claims")[0]["content"][0]
    assert texts["harbour"][start:end] == "the harbour “cannot wait another winter”"


def test_unknown_is_null() -> None:
    article = records("articles")[0]
    assert (article["author"], article["title_span"], article["readability"][0]["lower"]) == (None, None, None)


def test_rejected_claims_are_exported() -> None:
    assert [c["status"] for c in records("claims")] == ["extracted", "rejected"]


def test_what_editors_judged_and_changed_is_exported() -> None:
    harbour = EVERYTHING.articles[0]
    changed = replace(harbour.claims.claims[0], corrected_from="source: A. Lee")
    added = replace(changed, id="c-00000009", status="corrected", corrected_from=MISSED)
    claims = replace(harbour.claims, claims=(changed, harbour.claims.claims[1], added))
    told = replace(harbour.article, told=(("title", "The Harbour"), ("rights", None)))
    corpus = replace(EVERYTHING, articles=(replace(harbour, article=told, claims=claims),))
    written = "docs/commentary/harbour.md"
    assert [tuple(r.values()) for r in records("corrections", dict(export_files(corpus)))] == [
        ("harbour", None, "title", "corrected", "The Harbour", "seeds/harbour.yml"),
        ("harbour", None, "rights", "corrected", None, "seeds/harbour.yml"),
        ("harbour", changed.id, None, "corrected", "source: A. Lee", "seeds/corpus.yml"),
        ("harbour", harbour.claims.claims[1].id, None, "rejected", None, written),
        ("harbour", "c-00000009", None, "added", None, written),
    ]


def test_names_have_only_the_parts_that_they_have() -> None:
    assert records("references")[0]["authors"] == [{"family": "Lee", "given": "Ann"}, {"literal": "The Council"}]


def test_findings_are_ordered_by_file_and_line() -> None:
    assert [f["file"] for f in records("findings")] == ["seeds/a.txt", "seeds/b.txt"]


def test_the_same_corpus_gives_the_same_bytes() -> None:
    assert dict(export_files(everything())) == FILES


@pytest.mark.parametrize(
    ("words", "cell"),
    [
        ("=1+1", "'=1+1"),
        ("+1", "'+1"),
        ("-1", "'-1"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1", "'\t=1"),
        ("\r=1", "'\r=1"),
        ("1-1", "1-1"),
        ("“=1”", "“=1”"),
        ('a\nb,"c"', 'a\nb,"c"'),
    ],
)
def test_a_spreadsheet_runs_no_words(words: str, cell: str) -> None:
    finding = Finding("a", "error", "f", None, words, "")
    (row,) = csv.DictReader(
        io.StringIO(dict(export_files(Corpus((), (), (), (), {}, (finding,))))["findings.csv"].decode(), newline="")
    )
    assert row["message"] == cell


def test_numbers_keep_their_sign_and_lists_are_json() -> None:
    row = rows("articles")[0]
    assert json.loads(row["readability"])[0]["value"] == -3.5
    assert (rows("references")[0]["title"], rows("references")[0]["pages"], row["author"]) == ("'=SUM(A1)", "'+1", "")


def test_csv_has_the_same_records() -> None:
    for table in TABLES:
        assert len(rows(table.name)) == len(records(table.name))
        assert FILES[f"{table.name}.csv"].decode().split("\r\n")[0] == ",".join(table.names)


def test_the_package_names_size_and_digest_of_every_file() -> None:
    package = json.loads(FILES["datapackage.json"])
    listed = {r["path"]: (r["bytes"], r["hash"]) for r in package["resources"]}
    made = {n: (len(c), f"sha256:{hashlib.sha256(c).hexdigest()}") for n, c in FILES.items() if n != "datapackage.json"}
    assert listed == made


def test_every_field_is_described() -> None:
    for resource in json.loads(FILES["datapackage.json"])["resources"]:
        for described in resource["schema"]["fields"]:
            assert described["description"].endswith("."), described


@pytest.mark.parametrize("corpus", [EVERYTHING, Corpus((), (), (), ())], ids=["everything", "nothing"])
def test_frictionless_finds_no_fault(tmp_path: Path, corpus: Corpus) -> None:
    for name, content in export_files(corpus):
        (tmp_path / name).write_bytes(content)
    report = Package(str(tmp_path / "datapackage.json")).validate()
    assert report.flatten(["name", "type", "message"]) == []


def test_frictionless_would_find_a_changed_file(tmp_path: Path) -> None:
    for name, content in FILES.items():
        (tmp_path / name).write_bytes(content)
    (tmp_path / "claims.jsonl").write_bytes(FILES["claims.jsonl"].replace(b"0.7", b"0.8"))
    assert not Package(str(tmp_path / "datapackage.json")).validate().valid


@pytest.mark.parametrize("odd", ["\ud800", "\u2028", "\x85", "a\rb"])
def test_any_character_can_be_exported(odd: str) -> None:
    files = dict(export_files(Corpus((), (), (), (), {}, (Finding("a", "error", "f", None, odd, ""),))))
    assert len(records("findings", files)) == 1
