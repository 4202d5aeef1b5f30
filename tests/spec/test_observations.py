# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Figures: what counts as measured, and that missing, hidden and disputed figures are never a number by accident."""

from datetime import date
from decimal import Decimal

import pytest

from pejl.core.observations import (
    Confidentiality,
    Disputed,
    Missing,
    Observation,
    ObservationStatus,
    Present,
    Series,
    SeriesBreak,
    Suppressed,
)
from pejl.core.periods import Period


def _year(year, value, status="A"):
    return Observation(Period.parse(str(year)), value, ObservationStatus(status))


def _present(text, **more):
    return Present(Decimal(text), **more)


# what stands for the period, its status code, and how many figures were stated
STATED = [
    (_present("1370"), "A", 1, True),
    (_present("1029"), "P", 1, True),
    (_present("320"), "F", 1, False),  # a forecast is a figure, but nobody has measured it
    (Missing("not_yet", date(2025, 12, 31)), "O", 0, False),
    (Suppressed(), "Q", 0, False),
    (Disputed((_present("1378", variant="sag"), _present("1387", variant="bilag"))), "A", 2, True),
]


@pytest.mark.parametrize(("value", "status", "stated", "measured"), STATED)
def test_missing_and_hidden_are_no_figures_and_rivals_are_all_kept(value, status, stated, measured):
    observation = _year(2024, value, status)
    assert len(observation.candidates) == stated
    assert observation.measured is measured


@pytest.mark.parametrize(
    ("value", "unrounded"),
    [
        (_present("15", numerator=Decimal(143), denominator=Decimal(924)), "15.476"),
        (_present("15"), "15"),
        (_present("15", numerator=Decimal(143)), "15"),
        (_present("0", numerator=Decimal(0), denominator=Decimal(0)), "0"),
    ],
)
def test_a_percentage_is_recomputed_from_its_numerator_and_denominator(value, unrounded):
    assert round(value.unrounded, 3) == Decimal(unrounded)


def test_a_series_is_ordered_and_holds_one_observation_a_period():
    series = Series("hjemloese", "persons", (_year(2024, _present("2")), _year(2022, _present("1"))))
    assert [str(one.period) for one in series.observations] == ["2022", "2024"]
    assert series.at(Period.parse("2022")).candidates[0].value == 1
    assert series.at(Period.parse("2023")) is None


def test_only_measured_figures_of_ended_periods_are_used():
    series = Series(
        "x",
        "persons",
        (
            _year(2022, _present("1")),
            _year(2023, Missing()),
            _year(2024, _present("3")),
            _year(2025, _present("4"), "F"),
        ),
    )
    assert [str(one.period) for one in series.measured_until(date(2025, 12, 31))] == ["2022", "2024"]
    assert [str(one.period) for one in series.measured_until(date(2024, 12, 30))] == ["2022"]


@pytest.mark.parametrize(
    ("one", "other", "parted"),
    [
        ("2023", "2024", False),
        ("2024", "2025", True),  # the year that the new way of counting began in is like neither
        ("2024", "2026", True),
        ("2024", "2025..", True),
        ("2025-07-01..2025-12-31", "2024", True),
        ("2026", "2027", False),
    ],
)
def test_a_break_parts_what_began_before_it_from_what_ended_after_it(one, other, parted):
    cut = SeriesBreak(date(2025, 7, 1), "law")
    series = Series("x", "persons", breaks=(SeriesBreak(date(2030, 1, 1), "law"), cut))
    found = series.break_between(Period.parse(one), Period.parse(other))
    assert found == (cut if parted else None)


def test_codes_without_a_value_and_uncertain_codes_are_those_of_sdmx():
    assert "".join(sorted(one.value for one in ObservationStatus if not one.has_value)) == "HLMOQ"
    assert "".join(sorted(one.value for one in ObservationStatus if one.uncertain)) == "EGIPUV"
    assert [one.value for one in Confidentiality if one.publishable] == ["F"]
