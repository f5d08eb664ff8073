"""What the pages must never do: fail aloud, or ask anybody else for anything."""

from __future__ import annotations

import subprocess
import sysconfig
from pathlib import Path

import pytest

from tests.site.build import KINDS, Site
from tests.site.conftest import Open

LYCHEE = Path(sysconfig.get_path("scripts")) / "lychee"

TARGETS = "all => all.map(a => new URL(a.getAttribute('href'), location).href)"  # an SVG link has no plain href


@pytest.mark.parametrize("kind", KINDS)
def test_page_is_silent_and_asks_no_third_party(site: Site, visit: Open, kind: str) -> None:
    addresses = site.pages(kind)
    assert addresses, f"the site has no page of this kind: {kind}"
    for address in addresses[:6]:
        with visit(address) as v:
            v.page.mouse.wheel(0, 2000)
            v.page.wait_for_load_state("networkidle")
        assert v.faults == [], address
        assert [asked for asked in v.requests if not asked.startswith((site.origin, "data:"))] == [], address


def test_search_is_silent_and_asks_no_third_party(site: Site, visit: Open) -> None:
    with visit(site.url) as v:
        v.page.keyboard.press("/")
        v.page.keyboard.type("president")
        v.page.locator(".search-results li").first.wait_for()
        v.page.wait_for_load_state("networkidle")
    assert v.faults == []
    assert [asked for asked in v.requests if not asked.startswith((site.origin, "data:", "blob:"))] == []


def test_no_link_is_dead(site: Site) -> None:
    """Every address and fragment within the site leads somewhere."""
    done = subprocess.run(
        (
            LYCHEE,
            *("--offline", "--include-fragments", "--no-progress", "--index-files", "index.html"),
            *("--root-dir", site.folder.parent, "--remap", f"{site.origin} file://{site.folder.parent}/"),
            *sorted(site.folder.rglob("*.html")),
        ),
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_every_page_is_reached_from_the_home_page(site: Site, visit: Open) -> None:
    """By links alone, without script."""
    reached: set[str] = set()
    with visit(site.url, java_script_enabled=False) as v:
        waiting = [site.url]
        while waiting:
            address = waiting.pop()
            if address in reached:
                continue
            reached.add(address)
            v.page.goto(address, wait_until="domcontentloaded")
            links = v.page.eval_on_selector_all("a[href]", TARGETS)
            pages = (link.partition("#")[0].partition("?")[0] for link in links)
            waiting.extend(page for page in pages if page.startswith(site.url) and page.endswith("/"))
    there = {address for kind in KINDS if kind != "not-found" for address in site.pages(kind)}
    assert there - reached == set()


def test_sitemap_and_canonical_addresses_lie_below_the_sites_path(site: Site) -> None:
    sitemap = (site.folder / "sitemap.xml").read_text(encoding="utf-8")
    assert f"<loc>{site.url}</loc>" in sitemap
    for page in site.folder.rglob("index.html"):
        address = site.url + page.relative_to(site.folder).as_posix().removesuffix("index.html")
        assert f'<link rel="canonical" href="{address}">' in page.read_text(encoding="utf-8"), page
