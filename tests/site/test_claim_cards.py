"""Cards and their words: each lights the other, by pointer, by thumb and by keyboard."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.site.build import Site
from tests.site.conftest import Open

PHONE = {"width": 390, "height": 800, "has_touch": True, "is_mobile": True}
WORDS = "#text .lit-source, #text .lit-cue, #text .lit-content"
LOOK = "e => { const s = getComputedStyle(e); return [s.outlineStyle, s.textDecorationStyle, s.backgroundColor] }"


def whole_card(page: Page) -> Locator:
    """The first card whose claim has a source, a cue and a content in the text."""
    id = page.evaluate("""[...document.querySelectorAll('.card')].map((card) => card.id).find((id) =>
        ['source', 'cue', 'content'].every((role) => document.querySelector(`#text [data-${role}~="${id}"]`)))""")
    return page.locator(f"#{id}")


@pytest.mark.parametrize("way", ["hover", "focus", "click"])
def test_a_card_lights_source_cue_and_content_in_three_ways_without_colour(site: Site, visit: Open, way: str) -> None:
    with visit(site.longest("article")) as v:
        card = whole_card(v.page)
        target = {"hover": card, "focus": card.locator("a[href^='#c-']").first, "click": card.locator(".card-content")}
        getattr(target[way], way)()
        expect(card).to_have_class(re.compile(r"\blit\b"))
        looks = [v.page.locator(f"#text .lit-{r}").first.evaluate(LOOK) for r in ("source", "cue", "content")]
        assert looks[0][0] == "solid"
        assert looks[1][1] == "double"
        assert looks[2][2] not in ("rgba(0, 0, 0, 0)", looks[0][2])
        lit = v.page.locator(WORDS).evaluate_all("all => all.map(e => Object.values(e.dataset).join(' '))")
        id = card.get_attribute("id") or ""
        assert all(id in words for words in lit)


def test_a_passage_shows_its_card_and_escape_puts_all_out(site: Site, visit: Open) -> None:
    with visit(site.longest("article")) as v:
        passage = v.page.locator("#text [data-content]").last
        id = (passage.get_attribute("data-content") or "").split(" ")[-1]
        passage.click()
        expect(v.page.locator(f"#{id}")).to_have_class(re.compile(r"\blit\b"))
        expect(v.page.locator(f"#{id}")).to_be_in_viewport()
        v.page.keyboard.press("Escape")
        expect(v.page.locator(".lit, #text .lit-content")).to_have_count(0)


def test_on_a_phone_the_words_stay_in_sight_above_their_card(site: Site, visit: Open) -> None:
    with visit(site.longest("article"), **PHONE) as v:
        v.page.emulate_media(reduced_motion="reduce")
        marks = v.page.locator(".claim-mark")
        for number in (0, marks.count() // 2, marks.count() - 1):
            mark = marks.nth(number)
            mark.evaluate(
                "e => scrollBy(0, e.getBoundingClientRect().bottom - innerHeight + 4)"
            )  # lowest on the screen
            mark.tap()
            card = v.page.locator(mark.get_attribute("href") or "")
            expect(card).to_have_class(re.compile(r"\bsheet\b"))
            boxes = mark.bounding_box(), card.bounding_box()
            assert boxes[0] and boxes[1]
            assert boxes[0]["y"] >= 0
            assert boxes[0]["y"] + boxes[0]["height"] <= boxes[1]["y"]
            v.page.keyboard.press("Escape")
            expect(v.page.locator(".sheet")).to_have_count(0)


def test_on_a_phone_a_button_puts_the_card_back(site: Site, visit: Open) -> None:
    with visit(site.longest("article"), **PHONE) as v:
        mark = v.page.locator(".claim-mark").nth(1)
        mark.tap()
        button = v.page.get_by_role("button", name="Close")
        expect(button).to_be_in_viewport()
        box = button.bounding_box()
        assert box
        assert min(box["width"], box["height"]) >= 24
        button.tap()
        expect(v.page.locator(".sheet, .sheet-close")).to_have_count(0)
        expect(mark).to_be_focused()
        expect(mark).to_be_in_viewport()


def test_a_filter_is_in_the_address_and_comes_back_with_it(site: Site, visit: Open) -> None:
    with visit(site.longest("article")) as v:
        every = v.page.locator(".card").count()
        v.page.locator(".filters input").first.focus()
        v.page.keyboard.press("ArrowRight")
        name = v.page.locator(".filters input:checked").get_attribute("value")
        shown = v.page.locator(".card:visible").count()
        address = v.page.url
        assert 0 < shown < every
        v.page.goto(site.url)
        v.page.goto(address)
        assert v.page.locator(".filters input:checked").get_attribute("value") == name
        expect(v.page.locator(".card:visible")).to_have_count(shown)
        v.page.locator(".filters input:checked").focus()
        v.page.keyboard.press("ArrowLeft")
        expect(v.page.locator(".card:visible")).to_have_count(every)
        assert "show=" not in v.page.url


def test_each_kind_in_the_strip_leads_to_its_claims(site: Site, visit: Open) -> None:
    with visit(site.longest("article")) as v:
        links = v.page.locator(".strip-key a")
        assert links.count() > 1
        for link in links.all():
            wanted = (link.get_attribute("href") or "").removeprefix("?show=").removesuffix("#claims")
            link.press("Enter")
            expect(v.page.locator(".filters input:checked")).to_have_value(wanted)
            cards = v.page.locator(".card:visible")
            assert cards.count() == v.page.locator(f".card[data-filters~='{wanted}']").count() > 0
            expect(v.page.locator(".filters")).to_be_in_viewport()


def test_what_could_not_be_told_leads_to_its_words(site: Site, visit: Open) -> None:
    with visit(site.longest("article")) as v:
        v.page.locator(".passed-over summary").first.click()
        link = v.page.locator(".passed-over a[href^='#at-']").first
        link.click()
        expect(v.page.locator(link.get_attribute("href") or "")).to_be_in_viewport()
