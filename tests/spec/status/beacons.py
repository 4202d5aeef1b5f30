# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The nine political beacons of 2014-2017 with the figures that the status of 2014 printed."""

from datetime import date
from typing import Any

from pejl.core.status.base import GoalInput
from tests.spec.status.building import goal, leaf

END_OF_2014 = date(2014, 12, 31)


def beacon_1(**settings: str) -> GoalInput:
    """More people at risk have a home: D and E have no status yet, F has two halves."""
    return goal(
        "1",
        leaf("1.A", {"2013": 859, "2014": 828}, ">= 1000"),
        leaf("1.B", {"2013": 538, "2014": 474}, "<= 458"),
        leaf("1.C", {"2013": "95.9", "2014": "97.1"}, ">= 97.5", unit="%"),
        leaf("1.D", {"2013": 1581, "2014": None}, "<= 1255"),
        leaf("1.E", {"2013": 225, "2014": None}, "<= 190"),
        goal(
            "1.F",
            leaf("1.F1", {"2013": 129, "2014": 124}, "<= 100"),
            leaf("1.F2", {"2013": 102, "2014": 100}, "<= 100"),
        ),
        settings=settings,
    )


def beacon_5(sizes: dict[str, Any] | None = None, **settings: str) -> GoalInput:
    """People master their own life: three parts weighted by sizes that were never published."""
    sizes = sizes or {}
    figures = {"5.A1": (14, 11, 15), "5.A2": (5, 7, 10), "5.A3": (6, 6, 7)}
    parts = [
        leaf(code, {"2013": was, "2014": now}, f">= {aim}", unit="%", population=sizes.get(code))
        for code, (was, now, aim) in figures.items()
    ]
    return goal("5", goal("5.A", *parts), settings={"weights": "population", **settings})


def _baselines(*parts: tuple[str, str, str, str]) -> list[GoalInput]:
    """Parts (code, baseline or "", target or "", baseline period) for which there is no status."""
    return [
        leaf(code, {"2014": None, when: was} if was else {"2014": None}, target, baseline=when if was else None)
        for code, was, target, when in parts
    ]


def all_nine() -> dict[str, GoalInput]:
    """Every beacon by its code, 2 with the two sub-goals that were proposed to be dropped."""
    dropped = [leaf(code, {}, active=False, baseline=None) for code in ("2.A", "2.B")]
    c_and_d = [
        goal(code, *_baselines(*halves))
        for code, halves in {
            "2.C": [("2.C1", "74", ">= 80", "2013"), ("2.C2", "58", ">= 60", "2013")],
            "2.D": [("2.D1", "73", ">= 80", "2013"), ("2.D2", "52", ">= 60", "2013")],
        }.items()
    ]
    return {
        "1": beacon_1(),
        "2": goal("2", *dropped, *c_and_d, *_baselines(("2.E", "10.9", "<= 6.1", "2013"))),
        "3": goal(
            "3",
            *_baselines(
                ("3.A", "1.1", "< 1.1", "2013"), ("3.B", "8.6", "<= 7.5", "2013"), ("3.C", "2.6", "< 2.6", "2013")
            ),
        ),
        "4": goal(
            "4",
            *_baselines(("4.A", "5657", ">= 5757", "@2014-07-31")),
            goal("4.B", *_baselines(("4.B1", "", "", ""), ("4.B2", "", "", ""))),
        ),
        "5": beacon_5(),
        "6": goal("6", *_baselines(("6.A", "", ">= 44", ""), ("6.B", "", "undecided", ""), ("6.C", "", "", ""))),
        "7": goal("7", *_baselines(("7.A", "10598", "< 10598", "2012"), ("7.B", "1743", "< 1743", "2012"))),
        "8": goal("8", *_baselines(("8.A", "", "", ""), ("8.B", "", "", ""))),
        "9": goal("9", *_baselines(("9.A", "", ">= 80", ""), ("9.B", "", ">= 80", ""), ("9.C", "49", ">= 90", "2014"))),
    }
