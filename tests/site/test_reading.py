"""How hard an article reads: from the reasons to the words, and from a measure to what it says of itself."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.site.build import Site
from tests.site.conftest import Open

TINT = "all => [...new Set(all.map(e => getComputedStyle(e).backgroundColor))]"
NO_TINT = "rgba(0, 0, 0, 0)"


@pytest.mark.parametrize(("width", "script"), [(1280, True), (390, True), (1280, False)])
def test_a_hard_sentence_lights_up_where_its_reasons_lead(site: Site, visit: Open, width: int, script: bool) -> None:
    with visit(site.longest("article"), width=width, java_script_enabled=script) as v:
        first, second = (v.page.locator(f"#text [data-hard='{number}']") for number in (1, 2))
        assert first.evaluate_all(TINT) == second.evaluate_all(TINT) == [NO_TINT]
        v.page.locator(".hardest-words").first.click()
        expect(first.first).to_be_in_viewport()
        expect(first.last).to_be_in_viewport()
        assert NO_TINT not in first.evaluate_all(TINT)
        assert second.evaluate_all(TINT) == [NO_TINT]
        v.page.locator("#t-hard-1").click()
        expect(v.page.locator("#hard-1")).to_be_in_viewport()


def test_each_measure_leads_to_its_unit_and_limits(site: Site, visit: Open) -> None:
    with visit(site.longest("article")) as v:
        v.page.locator("#reading details summary", has_text="Every measure").click()
        links = v.page.locator("#reading th a").evaluate_all("all => [...new Set(all.map(e => e.href))]")
        v.page.locator("#reading th a").first.click()
        entry = v.page.locator("dt:target + dd")
        expect(entry).to_be_in_viewport()
        expect(entry).to_contain_text("Unit:")
        expect(entry).to_contain_text("Limits:")
        assert (
            v.page.locator(".measures dt").evaluate_all("all => all.map(e => location.href.split('#')[0] + '#' + e.id)")
            == links
        )
