# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""One way of breaking a valid package, and the finding that must come of it."""

from dataclasses import dataclass

from pejl.core.issues import Level

PLAN, FIGURES, DESCRIPTION = "plan.yaml", "measurements.csv", "datapackage.json"
SCHEME = "schemes[harbour-2018-2021]"
GOAL_A = f"{SCHEME}.goals[1].goals[1.A]"
GOAL_B = f"{SCHEME}.goals[1].goals[1.B]"
TARGET_A = f"{GOAL_A}.measures[#1].targets[#1]"


@dataclass(frozen=True)
class Broken:
    code: str
    file: str
    old: str
    new: str
    field: str = ""
    mark: str | None = None
    level: Level = Level.ERROR
    found: str | None = None
    suggestion: str | None = None


def plan(code: str, old: str, new: str, field: str = "", **more: object) -> Broken:
    return Broken(code, PLAN, old, new, field, **more)  # type: ignore[arg-type]


def figures(code: str, old: str, new: str, field: str = "", **more: object) -> Broken:
    return Broken(code, FIGURES, old, new, field, **more)  # type: ignore[arg-type]
