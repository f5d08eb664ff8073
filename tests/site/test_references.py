"""References opened at their mentions, and taken along, by keyboard and on a phone."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.site.build import Site
from tests.site.conftest import Open

FOCUSED = "document.querySelector('.popover')?.contains(document.activeElement)"
MOST_MENTIONED = """() => {
  const mentions = Object.groupBy(document.querySelectorAll(".cite"), (cite) => cite.dataset.references);
  delete mentions[""];
  return Object.values(mentions).sort((a, b) => b.length - a.length)[0].map((cite) => cite.id);
}"""


def opened(page: Page, cite: Locator) -> Locator:
    cite.focus()
    page.keyboard.press("Enter")
    box = page.locator(".popover")
    expect(box).to_be_in_viewport(ratio=1)
    return box


@pytest.mark.parametrize("width", [390, 1280])
def test_every_candidate_of_an_ambiguous_mention_is_shown_as_printed(site: Site, visit: Open, width: int) -> None:
    with visit(site.longest("article"), width=width) as v:
        cite = v.page.locator(".cite-ambiguous").first
        ids = (cite.get_attribute("data-references") or "").split()
        box = opened(v.page, cite)
        assert len(ids) > 1
        for id in ids:
            words = v.page.locator(f"#{id} p").first.inner_text().strip()
            expect(box.locator(f"a[href='#{id}']")).to_have_text(words)


def test_the_entry_that_a_doubtful_mention_may_mean_is_shown_as_printed(odd_site: Site, visit: Open) -> None:
    with visit(f"{odd_site.url}articles/doubt/") as v:
        cite = v.page.locator(".cite-missing")
        box = opened(v.page, cite)
        expect(box.locator("a[href='#r1']")).to_have_text(v.page.locator("#r1 p").first.inner_text().strip())
        expect(box).to_contain_text("Perhaps: Baker")
        expect(box.locator("a[href='#audit']")).to_be_visible()


@pytest.mark.parametrize("width", [390, 1280])
def test_reference_of_the_last_line_in_sight_is_in_sight(site: Site, visit: Open, width: int) -> None:
    with visit(site.longest("article"), width=width) as v:
        cite = v.page.locator(".cite").last
        cite.evaluate("cite => cite.scrollIntoView({ block: 'end' })")
        opened(v.page, cite)


def test_mentions_of_a_work_are_stepped_through_and_counted(site: Site, visit: Open) -> None:
    with visit(site.longest("article")) as v:
        mentions: list[str] = v.page.evaluate(MOST_MENTIONED)
        assert len(mentions) > 1
        box = opened(v.page, v.page.locator(f"#{mentions[0]}"))
        for number in [*range(2, len(mentions) + 1), 1]:
            box.get_by_role("button", name="Next mention").press("Enter")
            expect(box).to_contain_text(f"mention {number} of {len(mentions)}")
            expect(box).to_have_attribute("aria-label", re.compile(f"mention {number} of {len(mentions)}$"))
            expect(box.get_by_role("button", name="Next mention")).to_be_focused()
            expect(v.page.locator(f"#{mentions[number - 1]}")).to_be_in_viewport()
        v.page.keyboard.press("Escape")
        expect(v.page.locator(f"#{mentions[0]}")).to_be_focused()


def test_mention_without_an_entry_leads_to_its_question(site: Site, visit: Open) -> None:
    with visit(site.longest("article")) as v:
        box = opened(v.page, v.page.locator(".cite-missing").first)
        expect(box.locator("a")).to_have_attribute("href", "#audit")
        v.page.keyboard.press("Enter")
        expect(box).to_have_count(0)
        expect(v.page.locator("#audit")).to_be_in_viewport()


def test_tab_passes_through_an_opened_reference_to_what_follows_the_mention(site: Site, visit: Open) -> None:
    with visit(site.longest("article")) as v:
        cite = v.page.locator(".cite-exact").first
        cite.focus()
        v.page.keyboard.press("Tab")
        following = v.page.evaluate("document.activeElement.id || document.activeElement.href")
        box = opened(v.page, cite)
        for _ in range(box.locator("a, button").count()):
            assert v.page.evaluate(FOCUSED)
            v.page.keyboard.press("Tab")
        expect(box).to_have_count(0)
        assert v.page.evaluate("document.activeElement.id || document.activeElement.href") == following
        opened(v.page, cite)
        v.page.keyboard.press("Shift+Tab")
        expect(cite).to_be_focused()
        expect(box).to_have_count(0)


def test_mentions_are_links_to_their_entries_without_script(site: Site, visit: Open) -> None:
    with visit(site.longest("article"), java_script_enabled=False) as v:
        cite = v.page.locator(".cite-exact").first
        target = cite.get_attribute("href") or ""
        cite.click()
        expect(v.page.locator(target)).to_be_in_viewport()


def test_bibtex_is_copied_by_a_button_that_says_so(site: Site, visit: Open) -> None:
    with visit(site.longest("article"), width=390, permissions=["clipboard-read", "clipboard-write"]) as v:
        fold = v.page.locator(".reference-tools details").first
        expect(fold.locator("button")).to_have_count(0)
        fold.locator("summary").press("Enter")
        button = fold.get_by_role("button", name="Copy BibTeX")
        assert (button.bounding_box() or {"height": 0})["height"] >= 24
        button.press("Enter")
        expect(v.page.locator("[role=status]", has_text="BibTeX copied")).to_have_count(1)
        assert v.page.evaluate("navigator.clipboard.readText()") == fold.locator("pre").text_content()
        fold.locator("summary").press("Enter")
        fold.locator("summary").press("Enter")
        expect(fold.locator("button")).to_have_count(1)


def test_words_are_selected_where_there_is_no_clipboard(site: Site, visit: Open) -> None:
    with visit(site.longest("article")) as v:
        v.page.evaluate("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
        fold = v.page.locator(".reference-tools details").first
        fold.locator("summary").press("Enter")
        fold.get_by_role("button").press("Enter")
        expect(v.page.locator("[role=status]", has_text="selected")).to_have_count(1)
        assert v.page.evaluate("String(getSelection())").strip() == (fold.locator("pre").inner_text()).strip()
