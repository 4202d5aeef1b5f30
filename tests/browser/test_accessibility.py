# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""No violation of WCAG 2.2 A and AA or of best practice on any kind of page, in any form it takes."""

import pytest
from playwright.sync_api import BrowserContext, Page

from tests.browser.axe import found_by_axe
from tests.browser.conftest import Visit
from tests.kinds import KINDS, LANGUAGES, Kind

WIDTHS = (1440, 768, 360)
FORMS = {
    "light": {"media": "screen", "forced_colors": "none", "color_scheme": "light"},
    "forced colours": {"media": "screen", "forced_colors": "active", "color_scheme": "dark"},
}
ON_PAPER = {"media": "print", "forced_colors": "none", "color_scheme": "light"}
UNFOLD = "() => document.querySelectorAll('details').forEach(details => details.open = true)"


def too_wide(page: Page) -> list[str]:
    """What sticks out of the window on the right, if the page can be scrolled sideways."""
    return page.evaluate(
        """() => document.documentElement.scrollWidth <= window.innerWidth ? [] :
        [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > window.innerWidth + 1)
        .map(e => e.outerHTML.slice(0, 120))"""
    )


def hidden_beyond_a_scroll_bar(page: Page) -> list[str]:
    """Boxes inside the page that must be scrolled sideways to be read."""
    return page.evaluate(
        """() => [...document.querySelectorAll('main *')].filter(e => e.scrollWidth > e.clientWidth + 1
        && ['auto', 'scroll'].includes(getComputedStyle(e).overflowX)).map(e => e.outerHTML.slice(0, 120))"""
    )


@pytest.mark.slow
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_a_page_is_accessible_at_every_width_in_every_form(visitor: Visit, kind: Kind, language: str) -> None:
    page = visitor(kind).new_page()
    answer = page.goto(kind.address(language))
    assert answer
    assert answer.status == kind.status
    page.evaluate(UNFOLD)
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        for name, form in FORMS.items():
            page.emulate_media(**form)
            assert found_by_axe(page) == [], f"{name} at {width} px"
        assert too_wide(page) == [], f"at {width} px"
        assert hidden_beyond_a_scroll_bar(page) == [], f"at {width} px"


@pytest.mark.slow
@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_a_page_is_accessible_on_paper(visitor: Visit, kind: Kind) -> None:
    page = visitor(kind).new_page()
    page.goto(kind.path)
    page.emulate_media(**ON_PAPER)
    assert found_by_axe(page) == []


def test_the_check_sees_a_violation(context: BrowserContext) -> None:
    page = context.new_page()
    page.goto("/")
    page.evaluate(
        """() => { const h1 = document.querySelector('h1'); h1.innerHTML = '<img src="data:,">';
        h1.style.maxWidth = h1.style.width = '200vw'; }"""
    )
    assert any(found.startswith("image-alt") for found in found_by_axe(page))
    assert too_wide(page)


def test_the_check_sees_text_that_forced_colours_leave_unreadable(context: BrowserContext) -> None:
    page = context.new_page()
    page.goto("/")
    page.emulate_media(**FORMS["forced colours"])
    page.evaluate(
        """() => { const h1 = document.querySelector('h1'); h1.style.forcedColorAdjust = 'none';
        h1.style.color = '#111'; }"""
    )
    assert any(found.startswith("color-contrast") for found in found_by_axe(page))


def test_forced_colours_and_paper_are_really_asked_for(context: BrowserContext) -> None:
    page = context.new_page()
    page.goto("/")
    asked = "forms => forms.map(form => matchMedia(form).matches)"
    for form, found in ((FORMS["forced colours"], [True, True, False]), (ON_PAPER, [False, False, True])):
        page.emulate_media(**form)
        assert page.evaluate(asked, ["(forced-colors: active)", "(prefers-color-scheme: dark)", "print"]) == found
