"""From words that a reader selects to the note that an editor would publish."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page, expect

from generators.pipeline import build as build_corpus
from generators.read.commentary import Drafts, read_draft
from generators.read.notes import place_notes
from generators.settings import Settings
from tests.site.build import BASE, Site, build, copy_project, served
from tests.site.conftest import Open

SEED = b"""The harbour

The mayor said that the harbour, which is old, would be dug out in
the spring. Nobody in the town had asked for it. The walls were built
by hand, of stone from the hills, and have stood through every storm that
anybody there remembers. The ferry used to land at the northern end, which
is now under sand, and the boats lie at the other end until the tide is in.
"""
REPOSITORY = "https://github.com/example/book"
SELECTED = "would be dug out in\nthe spring"
LONG = SEED.decode()[SEED.index(b"The mayor") :].strip()


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copy_project(tmp_path_factory.mktemp("note-project"), {"harbour.txt": SEED})


@pytest.fixture(scope="module")
def harbour(project: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    folder = tmp_path_factory.mktemp("note")
    with served(folder) as url:
        build(project, folder / BASE, url, {"REPO_URL": REPOSITORY})
        yield Site(folder / BASE, url)


@pytest.fixture(scope="module")
def commented(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    project = copy_project(tmp_path_factory.mktemp("commented-project"), {"harbour.txt": SEED})
    (project / "docs" / "commentary").mkdir(exist_ok=True)
    (project / "docs" / "commentary" / "harbour.md").write_text("A note on all of it.\n", encoding="utf-8")
    folder = tmp_path_factory.mktemp("commented")
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


@pytest.mark.parametrize("words", [SELECTED, SELECTED[1:-3]])
def test_selected_words_become_a_file_whose_note_finds_its_place(
    harbour: Site, project: Path, visit: Open, words: str
) -> None:
    with visit(harbour.url + "articles/harbour/") as v:
        select(v.page, words)
        link = v.page.locator(".add-note")
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


@pytest.mark.parametrize("site", ["harbour", "commented"])
def test_on_a_phone_the_button_stands_below_the_words_and_inside_the_screen(
    request: pytest.FixtureRequest, visit: Open, site: str
) -> None:
    """Above them the phone puts its own menu. Three words are selected wherever three stand."""
    url = request.getfixturevalue(site).url + "articles/harbour/"
    starts = [found.span() for found in re.finditer(r"\S+\s\S+\s\S+", LONG)]
    with visit(url, width=390, height=844, has_touch=True, is_mobile=True) as v:
        for start, end in starts:
            select(v.page, LONG[start:end])
            link = v.page.locator(".add-note")
            expect(link).to_be_visible()
            box = link.bounding_box()
            below = v.page.evaluate("getSelection().getRangeAt(0).getBoundingClientRect().bottom")
            assert box is not None
            assert box["x"] >= 0 and box["x"] + box["width"] <= 390, LONG[start:end]
            assert box["y"] >= below - 1 and box["height"] >= 24


def test_a_long_passage_is_quoted_by_its_two_ends(harbour: Site, project: Path, visit: Open) -> None:
    with visit(harbour.url + "articles/harbour/") as v:
        select(v.page, LONG)
        link = v.page.locator(".add-note")
        (value,) = parse_qs(urlsplit(link.get_attribute("href") or "").query)["value"]
    draft = read_draft(value, "harbour", "docs/commentary/harbour.md")
    corpus = build_corpus(project / "seeds", project / "nothing", Settings(cache=""))
    notes, _ = place_notes(Drafts({"harbour": draft}, frozenset()), corpus.articles)
    assert [span.of(corpus.articles[0].article.text) for span in notes["harbour"].notes[0].anchor] == [LONG]
    assert len(value) < len(LONG)


def test_a_card_opens_a_new_file_with_its_correction(harbour: Site, visit: Open) -> None:
    with visit(harbour.url + "articles/harbour/") as v:
        v.page.locator(".card summary").first.click()
        link = v.page.locator(".card").first.get_by_role("link", name="Correct it")
        asked = parse_qs(urlsplit(link.get_attribute("href") or "").query)
        offered = v.page.locator(".card pre[aria-label^='Correction']").first.inner_text()
        (id,) = {v.page.locator(".card").first.get_attribute("id")}
    draft = read_draft(asked["value"][0], "harbour", "docs/commentary/harbour.md")
    assert asked["value"][0].strip() == offered.strip()
    assert [(c.claim, c.verdict) for c in draft.front.corrections] == [(id, "confirm")]
    assert draft.front.findings == ()


def test_for_a_file_that_exists_the_words_are_copied(commented: Site, visit: Open) -> None:
    with visit(commented.url + "articles/harbour/") as v:
        v.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
        v.page.locator(".card summary").first.click()
        link = v.page.locator(".card").first.get_by_role("link", name="Add a note")
        v.page.evaluate("addEventListener('click', (event) => event.preventDefault())")  # GitHub is not asked
        link.click()
        assert link.get_attribute("href") == f"{REPOSITORY}/edit/main/docs/commentary/harbour.md"
        id = v.page.locator(".card").first.get_attribute("id")
        assert v.page.evaluate("navigator.clipboard.readText()") == f"> {id}\n\nYour note.\n"


def test_without_a_selection_nothing_is_offered(harbour: Site, visit: Open) -> None:
    with visit(harbour.url + "articles/harbour/") as v:
        expect(v.page.locator(".add-note")).to_be_hidden()


def test_every_page_of_an_article_leads_an_editor_to_its_notes(harbour: Site, visit: Open) -> None:
    with visit(harbour.url + "articles/harbour/") as v:
        links = [a.get_attribute("href") or "" for a in v.page.locator("a").all()]
    assert f"{REPOSITORY}/new/main/docs/commentary?filename=harbour.md" in links
