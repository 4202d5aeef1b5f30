# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Every page and every function with the keyboard alone: seen where one is, in reading order, and never caught."""

from itertools import pairwise

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import Visit
from tests.kinds import KINDS, Kind

MOST_STOPS = 1500  # the catalogue of data has several hundred
UNFOLD = "() => document.querySelectorAll('details').forEach(details => details.open = true)"
# Everything that Tab must reach, numbered in the order of the document.
NUMBER = """() => { const all = [...document.querySelectorAll(
    'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]')]
    .filter(e => e.checkVisibility({visibilityProperty: true, contentVisibilityAuto: true}) && !e.disabled);
    all.forEach((e, place) => e.dataset.stop = place);
    return all.length; }"""
# Where the focus is: its number, its place on the page, how its ring is drawn and whether anything lies over it.
WHERE = """async () => { await Promise.all(document.getAnimations().map(one => one.finished));
    const e = document.activeElement;
    if (!e || e === document.body || e === document.documentElement) return null;
    const parts = colour => colour.match(/[0-9.]+/g).map(Number);
    const light = ([r, g, b]) => [r, g, b].map(c => c / 255).map(
        c => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)
        .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
    const contrast = (a, b) => { const [high, low] = [light(a), light(b)].sort((x, y) => y - x);
        return (high + 0.05) / (low + 0.05); };
    const under = from => { for (let at = from; at; at = at.parentElement) {
        const found = parts(getComputedStyle(at).backgroundColor);
        if (found.length < 4 || found[3] > 0) return found; } return [255, 255, 255]; };
    const style = getComputedStyle(e), box = e.getBoundingClientRect();
    const over = [[.5, .5], [.1, .5], [.9, .5]].map(([x, y]) => {
        const line = [...e.getClientRects()].at(x < .5 ? 0 : -1) ?? box;
        return document.elementFromPoint(line.left + x * line.width, line.top + y * line.height); });
    return {stop: Number(e.dataset.stop), top: box.top + scrollY, left: box.left, right: box.right,
        ring: style.outlineStyle === 'none' ? 0 : parseFloat(style.outlineWidth),
        contrast: contrast(parts(style.outlineColor), under(e.parentElement)),
        seen: over.some(o => o && (o === e || e.contains(o) || o.contains(e)))
            && box.bottom > 0 && box.top < innerHeight,
        what: e.outerHTML.slice(0, 100)}; }"""


def stops(page: Page, key: str = "Tab") -> list[dict]:
    """Press the key until the focus has left the page; a field with parts of its own (a date) counts once."""
    found: list[dict] = []
    for _ in range(MOST_STOPS):
        page.keyboard.press(key)
        here = page.evaluate(WHERE)
        if here is None or here["stop"] in [one["stop"] for one in found[:-1]]:
            return found
        if not found or here["stop"] != found[-1]["stop"]:
            found.append(here)
    pytest.fail(f"after {MOST_STOPS} presses the focus had not left the page: {found[-1]['what']}")


def tab_to(page: Page, wanted: Locator) -> None:
    """Go on with Tab until the focus is there."""
    for _ in range(MOST_STOPS):
        page.keyboard.press("Tab")
        if wanted.evaluate("e => e === document.activeElement"):
            return
    pytest.fail("the keyboard does not reach it")


def out_of_order(found: list[dict]) -> list[tuple[str, str]]:
    """Steps that go upwards without going on to a column at the right."""
    return [
        (a["what"], b["what"])
        for a, b in pairwise(found)
        if b["top"] < a["top"] - 30 and b["left"] < min(a["right"], 700) - 1
    ]


@pytest.mark.slow
@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_tab_visits_everything_once_in_reading_order_and_shows_where_it_is(visitor: Visit, kind: Kind) -> None:
    page = visitor(kind, viewport={"width": 1280, "height": 800}, reduced_motion="reduce").new_page()
    page.goto(kind.path)
    page.evaluate(UNFOLD)
    wanted = page.evaluate(NUMBER)
    found = stops(page)
    assert [one["stop"] for one in found] == list(range(wanted))
    assert [one["what"] for one in found if one["ring"] < 2 or one["contrast"] < 3] == []
    assert [one["what"] for one in found if not one["seen"]] == []
    assert out_of_order(found) == []


def test_shift_and_tab_lead_back_the_same_way(page: Page) -> None:
    page.goto("/metode/proev/?scheme=pejlemaerker-2014-2017")
    page.evaluate(UNFOLD)
    page.evaluate(NUMBER)
    there = [one["stop"] for one in stops(page)]
    page.get_by_role("contentinfo").get_by_role("link").last.focus()
    back = [there[-1], *(one["stop"] for one in stops(page, "Shift+Tab"))]
    assert back[: len(there)] == there[::-1]


@pytest.mark.parametrize("colours", ["none", "active"])
@pytest.mark.parametrize("where", ["a", "button", "input", "select", "summary"])
def test_the_focus_changes_what_is_painted(visitor: Visit, where: str, colours: str) -> None:
    kind = next(one for one in KINDS if one.name == "another rule")
    page = visitor(kind, forced_colors=colours, reduced_motion="reduce").new_page()
    page.goto(kind.path)
    one = page.locator(f":is(header, main, aside) {where}:visible").first
    one.scroll_into_view_if_needed()
    box = one.bounding_box()
    assert box
    around = {"x": box["x"] - 6, "y": box["y"] - 6, "width": box["width"] + 12, "height": box["height"] + 12}
    around["x"], around["y"] = max(0, around["x"]), max(0, around["y"])
    before = page.screenshot(clip=around, caret="hide")
    tab_to(page, one)
    assert page.screenshot(clip=around, caret="hide") != before


def test_the_pages_content_is_one_key_away(page: Page) -> None:
    page.goto("/")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("() => document.querySelector('main').contains(document.activeElement)")


def test_a_search_a_suggestion_and_an_answer(page: Page) -> None:
    page.goto("/")
    tab_to(page, page.get_by_role("banner").get_by_role("searchbox"))
    page.keyboard.type("hjemlxse")
    page.keyboard.press("Enter")
    expect(page.get_by_role("main")).to_contain_text("Mente du")
    tab_to(page, page.get_by_role("main").get_by_role("link").first)
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=2).first).to_contain_text("hjemløs")
    tab_to(page, page.get_by_role("main").get_by_role("listitem").get_by_role("link").first)
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Hjemløse i København")


def test_another_day(page: Page) -> None:
    page.goto("/")
    tab_to(page, page.get_by_text("Vis en anden dag"))
    page.keyboard.press("Enter")
    tab_to(page, page.get_by_label("Hvad gjaldt den …?"))
    page.keyboard.type("01012016")
    page.keyboard.press("Enter")
    page.wait_for_url("**/?kendt=2016-01-01")
    tab_to(page, page.get_by_role("link", name="Vis det, der gælder i dag"))
    page.keyboard.press("Enter")
    page.wait_for_url("**/")


def test_another_rule_from_the_choice_to_the_answer_and_back(page: Page) -> None:
    page.goto("/metode/proev/", wait_until="networkidle")
    tab_to(page, page.get_by_role("main").get_by_role("link", name="Pejlemærker 2014-2017"))
    page.keyboard.press("Enter")
    page.wait_for_url("**scheme=pejlemaerker-2014-2017*")
    page.wait_for_load_state("networkidle")
    tab_to(page, page.get_by_label("Dele uden tal"))
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    expect(page.locator("#svar-paa-reglen").get_by_text("Din regel:")).to_be_visible()
    tab_to(page, page.get_by_role("link", name="Tilbage til reglen"))
    page.keyboard.press("Enter")
    expect(page.locator("#svar-paa-reglen").get_by_text("Din regel:")).to_have_count(0)


def test_what_has_to_be_put_right_is_one_key_from_its_field(visitor: Visit) -> None:
    kind = next(one for one in KINDS if one.name == "another rule with errors")
    page = visitor(kind).new_page()
    page.goto(kind.path)
    tab_to(page, page.locator("#rettes").get_by_role("link").first)
    page.keyboard.press("Enter")
    assert page.evaluate("() => document.activeElement.getAttribute('aria-invalid')") == "true"


def test_the_language_and_back(page: Page) -> None:
    page.goto("/pejlemaerker-2014-2017/1/")
    tab_to(page, page.get_by_role("link", name="English"))
    page.keyboard.press("Enter")
    expect(page.locator("html")).to_have_attribute("lang", "en")
    tab_to(page, page.get_by_role("link", name="Dansk"))
    page.keyboard.press("Enter")
    expect(page.locator("html")).to_have_attribute("lang", "da")


def test_the_figures_as_a_file(page: Page) -> None:
    page.goto("/indikator/hjemloese/")
    tab_to(page, page.get_by_role("link", name="CSV"))
    with page.expect_download() as fetched:
        page.keyboard.press("Enter")
    assert fetched.value.suggested_filename.endswith(".csv")


def test_logging_in_and_out(page: Page) -> None:
    from tests.people import ALICE, PASSWORD

    page.goto("/arbejde/")
    tab_to(page, page.get_by_label("Brugernavn"))
    page.keyboard.type(ALICE)
    page.keyboard.press("Tab")
    page.keyboard.type(PASSWORD)
    page.keyboard.press("Enter")
    expect(page.get_by_role("main")).to_contain_text("Du er logget ind som alice")
    tab_to(page, page.get_by_role("button", name="Log ud"))
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).not_to_contain_text("arbejde", timeout=5000)
    page.goto("/arbejde/")
    expect(page.get_by_label("Brugernavn")).to_be_visible()
