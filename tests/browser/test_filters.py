# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Trying another rule in the browser: the answer follows the choice, and the same works without a script."""

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

PAGE = "/metode/proev/?scheme=pejlemaerker-2014-2017"
WITHOUT = "Dele uden tal"


@pytest.fixture
def rule(page: Page) -> Page:
    page.goto(PAGE, wait_until="networkidle")
    return page


def test_the_answer_follows_a_choice_and_the_reader_stays_where_he_is(rule: Page) -> None:
    rule.evaluate("() => { window.sameDocument = true; }")
    choice = rule.get_by_label(WITHOUT)
    before = rule.locator("#svaret").inner_text()
    choice.focus()
    choice.select_option(index=2)
    expect(rule.locator("#svaret")).not_to_have_text(before)
    expect(rule.locator("#svar-paa-reglen").get_by_text("Din regel:")).to_be_visible()
    expect(choice).to_be_focused()
    assert rule.evaluate("() => window.sameDocument")


def test_the_address_keeps_the_choice(rule: Page) -> None:
    before = rule.locator("#svaret").inner_text()
    rule.get_by_label(WITHOUT).select_option(index=2)
    expect(rule.locator("#svaret")).not_to_have_text(before)
    said = rule.locator("#svaret").inner_text()
    assert "scheme=pejlemaerker-2014-2017" in rule.url
    rule.reload()
    expect(rule.locator("#svaret")).to_have_text(said)
    rule.go_back()
    expect(rule.locator("#svaret")).to_have_text(before)


def test_what_is_wrong_is_said_at_once(context: BrowserContext) -> None:
    page = context.new_page()  # the browser's own log names the answer 400, and that is right
    page.goto(PAGE, wait_until="networkidle")
    number = page.get_by_label("På planen")
    number.fill("mange")
    number.press("Tab")
    expect(page.locator("#rettes")).to_contain_text("På planen")


def test_without_a_script_the_button_does_the_same(browser: Browser, site: str) -> None:
    silent = browser.new_context(base_url=site, java_script_enabled=False)
    page = silent.new_page()
    page.goto(PAGE)
    before = page.locator("#svaret").inner_text()
    page.get_by_label(WITHOUT).select_option(index=2)
    page.get_by_role("button", name="Vis statusser").click()
    expect(page.locator("#svaret")).not_to_have_text(before)
    silent.close()


def test_the_list_of_data_follows_the_words_and_says_how_much_is_left(page: Page) -> None:
    page.goto("/data/", wait_until="networkidle")
    page.evaluate("() => { window.sameDocument = true; }")
    words = page.get_by_label("Vis kun det, der indeholder disse ord")
    words.press_sequentially("hjemlos")
    expect(page.locator("#vist")).to_contain_text("vises")
    expect(page.locator("#listen tbody tr").first).to_contain_text("jemløs")
    expect(words).to_be_focused()
    assert page.url.endswith("/data/?q=hjemlos")
    assert page.locator("#som-fil a").last.get_attribute("href") == "/data/data.json?q=hjemlos"
    assert page.evaluate("() => window.sameDocument")


def test_the_list_of_data_is_filtered_without_a_script(browser: Browser, site: str) -> None:
    silent = browser.new_context(base_url=site, java_script_enabled=False)
    page = silent.new_page()
    page.goto("/en/data/")
    everything = page.locator("#listen tbody tr").count()
    page.get_by_label("Show only what holds these words").fill("homeless")
    page.get_by_role("button", name="Filter").click()
    assert 0 < page.locator("#listen tbody tr").count() < everything
    silent.close()
