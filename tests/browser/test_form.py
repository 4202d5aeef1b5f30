# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The form of the pages: light to load, still while they are drawn, and whole where a part of them is missing."""

import re
import time
from collections.abc import Callable
from dataclasses import dataclass, field

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route

from tests.browser.conftest import Visit
from tests.kinds import KINDS, Kind

BUDGET = 300_000  # bytes as they come over the wire, for somebody who has never been here
HASHED = re.compile(r"\.[0-9a-f]{12}\.(css|js|woff2|svg)$")
WATCH = """() => { window.shifts = []; window.refused = [];
    new PerformanceObserver(list => list.getEntries().forEach(entry => shifts.push(entry.value)))
        .observe({type: 'layout-shift', buffered: true});
    document.addEventListener('securitypolicyviolation', event => refused.push(event.blockedURI)); }"""
# On a large screen, and on a phone where the fonts come late: every move they cause would be seen.
SCREENS = {"screen": ({"width": 1440, "height": 900}, 0.0), "phone": ({"width": 390, "height": 844}, 0.3)}


@dataclass
class Visited:
    """What one visit cost and what was wrong with it."""

    requests: dict[str, str] = field(default_factory=dict)  # of each request its address
    sizes: dict[str, int] = field(default_factory=dict)
    said: list[str] = field(default_factory=list)

    @property
    def cost(self) -> int:
        return sum(self.sizes.values())

    def of(self, ending: str) -> list[str]:
        return [url for url in self.requests.values() if url.endswith(ending)]


def watched(page: Page) -> Visited:
    """Count every byte that comes over the wire, and hear what the browser complains of."""
    visited = Visited()
    session = page.context.new_cdp_session(page)
    session.send("Network.enable")
    session.on(
        "Network.requestWillBeSent",
        lambda event: visited.requests.update({event["requestId"]: event["request"]["url"]}),
    )
    session.on(
        "Network.loadingFinished",
        lambda event: visited.sizes.update({event["requestId"]: int(event["encodedDataLength"])}),
    )
    page.on("pageerror", lambda error: visited.said.append(str(error)))
    page.on("console", lambda message: visited.said.append(message.text) if message.type == "error" else None)
    page.add_init_script(f"({WATCH})()")
    return visited


def lines_of(page: Page) -> list[str]:
    return page.evaluate(
        "() => [...document.querySelectorAll('.menu a')].map(a => getComputedStyle(a).borderBottomColor)"
    )


def late(seconds: float) -> Callable[[Route], None]:
    def after(route: Route) -> None:
        time.sleep(seconds)
        route.continue_()

    return after


@pytest.mark.slow
@pytest.mark.parametrize(("screen", "language"), [("screen", "da"), ("phone", "en")])
@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_a_page_is_light_still_and_asks_nobody_else(
    visitor: Visit, site: str, kind: Kind, language: str, screen: str
) -> None:
    size, seconds = SCREENS[screen]
    page = visitor(kind, viewport=size).new_page()
    visited = watched(page)
    if seconds:
        page.route("**/*.woff2", late(seconds))
    page.goto(kind.address(language), wait_until="networkidle")
    assert 10_000 < visited.cost < BUDGET, visited
    assert len(visited.of(".woff2")) == 3
    assert [url for url in visited.requests.values() if not url.startswith((f"{site}/", "data:"))] == []
    assert page.evaluate("() => shifts") == []
    assert page.evaluate("() => refused") == []
    assert [words for words in visited.said if f"status of {kind.status}" not in words] == []


def test_the_check_sees_what_moves(context: BrowserContext) -> None:
    page = context.new_page()
    page.add_init_script(f"({WATCH})()")
    page.goto("/", wait_until="networkidle")
    page.evaluate("() => document.querySelector('main').insertAdjacentHTML('afterbegin', '<br>'.repeat(9))")
    page.wait_for_function("() => shifts.length > 0")


def test_the_check_sees_what_is_heavy_or_refused(context: BrowserContext, site: str) -> None:
    page = context.new_page()
    visited = watched(page)
    page.route("**/pejl*.css", lambda route: route.fulfill(body="/**/" * 100_000, content_type="text/css"))
    page.goto("/", wait_until="networkidle")
    page.evaluate("() => { new Image().src = 'https://elsewhere.example/'; }")
    page.wait_for_function("() => refused.length > 0")
    assert visited.cost > BUDGET
    assert visited.said


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
    # JSON for a script to read is data: no browser runs it, and no policy is asked about it.
    runs = 'script:not([src]):not([type="application/json"])'
    assert page.locator(f"[style], style, {runs}, [onclick]").count() == 0


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


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_nothing_glides_for_somebody_who_asked_for_less_motion(visitor: Visit, kind: Kind) -> None:
    page = visitor(kind, reduced_motion="reduce").new_page()
    page.goto(kind.path)
    gliding = page.evaluate(
        """() => [...document.querySelectorAll('*')].filter(e => { const s = getComputedStyle(e);
        return s.transitionDuration !== '0s' || s.animationName !== 'none' || s.scrollBehavior !== 'auto'; })
        .map(e => e.outerHTML.slice(0, 100))"""
    )
    assert gliding == []
