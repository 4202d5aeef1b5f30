# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""A paper is written with the keyboard: a list of what may come next, a preview beside it, and both without script."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.axe import found_by_axe
from tests.browser.conftest import Visit
from tests.kinds import KINDS

(PAPER,) = [kind for kind in KINDS if kind.name == "one paper"]
(RETURNED,) = [kind for kind in KINDS if kind.name == "paper back from Word"]
pytestmark = pytest.mark.slow


def writing(visitor: Visit, **options: object) -> Page:
    page = visitor(PAPER, viewport={"width": 1440, "height": 900}, **options).new_page()
    page.goto(PAPER.path)
    page.get_by_label("Tekst", exact=True).focus()
    page.keyboard.press("Control+End")
    return page


def test_a_binding_is_chosen_with_the_arrow_keys_and_enter(visitor: Visit) -> None:
    page = writing(visitor)
    page.keyboard.type("\nDer var {{ hjemloe")
    options = page.get_by_role("listbox", name="Hvad der kan komme nu").get_by_role("option")
    expect(options.first).to_have_attribute("aria-selected", "true")
    expect(page.locator("#options-said")).to_contain_text("forslag: Vælg med piletaster og Enter")
    field = page.get_by_label("Tekst", exact=True)
    page.keyboard.press("ArrowDown")
    assert field.get_attribute("aria-activedescendant") == "option-1"
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Enter")
    expect(options.first).to_contain_text("2024]")
    page.keyboard.press("Enter")
    assert field.input_value().endswith("Der var {{ hjemloese[2024]")
    page.keyboard.type(" }} hjemløse i 2024.")
    expect(page.locator("#preview .bound").last).to_have_text("1.378 eller 1.387")


def test_escape_closes_the_list_and_enter_is_a_new_line_again(visitor: Visit) -> None:
    page = writing(visitor)
    page.keyboard.type("\n{{ hjemloe")
    listbox = page.get_by_role("listbox")
    expect(listbox).to_be_visible()
    page.keyboard.press("Escape")
    expect(listbox).to_be_hidden()
    page.keyboard.press("Enter")
    assert page.get_by_label("Tekst", exact=True).input_value().endswith("{{ hjemloe\n")


def test_an_open_list_is_accessible(visitor: Visit) -> None:
    page = writing(visitor)
    page.keyboard.type("\n{{ hjemloe")
    expect(page.get_by_role("listbox")).to_be_visible()
    assert found_by_axe(page) == []


def test_half_a_binding_leaves_the_last_preview_and_says_what_is_wrong(visitor: Visit) -> None:
    page = writing(visitor)
    page.keyboard.type("\n{{ hjemloe")
    expect(page.locator("#preview")).to_contain_text("Papiret kan ikke sættes sammen endnu")
    expect(page.locator("#preview .bound").first).to_have_text("1.370")


@pytest.mark.parametrize("script", [True, False], ids=["with a script", "without a script"])
def test_a_bare_figure_is_bound_with_one_press_and_nothing_is_kept_yet(visitor: Visit, script: bool) -> None:
    page = writing(visitor, java_script_enabled=script)
    page.keyboard.type("\nI 2022 var der 1.370 hjemløse.")
    if not script:
        page.get_by_role("button", name="Vis, hvordan det ser ud").click()
    page.get_by_role("button", name="Skriv hjemloese[2022] i stedet for 1.370").click()
    text = page.get_by_label("Tekst", exact=True).input_value()
    assert "I 2022 var der {{ hjemloese[2022] }} hjemløse." in text
    expect(page.get_by_text("Teksten er ikke gemt endnu")).to_be_visible()
    page.goto(PAPER.path)
    assert "1.370 hjemløse" not in page.get_by_label("Tekst", exact=True).input_value()


def test_a_file_that_came_back_is_decided_about_with_the_keyboard(visitor: Visit) -> None:
    page = visitor(RETURNED).new_page()
    page.goto(RETURNED.path)
    choice = page.get_by_label("Hvad der skal stå")
    choice.focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    expect(choice.locator("option:checked")).to_have_text("Lad 1.380 stå uden binding")
    page.get_by_label("Hvorfor, hvis det ikke er registrets tal").fill("Prøve.")
    expect(page.get_by_role("group", name="Hvordan går det: Nyt")).to_contain_text("Mente du {{ hjemloese[2024] }}?")
