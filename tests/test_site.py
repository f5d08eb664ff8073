"""What a preview shows after an edit of an editors' file, held against what a full build would show."""

from __future__ import annotations

from pathlib import Path

import pytest

from generators.model import Analysed
from generators.site import Edition, files_of, make_edition, revised

TEXTS = {
    "harbour": "A plan\n\nAnn Lee said that the harbour was old. Bo Grey said that the ferry was late.\n",
    "bridge": "A bridge\n\nAnn Lee said that the bridge was new.\n",
}
PAGES = ["articles/harbour.md", "notes/index.md", "editors/index.md", "method.md"]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "docs" / "commentary").mkdir(parents=True)
    (tmp_path / "mkdocs.yml").write_text('extra: {sourcebook: {cache: ""}}\n', "utf-8")
    for name, text in TEXTS.items():
        (tmp_path / "seeds" / f"{name}.txt").write_text(text, "utf-8")
    (tmp_path / "docs" / "commentary" / "bridge.md").write_text("> the bridge was new\n\nWhen?\n", "utf-8")
    return tmp_path


def harbour(edition: Edition) -> Analysed:
    return next(a for a in edition.build.corpus.articles if a.article.id == "harbour")


def test_an_edited_note_gives_the_bytes_of_a_full_build(project: Path) -> None:
    edition = make_edition(project)
    file = project / "docs" / "commentary" / "harbour.md"
    for text in (
        "> the harbour was old\n\nHow old?\n",  # a new file
        "> the harbour was cold\n\nHow cold?\n",  # a note that has no place
        "",
    ):
        file.write_text(text, "utf-8")
        edition, files = revised(edition)
        full = {f.path: f for f in files_of(make_edition(project))}
        assert [f.path for f in files] == PAGES
        assert [f.content for f in files] == [full[path].content for path in PAGES]
        assert [f.source for f in files] == [full[path].source for path in PAGES]
    file.unlink()
    edition, files = revised(edition)
    assert [f.path for f in files] == PAGES
    assert files[0].source is None


@pytest.mark.parametrize("verdict", ["reject", "confirm", "{speaker: Cy Moor}"])
def test_a_correction_gives_the_claims_of_a_full_build(project: Path, verdict: str) -> None:
    """What articles have in common waits for one, so the lists of related articles may still differ."""
    edition = make_edition(project)
    claim = harbour(edition).claims.claims[0].id
    (project / "docs" / "commentary" / "harbour.md").write_text(f"---\nclaims:\n  {claim}: {verdict}\n---\n", "utf-8")
    edition, files = revised(edition)
    corpus, full = edition.build.corpus, make_edition(project).build.corpus
    assert [f.path for f in files] == PAGES
    assert (corpus.articles, corpus.speakers, corpus.findings) == (full.articles, full.speakers, full.findings)
    assert (claim in files[0].content.decode()) == (verdict != "reject")


def test_without_a_change_no_article_is_rendered(project: Path) -> None:
    edition = make_edition(project)
    same, files = revised(edition)
    assert [f.path for f in files] == PAGES[1:]
    assert same.build.corpus == edition.build.corpus
