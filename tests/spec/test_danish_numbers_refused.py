# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Which texts are refused as figures, with which code, and what the reader is offered instead."""

from __future__ import annotations

import pytest

from pejl.core.numbers import NumberError, parse_danish

DOUBTFUL = [
    # written     code                    read instead, perhaps
    ("1.38", "number.separators", ("1,38", "1.380")),
    ("7.1", "number.separators", ("7,1", "7.100")),
    ("1.2345", "number.separators", ("1,2345", "12.345")),
    ("0.5", "number.separators", ("0,5",)),
    ("0.123", "number.separators", ("0,123",)),
    (".5", "number.separators", ("0,5",)),
    (",5", "number.separators", ("0,5",)),
    ("5,", "number.separators", ("5",)),
    ("1.387.", "number.separators", ("1.387",)),
    ("1387,", "number.separators", ("1.387",)),
    ("1.387,5.", "number.separators", ("1.387,5",)),
    ("12.34.56", "number.separators", ("123.456",)),
    ("1000.000", "number.separators", ("1.000,000", "1.000.000")),
    ("1,234,567", "number.separators", ("1.234.567",)),
    ("1,234.56", "number.separators", ("1.234,56",)),
    ("1.23,4", "number.separators", ("123,4",)),
    ("22.8 %", "number.separators", ("22,8", "22.800")),
    ("1.234 567", "number.separators", ()),
    ("12 34", "number.separators", ()),
    ("2019 1.442", "number.separators", ()),
    ("007", "number.leading_zero", ("7",)),
    ("00,5", "number.leading_zero", ("0,5",)),
]

NO_FIGURE = [
    ("", "number.empty"),
    (" \N{NO-BREAK SPACE} ", "number.empty"),
    ("–", "number.unreadable"),
    ("abc", "number.unreadable"),
    ("minus", "number.unreadable"),
    ("ca.", "number.unreadable"),
    ("X %", "number.unreadable"),
    ("stigning", "number.unreadable"),
    ("tohalvtreds", "number.unreadable"),
    ("20-24,6 %", "number.range"),
    ("14 til 20 procentpoint", "number.range"),
    ("53 og 19", "number.range"),
    ("12a3", "number.unit_unreadable"),
    ("5 æbler", "number.unit_unreadable"),
    ("5 mio.", "number.unit_unreadable"),
    ("22,8 %%", "number.unit_unreadable"),
    ("22,8 %.", "number.unit_unreadable"),
    ("112*", "number.unit_unreadable"),
    ("+-8", "number.unit_unreadable"),
    ("(4,4)", "number.unit_unreadable"),
    ("Tabel 2", "number.unit_unreadable"),
    ("§ 79 b", "number.unit_unreadable"),
    ("8 borgere", "number.unit_unreadable"),
    ("otte borgere", "number.unit_unreadable"),
    ("٣", "number.unreadable"),
    ("5²", "number.unit_unreadable"),
]

ANOTHER_UNIT = [
    # written, unit of the column head, unit found
    ("4,1 %", "percentage_points", "%"),
    ("4.500 kr.", "million_DKK", "DKK"),
    ("12 mio. kr.", "million_DKK_per_year", "million_DKK"),
    ("10 personer", "full_time_persons", "persons"),
    ("en tredjedel", "persons", "number"),
]


@pytest.mark.parametrize(("text", "code", "suggestions"), DOUBTFUL)
def test_separators_that_do_not_add_up_are_refused_with_what_was_perhaps_meant(
    text: str, code: str, suggestions: tuple[str, ...]
) -> None:
    with pytest.raises(NumberError) as refusal:
        parse_danish(text)
    assert (refusal.value.code, refusal.value.params["suggestions"]) == (code, suggestions)
    for suggestion in suggestions:
        parse_danish(suggestion)


@pytest.mark.parametrize(("text", "code"), NO_FIGURE)
def test_a_text_that_is_not_one_figure_is_refused(text: str, code: str) -> None:
    with pytest.raises(NumberError) as refusal:
        parse_danish(text)
    assert refusal.value.code == code
    assert {"found", "expected"} <= set(refusal.value.params)


@pytest.mark.parametrize(("text", "head", "found"), ANOTHER_UNIT)
def test_a_unit_other_than_that_of_the_column_is_refused_never_converted(text: str, head: str, found: str) -> None:
    with pytest.raises(NumberError) as refusal:
        parse_danish(text, unit=head)
    assert refusal.value.code == "number.unit_unexpected"
    assert refusal.value.params == {"found": found, "expected": head}


def test_an_unreadable_unit_is_answered_with_the_one_that_was_expected() -> None:
    with pytest.raises(NumberError) as refusal:
        parse_danish("kr. 5 æbler", unit="million_DKK")
    assert refusal.value.params == {"found": "kr … æbler", "expected": "mio.\N{NO-BREAK SPACE}kr."}
