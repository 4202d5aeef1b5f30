# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What a new reader comes for, from the front page in at most three clicks or one search: tried as one would."""

import io

from openpyxl import load_workbook
from playwright.sync_api import Page, expect

CHART = "svg[role=img]"


class Clicks:
    """A reader who counts the clicks."""

    def __init__(self, page: Page) -> None:
        self.page, self.made = page, 0
        page.goto("/")

    def on(self, name: str) -> None:
        """Click the first link of the main text with that name."""
        self.page.get_by_role("main").get_by_role("link", name=name).first.click()
        self.made += 1


def test_how_homelessness_has_gone_since_2013_across_the_old_and_the_new_scheme(page: Page) -> None:
    reader = Clicks(page)
    reader.on("Hjemløse i København")
    assert reader.made <= 3
    main = page.get_by_role("main")
    expect(page.get_by_role("heading", level=1)).to_have_text("Hjemløse i København")
    expect(main.locator(CHART).first).to_be_visible()
    for figure in ("1.581", "1.562", "1.482", "1.442", "1.370", "1.378 eller 1.387"):
        expect(main.get_by_role("table").first).to_contain_text(figure)
    for scheme in ("Pejlemærker 2014-2017", "Indsatsområder 2021-2025"):
        expect(main).to_contain_text(scheme)
    expect(main.locator(CHART).first).to_contain_text("Mål 2017: 1.255")


def test_why_beacon_1_was_1_6(page: Page) -> None:
    reader = Clicks(page)
    reader.on("Pejlemærker 2014-2017")
    reader.on("Flere udsatte københavnere har en bolig")
    assert reader.made <= 3
    why = page.get_by_role("region", name="Hvorfor fik udvalget 1,6?")
    expect(why).to_contain_text("1,6")
    expect(why).to_contain_text("2,40")
    expect(why).to_contain_text("tæller som 0")


def test_the_figures_behind_it_as_a_spreadsheet(page: Page) -> None:
    reader = Clicks(page)
    reader.on("Pejlemærker 2014-2017")
    reader.on("Flere udsatte københavnere har en bolig")
    with page.expect_download() as download:
        reader.on("Excel")
    assert reader.made <= 3
    sheet = load_workbook(io.BytesIO(download.value.path().read_bytes()))["Tal"]
    head, *rows = sheet.iter_rows(values_only=True)
    parts = {row[head.index("part_code")]: row for row in rows}
    assert parts["1.A"][head.index("part_baseline")] == 859
    assert parts["1.A"][head.index("part_value")] == 828
    assert round(parts["1.A"][head.index("part_score")], 4) == -1.0993
