# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What the words of a definition mean, row by row. Every engine must give the same."""

from datetime import date

import pytest

from pejl.registers.assurance import figures_of_example
from pejl.registers.definitions import read_definition_text
from pejl.registers.definitions.model import Frequency, Timing
from pejl.registers.definitions.values import completed_months, months_later, number_of, period_of

DEFINITION = """
pejl_definition: "1"
code: made-up
version: "1"
title: {{da: Opdigtet}}
unit: persons
decimals: {decimals}
sources:
  stays:
    registered: registered
    columns:
      person: {{type: personal_number}}
      start: {{type: date, empty: true}}
      end: {{type: date, empty: true}}
      kind: {{type: code, empty: true}}
      registered: {{type: date, empty: true}}
count:
  from: stays
{count}
measure: {measure}
disclosure: {{like: persons, subject: person}}
examples:
  - as_of: 2025-01-31
    rows:
      stays: |
        person | start | end | kind | registered
{rows}
    expect: "period | value"
"""
SPELLS = "  steps: [{each: spell, of: [person], by: start, until: end}]\n  period: {every: year, events: start}"
FIRST = "  steps: [{each: first, of: [person], by: start}]\n  period: {every: year, events: start}"
EVENTS = "  period: {every: year, events: start}"
AT_END = '  period: {every: year, at_end: [start, end], first: "2022"}'
OPEN = '  period: {every: year, open: [start, end], first: "2022"}'


def counted(count: str, *rows: str, measure: str = "{kind: count}", decimals: int = 0) -> dict[str, str]:
    """The value of each period; rows are `person | start | end | kind | registered`."""
    lines = "\n".join(f"        {row}" for row in rows)
    text = DEFINITION.format(count=count, measure=measure, rows=lines, decimals=decimals)
    definition = read_definition_text(text, name="made-up.yaml")
    figures = figures_of_example(definition, definition.examples[0])
    return {one.period: str(one.value) for one in figures}


@pytest.mark.parametrize(
    ("start", "end", "months"),
    [
        ("2024-01-31", "2024-02-29", 0),
        ("2024-01-31", "2024-03-31", 2),
        ("2004-02-29", "2005-02-28", 11),
        ("2004-02-29", "2005-03-01", 12),
        ("2004-02-29", "2008-02-29", 48),
    ],
)
def test_a_month_is_completed_on_the_day_of_the_same_number(start, end, months):
    assert completed_months(date.fromisoformat(start), date.fromisoformat(end)) == months


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [("2024-02-29", 12, "2025-02-28"), ("2024-01-31", 1, "2024-02-29"), ("2023-11-30", 3, "2024-02-29")],
)
def test_months_later_is_the_same_day_or_the_last_of_its_month(day, months, later):
    assert str(months_later(date.fromisoformat(day), months)) == later


@pytest.mark.parametrize(
    ("day", "every", "period"),
    [
        ("2024-07-31", "school_year", "2023/2024"),
        ("2024-08-01", "school_year", "2024/2025"),
        ("2024-06-30", "half_year", "2024-S1"),
        ("2024-10-01", "quarter", "2024-Q4"),
        ("2024-02-29", "month", "2024-02"),
    ],
)
def test_an_event_falls_into_the_period_of_its_day(day, every, period):
    timing = Timing(every=every, events="day")
    assert str(period_of(number_of(date.fromisoformat(day), Frequency(every)), timing)) == period


@pytest.mark.parametrize(
    ("one", "other", "spells"),
    [
        ("A | 2024-01-01 | 2024-01-31 | |", "A | 2024-01-20 | 2024-02-10 | |", "1"),
        ("A | 2024-01-01 | 2024-01-31 | |", "A | 2024-02-01 | 2024-02-10 | |", "1"),
        ("A | 2024-01-01 | 2024-01-31 | |", "A | 2024-02-02 | 2024-02-10 | |", "2"),
        ("A | 2024-01-01 | | |", "A | 2024-06-01 | 2024-07-01 | |", "1"),
        ("A | 2024-01-01 | 9999-12-31 | |", "A | 2024-06-01 | | |", "1"),
        ("A | 2024-01-01 | 2023-12-31 | |", "A | 2024-06-01 | | |", "1"),
    ],
)
def test_spells_that_overlap_or_meet_are_one_and_those_that_run_backward_none(one, other, spells):
    assert counted(SPELLS, one, other) == {"2024": spells}


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        (("A | 2023-05-01 | | |", "A | 2024-05-01 | | |"), {"2023": "1"}),
        (("A | | | |", "A | 2024-05-01 | | |"), {"2024": "1"}),
        (("A | 2024-05-01 | | |", "B | 2024-05-01 | | |"), {"2024": "2"}),
    ],
)
def test_the_first_row_of_each_person_counts_and_one_without_a_day_is_none(rows, found):
    assert counted(FIRST, *rows) == found


@pytest.mark.parametrize(
    ("row", "found"),
    [
        ("A | 2024-05-01 | | | 2025-01-31", {"2024": "1"}),
        ("A | 2024-05-01 | | | 2025-02-01", {}),
        ("A | 2024-05-01 | | |", {"2024": "1"}),
        ("A | 2025-01-02 | | |", {}),
    ],
)
def test_what_was_registered_later_and_a_year_that_is_not_over_are_left_out(row, found):
    assert counted(EVENTS, row) == found


@pytest.mark.parametrize(
    ("row", "in_every_year", "at_the_end"),
    [
        ("A | 2022-06-01 | 2023-12-31 | |", {"2022": "1", "2023": "1"}, {"@2022-12-31": "1", "@2023-12-31": "1"}),
        ("A | 2022-06-01 | 2023-12-30 | |", {"2022": "1", "2023": "1"}, {"@2022-12-31": "1"}),
        ("A | 2024-12-31 | | |", {"2024": "1"}, {"@2024-12-31": "1"}),
        ("A | 2020-01-01 | 2021-12-31 | |", {}, {}),
    ],
)
def test_what_lasts_is_in_every_period_it_has_a_day_of_and_at_each_end_it_covers(row, in_every_year, at_the_end):
    assert counted(OPEN, row) == in_every_year
    assert counted(AT_END, row) == at_the_end


@pytest.mark.parametrize(
    ("condition", "kept"),
    [
        ("{column: kind, is: own}", "1"),
        ("{column: kind, not_in: [own]}", "1"),
        ("{column: kind, known: false}", "1"),
        ("{column: kind, in: [own, other]}", "2"),
        ("{any: [{column: kind, known: false}, {column: kind, is: own}]}", "2"),
    ],
)
def test_nothing_holds_of_an_empty_field_but_that_it_is_unknown(condition, kept):
    rows = ("A | 2024-01-01 | | own |", "B | 2024-01-01 | | other |", "C | 2024-01-01 | | |")
    assert counted(f"  where: [{condition}]\n{EVENTS}", *rows) == {"2024": kept}


def test_equal_rows_count_once_and_a_share_is_rounded_half_up():
    rows = ["A | 2024-01-01 | | own |"] * 2 + [f"B{number} | 2024-01-01 | | other |" for number in range(7)]
    share = "{kind: share, times: 100, where: [{column: kind, is: own}]}"
    assert counted(EVENTS, *rows, measure=share, decimals=0) == {"2024": "13"}  # 12.5
    assert counted(EVENTS, *rows, measure=share, decimals=1) == {"2024": "12.5"}
