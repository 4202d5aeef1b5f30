# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Reading the site on a large screen, on a phone, on paper and with forced colours."""

import pytest
from playwright.sync_api import Browser, Page, expect

GOAL = "/pejlemaerker-2014-2017/1/"
INDICATOR = "/indikator/hjemloese/"


def focused(page: Page) -> str:
    return page.evaluate("() => document.activeElement.innerText.trim()")


def test_the_first_tab_stop_leads_past_the_menu(page: Page) -> None:
    page.goto(GOAL)
    page.keyboard.press("Tab")
    assert focused(page) == "Gå til sidens indhold"
    expect(page.get_by_text("Gå til sidens indhold")).to_be_in_viewport()
    page.keyboard.press("Enter")
    assert page.evaluate("() => document.activeElement.id") == "indhold"


def test_what_is_folded_away_opens_by_keyboard(page: Page) -> None:
    page.goto(GOAL)
    summary = page.get_by_text("Vis reglerne og hele forklaringen")
    summary.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Forklaring")).to_be_visible()


def test_another_day_is_chosen_in_a_form_and_kept_by_the_links(page: Page) -> None:
    page.goto("/")
    page.get_by_text("Vis en anden dag").click()
    page.get_by_label("Hvad gjaldt den …?").fill("2016-01-01")
    page.get_by_role("button", name="Vis").click()
    expect(page.get_by_text("Du læser det, der gjaldt")).to_contain_text("1. januar 2016")
    page.get_by_role("link", name="Pejlemærker 2014-2017").first.click()
    assert page.url.endswith("?kendt=2016-01-01")
    page.get_by_role("link", name="Vis det, der gælder i dag").click()
    assert "kendt" not in page.url


def test_the_language_changes_on_the_same_page(page: Page) -> None:
    page.goto(GOAL)
    page.get_by_role("link", name="English").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("1. More vulnerable people have a home")
    page.get_by_role("link", name="Dansk").click()
    assert page.url.endswith(GOAL)


@pytest.mark.parametrize("width", [1440, 390])
def test_the_answer_is_on_the_first_screen(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 844})
    page.goto("/")
    expect(page.locator(".lead")).to_be_in_viewport(ratio=1)
    expect(page.locator(".verdict").first).to_be_in_viewport(ratio=1)


def test_a_phone_gets_the_drawing_made_for_it(page: Page) -> None:
    page.goto(INDICATOR)
    expect(page.locator(".chart-wide")).to_be_visible()
    expect(page.locator(".chart-phone").first).to_be_hidden()
    page.set_viewport_size({"width": 390, "height": 844})
    expect(page.locator(".chart-wide")).to_be_hidden()
    expect(page.locator(".chart-phone").first).to_be_visible()


@pytest.mark.parametrize("width", [1440, 390])
def test_text_in_drawings_is_large_enough_to_read(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    for address in (INDICATOR, GOAL):
        page.goto(address)
        sizes = page.evaluate(
            """() => [...document.querySelectorAll('svg:not([aria-hidden]) text')]
            .filter(t => t.getClientRects().length)
            .map(t => parseFloat(getComputedStyle(t).fontSize) * t.getScreenCTM().a)"""
        )
        assert sizes
        assert min(sizes) >= 12.5


def test_labels_of_the_chart_do_not_overlap_as_drawn(page: Page) -> None:
    page.goto(INDICATOR)
    overlapping = page.evaluate(
        """() => { const texts = [...document.querySelectorAll('.chart-wide text')];
        const boxes = texts.map(text => [text.textContent, text.getBBox()]);
        const cross = (a, b) => a.x + 1 < b.x + b.width && b.x + 1 < a.x + a.width
            && a.y + 3 < b.y + b.height && b.y + 3 < a.y + a.height;
        return boxes.flatMap(([one, a], place) => boxes.slice(place + 1)
            .filter(([, b]) => cross(a, b)).map(([two]) => [one, two])); }"""
    )
    assert overlapping == []


def test_paper_has_everything_and_no_menu(page: Page) -> None:
    page.goto(GOAL)
    page.emulate_media(media="print")
    expect(page.get_by_role("navigation", name="Hovedmenu")).to_be_hidden()
    expect(page.get_by_role("heading", name="Forklaring")).to_be_visible()
    expect(page.get_by_text("Hent tallene")).to_be_hidden()
    expect(page.locator(".printed")).to_have_text(GOAL)
    assert page.pdf(format="A4").startswith(b"%PDF-")


def test_forced_colours_keep_drawings_on_a_white_ground(browser: Browser, site: str) -> None:
    forced = browser.new_context(base_url=site, forced_colors="active", color_scheme="dark")
    page = forced.new_page()
    page.goto(INDICATOR)
    assert page.evaluate("() => getComputedStyle(document.querySelector('.chart-wide')).backgroundColor") == (
        "rgb(255, 255, 255)"
    )
    forced.close()
