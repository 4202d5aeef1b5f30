# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""A paper is handed in, shown and decided about with the keyboard, with and without a script."""

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Visit
from tests.browser.test_keyboard import tab_to
from tests.kinds import KINDS
from tests.papers import CASE

(REPORT,) = [kind for kind in KINDS if kind.name == "report of a check"]
FILE = {"name": "notat.txt", "mimeType": "text/plain", "buffer": CASE.encode()}


@pytest.mark.slow
@pytest.mark.parametrize("script", [True, False], ids=["with a script", "without a script"])
def test_a_paper_is_handed_in_and_its_page_found_again(visitor: Visit, script: bool) -> None:
    page = visitor(REPORT, java_script_enabled=script).new_page()
    page.goto("/arbejde/kontrol/")
    page.get_by_label("Dokumenter", exact=True).set_input_files([FILE])
    page.get_by_role("button", name="Kontrollér dokumenterne").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Kontrollen venter på sin tur")
    expect(page.get_by_text("Du kan forlade siden.")).to_be_visible()
    expect(page.get_by_role("link", name="Se, hvor langt den er")).to_be_visible()
    page.goto("/arbejde/kontrol/")
    expect(page.get_by_role("link", name="notat.txt").first).to_be_visible()


@pytest.mark.slow
def test_the_text_and_what_was_found_stand_at_the_same_height_and_lead_to_each_other(visitor: Visit) -> None:
    page = visitor(REPORT, viewport={"width": 1440, "height": 900}).new_page()
    page.goto(REPORT.path)
    finding = page.locator("#f1")
    row = finding.locator("xpath=ancestor::div[contains(@class, 'doc')]")
    said, beside = row.locator(".said").bounding_box(), finding.bounding_box()
    assert said
    assert beside
    assert abs(said["y"] - beside["y"]) < 2
    assert beside["x"] >= said["x"] + said["width"]
    page.get_by_role("link", name="Gå til første fund").click()
    expect(finding).to_be_in_viewport()
    row.get_by_role("link", name="Fund 1", exact=True).click()
    assert page.url.endswith("#f1")


@pytest.mark.slow
def test_what_was_not_objected_to_can_be_left_out_without_a_script(visitor: Visit) -> None:
    page = visitor(REPORT, java_script_enabled=False).new_page()
    page.goto(REPORT.path)
    quiet = page.locator(".paper .quiet").first
    expect(quiet).to_be_visible()
    page.get_by_label("Vis kun fund").check()
    expect(quiet).to_be_hidden()
    expect(page.locator("#f1")).to_be_visible()


@pytest.mark.slow
def test_a_finding_is_decided_about_with_the_keyboard_alone(visitor: Visit) -> None:
    page = visitor(REPORT).new_page()
    page.goto(REPORT.path)
    finding = page.locator("#f1")
    tab_to(page, finding.get_by_role("link", name="Det er rigtigt, skriv hvorfor"))
    page.keyboard.press("Enter")
    reason = page.get_by_label("Hvorfor er det rigtigt, som det står?")
    tab_to(page, reason)
    page.keyboard.type("Tallet er fra en senere opgørelse.")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("#f1 .decided")).to_contain_text("Tallet er fra en senere opgørelse.")
    assert "#fund-" in page.url
