# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The form of the pages: light to load, still while they are drawn, and whole where a part of them is missing."""

import re
import time

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route

PAGES = (
    "/",
    "/en/",
    "/pejlemaerker-2014-2017/",
    "/pejlemaerker-2014-2017/1/",
    "/omstillingsplaner-2021-2024/",
    "/indikator/hjemloese/",
    "/metode/",
    "/metode/proev/",
    "/soeg/?q=hjemløse",
    "/ordliste/",
    "/data/",
    "/arbejde/login/",
)
BUDGET = 300_000  # bytes unpacked, so the budget holds without gzip as well
HASHED = re.compile(r"\.[0-9a-f]{12}\.(css|js|woff2|svg)$")
WATCH = """() => { window.shifts = []; new PerformanceObserver(list => list.getEntries().forEach(
    entry => shifts.push(entry.value))).observe({type: 'layout-shift', buffered: true}); }"""


def lines_of(page: Page) -> list[str]:
    return page.evaluate(
        "() => [...document.querySelectorAll('.menu a')].map(a => getComputedStyle(a).borderBottomColor)"
    )


@pytest.mark.parametrize("address", PAGES)
def test_a_page_with_all_it_loads_is_within_the_budget(context: BrowserContext, address: str) -> None:
    page = context.new_page()
    sizes: dict[str, int] = {}
    page.on("response", lambda response: sizes.update({response.url: len(response.body())}))
    page.goto(address, wait_until="networkidle")
    assert len([url for url in sizes if url.endswith(".woff2")]) == 3
    assert sum(sizes.values()) < BUDGET, sizes


@pytest.mark.parametrize("width", [1440, 390])
@pytest.mark.parametrize("seconds", [0, 0.4])
def test_nothing_moves_while_a_page_is_drawn(context: BrowserContext, width: int, seconds: float) -> None:
    def late(route: Route) -> None:
        time.sleep(seconds)
        route.continue_()

    page = context.new_page()
    page.set_viewport_size({"width": width, "height": 900})
    page.route("**/*.woff2", late)
    page.add_init_script(f"({WATCH})()")
    for address in ("/", "/pejlemaerker-2014-2017/1/", "/indikator/hjemloese/"):
        page.goto(address, wait_until="networkidle")
        assert page.evaluate("() => shifts.reduce((one, other) => one + other, 0)") < 0.001, address


def test_the_check_sees_what_moves(context: BrowserContext) -> None:
    page = context.new_page()
    page.add_init_script(f"({WATCH})()")
    page.goto("/", wait_until="networkidle")
    page.evaluate("() => document.querySelector('main').insertAdjacentHTML('afterbegin', '<br>'.repeat(9))")
    page.wait_for_function("() => shifts.length > 0")


def test_text_is_set_in_the_font_of_the_design_system(page: Page) -> None:
    page.goto("/", wait_until="networkidle")
    faces = page.evaluate(
        "() => [...document.fonts].filter(f => f.status === 'loaded').map(f => `${f.family} ${f.weight}`)"
    )
    assert {"IBM Plex Sans 400", "IBM Plex Sans 600", "IBM Plex Sans 700"} <= {face.replace('"', "") for face in faces}


def test_every_file_a_page_loads_has_its_content_in_its_name(page: Page, site: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.removeprefix(site)))
    page.goto("/metode/", wait_until="networkidle")
    files = [path for path in asked if path.startswith("/static/")]
    assert files
    assert [path for path in files if not HASHED.search(path)] == []


@pytest.mark.parametrize("address", ["/", "/soeg/", "/arbejde/login/"])
def test_the_content_policy_lets_nothing_in_from_outside_or_inline(page: Page, address: str) -> None:
    answer = page.goto(address)
    assert answer
    policy = answer.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert "://" not in policy
    assert page.locator("[style], style, script:not([src]), [onclick]").count() == 0


@pytest.mark.parametrize("width", [1440, 360])
def test_a_page_without_the_design_system_is_plainer_but_whole(context: BrowserContext, width: int) -> None:
    page = context.new_page()
    page.set_viewport_size({"width": width, "height": 900})
    page.route("**/built/**", lambda route: route.abort())
    page.goto("/pejlemaerker-2014-2017/1/")
    assert page.evaluate("() => getComputedStyle(document.querySelector('main p')).fontSize") in ("14px", "16px")
    assert page.evaluate("() => document.documentElement.scrollWidth") <= width


def test_forced_colours_underline_only_the_menus_current_page(browser: Browser, site: str) -> None:
    forced = browser.new_context(base_url=site, forced_colors="active", color_scheme="dark")
    page = forced.new_page()
    page.goto("/metode/")
    current = page.locator(".menu a[aria-current]").evaluate("a => getComputedStyle(a).borderBottomColor")
    assert lines_of(page).count(current) == 1
    forced.close()
