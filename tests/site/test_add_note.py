"""From words that a reader selects to the note that an editor would publish."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page, expect

from generators.pipeline import build as build_corpus
from generators.settings import Settings
from tests.site.build import BASE, Site, build, copy_project, served
from tests.site.conftest import Open

SEED = b"""The harbour

The mayor said that the harbour, which is old, would be dug out in
the spring. Nobody in the town had asked for it.
"""
REPOSITORY = "https://github.com/example/book"
SELECTED = "would be dug out in\nthe spring"


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copy_project(tmp_path_factory.mktemp("note-project"), {"harbour.txt": SEED})


@pytest.fixture(scope="module")
def harbour(project: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    folder = tmp_path_factory.mktemp("note")
    with served(folder) as url:
        build(project, folder / BASE, url, {"REPO_URL": REPOSITORY})
        yield Site(folder / BASE, url)


def select(page: Page, words: str) -> None:
    """Select these words of the text, as a mouse would."""
    page.evaluate(
        """words => {
          const nodes = [], walker = document.createTreeWalker(document.querySelector("#text"), NodeFilter.SHOW_TEXT);
          while (walker.nextNode()) nodes.push(walker.currentNode);
          const whole = nodes.map((node) => node.data).join(""), start = whole.indexOf(words), range = new Range();
          let at = 0;
          for (const node of nodes) {
            if (at <= start && start < at + node.length) range.setStart(node, start - at);
            if (at < start + words.length && start + words.length <= at + node.length) {
              range.setEnd(node, start + words.length - at);
            }
            at += node.length;
          }
          getSelection().removeAllRanges();
          getSelection().addRange(range);
        }""",
        words,
    )


def test_selected_words_become_a_file_whose_note_finds_its_place(harbour: Site, project: Path, visit: Open) -> None:
    with visit(harbour.url + "articles/harbour/") as v:
        select(v.page, SELECTED)
        link = v.page.get_by_text("Add a note")
        expect(link).to_be_visible()
        address = urlsplit(link.get_attribute("href") or "")
    assert f"{address.scheme}://{address.netloc}{address.path}" == f"{REPOSITORY}/new/main/docs/commentary"
    asked = parse_qs(address.query)
    folder = project / "docs" / "commentary"
    folder.mkdir(exist_ok=True)
    (folder / asked["filename"][0]).write_text(asked["value"][0], encoding="utf-8")
    corpus = build_corpus(project / "seeds", folder, Settings(cache=""))
    (note,) = corpus.commentary["harbour"].notes
    text = corpus.articles[0].article.text
    assert note.placed
    assert [span.of(text) for span in note.anchor] == [SELECTED]


def test_without_a_selection_nothing_is_offered(harbour: Site, visit: Open) -> None:
    with visit(harbour.url + "articles/harbour/") as v:
        expect(v.page.get_by_text("Add a note")).to_be_hidden()


def test_every_page_of_an_article_leads_an_editor_to_its_notes(harbour: Site, visit: Open) -> None:
    with visit(harbour.url + "articles/harbour/") as v:
        links = [a.get_attribute("href") or "" for a in v.page.locator("a").all()]
    assert f"{REPOSITORY}/new/main/docs/commentary?filename=harbour.md" in links
