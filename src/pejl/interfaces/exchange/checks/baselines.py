# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Baselines that no row of figures states: legal, since the figures may be there already, and mostly a slip."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pejl.core.issues import Level
from pejl.interfaces.exchange.checks.walking import all_goals
from pejl.interfaces.exchange.figures import PlacedFigure
from pejl.interfaces.exchange.reading.plan import Finding
from pejl.interfaces.exchange.structure.package import PlanPackage


def check_baselines(plan: PlanPackage, figures: Iterable[PlacedFigure]) -> Iterator[Finding]:
    """Measures whose baseline period has no row, neither with a figure nor with the reason for there being none."""
    stated = {(one.figure.indicator, one.figure.breakdown, one.figure.group, one.figure.period) for one in figures}
    changed = {
        (one.figure.indicator, one.figure.breakdown, one.figure.group, one.figure.from_period) for one in figures
    }
    for placed in all_goals(plan):
        for _, measure, path in placed.measures():
            key = (measure.indicator, measure.breakdown, measure.group or "", measure.baseline)
            if measure.baseline and key not in stated and key not in changed:
                where = (*path, "baseline")
                yield Finding(
                    "measure.no_baseline_figure", where, str(measure.baseline), measure.indicator, Level.WARNING
                )
