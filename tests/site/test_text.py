"""The text is sacred: what a reader sees, on screen without script and on paper, is the seed."""

from __future__ import annotations

import json
import re
import unicodedata
from itertools import accumulate
from typing import Any

import pypdfium2
import pytest
from playwright.sync_api import Page

from tests.site.build import ROOT, Site
from tests.site.conftest import Open

SEEDS = sorted(path.name for path in (ROOT / "seeds").glob("*.txt"))

# The article's own words: its title where that is the text's own, then the text without the editors' apparatus.
OWN_WORDS = """ofText => {
    const text = document.querySelector('#text').cloneNode(true);
    text.querySelectorAll('.apparatus').forEach(e => e.remove());
    return (ofText ? document.querySelector('h1').textContent + '\\n' : '') + text.textContent;
}"""
COPY = """id => {
    getSelection().selectAllChildren(document.getElementById(id));
    return String(getSelection());
}"""
UNSEEN_PARAGRAPHS = """() => [...document.querySelectorAll('#text p, #text li, #text :is(h2, h3, h4, h5, h6)')]
    .filter(e => !e.closest('details') && e.getClientRects().length === 0).map(e => e.textContent)"""


def articles(site: Site) -> dict[str, dict[str, Any]]:
    """The published record of each article, by the name of its seed."""
    lines = (site.folder / "data" / "articles.jsonl").read_text(encoding="utf-8").split("\n")
    return {record["file"]: record for line in lines if line for record in [json.loads(line)]}


def without_white_space(text: str) -> str:
    return "".join(text.split())


def breaks(text: str) -> set[int]:
    """Where white space stands, as the number of other characters before it."""
    return set(accumulate(map(len, text.split())))


def own_words(page: Page, record: dict[str, Any]) -> str:
    """The article's text as the page has it, with the title where that is the text's own."""
    return str(page.evaluate(OWN_WORDS, record["title_origin"] == "text"))


def assert_same_text(shown: str, record: dict[str, Any]) -> None:
    """Character by character but for white space, which the page may add at the seams of paragraphs only."""
    text = record["text"]
    assert without_white_space(shown) == without_white_space(text)
    seams = {len(without_white_space(text[: p["start"]])) for p in record["paragraphs"]}
    assert breaks(text) <= breaks(shown)
    assert breaks(shown) - breaks(text) <= seams


def words(text: str) -> str:
    """Letters only: a page's text as a printer may set it, with ligatures, and with numbers of notes between."""
    return re.sub(r"[^a-z]", "", unicodedata.normalize("NFKD", text).casefold())


@pytest.mark.parametrize("seed", SEEDS)
def test_text_without_script_equals_the_seed(site: Site, visit: Open, seed: str) -> None:
    record = articles(site)[seed]
    text = (ROOT / "seeds" / seed).read_bytes().decode("utf-8-sig").replace("\r\n", "\n")
    assert record["text"] == text
    with visit(f"{site.url}articles/{record['id']}/", java_script_enabled=False) as v:
        assert_same_text(own_words(v.page, record), record)
        assert v.page.evaluate(UNSEEN_PARAGRAPHS) == []


@pytest.mark.parametrize("seed", SEEDS)
def test_text_with_script_is_the_same(site: Site, visit: Open, seed: str) -> None:
    record = articles(site)[seed]
    with visit(f"{site.url}articles/{record['id']}/") as v:
        assert_same_text(own_words(v.page, record), record)
        assert v.page.evaluate(UNSEEN_PARAGRAPHS) == []


@pytest.mark.parametrize("seed", SEEDS)
def test_copied_text_holds_no_marks(site: Site, visit: Open, seed: str) -> None:
    """Selecting a paragraph and copying it gives the article's words, without numbers of claims."""
    record = articles(site)[seed]
    with visit(f"{site.url}articles/{record['id']}/") as v:
        for paragraph in record["paragraphs"]:
            if paragraph["kind"] != "prose":
                continue
            copied = v.page.evaluate(COPY, paragraph["id"])
            assert copied.split() == record["text"][paragraph["start"] : paragraph["end"]].split()


@pytest.mark.parametrize("seed", SEEDS)
def test_printed_page_holds_every_sentence(site: Site, visit: Open, seed: str) -> None:
    record = articles(site)[seed]
    with visit(f"{site.url}articles/{record['id']}/") as v:
        v.page.emulate_media(media="print")
        printed = v.page.pdf(format="A4")
    document = pypdfium2.PdfDocument(printed)
    paper = words(" ".join(page.get_textpage().get_text_bounded() for page in document))
    document.close()
    sentences = [record["text"][s["start"] : s["end"]] for s in record["sentences"]]
    assert sentences
    assert [sentence for sentence in sentences if words(sentence) not in paper] == []
    contents = [record["text"][start:end] for c in claims_of(site, record["id"]) for start, end in c["content"][:1]]
    assert all(paper.count(words(content[:60])) >= 2 for content in contents)  # in the text, and as a note behind it
    assert "searcharticles" not in paper  # what only works on a screen stays there


def claims_of(site: Site, article: str) -> list[dict[str, Any]]:
    """The claims of an article that its page shows."""
    lines = (site.folder / "data" / "claims.jsonl").read_text(encoding="utf-8").split("\n")
    claims = [json.loads(line) for line in lines if line]
    return [claim for claim in claims if claim["article"] == article and claim["status"] != "rejected"]
