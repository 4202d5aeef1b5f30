# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What is said and drawn of a series: parts of years, breaks, rivals and corrections."""

from datetime import date
from decimal import Decimal

import pytest

from pejl.core.observations import (
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
from pejl.documents.charts.chart import Kind
from pejl.interfaces.drawing.series_chart import chart_of, described
from pejl.interfaces.public.presenting.figure_rows import figure_rows
from pejl.interfaces.public.presenting.trend_sentence import newest_sentence, trend_sentence
from pejl.interfaces.wording.lookups import Lookups


def one(period, *values, status="A", value=None):
    stated = tuple(Present(Decimal(number)) for number in values)
    shown = value or (stated[0] if len(stated) == 1 else Disputed(stated))
    return Observation(Period.parse(period), shown, ObservationStatus(status))


def series(*observations, unit="persons", breaks=()):
    return Series("homeless", unit, observations, breaks)


def said(text):
    return text.replace("\N{NO-BREAK SPACE}", " ")


def test_the_newest_whole_figure_is_told_and_a_part_of_a_year_is_not():
    shown = series(one("2023", "12"), one("2024", "13"), one("2025-01-01..2025-02-28", "2"))
    assert said(newest_sentence(shown, Lookups())) == "13 personer i 2024."
    assert trend_sentence(shown) == "Det er højere end i 2023 (12)."


def test_a_forecast_is_never_the_newest_figure():
    shown = series(one("2024", "13"), one("2025", "9", status="F"))
    assert said(newest_sentence(shown, Lookups())) == "13 personer i 2024."


def test_a_provisional_figure_is_told_with_its_mark():
    assert said(newest_sentence(series(one("2024", "13", status="P")), Lookups())) == "13 personer i 2024 (foreløbigt)."


def test_rivals_that_point_both_ways_are_told_as_such():
    shown = series(one("2022", "100"), one("2024", "99", "101"))
    assert trend_sentence(shown) == "Det er højere eller lavere end i 2022 (100), alt efter papiret."


def test_nothing_is_compared_across_a_break():
    shown = series(one("2024", "6024"), one("2026", "8943"), breaks=(SeriesBreak(date(2025, 7, 1), "law"),))
    assert trend_sentence(shown) == "Det kan ikke sammenlignes med de tidligere tal."
    newest = figure_rows(shown, {})[0]
    assert (newest.since, newest.remarks) == ("–", ("Ny opgørelse fra 1. juli 2025.",))


def test_rows_are_newest_first_and_parts_of_years_stand_apart():
    shown = series(
        one("2023", "12"), one("2024", "13"), one("2025-01-01..2025-02-28", "2"), one("2025", "11", status="F")
    )
    rows = figure_rows(shown, {})
    assert [row.since for row in rows] == ["−2", "–", "+1", "–"]
    assert rows[1].remarks == ("Kan ikke sammenlignes med 2024.",)


def test_differences_of_percentages_are_in_points():
    newest = figure_rows(series(one("2023", "22.2"), one("2024", "22.8"), unit="%"), {})[0]
    assert said(newest.since) == "+0,6 procentpoint"


@pytest.mark.parametrize(
    ("observation", "kind"),
    [
        (one("2024", "1"), Kind.MEASURED),
        (one("2024", "1", status="P"), Kind.PROVISIONAL),
        (one("2024", "1", status="F"), Kind.FORECAST),
        (one("2024", "1", "2"), Kind.DISPUTED),
        (one("2024", value=Missing()), Kind.MISSING),
        (one("2024", value=Suppressed(), status="Q"), Kind.SUPPRESSED),
        (one("2024-01-01..2024-10-31", "1"), Kind.PART),
    ],
)
def test_every_kind_of_figure_has_its_mark(observation, kind):
    chart = chart_of(series(one("2022", "1"), one("2023", "1"), observation), Lookups())
    assert chart.points[-1].kind is kind


def test_a_figure_that_replaced_another_is_drawn_as_corrected():
    chart = chart_of(series(one("2024", "112")), Lookups(), corrected=frozenset({Period.parse("2024")}))
    assert (chart.points[0].kind, chart.points[0].label) == (Kind.CORRECTED, "112 rettet")


def test_a_break_on_the_day_of_a_figure_is_drawn_before_it():
    cut = SeriesBreak(date(2025, 7, 1), "law")
    chart = chart_of(series(one("2014", "9"), one("2024", "6"), one("@2025-07-01", "8"), breaks=(cut,)), Lookups())
    assert chart.breaks[0].x < chart.points[-1].x - 0.2
    assert [point.stretch for point in chart.points] == [0, 0, 1]


def test_the_description_says_every_point_and_its_mark():
    shown = series(one("2013", "1581"), one("2014", value=Missing()), one("2024", "1378", "1387"))
    text = described(chart_of(shown, Lookups()), shown, ("Mål 2017: 1.255",))
    assert text == (
        "Kurve. 2013: 1.581. 2014: mangler. 2024: 1.378 eller 1.387 (papirerne er uenige). Mål 2017: 1.255. "
        "Samme tal står i tabellen."
    )
