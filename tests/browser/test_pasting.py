# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Cells copied from a spreadsheet are pasted into the figures that somebody owes, one column or several."""

import pytest
from playwright.sync_api import Locator, Page

from tests.browser.conftest import Visit
from tests.kinds import KINDS

MINE = next(one for one in KINDS if one.name == "my figures")
PASTE = """(field, text) => {
  const data = new DataTransfer();
  data.setData("text", text);
  field.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
}"""


@pytest.fixture
def grid(visitor: Visit) -> Page:
    page = visitor(MINE, locale="da-DK").new_page()
    page.route("**/kladde/", lambda route: route.fulfill(json={"kept": "nu"}))  # the site is shared: nothing is kept
    page.goto(MINE.path)
    return page


def field(page: Page, name: str, row: int = 0) -> Locator:
    first = page.locator("input[id^='value-']").nth(row)
    number = (first.get_attribute("name") or "").partition("-")[2]
    return page.locator(f"[name='{name}-{number}']")


def paste(page: Page, text: str, name: str = "value") -> None:
    field(page, name).evaluate(PASTE, text)


def test_one_column_goes_down(grid: Page) -> None:
    paste(grid, "171\r\n172\r\n")
    assert [field(grid, "value", row).input_value() for row in (0, 1)] == ["171", "172"]


def test_the_five_columns_of_the_sheet_go_to_their_fields(grid: Page) -> None:
    paste(grid, '171\t\t\tSkønnet\t"Talt\nmed hånden, ""cirka"""\n172\t\t\tEndeligt\t')
    assert [field(grid, name).input_value() for name in ("value", "mark")] == ["171", "E"]
    assert field(grid, "explanation").input_value() == 'Talt\nmed hånden, "cirka"'
    assert [field(grid, name, 1).input_value() for name in ("value", "mark")] == ["172", "A"]


def test_columns_can_begin_in_the_middle(grid: Page) -> None:
    before = field(grid, "value").input_value()
    paste(grid, "Foreløbigt\tKommer igen i maj", "mark")
    assert [field(grid, name).input_value() for name in ("value", "mark")] == [before, "P"]
    assert field(grid, "explanation").input_value() == "Kommer igen i maj"


def test_what_has_no_place_is_left_out_and_said(grid: Page) -> None:
    paste(grid, "171\t\t\tMåske\tHvorfor\tnoget mere")
    assert grid.locator("#kept").inner_text().startswith("Celler, der ikke er plads til her")
    assert field(grid, "mark").input_value() == "A"


def test_a_single_cell_is_pasted_as_ever(grid: Page) -> None:
    refused = field(grid, "value").evaluate(PASTE.replace("field.dispatchEvent", "return !field.dispatchEvent"), "171")
    assert refused is False  # the browser does it itself
