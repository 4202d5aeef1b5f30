# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""A served site with the example in it, and a browser to look at it with.

The site is started the way a user starts it, in a home of its own: tables that refuse to be emptied cannot be
flushed between tests, and what is tested is what is shipped.
"""

import csv
import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

ROOT = Path(__file__).resolve().parents[2]
PEJL = Path(sys.executable).with_name("pejl")
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
SECONDS_TO_START = 30


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


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def wait_for(address: str, server: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + SECONDS_TO_START
    while time.monotonic() < deadline:
        if server.poll() is not None:
            pytest.fail(f"the server stopped with exit status {server.returncode} before it answered")
        try:
            with urlopen(address, timeout=2):
                return
        except (URLError, ConnectionError, TimeoutError):
            time.sleep(0.1)
    pytest.fail(f"the server did not answer at {address} within {SECONDS_TO_START} seconds")


def releases() -> list[dict[str, str]]:
    """The history of the example, oldest first."""
    with (ROOT / "examples" / "copenhagen-releases.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def publication(release: dict[str, str]) -> list[str]:
    """How a user publishes it."""
    titles = ["--title", release["title_da"], "--title-en", release["title_en"]]
    return ["publish", "--name", release["name"], *titles, "--from", release["published_from"]]


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a site that serves the example of Copenhagen with its releases, without a slash at the end."""
    environment = {**os.environ, "PEJL_HOME": str(tmp_path_factory.mktemp("home"))}
    environment.pop("PEJL_DATABASE_URL", None)
    for step in (["import", "examples/copenhagen"], *map(publication, releases())):
        done = subprocess.run([PEJL, *step], cwd=ROOT, env=environment, check=False, capture_output=True, text=True)
        if done.returncode:
            pytest.fail(f"pejl {' '.join(step)} failed:\n{done.stdout}{done.stderr}")
    port = free_port()
    server = subprocess.Popen([PEJL, "serve", "--port", str(port)], cwd=ROOT, env=environment)
    try:
        wait_for(f"http://127.0.0.1:{port}/", server)
        yield f"http://127.0.0.1:{port}"
    finally:
        server.terminate()
        server.wait(timeout=15)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=chromium(), args=QUIET)
        yield started
        started.close()


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
