"""When a line last changed, as git remembers it."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from generators.read.line_dates import dates_of, read_line_dates


def git(folder: Path, *words: str, date: str = "2026-01-02T03:04:05Z") -> None:
    identity = {"GIT_AUTHOR_NAME": "A", "GIT_AUTHOR_EMAIL": "a@example.org", "GIT_AUTHOR_DATE": date}
    identity |= {"GIT_COMMITTER_NAME": "A", "GIT_COMMITTER_EMAIL": "a@example.org", "GIT_COMMITTER_DATE": date}
    identity |= {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
    subprocess.run(["git", "-C", str(folder), *words], check=True, capture_output=True, env=os.environ | identity)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A file of two lines, of which the second was changed a month later."""
    git(tmp_path, "init", "-q")
    path = tmp_path / "a note.md"
    path.write_text("one\ntwo\n", encoding="utf-8")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-q", "-m", "First")
    path.write_text("one\ntwo again\n", encoding="utf-8")
    git(tmp_path, "commit", "-q", "-a", "-m", "Second", date="2026-02-03T23:30:00-0800")
    return path


def test_each_line_has_the_date_of_its_last_change_in_utc(file: Path) -> None:
    assert read_line_dates([file]) == (("2026-01-02", "2026-02-04"),)


def test_a_line_that_is_not_committed_has_no_date(file: Path) -> None:
    file.write_text("one\ntwo again\nthree\n", encoding="utf-8")
    assert read_line_dates([file]) == (("2026-01-02", "2026-02-04", None),)


def test_a_file_that_git_does_not_know_has_no_dates(file: Path) -> None:
    other = file.with_name("other.md")
    other.write_text("x\n", encoding="utf-8")
    assert read_line_dates([other, file]) == ((), ("2026-01-02", "2026-02-04"))


def test_without_a_repository_there_are_no_dates(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    path = tmp_path / "a.md"
    path.write_text("x\n", encoding="utf-8")
    assert read_line_dates([path]) == ((),)


def test_without_git_there_are_no_dates(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(file.parent))
    assert read_line_dates([file]) == ((),)


def test_a_shallow_clone_does_not_date_what_it_does_not_know(
    file: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    clone = tmp_path_factory.mktemp("clone")
    git(clone, "clone", "-q", "--depth", "1", file.parent.as_uri(), "here")
    assert read_line_dates([clone / "here" / file.name]) == ((None, None),)


def test_a_file_that_was_committed_once_has_one_date(file: Path) -> None:
    other = file.with_name("other.md")
    other.write_text("x\ny\n", encoding="utf-8")
    git(file.parent, "add", ".")
    git(file.parent, "commit", "-q", "-m", "Third", date="2026-05-06T07:08:09Z")
    dates = read_line_dates([other, file])
    assert dates[0][:2] == ("2026-05-06", "2026-05-06")
    assert dates[1] == ("2026-01-02", "2026-02-04")
    other.write_text("x\nz\n", encoding="utf-8")
    assert read_line_dates([other]) == (("2026-05-06", None),)


def test_no_files_have_no_dates() -> None:
    assert read_line_dates([]) == ()
    assert dates_of("", shallow=False) == ()
