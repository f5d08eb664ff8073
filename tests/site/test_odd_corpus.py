"""A strict build of everything that an article should not be: nothing runs, nothing is lost, nothing breaks."""

from __future__ import annotations

import json
from typing import Any

import pytest

from generators.render.text import CONTROLS, DIRECTION
from tests.site import odd
from tests.site.build import Site
from tests.site.conftest import Open
from tests.site.test_text import own_words

SEEDS = sorted(name for name in odd.SEEDS if name.endswith(".txt"))
LEFT_OVER = f"""() => [...document.querySelectorAll('*')].filter(e =>
    [...e.attributes].some(a => a.name.startsWith('on') || /^\\s*(javascript|data|vbscript):/i.test(a.value))
    || (e.localName === 'script' && e.type !== 'application/ld+json' && e.textContent.includes('{odd.SENTINEL}'))
    || ['iframe', 'object', 'embed', 'base'].includes(e.localName)).map(e => e.outerHTML.slice(0, 200))"""


@pytest.fixture(scope="module")
def records(odd_site: Site) -> dict[str, dict[str, Any]]:
    """The published record of each article, by the name of its seed."""
    lines = (odd_site.folder / "data" / "articles.jsonl").read_text(encoding="utf-8").split("\n")
    return {record["file"]: record for line in lines if line for record in [json.loads(line)]}


def test_every_seed_has_a_page_or_a_finding(odd_site: Site, records: dict[str, dict[str, Any]]) -> None:
    findings = (odd_site.folder / "data" / "findings.jsonl").read_text(encoding="utf-8")
    for name in SEEDS:
        if name in records:
            assert (odd_site.folder / "articles" / records[name]["id"] / "index.html").is_file()
        else:
            assert name in findings


@pytest.mark.parametrize("seed", SEEDS)
def test_all_of_the_text_is_on_the_page(
    odd_site: Site, visit: Open, records: dict[str, dict[str, Any]], seed: str
) -> None:
    if seed not in records:
        assert not odd.SEEDS[seed].strip(), "only a seed without a word may have no page"
        return
    record = records[seed]
    decoded = odd.SEEDS[seed].decode("utf-8", errors="replace").removeprefix("\ufeff").replace("\r\n", "\n")
    assert record["text"] == decoded
    with visit(f"{odd_site.url}articles/{record['id']}/", java_script_enabled=False) as v:
        shown = own_words(v.page, record)
    expected = decoded.translate(CONTROLS)
    assert "".join(shown.split()) in ("".join(expected.split()), "".join(expected.translate(DIRECTION).split()))


def test_nothing_runs_on_any_page(odd_site: Site, visit: Open) -> None:
    pages = sorted(odd_site.folder.rglob("*.html"))
    assert pages
    with visit(odd_site.url) as v:
        v.page.on("dialog", lambda dialog: v.faults.append(f"dialog: {dialog.message}"))
        for path in pages:
            v.page.goto(odd_site.url + path.relative_to(odd_site.folder).as_posix())
            v.page.evaluate("document.querySelectorAll('details').forEach(e => { e.open = true })")
            v.page.mouse.move(300, 300)
            assert v.page.evaluate(f"window.{odd.SENTINEL}") is None, path
            assert v.page.evaluate(LEFT_OVER) == [], path
        v.page.goto(odd_site.url)
        v.page.keyboard.press("/")
        v.page.keyboard.type("smith")
        v.page.locator(".search-results li").first.wait_for()
        assert v.page.evaluate(f"window.{odd.SENTINEL}") is None
    assert [fault for fault in v.faults if not fault.startswith("404")] == []
    assert [asked for asked in v.requests if not asked.startswith((odd_site.origin, "data:", "blob:"))] == []


def test_search_result_with_hostile_words_is_text(odd_site: Site, visit: Open) -> None:
    with visit(odd_site.url) as v:
        v.page.keyboard.press("/")
        v.page.keyboard.type("executed")
        v.page.locator(".search-results li").first.wait_for()
        names = v.page.eval_on_selector_all(".search-results *", "all => [...new Set(all.map(e => e.localName))]")
        assert set(names) <= {"li", "a", "p", "mark", "span"}
        assert v.page.evaluate(f"window.{odd.SENTINEL}") is None
