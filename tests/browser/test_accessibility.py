# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""No violation of WCAG 2.2 A and AA or of best practice, and no sideways scrolling, at several widths."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import BrowserContext

PAGES = (
    "/",
    "/en/",
    "/?kendt=2016-01-01",
    "/?kendt=2010-01-01",
    "/pejlemaerker-2014-2017/",
    "/pejlemaerker-2014-2017/1/",
    "/pejlemaerker-2014-2017/1.A/",
    "/pejlemaerker-2014-2017/5/",
    "/pejlemaerker-2014-2017/6/",
    "/en/pejlemaerker-2014-2017/1/",
    "/indsatsomraader-2021-2025/",
    "/indsatsomraader-2021-2025/1/",
    "/indsatsomraader-2021-2025/2/",
    "/omstillingsplaner-2021-2024/",
    "/omstillingsplaner-2021-2024/BCV3/",
    "/koebenhavnertinget-2024/",
    "/koebenhavnertinget-2024/2.3/",
    "/indikator/hjemloese/",
    "/indikator/personaleomsaetning/",
    "/indikator/fuldtidspersoner-kontanthjaelp/",
    "/indikator/flyttet-i-egen-bolig/",
    "/metode/",
    "/metode/proev/",
    "/en/metode/proev/?scheme=omstillingsplaner-2021-2024&yellow_relative=0&yellow_points=many",
    "/soeg/",
    "/soeg/?q=hjemløse 2024",
    "/en/soeg/?q=homles",
    "/ordliste/",
    "/en/ordliste/",
    "/data/",
    "/was",
    "/arbejde/login/",
    "/findes-ikke/",
    "/?kendt=aldrig",
)
WIDTHS = (1440, 768, 390, 320)
CHECKED_BY_AXE = (1440, 390, 320)  # 768 px differs from 390 in its widths only
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}


def found_by_axe(page) -> list[str]:
    response = Axe().run(page, options=RULES).response
    return [
        f"{rule['id']}: {rule['help']}: {node['target']} {node['html'][:160]}"
        for rule in response["violations"]
        for node in rule["nodes"]
    ]


def too_wide(page) -> list[str]:
    """What sticks out of the window on the right, if the page can be scrolled sideways."""
    return page.evaluate(
        """() => document.documentElement.scrollWidth <= window.innerWidth ? [] :
        [...document.querySelectorAll('main *')].filter(e => e.getBoundingClientRect().right > window.innerWidth + 1)
        .map(e => e.outerHTML.slice(0, 120))"""
    )


def hidden_beyond_a_scroll_bar(page) -> list[str]:
    """Boxes inside the page that must be scrolled sideways to be read."""
    return page.evaluate(
        """() => [...document.querySelectorAll('main *')].filter(e => e.scrollWidth > e.clientWidth + 1
        && ['auto', 'scroll'].includes(getComputedStyle(e).overflowX)).map(e => e.outerHTML.slice(0, 120))"""
    )


@pytest.mark.slow
@pytest.mark.parametrize("address", PAGES)
def test_the_page_is_accessible_at_every_width(context: BrowserContext, address: str) -> None:
    page = context.new_page()
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        page.goto(address)
        page.evaluate("() => document.querySelectorAll('details').forEach(details => details.open = true)")
        if width in CHECKED_BY_AXE:
            assert found_by_axe(page) == [], f"at {width} px"
        assert too_wide(page) == [], f"at {width} px"
        assert hidden_beyond_a_scroll_bar(page) == [], f"at {width} px"


def test_the_check_sees_a_violation(context: BrowserContext) -> None:
    page = context.new_page()
    page.goto("/")
    page.evaluate(
        """() => { const h1 = document.querySelector('h1'); h1.innerHTML = '<img src="data:,">';
        h1.style.maxWidth = h1.style.width = '200vw'; }"""
    )
    assert any(found.startswith("image-alt") for found in found_by_axe(page))
    assert too_wide(page)
