"""The pages that MkDocs is given are those that `python -m generators pages` writes, byte for byte."""

from __future__ import annotations

import runpy
import shutil
import sys
from io import BytesIO
from pathlib import Path

import mkdocs_gen_files
import pytest

from generators.commands import run

SCRIPT = Path("generators") / "gen_pages.py"
ROOT = Path(__file__).parent.parent


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with two articles, one of which has a note."""
    for folder in ("generators", "seeds", "docs/commentary"):
        (tmp_path / folder).mkdir(parents=True)
    shutil.copy(ROOT / SCRIPT, tmp_path / SCRIPT)
    (tmp_path / "seeds" / "harbour.txt").write_text("A plan\n\nAnn Lee said that the harbour was old.\n", "utf-8")
    (tmp_path / "seeds" / "bridge.txt").write_text("A bridge\n\nNobody has said anything about it.\n", "utf-8")
    (tmp_path / "docs" / "commentary" / "harbour.md").write_text("A note on all of it.\n", "utf-8")
    return tmp_path


class _Kept(BytesIO):
    """A file whose bytes stay when it is closed."""

    def close(self) -> None:
        """Not yet."""


def test_mkdocs_is_given_the_bytes_that_the_command_writes(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    given: dict[str, _Kept] = {}
    edited: dict[str, str] = {}
    monkeypatch.chdir(project)
    monkeypatch.setattr(sys, "path", list(sys.path))
    monkeypatch.setattr(mkdocs_gen_files, "open", lambda path, mode: given.setdefault(path, _Kept()))
    monkeypatch.setattr(mkdocs_gen_files, "set_edit_path", edited.__setitem__)
    runpy.run_path(str(project / SCRIPT))

    assert run(["pages", "--root", str(project), "--out", str(project / "out")]) == 0
    written = {p.relative_to(project / "out").as_posix(): p.read_bytes() for p in (project / "out").rglob("*.*")}
    assert {"articles/harbour.md", "articles/bridge.md", "data/claims.jsonl"} <= written.keys()
    assert {path: file.getvalue() for path, file in given.items()} == written
    assert edited["articles/harbour.md"] == "../docs/commentary/harbour.md"
    assert "articles/bridge.md" not in edited  # there is no file yet that could be edited
