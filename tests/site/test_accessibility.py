"""Every kind of page, wide and narrow, light and dark, for people who read by other means than a mouse and a screen."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page

from tests.site.build import KINDS, ROOT, Site
from tests.site.conftest import Open

AXE = (ROOT / "node_modules" / "axe-core" / "axe.min.js").read_text(encoding="utf-8")
OPTIONS = {"rules": {"target-size": {"enabled": True}}, "resultTypes": ["violations"]}  # targets: 24 pixels
WIDE, PHONE, NARROWEST = 1280, 390, 320


def violations(page: Page) -> list[str]:
    """What axe-core finds, a line for each element."""
    page.evaluate(AXE)
    found: list[dict[str, Any]] = page.evaluate("options => axe.run(document, options)", OPTIONS)["violations"]
    return [
        f"{rule['id']}: {' '.join(map(str, node['target']))}: {node['failureSummary'].splitlines()[1].strip()}"
        for rule in found
        for node in rule["nodes"][:5]
    ]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [WIDE, PHONE])
@pytest.mark.parametrize("kind", KINDS)
def test_axe_finds_no_violation(site: Site, visit: Open, kind: str, width: int, scheme: str) -> None:
    with visit(site.longest(kind), width=width, color_scheme=scheme, reduced_motion="reduce") as v:
        assert violations(v.page) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_no_violation_with_everything_open(site: Site, visit: Open, scheme: str) -> None:
    with visit(site.longest("article"), color_scheme=scheme, reduced_motion="reduce") as v:
        v.page.evaluate("document.querySelectorAll('details').forEach(e => { e.open = true })")
        assert violations(v.page) == []
        v.page.keyboard.press("/")
        v.page.keyboard.type("the")
        v.page.locator(".search-results li").first.wait_for()
        assert violations(v.page) == []


@pytest.mark.parametrize("kind", KINDS)
def test_narrowest_screen_needs_no_scrolling_sideways(site: Site, visit: Open, kind: str) -> None:
    with visit(site.longest(kind), width=NARROWEST, height=600) as v:
        v.page.evaluate("document.querySelectorAll('details').forEach(e => { e.open = true })")
        wide = """width => [...document.querySelectorAll('body *')]
            .filter(e => e.getBoundingClientRect().right > width + 1 && getComputedStyle(e).position !== 'fixed')
            .slice(0, 5).map(e => e.outerHTML.slice(0, 160))"""
        page_width = v.page.evaluate("document.scrollingElement.scrollWidth")
        assert page_width <= NARROWEST, v.page.evaluate(wide, NARROWEST)


@pytest.mark.parametrize("kind", KINDS)
def test_page_has_one_title_and_its_language(site: Site, visit: Open, kind: str) -> None:
    with visit(site.longest(kind)) as v:
        assert v.page.locator("h1").count() == 1
        assert v.page.locator("main").count() == 1
        assert v.page.locator("html").get_attribute("lang") == "en"
        assert v.page.title().strip()


def test_text_stays_readable_at_twice_its_size(site: Site, visit: Open) -> None:
    """WCAG 1.4.4: at 200 % nothing is cut off sideways."""
    with visit(site.longest("article")) as v:
        v.page.evaluate("document.documentElement.style.fontSize = '200%'")
        assert v.page.evaluate("document.scrollingElement.scrollWidth") <= WIDE
