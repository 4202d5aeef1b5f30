# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The checker's report is accessible as a file from a disk, without a script and at any width."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from pejl.core.checking import check_blocks
from pejl.documents.readers import read_bytes
from tests.browser.axe import found_by_axe
from tests.browser.test_accessibility import WIDTHS, too_wide
from tests.validity.test_check_report import PAPER


@pytest.fixture
def report(tmp_path: Path) -> str:
    """The address of a report with a finding in the text and one in a table."""
    from pejl.interfaces.exchange.check_page.page import check_page

    page = tmp_path / "report.html"
    page.write_text(check_page(check_blocks([read_bytes("sag.md", PAPER.encode())])), encoding="utf-8")
    return page.as_uri()


def test_the_report_is_accessible_at_every_width(browser: Browser, report: str) -> None:
    page = browser.new_page()
    page.goto(report)
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        assert found_by_axe(page) == [], f"at {width} px"
        assert too_wide(page) == [], f"at {width} px"
    page.close()


def test_a_finding_and_its_place_lead_to_each_other(browser: Browser, report: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(report)
    page.locator("mark.m-bad + sup a").first.click()
    assert page.url.endswith("#f1")
    page.locator("#f1 .back a").click()
    assert page.url.endswith("#t1")
    context.close()


def test_what_holds_can_be_put_out_of_sight_without_a_script(browser: Browser, report: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(report)
    heading = page.locator(".doc.quiet").first
    assert heading.is_visible()
    page.locator("#only").check()
    assert not heading.is_visible()
    assert page.locator(".find").first.is_visible()
    context.close()
