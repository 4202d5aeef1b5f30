# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Small registers for tests, made through the same actions as everything else."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from pejl.apps.audit.recording import Stamp, stamp
from pejl.apps.goals.actions import save_goals, save_schemes
from pejl.apps.indicators.actions import save_indicators, save_measures, save_sources, save_targets
from pejl.apps.measurements.actions import Recorded, record_measurements
from pejl.apps.measurements.rows import MeasurementRow
from tests.people import ALICE

COPENHAGEN = ZoneInfo("Europe/Copenhagen")


def moment(text: str) -> datetime:
    """`2025-12-01` or `2025-12-01 14:30`, in Copenhagen."""
    return datetime.fromisoformat(text).replace(tzinfo=COPENHAGEN)


def by_alice(at: str = "2020-01-01", reason: str = "") -> Stamp:
    """Alice records it at that time."""
    return stamp(ALICE, reason=reason, recorded_at=moment(at))


def make_source(code: str = "report", *, by: Stamp | None = None) -> str:
    save_sources([{"source": code, "title": {"da": "Rapport"}, "kind": "document"}], by=by or by_alice())
    return code


def make_indicator(code: str = "homeless", *, by: Stamp | None = None, **fields: Any) -> str:
    entry = {"indicator": code, "title": {"da": code}, "unit": "persons", "figure_kind": "count", **fields}
    save_indicators([entry], by=by or by_alice())
    return code


def make_scheme(code: str = "beacons", *, by: Stamp | None = None, **fields: Any) -> str:
    entry = {
        "scheme": code,
        "title": {"da": code},
        "kind": "beacons",
        "period": "2014..2017",
        "method": "barometer",
        "status_dates": ["2014-12-31"],
        "levels": [{"code": "beacon", "title": {"da": "pejlemærke", "en": "beacon"}}],
    }
    save_schemes([{**entry, **fields}], by=by or by_alice())
    return code


def make_goal(scheme: str, code: str, *, by: Stamp | None = None, **fields: Any) -> str:
    save_goals(
        scheme, [{"goal": code, "title": {"da": f"Mål {code}"}, "level": "beacon", **fields}], by=by or by_alice()
    )
    return code


def make_measure(
    scheme: str,
    goal: str,
    indicator: str,
    *,
    target: Mapping[str, Any] | None = None,
    by: Stamp | None = None,
    **fields: Any,
) -> str:
    """A measure with the goal's own code, and a target where one is given."""
    entry = {"goal": goal, "measure": goal, "indicator": indicator, "baseline": "2013", **fields}
    save_measures(scheme, [entry], by=by or by_alice())
    if target:
        save_targets(scheme, [{"measure": entry["measure"], "comparator": ">=", **target}], by=by or by_alice())
    return entry["measure"]


def record_figures(
    indicator: str, figures: Mapping[str, str], *, at: str = "2020-01-01", reason: str = "", **fields: Any
) -> Recorded:
    """Figures of one series by period, recorded by Alice."""
    rows = [MeasurementRow(indicator, period, value, **fields) for period, value in figures.items()]
    return record_measurements(rows, acting_user=ALICE, reason=reason, recorded_at=moment(at))
