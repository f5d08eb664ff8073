"""The pages by keyboard alone, and by a thumb."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.site.build import KINDS, Site
from tests.site.conftest import Open


@pytest.mark.parametrize("kind", KINDS)
def test_first_key_reaches_a_link_past_the_header(site: Site, visit: Open, kind: str) -> None:
    with visit(site.longest(kind)) as v:
        v.page.keyboard.press("Tab")
        skip = v.page.locator(":focus")
        expect(skip).to_have_text(re.compile("skip", re.IGNORECASE))
        expect(skip).to_be_in_viewport()
        target = skip.get_attribute("href") or ""
        assert target.startswith("#")
        v.page.keyboard.press("Enter")
        v.page.keyboard.press("Tab")
        assert v.page.evaluate("!document.activeElement.closest('header.masthead')")


def test_slash_opens_search_and_escape_closes_it(site: Site, visit: Open) -> None:
    with visit(site.longest("article")) as v:
        v.page.keyboard.press("/")
        expect(v.page.locator("#search-words")).to_be_focused()
        v.page.keyboard.type("trump")
        expect(v.page.locator(".search-results a").first).to_be_visible()
        assert v.page.locator("#search-words").input_value() == "trump"
        v.page.keyboard.press("Escape")
        expect(v.page.locator("#search")).to_be_hidden()


def test_slash_in_the_search_field_is_a_slash(site: Site, visit: Open) -> None:
    with visit(site.url) as v:
        v.page.keyboard.press("/")
        expect(v.page.locator("#search-words")).to_be_focused()
        v.page.keyboard.type("a/b")
        assert v.page.locator("#search-words").input_value() == "a/b"


def test_search_finds_an_article_and_leads_to_it(site: Site, visit: Open) -> None:
    with visit(site.url) as v:
        v.page.keyboard.press("/")
        expect(v.page.locator("#search-words")).to_be_focused()
        v.page.keyboard.type("shockwaves corridors")
        expect(v.page.locator(".search-results a").first).to_be_visible()
        v.page.keyboard.press("Enter")
        v.page.keyboard.press("Enter")
        v.page.wait_for_url(re.compile(re.escape(site.url) + "articles/.+"))
        expect(v.page.locator("#text")).to_contain_text("shockwaves")


def test_card_leads_to_its_words_and_back(site: Site, visit: Open) -> None:
    with visit(site.longest("article")) as v:
        card = v.page.locator(".card").first
        claim = card.get_attribute("id")
        card.locator(f"a[href='#t-{claim}']").focus()
        v.page.keyboard.press("Enter")
        mark = v.page.locator(f"#t-{claim}")
        expect(mark).to_be_focused()
        expect(v.page.locator(f"#text [data-content~='{claim}']").first).to_be_in_viewport()
        expect(v.page.locator(f"#text [data-content~='{claim}']").first).to_have_class(re.compile("lit-content"))
        v.page.keyboard.press("Enter")
        expect(card).to_be_focused()
        expect(card).to_be_in_viewport()
        expect(card).to_have_class(re.compile(r"\blit\b"))
        assert v.page.url.endswith(f"#{claim}")
        v.page.keyboard.press("Escape")
        expect(v.page.locator(".lit, .lit-content")).to_have_count(0)


def test_card_and_words_lead_to_each_other_without_script(site: Site, visit: Open) -> None:
    with visit(site.longest("article"), java_script_enabled=False) as v:
        marks = v.page.eval_on_selector_all(".claim-mark", "all => all.map(a => [a.id, a.hash])")
        cards = v.page.eval_on_selector_all(".card", "all => all.map(e => e.id)")
        assert cards
        assert sorted(f"#{card}" for card in cards) == sorted(hash for _, hash in marks)
        for card in cards:
            assert v.page.locator(f"#{card} a[href='#t-{card}']").count() == 1
            assert [f"t-{card}", f"#{card}"] in marks


def test_claim_has_an_address(site: Site, visit: Open) -> None:
    """Opened by its address, a claim is in view and lit."""
    with visit(site.longest("article")) as v:
        claim = v.page.locator(".card").last.get_attribute("id")
    with visit(f"{site.longest('article')}#{claim}") as v:
        expect(v.page.locator(f"#{claim}")).to_have_class(re.compile(r"\blit\b"))
        expect(v.page.locator(f"#text [data-content~='{claim}']").first).to_be_in_viewport()


def test_filter_shows_some_claims_and_says_how_many(site: Site, visit: Open) -> None:
    with visit(site.longest("article")) as v:
        choices = v.page.locator(".filters input")
        choices.first.focus()
        v.page.keyboard.press("ArrowRight")
        name = v.page.locator(".filters input:checked").get_attribute("value")
        wanted = v.page.locator(f".card[data-filters~='{name}']").count()
        assert wanted
        expect(v.page.locator(".card:visible")).to_have_count(wanted)
        expect(v.page.locator("#claims-status")).to_contain_text(f"{wanted} of ")
        assert f"show={name}" in v.page.url


def test_a_claim_that_the_filter_hides_is_shown_when_its_mark_is_followed(site: Site, visit: Open) -> None:
    with visit(site.longest("article")) as v:
        v.page.locator(".filters input").first.focus()
        v.page.keyboard.press("ArrowRight")
        hidden = v.page.locator(".card[hidden]").first
        claim = hidden.get_attribute("id")
        v.page.locator(f"#t-{claim}").focus()
        v.page.keyboard.press("Enter")
        expect(v.page.locator(f"#{claim}")).to_be_focused()
        expect(v.page.locator(f"#{claim}")).to_be_in_viewport()
        assert v.page.url.endswith(f"#{claim}")
        assert "show=" not in v.page.url


@pytest.mark.parametrize("fragment", ["#%", "#c-", "#c-%00", "#nowhere"])
def test_an_address_that_leads_nowhere_breaks_nothing(site: Site, visit: Open, fragment: str) -> None:
    with visit(site.longest("article") + fragment) as v:
        cite = v.page.locator("#text .cite[data-references]:not([data-references=''])").first
        cite.click()
        expect(v.page.locator(".popover")).to_be_visible()
        assert v.faults == []


def test_a_source_that_a_mark_cuts_is_framed_once(site: Site, visit: Open) -> None:
    """Of its pieces the first has the left side and the last the right, whatever stands within it."""
    with visit(site.longest("article")) as v:
        card = v.page.locator(".card").first
        v.page.evaluate(
            """id => {
            const p = document.createElement('p');
            p.id = 'pieces';
            p.innerHTML = 'x<b>a</b><i></i><b>b</b><b>c</b> y <b>d</b>';
            p.querySelectorAll('b').forEach(e => { e.dataset.source = id; });
            document.querySelector('#text').append(p);
        }""",
            card.get_attribute("id"),
        )
        card.locator("a").first.focus()
        expect(v.page.locator("#pieces .lit-source")).to_have_count(4)
        sides = v.page.evaluate("""() => [...document.querySelectorAll('#pieces b')].map(e => ['--begin', '--end'].map(
            name => getComputedStyle(e).getPropertyValue(name).includes('1.5px')))""")
        assert sides == [[True, False], [False, False], [False, True], [True, True]]


def test_thumb_reaches_a_claim_on_a_phone(site: Site, visit: Open) -> None:
    with visit(site.longest("article"), width=390, height=800, has_touch=True, is_mobile=True) as v:
        mark = v.page.locator(".claim-mark").first
        mark.scroll_into_view_if_needed()
        mark.tap()
        card = v.page.locator(mark.get_attribute("href") or "")
        expect(card).to_be_in_viewport()
        assert v.page.evaluate("document.scrollingElement.scrollWidth") <= 390


def test_light_and_dark_is_the_readers_choice_and_is_kept(site: Site, visit: Open) -> None:
    with visit(site.url, color_scheme="light") as v:
        paper = "getComputedStyle(document.body).backgroundColor"
        before = v.page.evaluate(paper)
        v.page.locator("[data-scheme-toggle]").focus()
        v.page.keyboard.press("Enter")
        after = v.page.evaluate(paper)
        assert before != after
        v.page.goto(site.longest("article"))
        assert v.page.evaluate(paper) == after


def test_reference_opens_in_place_and_gives_the_keyboard_back(site: Site, visit: Open) -> None:
    with visit(site.longest("article")) as v:
        cite = v.page.locator("#text .cite[data-references]:not([data-references=''])").first
        cite.focus()
        v.page.keyboard.press("Enter")
        expect(v.page.locator(".popover")).to_be_in_viewport()
        assert v.page.evaluate("document.querySelector('.popover').contains(document.activeElement)")
        v.page.keyboard.press("Escape")
        expect(v.page.locator(".popover")).to_have_count(0)
        expect(cite).to_be_focused()
