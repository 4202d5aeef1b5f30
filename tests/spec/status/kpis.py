# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The twelve KPIs of the transformation plans with the figures that the status of 2023 printed."""

from datetime import date

from pejl.core.status.base import GoalInput, MeasureInput
from tests.spec.status.building import DOWN, UP, change, goal, measure

END_OF_2023 = date(2023, 12, 31)


def kpi(code: str, *measures: MeasureInput, **settings: str) -> GoalInput:
    return goal(code, *measures, settings=settings, method="traffic_light")


def _of(code, figures, direction, **more):
    return measure(code, figures, baseline=more.pop("baseline", "2020"), direction=direction, **more)


BBU3_PART_YEAR = "2020-09-01..2020-12-31"


def bbu3(baseline: str = "2021") -> GoalInput:
    """Registered in four months of 2020 only; the plan's own prose counts from 2021."""
    figures = {BBU3_PART_YEAR: 67, "2021": 176, "2022": 154, "2023": 134}
    return kpi("BBU3", _of("BBU3", figures, UP, baseline=baseline))


def bch1() -> GoalInput:
    """Baseline 2021; of the adults only ten months were counted that year."""
    children = _of("BCH1a", {"2021": "1.3", "2022": "1.5", "2023": "1.5"}, DOWN, unit="%", baseline="2021")
    ten_months = "2021-01-01..2021-10-31"
    adults = _of("BCH1b", {ten_months: "0.5", "2022": "0.5", "2023": "0.8"}, DOWN, unit="%", baseline=ten_months)
    return kpi("BCH1", children, adults)


def twelve() -> dict[str, GoalInput]:
    rose, fell = change("2020", "2023", 1), change("2020", "2023", -1)
    shares = {"2020": "15 (116/795)", "2021": "16 (143/890)", "2022": "15 (143/924)", "2023": "15 (146/995)"}
    complaints = {
        "2020": "2.3 (127/5556)",
        "2021": "2.6 (156/5895)",
        "2022": "2.4 (156/6551)",
        "2023": "3.6 (236/6556)",
    }
    absence = {"2018/2019": "14.9", "2020/2021": "11.2", "2021/2022": "10.3", "2022/2023": "13.3"}
    stays = [
        _of(
            "BCV2a",
            {},
            DOWN,
            unit="months",
            changes=(change("2020", "2023", -1, -13), change("2022", "2023", -1, "-1.7")),
        ),
        _of("BCV2b", {}, DOWN, unit="months", changes=(fell,)),
    ]
    kept = [
        _of("BCV3a", {}, UP, changes=(fell,)),
        _of("BCV3b", {"2020": 76, "2021": 90, "2023": 96}, UP, unit="%"),
    ]
    goals = [
        kpi("BCV1", _of("BCV1", {"2020": None, "2023": "4.7"}, UP, unit="score_1_5", changes=(rose,))),
        kpi("BCV2", *stays),
        kpi("BCV3", *kept),
        kpi("BCV4", _of("BCV4", {"2020": 74, "2021": 93, "2022": 112, "2023": 162}, UP)),
        kpi("BBU1", _of("BBU1", {"2020": "9.5", "2021": "9.8", "2022": "9.6", "2023": "9.9"}, DOWN, unit="years")),
        kpi("BBU2", _of("BBU2", shares, UP, unit="%")),
        bbu3(),
        kpi("BBU4", _of("BBU4", complaints, DOWN, unit="%")),
        kpi("BBU5", _of("BBU5", absence, DOWN, unit="%", baseline="2018/2019")),
        bch1(),
        kpi("BCH2", _of("BCH2", {"2020": "32.6", "2021": "33.2", "2022": "33.5", "2023": "32.5"}, DOWN, unit="%")),
        kpi("BCH3", _of("BCH3", {"@2020-12-31": 69, "@2023-12-31": 81}, UP, unit="%", baseline="@2020-12-31")),
    ]
    return {one.code: one for one in goals}
