from __future__ import annotations

from pathlib import Path

import pytest
from markupsafe import Markup

from generators.render.catalogue import catalogue_of
from generators.render.pages import render_pages
from generators.render.prose import filled, prose_of, read_measured, read_prose
from generators.render.sheet import address_of
from generators.settings import Settings, Site
from tests.render.shelf_records import full_corpus

ROOT = Path(__file__).parent.parent.parent


def shown(markdown: str, path: str = "index.md", **parts: str) -> str:
    return str(filled(prose_of(markdown, path), {name: Markup(html) for name, html in parts.items()}))


def test_a_mark_is_replaced_by_its_part() -> None:
    assert (
        shown("One.\n\n<!-- sourcebook: numbers -->\n\nTwo.", numbers="<ul></ul>")
        == "<p>One.</p>\n<ul></ul>\n<p>Two.</p>"
    )


def test_a_mark_without_a_part_is_told_on_the_page() -> None:
    html = shown("<!-- sourcebook: numbres -->", numbers="<ul></ul>")
    assert "<code>numbres</code>" in html
    assert "known are numbers" in html


@pytest.mark.parametrize(
    ("href", "path", "address"),
    [
        ("method.md", "index.md", "./method/"),
        ("index.md", "method.md", "../"),
        ("sources/unnamed.md#x", "method.md", "../sources/unnamed/#x"),
        ("articles/index.md", "index.md", "./articles/"),
        ("https://example.org/a.md", "index.md", "https://example.org/a.md"),
        ("#words", "index.md", "#words"),
        ("assets/a.png", "index.md", "assets/a.png"),
    ],
)
def test_a_link_to_a_file_leads_to_its_page(href: str, path: str, address: str) -> None:
    assert f'<a href="{address}">' in shown(f"[x]({href})", path)


@pytest.mark.parametrize(
    ("path", "address"),
    [
        ("index.md", ""),
        ("method.md", "method/"),
        ("a/index.md", "a/"),
        ("a/b.md", "a/b/"),
        ("a/myindex.md", "a/myindex/"),
    ],
)
def test_address_of_a_file(path: str, address: str) -> None:
    assert address_of(path) == address


def test_title_and_sections_are_the_headings() -> None:
    prose = prose_of("# Top\n\n## One thing\n\n### Deep\n\n## Two", "index.md")
    assert prose.title == "Top"
    assert prose.sections == (("one-thing", "One thing"), ("two", "Two"))
    assert '<h1 id="title">Top</h1>' in prose.pieces[0][1]


def test_a_file_that_is_not_there_is_empty(tmp_path: Path) -> None:
    assert read_prose(tmp_path / "index.md", "index.md").title == ""
    assert read_measured(tmp_path) == {}


def test_the_projects_own_prose_names_only_parts_that_there_are() -> None:
    catalogue = catalogue_of(full_corpus(), Settings(), Site())
    pages = {p.path: p for p in render_pages(catalogue, (), ROOT / "docs")}
    for path in ("index.md", "method.md"):
        assert "There is no generated part" not in pages[path].body
