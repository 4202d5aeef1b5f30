# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""A passkey and an authenticator app in a real browser, with an authenticator that Chromium plays."""

import re
import time
from collections.abc import Iterator
from itertools import count
from typing import Any

import pytest
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from playwright.sync_api import Browser, Page, expect

from tests.browser.axe import found_by_axe as violations
from tests.people import PASSWORD

AUTHENTICATOR = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}


NAMES = count(1)
NAME_NOW = [""]


@pytest.fixture
def page(browser: Browser, site: str, staff_cookies: list[dict[str, Any]]) -> Iterator[Page]:
    """The telephone of somebody who is new, with an authenticator; a passkey belongs to a name, never to a number."""
    name = NAME_NOW[0] = f"gerda{next(NAMES)}"
    link = invited(browser, site, staff_cookies, name)
    context = browser.new_context(
        base_url=site.replace("127.0.0.1", "localhost"), viewport={"width": 360, "height": 800}
    )
    page = context.new_page()
    devices = context.new_cdp_session(page)
    devices.send("WebAuthn.enable")
    devices.send("WebAuthn.addVirtualAuthenticator", {"options": AUTHENTICATOR})
    page.goto(link.replace("127.0.0.1", "localhost"))
    page.get_by_label("Adgangskode").fill(PASSWORD)
    page.get_by_label("Igen").fill(PASSWORD)
    page.get_by_role("button", name="Gem og log ind").click()
    page.wait_for_url("**/arbejde/")
    yield page
    context.close()


def invited(browser: Browser, site: str, cookies: list[dict[str, Any]], name: str) -> str:
    """The address that Alice sends to somebody she invites."""
    context = browser.new_context(base_url=site)
    context.add_cookies(cookies)
    alice = context.new_page()
    alice.goto("/arbejde/brugere/")
    alice.get_by_label("Brugernavn").fill(name)
    alice.locator("form:has(#role) button[type=submit]").click()
    link = alice.locator("section.box code").inner_text()
    context.close()
    return link


def log_in(page: Page) -> None:
    page.get_by_label("Brugernavn").fill(NAME_NOW[0])
    page.get_by_label("Adgangskode").fill(PASSWORD)
    page.get_by_role("button", name="Log ind", exact=True).click()


def confirm(page: Page) -> None:
    page.get_by_label("Adgangskode").fill(PASSWORD)
    page.get_by_role("button", name="Bekræft").click()


def log_out(page: Page) -> None:
    page.get_by_role("button", name="Log ud", exact=True).click()
    page.wait_for_url("**/")
    page.goto("/arbejde/login/")


def test_a_passkey_is_added_and_then_logs_in_alone(page: Page) -> None:
    page.goto("/arbejde/konto/adgangsnoegler/ny/")
    confirm(page)
    assert violations(page) == []
    page.get_by_label("Hvad du kalder den").fill("Min telefon")
    page.get_by_label("Log ind med den alene").check()
    page.get_by_role("button", name="Tilføj en adgangsnøgle").click()
    expect(page.get_by_role("heading", name="Nødkoder")).to_be_visible()
    assert violations(page) == []
    log_out(page)
    page.get_by_role("button", name="Brug en adgangsnøgle").click()
    page.wait_for_url("**/arbejde/")
    page.goto("/arbejde/konto/adgangsnoegler/")
    expect(page.get_by_text("Min telefon")).to_be_visible()
    page.get_by_role("link", name="Fjern nøglen").click()
    confirm(page)
    page.get_by_role("button", name="Fjern").click()
    expect(page.get_by_text("Du har ingen adgangsnøgler.")).to_be_visible()


def test_an_authenticator_app_is_set_up_and_asked_for(page: Page) -> None:
    page.goto("/arbejde/konto/app/")
    confirm(page)
    assert violations(page) == []
    secret = page.locator("code.key").inner_text()
    page.get_by_label("Seks cifre").fill(_code(secret))
    page.get_by_role("button", name="Tag den i brug").click()
    spare = re.findall(r"\d{8}", page.locator("main").inner_text())
    assert len(spare) == 10
    log_out(page)
    log_in(page)
    page.wait_for_url("**/kode/")
    assert violations(page) == []
    page.get_by_label("Kode").fill(spare[0])
    page.get_by_role("button", name="Log ind").click()
    page.wait_for_url("**/arbejde/")
    page.goto("/arbejde/konto/app/fjern/")
    confirm(page)
    page.get_by_role("button", name="Fjern").click()
    expect(page.get_by_text("Ikke i brug.").first).to_be_visible()


def test_a_passkey_that_the_browser_refuses_is_said_on_the_page(page: Page) -> None:
    log_out(page)
    page.get_by_role("button", name="Brug en adgangsnøgle").click()
    expect(page.get_by_role("alert").filter(has_text="Adgangsnøglen kunne ikke bruges")).to_be_visible()


def _code(secret: str) -> str:
    return format_hotp_value(hotp_value(secret, int(time.time()) // 30))
