# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Everything that is public and can be found, read once for each state of the register."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from pejl.apps.assessments.facts import SchemeStatus
from pejl.apps.assessments.queries import scheme_status
from pejl.apps.goals.queries import schemes
from pejl.apps.indicators.facts import IndicatorSheet
from pejl.apps.indicators.queries import indicator_sheets
from pejl.apps.measurements.facts import SeriesName
from pejl.apps.measurements.queries import series_for, series_names_of
from pejl.core.observations import Series
from pejl.interfaces.public.moments import Known
from pejl.interfaces.public.presenting.lookups import Lookups, lookups


@dataclass(frozen=True, slots=True)
class Material:
    """What the entries are made of: the statuses of all schemes, and every indicator with all its figures."""

    statuses: tuple[SchemeStatus, ...]
    sheets: Mapping[str, IndicatorSheet]
    series: Mapping[SeriesName, Series]
    names: Lookups


def material(known: Known) -> Material:
    """What was known at the moment that is read."""
    sheets = indicator_sheets(known.moment)
    names = [name for own in series_names_of(sheets).values() for name in own]
    return Material(
        statuses=tuple(scheme_status(one.code, known_at=known.moment) for one in schemes(known.moment)),
        sheets=sheets,
        series=series_for(names, known_at=known.moment),
        names=lookups(known.moment),
    )
