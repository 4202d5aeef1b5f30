# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Where no script runs, every page says the same and every function works."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import Visit
from tests.kinds import KINDS, LANGUAGES, Kind


@pytest.mark.slow
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_a_page_says_the_same_without_a_script(visitor: Visit, kind: Kind, language: str) -> None:
    said = []
    for script in (True, False):
        page = visitor(kind, java_script_enabled=script).new_page()
        page.goto(kind.address(language))
        said.append(page.locator("body").inner_text())
    assert said[0] == said[1]
    assert len(said[1]) > 200


@pytest.fixture
def silent(browser: Browser, site: str) -> Iterator[Page]:
    """A page of a browser that runs no script."""
    context = browser.new_context(base_url=site, java_script_enabled=False)
    yield context.new_page()
    context.close()


def test_no_script_runs_here(silent: Page) -> None:
    silent.set_content("<p>still</p><script>document.body.textContent = 'moved'</script>")
    expect(silent.get_by_text("still")).to_be_visible()


def test_a_question_is_answered(silent: Page) -> None:
    silent.goto("/")
    silent.get_by_role("banner").get_by_role("searchbox").fill("hjemlxse")
    silent.get_by_role("banner").get_by_role("button", name="Søg").click()
    silent.get_by_role("main").get_by_role("link").first.click()
    expect(silent.get_by_role("main").get_by_role("listitem").first).to_contain_text("Hjemløse i København")


def test_another_day_is_read(silent: Page) -> None:
    silent.goto("/")
    silent.get_by_text("Vis en anden dag").click()
    silent.get_by_label("Hvad gjaldt den …?").fill("2016-01-01")
    silent.get_by_role("button", name="Vis").click()
    expect(silent.get_by_role("complementary", name="Udgave")).to_contain_text("1. januar 2016")


def test_another_rule_is_tried_and_what_is_wrong_is_said(silent: Page) -> None:
    silent.goto("/metode/proev/?scheme=pejlemaerker-2014-2017")
    silent.get_by_label("Dele uden tal").select_option(index=2)
    silent.get_by_role("button", name="Vis statusser").click()
    expect(silent.locator("#svar-paa-reglen")).to_contain_text("Din regel:")
    silent.get_by_label("På planen").fill("mange")
    silent.get_by_role("button", name="Vis statusser").click()
    expect(silent.locator("#rettes")).to_contain_text("På planen")


def test_what_is_folded_away_opens(silent: Page) -> None:
    silent.goto("/pejlemaerker-2014-2017/1/")
    silent.get_by_text("Vis reglerne og hele forklaringen").click()
    expect(silent.get_by_role("heading", name="Forklaring")).to_be_visible()


def test_the_language_changes(silent: Page) -> None:
    silent.goto("/pejlemaerker-2014-2017/1/")
    silent.get_by_role("link", name="English").click()
    expect(silent.locator("html")).to_have_attribute("lang", "en")
