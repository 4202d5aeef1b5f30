# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Two parts of the first beacon of 2014-2017, for the examples in the documentation of the status rules.

Evictions fell from 538 to 474 on the way to 458; of homeless persons there is a baseline but no status yet.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from pejl.core.observations import Observation, Present, Series
from pejl.core.periods import Period
from pejl.core.status.base import GoalInput, MeasureInput, Settings
from pejl.core.status.facts import SCORED_METHOD, Frame
from pejl.core.targets import Comparator, Direction, Target


def _fell(code: str, unit: str, figures: dict[str, int], target: int) -> MeasureInput:
    observations = tuple(Observation(Period.parse(year), Present(Decimal(value))) for year, value in figures.items())
    aim = Target(Comparator.AT_MOST, Decimal(target), Period.parse("2017"))
    return MeasureInput(code, Series(code, unit, observations), Direction.DECREASE, Period.parse("2013"), (aim,))


DAY = date(2014, 12, 31)
EVICTIONS = _fell("1.B", "evictions", {"2013": 538, "2014": 474}, 458)
HOMELESS = _fell("1.D", "persons", {"2013": 1581}, 1255)
HOMES = GoalInput(
    "1",
    children=(GoalInput("1.B", "1", measures=(EVICTIONS,)), GoalInput("1.D", "1", measures=(HOMELESS,))),
)
SETTINGS = Settings()
FRAME = Frame("1", SETTINGS, SCORED_METHOD, DAY)
