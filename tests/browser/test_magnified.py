# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Magnified to 400 %, with text set larger or wider, and for a finger: nothing is lost.

The success criteria 1.4.4, 1.4.10, 1.4.12 and 2.5.8 of WCAG 2.2.
"""

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.conftest import QUIET, Visit, chromium
from tests.browser.test_accessibility import UNFOLD, hidden_beyond_a_scroll_bar, too_wide
from tests.kinds import KINDS, LANGUAGES, Kind

AT_400_PERCENT = {"viewport": {"width": 320, "height": 256}, "device_scale_factor": 4}  # a window of 1280 × 1024
WIDE_SET = """*:not(svg *) {line-height: 1.5 !important; letter-spacing: .12em !important;
        word-spacing: .16em !important}
    p {margin-bottom: 2em !important}"""
TWICE = "--blink-settings=defaultFontSize=32"  # as in the browser's own settings
STYLE = """css => { const sheet = new CSSStyleSheet(); sheet.replaceSync(css);
    document.adoptedStyleSheets = [sheet]; }"""
# Text that its own box cuts off, or that stands over other text.
LOST = """() => {
    const clipped = e => e && (getComputedStyle(e).clipPath !== 'none' || clipped(e.parentElement));
    const hides = e => { const s = getComputedStyle(e);
        return ['hidden', 'clip'].includes(s.overflowX) && s.clipPath === 'none' && e.namespaceURI.endsWith('xhtml'); };
    const cut = [...document.body.querySelectorAll('*')].filter(hides)
        .filter(e => e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 1)
        .map(e => ['cut off', e.outerHTML.slice(0, 100)]);
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), lines = [];
    while (walk.nextNode()) {
        const node = walk.currentNode, e = node.parentElement;
        if (!node.data.trim() || e.closest('svg, script, .unseen, .skip-link, option')) continue;
        if (!e.checkVisibility({visibilityProperty: true})) continue;
        if (clipped(e)) continue;
        const range = document.createRange(); range.selectNodeContents(node);
        for (const box of range.getClientRects())
            if (box.width > 1) lines.push([box, node.data.trim().slice(0, 40)]);
    }
    lines.sort((a, b) => a[0].top - b[0].top);
    const over = [];
    lines.forEach(([a, one], place) => { for (const [b, other] of lines.slice(place + 1)) {
        if (b.top > a.bottom) break;
        const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
        const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
        if (across > 2 && down > 0.4 * Math.min(a.height, b.height)) over.push(['one over the other', one, other]);
    } });
    return [...cut, ...over]; }"""
SMALL = """() => [...document.querySelectorAll('nav a, footer a, summary, button, select, input:not([type=hidden])')]
    .filter(e => e.checkVisibility()).map(e => [e, e.getBoundingClientRect()])
    .filter(([, box]) => box.width < 24 || box.height < 24).map(([e]) => e.outerHTML.slice(0, 100))"""


def lost(page: Page) -> list[list[str]]:
    return page.evaluate(LOST)


@pytest.mark.slow
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_magnified_four_times_a_page_is_one_column_and_whole(visitor: Visit, kind: Kind, language: str) -> None:
    page = visitor(kind, **AT_400_PERCENT).new_page()
    page.goto(kind.address(language))
    page.evaluate(UNFOLD)
    assert too_wide(page) == []
    assert hidden_beyond_a_scroll_bar(page) == []
    assert lost(page) == []
    page.evaluate(STYLE, WIDE_SET)
    assert too_wide(page) == []
    assert lost(page) == []


@pytest.mark.slow
@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_text_set_wider_is_not_lost_on_a_large_screen(visitor: Visit, kind: Kind) -> None:
    page = visitor(kind, viewport={"width": 1280, "height": 1024}).new_page()
    page.goto(kind.path)
    page.evaluate(UNFOLD)
    assert lost(page) == []
    page.evaluate(STYLE, WIDE_SET)
    assert lost(page) == []


@pytest.mark.slow
def test_text_of_twice_the_size_is_not_lost(browser: Browser, site: str) -> None:
    large = browser.browser_type.launch(executable_path=chromium(), args=[*QUIET, TWICE])
    page = large.new_page(base_url=site, viewport={"width": 1280, "height": 1024})
    for kind in [one for one in KINDS if not one.staff]:
        page.goto(kind.path)
        page.evaluate(UNFOLD)
        assert page.evaluate("() => getComputedStyle(document.body).fontSize") == "32px"
        assert too_wide(page) == [], kind.name
        assert lost(page) == [], kind.name
    large.close()


def test_the_check_sees_text_that_is_cut_off_or_covered(page: Page) -> None:
    page.goto("/")
    page.evaluate(STYLE, "h1 {height: 1rem; overflow: hidden} .lead {margin-top: -6rem}")
    assert {found[0] for found in lost(page)} == {"cut off", "one over the other"}


@pytest.mark.slow
@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_what_is_pressed_is_large_enough_for_a_finger(visitor: Visit, kind: Kind) -> None:
    page = visitor(kind, viewport={"width": 360, "height": 800}).new_page()
    page.goto(kind.path)
    page.evaluate(UNFOLD)
    assert page.evaluate(SMALL) == []
    forms = page.locator("main :is(button, input:not([type=hidden]), select):visible")
    heights = forms.evaluate_all("all => all.map(e => e.getBoundingClientRect().height)")
    assert all(height >= 44 for height in heights), heights
