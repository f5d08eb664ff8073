"""Reading the corpus from disk."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generators.read.metadata import KNOWN, read_metadata
from generators.read.seeds import decode, read_seeds, slug_of

TEXT = "A harbour opens\n\nThe new harbour opened on Monday.\n"


def folder_of(tmp_path: Path, **files: str | bytes) -> Path:
    """A seeds folder with these files; `__` in a name stands for its full stop."""
    folder = tmp_path / "seeds"
    folder.mkdir()
    for name, content in files.items():
        path = folder / name.replace("__", ".")
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return folder


def codes(folder: Path) -> list[tuple[str, str]]:
    """The codes and levels of every finding of a folder, those of its seeds included."""
    seeds, findings = read_seeds(folder)
    return [(f.code, f.level) for f in (*findings, *(f for seed in seeds for f in seed.findings))]


def test_text_is_the_file_but_for_byte_order_mark_and_carriage_returns(tmp_path: Path) -> None:
    folder = folder_of(tmp_path, a__txt=b"\xef\xbb\xbfOne\r\ntwo\rthree \xe2\x80\x99\n")
    (seed,), _ = read_seeds(folder)
    assert seed.text == "One\ntwo\rthree ’\n"
    assert codes(folder) == [("seed-byte-order-mark", "notice")]


def test_bytes_that_are_not_utf_8_are_shown_and_reported_with_their_line(tmp_path: Path) -> None:
    folder = folder_of(tmp_path, a__txt=b"One\ncaf\xe9 and more\nthree\n", b__txt=TEXT)
    (first, second), findings = read_seeds(folder)
    assert first.text == "One\ncaf\ufffd and more\nthree\n"
    assert [(f.code, f.level, f.file, f.line) for f in first.findings] == [
        ("seed-not-utf-8", "error", "seeds/a.txt", 2)
    ]
    assert "0xE9 at column 4" in first.findings[0].message
    assert (second.id, findings) == ("b", ())


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("nul__txt", b"a\0b", ("seed-control-character", "error")),
        ("bell__txt", b"one\ntwo \x07", ("seed-control-character", "warning")),
        ("empty__txt", b"", ("seed-empty", "error")),
        ("blank__txt", b" \n\t\n", ("seed-empty", "error")),
        ("---__txt", TEXT, ("slug-impossible", "error")),
        ("日本__txt", TEXT, ("slug-impossible", "error")),
        ("orphan__yml", "title: x\n", ("metadata-without-article", "error")),
        ("other__yaml", "title: x\n", ("metadata-not-read", "error")),
        ("notes__md", "# x\n", ("seed-not-text", "warning")),
    ],
)
def test_a_file_that_needs_an_editor_is_reported_and_the_others_are_read(
    tmp_path: Path, name: str, content: str | bytes, code: tuple[str, str]
) -> None:
    folder = folder_of(tmp_path, good__txt=TEXT, **{name: content})
    assert codes(folder) == [code]
    assert "good" in [seed.id for seed in read_seeds(folder)[0]]


def test_two_names_that_differ_in_case_alone_are_reported(tmp_path: Path) -> None:
    folder = folder_of(tmp_path, A__txt=TEXT, a__txt=TEXT)
    assert codes(folder) == [("slug-taken", "error")]


def test_a_link_out_of_the_folder_is_not_followed(tmp_path: Path) -> None:
    folder = folder_of(tmp_path, a__txt=TEXT)
    (tmp_path / "secret.txt").write_text("secret")
    (folder / "b.txt").symlink_to(tmp_path / "secret.txt")
    assert codes(folder) == [("seed-outside", "error")]


def test_hidden_files_and_the_corpus_file_are_nobody_s_metadata(tmp_path: Path) -> None:
    assert codes(folder_of(tmp_path, a__txt=TEXT, corpus__yml="title: All\n", __hidden="x")) == []


def test_a_missing_folder_is_a_finding(tmp_path: Path) -> None:
    assert [f.code for f in read_seeds(tmp_path / "none")[1]] == ["seeds-missing"]


def test_metadata_names_the_article_and_its_address(tmp_path: Path) -> None:
    folder = folder_of(tmp_path, a__txt=TEXT, a__yml="slug: harbour-2025\ntitle: 'Harbour: opened'\ndate: 2025-10-14\n")
    (seed,), findings = read_seeds(folder)
    assert (seed.id, seed.metadata.title, seed.metadata.date, findings) == (
        "harbour-2025",
        "Harbour: opened",
        "2025-10-14",
        (),
    )


@pytest.mark.parametrize(
    ("stem", "slug"),
    [
        ("Ann_2011", "ann_2011"),
        ("Über uns", "uber-uns"),
        ("a.b", "a-b"),
        ("..", None),
        ("_x", "x"),
        ("A" * 90, "a" * 81),
    ],
)
def test_slug_is_made_of_what_can_stand_in_an_address(stem: str, slug: str | None) -> None:
    assert slug_of(stem) == slug


@pytest.mark.parametrize(
    ("line", "key", "value"),
    [
        ("author: no", "author", "no"),
        ("title: 12:30", "title", "12:30"),
        ("publisher: 1.10", "publisher", "1.10"),
        ("title: null", "title", None),
        ("language: no", "language", "no"),
        ("date: 2025", "date", "2025"),
        ("url: https://example.org/a?b=c", "url", "https://example.org/a?b=c"),
    ],
)
def test_metadata_is_read_as_words(line: str, key: str, value: str | None) -> None:
    metadata, findings = read_metadata(line, "seeds/a.yml")
    assert (getattr(metadata, key), findings) == (value, ())


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("title: a\ntgas: b", 2, "unknown key `tgas`"),
        ("title: a\ntitle: b", 2, "given twice"),
        ("url: javascript:alert(1)", 1, "`url` is `javascript:alert(1)`"),
        ("date: 14 October", 1, "`date` is"),
        ("date: 2025-02-30", 1, "`date` is"),
        ("slug: ../up", 1, "`slug` is"),
        ("language: English", 1, "`language` is"),
        ("title: [a, b]", 1, "list or a mapping"),
        ("title: &a x\nauthor: *a", 2, "alias"),
        ("just words", 1, "no keys"),
        ("title: 'open", 1, ""),
        ("a: " + "[" * 5_000, 1, ""),
        ("title: " + "x" * 3_000, 1, "longer than"),
        ("title: x\n" * 20_000, 1, "more than"),
    ],
)
def test_what_is_wrong_in_metadata_is_said_with_its_line(text: str, line: int, words: str) -> None:
    _, findings = read_metadata(text, "seeds/a.yml")
    assert findings
    assert findings[0].level == "error"
    assert words in findings[0].message
    if words:
        assert findings[0].line == line


def test_an_unknown_key_is_answered_with_the_known_ones() -> None:
    (finding,) = read_metadata("tgas: x", "seeds/a.yml")[1]
    assert all(f"`{name}`" in finding.hint for name in KNOWN)


@given(st.binary(max_size=200))
def test_any_bytes_become_text(raw: bytes) -> None:
    text, findings = decode(raw, "seeds/a.txt")
    try:
        expected = raw.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError:
        assert any(f.code == "seed-not-utf-8" for f in findings)
    else:
        assert text == expected
        assert not any(f.code == "seed-not-utf-8" for f in findings)


@given(st.text(max_size=200))
def test_any_metadata_is_read_without_raising(text: str) -> None:
    read_metadata(text, "seeds/a.yml")


def test_the_address_of_the_list_of_articles_is_not_an_articles(tmp_path: Path) -> None:
    (tmp_path / "index.txt").write_text("A title\n\nSome words.\n", encoding="utf-8")
    seeds, findings = read_seeds(tmp_path)
    assert seeds == ()
    assert [(f.code, f.message) for f in findings] == [
        ("slug-taken", "the address `index` belongs to the list of articles already")
    ]
