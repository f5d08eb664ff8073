"""The command line: what it prints, and the code that it ends with."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generators.commands import FAILED, MISUSED, parser, run
from generators.model import Finding, Metadata
from generators.read import convert
from generators.read.incoming import Incoming, Refused, take_in
from generators.read.metadata import read_metadata
from generators.read.seeds import CONVERT, OTHER_FORMATS
from generators.render.messages import SUMMARISED, annotated, lines, summary, totals, under_review
from generators.site import site_files

TEXT = """A Plan for the Harbour

The council met on Monday. Mayor Ann Lee said that the harbour must be dredged.
An official close to the council, who asked not to be named, said that the plan was a gamble.
"""


@pytest.fixture(autouse=True)
def nowhere(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Not on GitHub and not in the project's folder, whatever runs the tests."""
    monkeypatch.chdir(tmp_path)
    for name in ("GITHUB_ACTIONS", "GITHUB_EVENT_NAME", "GITHUB_STEP_SUMMARY"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    folder = tmp_path / "seeds"
    folder.mkdir()
    (folder / "harbour.txt").write_text(TEXT, encoding="utf-8")
    return folder


def write_note(seeds: Path, text: str) -> None:
    folder = seeds.parent / "docs" / "commentary"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "harbour.md").write_text(text, encoding="utf-8")


def test_export_writes_the_text_as_it_is(seeds: Path, tmp_path: Path) -> None:
    assert run(["export", "--seeds", str(seeds), "--out", str(tmp_path / "out")]) == 0
    (line,) = (tmp_path / "out" / "articles.jsonl").read_text(encoding="utf-8").splitlines()
    assert json.loads(line)["text"] == TEXT


def test_check_passes_where_nothing_is_wrong(seeds: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_note(seeds, "> The council met on Monday\n\nWhich one?\n")
    assert run(["check", "--seeds", str(seeds)]) == 0
    assert "0 errors, 0 warnings" in capsys.readouterr().out


NOTE = "> The council met on Tuesday\n\nWhich one?\n"


def test_a_note_without_a_place_is_a_warning(seeds: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_note(seeds, NOTE)
    assert run(["check", "--seeds", str(seeds)]) == 0
    assert capsys.readouterr().out.startswith(
        "docs/commentary/harbour.md:1: note-near-miss: the article does not hold the quoted words; "
        'the closest are 86 % alike: it has "Monday" where you have "Tuesday"\n'
        "    If these are meant, paste:\n"
        "    > The council met on Monday\n"
    )


def test_under_review_it_is_an_error(seeds: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_note(seeds, NOTE)
    assert run(["check", "--seeds", str(seeds), "--review"]) == FAILED
    assert "1 error, 0 warnings" in capsys.readouterr().out


def test_a_pull_request_is_a_review(seeds: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_note(seeds, NOTE)
    monkeypatch.setenv("GITHUB_EVENT_NAME", "pull_request")
    assert run(["check", "--seeds", str(seeds)]) == FAILED
    assert run(["check", "--seeds", str(seeds), "--no-review"]) == 0


def test_on_github_findings_are_annotations(
    seeds: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    write_note(seeds, NOTE)
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    run(["check", "--seeds", str(seeds)])
    first = capsys.readouterr().out.split("\n")[0]
    assert first.startswith(
        "::warning file=docs/commentary/harbour.md,line=1,title=note-near-miss::the article does not hold the quoted "
        'words; the closest are 86 %25 alike: it has "Monday" where you have "Tuesday"%0AIf these are meant, paste:%0A'
    )


def test_on_github_the_run_has_a_summary(seeds: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    write_note(seeds, NOTE)
    page = tmp_path / "summary.md"
    page.write_text("Before.\n", encoding="utf-8")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(page))
    run(["check", "--seeds", str(seeds)])
    before, title, _, *table = page.read_text(encoding="utf-8").splitlines()
    assert (before, title) == ("Before.", "### Articles, metadata and notes: 0 errors, 1 warning, 0 notices")
    assert [line.count("|") for line in table] == [5, 5, 5]
    assert table[2].startswith("| warning | docs/commentary/harbour.md&#58;1 | the article does not hold")
    assert "↵ &#62; The council met on Monday ↵" in table[2]


def test_words_of_an_article_do_nothing_in_a_summary() -> None:
    finding = Finding("a", "error", "f|g.md", None, "`x` @team #1 <img> [a](b) ![c] https://x *y* _z_ |", "~~no~~\n$m$")
    row = summary([finding]).splitlines()[-1]
    assert row.count("|") == 5
    assert not set("`@<[*_~$#") & set(row.replace("&#", ""))


def test_a_summary_is_short() -> None:
    findings = [Finding("a", "warning", "f.md", n, "What.", "Do.") for n in range(SUMMARISED + 7)]
    assert summary(findings).count("| warning |") == SUMMARISED
    assert summary(findings).endswith("\n7 more stand in the log.\n")
    assert summary([]) == "### Articles, metadata and notes: 0 errors, 0 warnings, 0 notices\n\n"


def test_annotations_are_escaped() -> None:
    finding = Finding("a,b", "error", "docs/a:b,c%.md", None, "100 %\r\nnext", "::error::x")
    assert list(annotated([finding])) == [
        "::error file=docs/a%3Ab%2Cc%25.md,line=1,title=a%2Cb::100 %25%0D%0Anext%0A::error::x"
    ]


def test_lines_name_place_code_and_remedy() -> None:
    findings = [
        Finding("a-b", "notice", "f.md", None, "What.", "Do.\n> this"),
        Finding("c", "error", "g.md", 3, "No.", ""),
    ]
    assert list(lines(findings)) == ["f.md: a-b: What.", "    Do.", "    > this", "g.md:3: c: No."]
    assert totals(findings) == "1 error, 0 warnings, 1 notice"


def test_a_review_leaves_other_findings_alone() -> None:
    other = Finding("cited-not-listed", "notice", "f", 1, "m", "h")
    assert under_review([other]) == (other,)


def test_diff_of_an_export_with_itself_is_empty(
    seeds: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = str(tmp_path / "out")
    run(["export", "--seeds", str(seeds), "--out", out])
    assert run(["diff", out, out]) == 0
    assert "# Claims: 0 gained, 0 lost, 0 changed" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["export", "--seeds", "nowhere"], "--seeds nowhere: expected a folder of articles, there is none\n"),
        (
            ["diff", "nowhere", "nowhere"],
            "nowhere: expected a folder that `export` wrote, there is no claims.jsonl in it\n",
        ),
    ],
)
def test_what_cannot_be_used_is_said_on_one_line(
    words: list[str], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(words) == MISUSED
    assert capsys.readouterr().err == message


def test_pages_are_those_that_the_site_is_built_from(seeds: Path, tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir(exist_ok=True)
    assert run(["pages", "--root", str(tmp_path), "--out", str(tmp_path / "out")]) == 0
    written = {p.relative_to(tmp_path / "out").as_posix() for p in (tmp_path / "out").rglob("*") if p.is_file()}
    assert {"articles/harbour.md", "data/claims.jsonl", "editors/index.md"} <= written
    assert written == {file.path for file in site_files(tmp_path)}


def test_add_makes_an_article_and_a_form(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source = tmp_path / "Zoë's Plan.TXT"
    source.write_bytes(TEXT.replace("\n", "\r\n").encode("utf-8-sig"))
    assert run(["add", str(source), "--seeds", str(tmp_path / "seeds")]) == 0
    assert (tmp_path / "seeds" / "zoe-s-plan.txt").read_text(encoding="utf-8") == TEXT
    metadata, findings = read_metadata((tmp_path / "seeds" / "zoe-s-plan.yml").read_text(encoding="utf-8"), "f")
    assert (metadata, findings) == (Metadata(), ())
    assert "look it over" in capsys.readouterr().out


def test_add_says_that_a_folder_is_one(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["add", str(tmp_path), "--seeds", str(tmp_path / "seeds")]) == 1
    assert "this is a folder; name its files" in capsys.readouterr().out


def test_add_never_overwrites(tmp_path: Path, seeds: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source = tmp_path / "harbour.md"
    source.write_text("Other words.\n", encoding="utf-8")
    assert run(["add", str(source), "--seeds", str(seeds)]) == FAILED
    assert (seeds / "harbour.txt").read_text(encoding="utf-8") == TEXT
    assert "is there already; nothing is overwritten" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("a.odt", b"PK", "a.odt: no converter for .odt; known are .txt, .md, .html, .htm, .docx, .pdf"),
        ("a", b"x", "a: no converter for a file without an ending; known are .txt, .md, .html, .htm, .docx, .pdf"),
        ("a.docx", b"no zip", "a.docx: cannot be read as .docx: File is not a zip file"),
        ("a.html", b"<nav>Home</nav>", "a.html: the file holds no text"),
        ("empty.txt", b" \n", "empty.txt: the file holds no text"),
        (
            "\u8ad6\u6587.txt",
            b"x",
            "\u8ad6\u6587.txt: the name holds no letter or digit that an address may have; rename the file",
        ),
    ],
)
def test_a_file_that_cannot_be_an_article_is_refused(name: str, content: bytes, message: str) -> None:
    assert take_in(name, content) == Refused(message)


def test_old_windows_text_is_read() -> None:
    incoming = take_in("a.txt", b"\x93Caf\xe9\x94\r\n")
    assert isinstance(incoming, Incoming)
    assert incoming.text == "“Café”\n"


def test_a_web_page_becomes_an_article_and_fills_its_form(tmp_path: Path) -> None:
    page = tmp_path / "harbour.html"
    words = "The harbour of the town opened on Monday after nine years of work, and a ship carried timber. " * 3
    page.write_text(
        '<html lang="en"><head><title>A: "plan"</title><meta name="author" content="Ann Roe">'
        f'</head><body><article><h1>A: "plan"</h1><p>{words}</p></article></body></html>',
        encoding="utf-8",
    )
    assert run(["add", str(page), "--seeds", str(tmp_path / "seeds")]) == 0
    assert (tmp_path / "seeds" / "harbour.txt").read_text("utf-8") == f'A: "plan"\n\n{words.strip()}\n'
    metadata, findings = read_metadata((tmp_path / "seeds" / "harbour.yml").read_text("utf-8"), "f")
    assert findings == ()
    assert (metadata.title, metadata.author, metadata.date) == ('A: "plan"', "Ann Roe", None)


def test_without_its_library_a_format_is_refused_in_words(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def absent(module: str) -> None:
        raise ImportError(module)

    monkeypatch.setattr(convert, "import_module", absent)
    files = [tmp_path / "a.pdf", tmp_path / "b.txt"]
    for file in files:
        file.write_text("Words.\n", encoding="utf-8")
    assert run(["add", *map(str, files), "--seeds", str(tmp_path / "seeds")]) == FAILED
    assert "a.pdf: .pdf files need pypdfium2; `pip install pypdfium2`" in capsys.readouterr().out
    assert sorted(path.name for path in (tmp_path / "seeds").iterdir()) == ["b.txt", "b.yml"]


def test_what_the_editors_page_says_of_other_formats_can_be_done() -> None:
    assert {ending for ending, hint in OTHER_FORMATS.items() if hint == CONVERT} == set(convert.CONVERTERS) - {".txt"}


@pytest.mark.parametrize("command", ["export", "check", "pages", "diff", "add"])
def test_every_command_has_help(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        parser().parse_args([command, "--help"])
    assert ended.value.code == 0
    assert "usage: python -m generators" in capsys.readouterr().out
