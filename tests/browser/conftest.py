# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""A served site with the example in it, and a browser to look at it with."""

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from tests.kinds import Kind
from tests.served import served_example

ROOT = Path(__file__).resolve().parents[2]
CHROMIUM_NAMES = ("chromium", "chromium-browser", "google-chrome")
QUIET = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)


def chromium() -> str:
    stated = os.environ.get("CHROMIUM_PATH")
    found = stated or next((path for name in CHROMIUM_NAMES if (path := shutil.which(name))), None)
    if not found:
        pytest.fail("no Chromium was found: apt install chromium, or set CHROMIUM_PATH")
    return found


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a site that serves the example of Copenhagen, without a slash at the end."""
    with served_example(tmp_path_factory.mktemp("home")) as address:
        yield address


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=chromium(), args=QUIET)
        yield started
        started.close()


@pytest.fixture(scope="session")
def staff_cookies(browser: Browser, site: str) -> list[dict[str, Any]]:
    """What a browser holds after Alice has logged in."""
    from tests.people import ALICE, PASSWORD

    context = browser.new_context(base_url=site)
    page = context.new_page()
    page.goto("/arbejde/login/")
    page.get_by_label("Brugernavn").fill(ALICE)
    page.get_by_label("Adgangskode").fill(PASSWORD)
    page.get_by_role("button", name="Log ind").click()
    assert page.url == f"{site}/arbejde/"
    cookies = context.cookies()
    context.close()
    return cookies


Visit = Callable[..., BrowserContext]


@pytest.fixture
def visitor(browser: Browser, site: str, request: pytest.FixtureRequest) -> Iterator[Visit]:
    """A reader of one kind of page, who has logged in where that is needed; options as for a browser's context."""
    opened: list[BrowserContext] = []

    def come(kind: Kind, **options: Any) -> BrowserContext:
        context = browser.new_context(base_url=site, **options)
        opened.append(context)
        if kind.staff:
            context.add_cookies(request.getfixturevalue("staff_cookies"))
        return context

    yield come
    for context in opened:
        context.close()


@pytest.fixture
def context(browser: Browser, site: str) -> Iterator[BrowserContext]:
    """A reader who has never been here: no cookies, Danish."""
    fresh = browser.new_context(base_url=site, locale="da-DK", viewport={"width": 1440, "height": 900})
    yield fresh
    fresh.close()


@pytest.fixture
def page(context: BrowserContext) -> Iterator[Page]:
    """A page; the test fails when a script broke on it or the content policy refused a file."""
    opened = context.new_page()
    complaints: list[str] = []
    opened.on("pageerror", lambda error: complaints.append(str(error)))
    opened.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    yield opened
    assert complaints == []
