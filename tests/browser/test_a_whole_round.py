# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""A whole round by four people in a browser: opened, reminded, delivered three ways, returned, approved, published.

Each sees only what is theirs, and the one who is new delivers within two minutes and few clicks.
"""

import io
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from openpyxl import load_workbook
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.axe import found_by_axe
from tests.four_people import INVITED, Office, office
from tests.people import PASSWORD

ROUND, MINE = "/arbejde/runder/status-2025/", "/arbejde/mine-tal/status-2025/"
MOST_CLICKS, MOST_SECONDS = 4, 120

Come = Callable[..., Page]


@pytest.fixture(scope="module")
def at_work(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    with office(tmp_path_factory.mktemp("office")) as found:
        yield found


@pytest.fixture
def come(browser: Browser, at_work: Office) -> Iterator[Come]:
    """A page of somebody who has logged in, or of somebody who comes from outside ("")."""
    opened: list[BrowserContext] = []

    def arrive(name: str) -> Page:
        context = browser.new_context(base_url=at_work.address, locale="da-DK", viewport={"width": 1440, "height": 900})
        opened.append(context)
        if name:
            key = at_work.do(f"session_of({name!r})")
            context.add_cookies([{"name": "sessionid", "value": key, "url": at_work.address}])
        return context.new_page()

    yield arrive
    for context in opened:
        context.close()


def in_order(page: Page) -> None:
    """No violation as the page is now, on a wide screen and on a phone."""
    for width in (1440, 360):
        page.set_viewport_size({"width": width, "height": 900})
        assert found_by_axe(page) == []
        assert page.evaluate("() => document.documentElement.scrollWidth <= window.innerWidth")
    page.set_viewport_size({"width": 1440, "height": 900})


def press(page: Page, value: str) -> None:
    page.locator(f"button[name=action][value^='{value}']").first.click()


def row_of(page: Page, code: str):
    return page.get_by_role("row").filter(has_text=f"Tal om {code}")


def test_a_whole_round(at_work: Office, come: Come, tmp_path: Path) -> None:
    centre, leader, adults = come("centre"), come("leader"), come("adults")
    opened(centre)
    reminded(at_work)
    children = delivered_by_somebody_new(at_work, come(""))
    delivered_by_excel_and_confirmed(at_work, adults, tmp_path)
    returned_and_corrected(leader, children)
    explained(children, leader)
    approved_locked_and_published(at_work, leader, centre)
    expect(children.goto(MINE) and children.locator("main")).not_to_contain_text("Tal om homes")
    assert children.locator("button[name=action]").count() == 0
    in_order(children)


def opened(centre: Page) -> None:
    centre.goto("/arbejde/runder/")
    centre.locator("#title").fill("Status 2025")
    centre.locator("#s-plan").check()
    for name, value in {"as_of": "2025-12-31", "due_on": "2099-02-01", "meeting_on": "2099-03-04"}.items():
        centre.locator(f"#{name}").fill(value)
    centre.locator("form[aria-labelledby=aabn] button").click()
    expect(centre).to_have_url(f"{centre.url.split('/arbejde')[0]}{ROUND}")
    in_order(centre)


def reminded(at_work: Office) -> None:
    assert at_work.do("remind()") == "2"
    assert {letter["To"] for letter in at_work.letters} == {"children@example.org", "adults@example.org"}
    for letter in at_work.letters:
        assert "Status 2025: du skylder 2 tal" in letter.get_content()
        assert "167" not in letter.get_content()
    assert at_work.do("remind()") == "0"


def delivered_by_somebody_new(at_work: Office, page: Page) -> Page:
    """From the link in the invitation to the delivery, with the keyboard in the grid; the clicks are counted."""
    page.goto(at_work.do(f"welcome_of({INVITED!r})"))
    in_order(page)
    begun, clicks = time.monotonic(), 0

    def click(what) -> None:
        nonlocal clicks
        what.click()
        clicks += 1

    for place in ("1", "2"):
        page.locator(f"#id_new_password{place}").fill(PASSWORD)
    click(page.locator("main form button"))
    click(page.get_by_role("main").get_by_role("link", name="Status 2025"))
    expect(page.locator("h1")).to_have_text("Du mangler to tal")
    expect(page.locator("main")).not_to_contain_text("Tal om homes")
    in_order(page)
    page.locator("input[id^='value-']").first.focus()
    page.keyboard.type("172,5")
    page.keyboard.press("Enter")  # to the next figure
    page.keyboard.type("180")
    click(page.locator("button[value=all]"))
    expect(page.locator("h1")).to_have_text("Du mangler ingen tal")
    assert clicks <= MOST_CLICKS
    assert time.monotonic() - begun < MOST_SECONDS
    return page


def delivered_by_excel_and_confirmed(at_work: Office, adults: Page, folder: Path) -> None:
    at_work.do("calculate()")
    adults.goto(MINE)
    expect(adults.locator("main")).not_to_contain_text("Tal om absence")
    with adults.expect_download() as fetched:
        adults.locator("a[download]").first.click()
    book = load_workbook(io.BytesIO(fetched.value.path().read_bytes()))
    for cells in book.active.iter_rows(min_row=2):
        if "homes" in str(cells[1].value):
            cells[4].value = 170
    filled = folder / "udfyldt.xlsx"
    book.save(filled)
    adults.locator("#file").set_input_files(filled)
    adults.locator("form[aria-labelledby=excel] button").click()
    expect(row_of(adults, "homes").locator("input[id^='value-']")).to_have_value("170")
    in_order(adults)
    row_of(adults, "moves").locator("button[value^=confirm]").click()
    expect(adults.locator("h1")).to_have_text("Du mangler ét tal")
    press(adults, "all")
    expect(adults.locator("h1")).to_have_text("Du mangler ingen tal")


def returned_and_corrected(leader: Page, children: Page) -> None:
    leader.goto(ROUND)
    in_order(leader)
    row_of(leader, "absence").get_by_role("textbox").fill("Skal være hele dage.")
    row_of(leader, "absence").locator("button[value^=return]").click()
    children.goto(MINE)
    expect(row_of(children, "absence")).to_contain_text("Skal være hele dage.")
    row_of(children, "absence").locator("input[id^='value-']").fill("172")
    press(children, "all")
    expect(children.locator("h1")).to_have_text("Du mangler ingen tal")


def explained(children: Page, leader: Page) -> None:
    children.goto(f"{ROUND}maal/plan/1/")
    children.locator("#cause-0").fill("Flere er flyttet til byen.")
    press(children, "texts")
    in_order(children)
    leader.goto(f"{ROUND}maal/plan/1/")
    leader.locator("#verdict").select_option("partly")
    leader.locator("#rationale").fill("Antallet stiger, men langsommere.")
    press(leader, "conclude")
    expect(leader.locator("main")).to_contain_text("Flere er flyttet til byen.")
    expect(leader.locator("main")).to_contain_text("Leader")
    in_order(leader)


def approved_locked_and_published(at_work: Office, leader: Page, centre: Page) -> None:
    leader.goto(ROUND)
    press(leader, "approve-all")
    expect(leader.locator("button[value^=approve]")).to_have_count(0)
    centre.goto(ROUND)
    assert centre.locator("button[value^=approve]").count() == 0  # who runs rounds approves nothing
    centre.locator("#reason").fill("Mødet er i næste uge.")
    press(centre, "lock")
    expect(centre.locator("main")).to_contain_text("Runden er lukket.")
    in_order(centre)
    at_work.pejl("publish", "--name", "status-2025", "--title", "Status 2025")
    centre.goto("/indikator/absence/")
    expect(centre.locator("main")).to_contain_text("172")
    centre.goto("/plan/1/")
    expect(centre.locator("main")).to_contain_text("Flere er flyttet til byen.")
