# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""How figures are recorded, corrected and withdrawn. None is ever overwritten."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from pejl.apps.audit.actions import finish, withdraw
from pejl.apps.audit.recording import Conflict, Writing, plan, stamp
from pejl.apps.measurements.importing import import_versions
from pejl.apps.measurements.models import Measurement
from pejl.apps.measurements.rows import MeasurementRow
from pejl.apps.measurements.surroundings import drafts_of, look_around, read_rows
from pejl.apps.measurements.validation import issues_of
from pejl.core.errors import PejlError
from pejl.core.issues import Issue, Level

__all__ = [
    "Recorded",
    "correct_measurement",
    "import_versions",
    "problems_of",
    "record_measurements",
    "withdraw_measurement",
]


@dataclass(frozen=True, slots=True)
class Recorded:
    """What a delivery came to: ids of new versions, rows that said nothing new, and what was remarkable."""

    versions: tuple[int, ...]
    unchanged: int
    issues: tuple[Issue, ...]


def record_measurements(
    rows: Sequence[MeasurementRow], *, acting_user: str, reason: str = "", recorded_at: datetime | None = None
) -> Recorded:
    """Record figures, all or none; a figure that changes needs a `reason`, one that is as it was is left alone.

    Raises `PejlError("measurements.refused")` whose `issues` list everything that is wrong, row by row.
    """
    by = stamp(acting_user, reason=reason, recorded_at=recorded_at)
    around = look_around(rows)
    readings = read_rows(rows, around)
    issues = tuple(issues_of(readings))
    refuse(issues)
    with transaction.atomic():
        writing = plan(Measurement, drafts_of(readings, around), by)
        refuse((*issues, *(_issue(conflict, rows) for conflict in writing.conflicts)))
        finish("measurement.record", writing, by=by)
    return _recorded(writing, issues)


def problems_of(rows: Sequence[MeasurementRow]) -> tuple[Issue, ...]:
    """What `record_measurements` would say of the rows, without writing anything."""
    return tuple(issues_of(read_rows(rows, look_around(rows))))


def correct_measurement(version: int, row: MeasurementRow, *, acting_user: str, reason: str) -> Recorded:
    """Replace one version of a figure; the row must be about the same figure. The old version stays on record."""
    with transaction.atomic():
        standing = _open(version)  # inside, so that of two who correct it at once the later one is told
        recorded = record_measurements([row], acting_user=acting_user, reason=reason)
        if recorded.versions and not Measurement.objects.filter(pk=version, recorded_to__isnull=False).exists():
            raise PejlError("measurement.another_figure", found=str(row), expected=str(standing.series_key))
    return recorded


def withdraw_measurement(version: int, *, acting_user: str, reason: str, recorded_at: datetime | None = None) -> None:
    """Record that a figure no longer stands, without another in its place. It stays known for the time before."""
    by = stamp(acting_user, reason=reason, recorded_at=recorded_at)
    withdraw("measurement.withdraw", [_open(version)], by=by)


def refuse(issues: Iterable[Issue]) -> None:
    """Stop where anything is wrong, and say all of it."""
    found = tuple(issues)
    wrong = sum(issue.level is Level.ERROR for issue in found)
    if wrong:
        raise PejlError("measurements.refused", found=f"{wrong}", expected="0", issues=found)


def _open(version: int) -> Measurement:
    standing = Measurement.objects.open().filter(pk=version).select_related("series_key__indicator").first()
    if standing is None:
        raise PejlError("measurement.not_open", found=str(version), expected="a version that stands")
    return standing


def _issue(conflict: Conflict, rows: Sequence[MeasurementRow]) -> Issue:
    return Issue(conflict.code, rows[conflict.index].at, conflict.found, conflict.expected)


def _recorded(writing: Writing, issues: tuple[Issue, ...]) -> Recorded:
    return Recorded(tuple(one.pk for one in writing.added), writing.unchanged, issues)
