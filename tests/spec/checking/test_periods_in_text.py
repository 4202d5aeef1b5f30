# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The periods that a Danish text names. A span of years is one period; "fra … til …" names two."""

import pytest

from pejl.core.checking.periods_in_text import periods_in

NAMED = [
    # the text                                        the periods
    ("i 2024 var tallet 1.378", ["2024"]),
    ("fra 2021 til 2024", ["2021", "2024"]),
    ("i perioden 2021-2024", ["2021..2024"]),
    ("perioden 2010-12", ["2010..2012"]),
    ("skoleåret 2024/2025", ["2024/2025"]),
    ("I 2022/23 var andelen 62 %", ["2022/2023"]),
    ("i 1. halvår 2025", ["2025-S1"]),
    ("andet halvår af 2024", ["2024-S2"]),
    ("3. kvartal 2025", ["2025-Q3"]),
    ("ultimo september 2025", ["2025-09"]),
    ("pr. 1. november 2025", ["@2025-11-01"]),
    ("den 16. november 2022", ["@2022-11-16"]),
    ("30.9.2025 og 10-09-2024", ["@2025-09-30", "@2024-09-10"]),
    ("Okt. 2024- sep 2025", ["2024-10-01..2025-09-30"]),
    ("januar til november 2025", ["2025-01-01..2025-11-30"]),
    ("november 2022 til og med 1. halvår 2025", ["2022-11-01..2025-06-30"]),
    ("i perioden 2021 til 2024", ["2021..2024"]),
    ("i perioden fra 2024 til 2021", ["2024", "2021"]),
    ("i årene 2020 og 2021", ["2020..2021"]),
    ("i 2020 og 2021", ["2020", "2021"]),
    ("i ferste halvar 2025", ["2025-S1"]),
    ("1.-3. kvartal 2025", ["2025-01-01..2025-09-30"]),
    ("andet kvartal 2024 og Q3 2025", ["2024-Q2", "2025-Q3"]),
    ("de første ni måneder af 2025", ["2025-01-01..2025-09-30"]),
    ("de første 10 måneder af 2025", ["2025-01-01..2025-10-31"]),
    ("sep-24", ["2024-09"]),
    ("skoleåret 20/21 og (22/23)", ["2020/2021", "2022/2023"]),
    ("fra 2025 og frem", ["2025.."]),
    ("30.9.25 og 1/6/24", ["@2025-09-30", "@2024-06-01"]),
    ("i 1921 og fra 1975", ["1921", "1975"]),
    ("2024, 2022 og 2019", ["2024", "2022", "2019"]),
]

UNDATED = [
    ("ledermøde d. 8. april", 1),  # a day of no stated year is found, so that nobody takes it for a figure
    ("fra 1/8 til d. 30/6", 2),
    ("ultimo september", 1),
    ("i samme periode som året før", 2),
    ("31. februar 2024", 1),
    ("2024/2030 i alt", 1),
    ("2024-2020", 1),
]

NO_PERIOD = ["2.024 personer", "2024,5", "kr. 12024", "2025 kr.", "19 børn", "tabel 20244", "20/30 af dem",
             "1/3 af dem", "i 2010'erne", "september måned", "1921 børn bor her"]  # fmt: skip


@pytest.mark.parametrize(("text", "periods"), NAMED)
def test_periods_are_read_as_they_are_written(text, periods):
    assert [str(one.period) for one in periods_in(text)] == periods


@pytest.mark.parametrize(("text", "count"), UNDATED)
def test_a_day_or_span_that_cannot_be_placed_is_marked_without_a_period(text, count):
    assert [one.period for one in periods_in(text)] == [None] * count


@pytest.mark.parametrize("text", NO_PERIOD)
def test_a_figure_is_no_year(text):
    assert periods_in(text) == ()


def test_a_period_knows_its_place():
    text = "Tallet er fra 1. halvår 2025."
    (found,) = periods_in(text)
    assert text[found.start : found.end] == "1. halvår 2025"
