# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""How the figures of a spreadsheet are recorded: all or none, now, or at the time that a row states itself."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from django.db import transaction
from django.utils import timezone

from pejl.apps.measurements.actions import record_measurements
from pejl.apps.measurements.importing import import_versions
from pejl.core.errors import PejlError
from pejl.core.issues import Issue, Level, Place
from pejl.interfaces.exchange.checks.figures import check_figures
from pejl.interfaces.exchange.checks.versions import check_versions, with_recorded_from
from pejl.interfaces.exchange.figures import PlacedFigure
from pejl.interfaces.exchange.register.loading import Order, historical_row, measurement_row
from pejl.interfaces.exchange.register.state import register_state, register_vocabulary
from pejl.interfaces.exchange.workbooks.reading import read_workbook


@dataclass(slots=True)
class Delivered:
    """What a spreadsheet came to: new versions, rows that said nothing new, and findings by their cells."""

    added: int = 0
    unchanged: int = 0
    issues: tuple[Issue, ...] = ()

    @property
    def refused(self) -> bool:
        """Whether something kept the figures out; then none was recorded."""
        return any(issue.level is Level.ERROR for issue in self.issues)


def deliver_workbook(path: Path, order: Order) -> Delivered:
    """Read a spreadsheet and record its figures in one transaction.

    A row without `recorded_from` is recorded now; one that changes a figure needs its own `reason` or the order's.
    """
    known = register_vocabulary(register_state())
    read = read_workbook(path, known)
    dated = with_recorded_from(read.figures, {}, timezone.now())
    issues = [*read.issues, *check_figures(read.figures, known), *check_versions(dated)]
    delivered = Delivered(issues=tuple(sorted(issues, key=_by_row)))
    if not delivered.refused:
        _record(read.figures, order, delivered)
    return delivered


def _by_row(issue: Issue) -> tuple[int, str]:
    return issue.place.line, issue.place.field


def _record(figures: Sequence[PlacedFigure], order: Order, delivered: Delivered) -> None:
    now = [one for one in figures if one.figure.recorded_from is None]
    then = [one for one in figures if one.figure.recorded_from is not None]
    with transaction.atomic():
        try:
            _record_now(now, order, delivered)
            _record_then(then, order, delivered)
        except PejlError as error:
            found = error.params.get("issues") or [Issue(error.code, Place(), str(error.params.get("found", "")))]
            delivered.issues = (*delivered.issues, *_with_cells(found, figures))
        if order.dry_run or delivered.refused:
            transaction.set_rollback(True)
    if delivered.refused:
        delivered.added = delivered.unchanged = 0


def _record_now(figures: Iterable[PlacedFigure], order: Order, delivered: Delivered) -> None:
    """Rows with one reason together: an audit entry has one reason."""
    reasons: dict[str, list[PlacedFigure]] = defaultdict(list)
    for one in figures:
        reasons[one.figure.reason or order.reason].append(one)
    for reason, rows in reasons.items():
        recorded = record_measurements(
            [measurement_row(one) for one in rows], acting_user=order.acting_user, reason=reason
        )
        delivered.added += len(recorded.versions)
        delivered.unchanged += recorded.unchanged


def _record_then(figures: Sequence[PlacedFigure], order: Order, delivered: Delivered) -> None:
    rows = [historical_row(one) for one in figures]
    imported = import_versions(rows, acting_user=order.acting_user)
    delivered.added += imported.added
    delivered.unchanged += imported.unchanged
    errors = (one for one in imported.issues if one.level is Level.ERROR)
    delivered.issues = (*delivered.issues, *_with_cells(errors, figures))


def _with_cells(issues: Iterable[Issue], figures: Sequence[PlacedFigure]) -> list[Issue]:
    """The register knows rows and fields; a person looks for the cell."""
    rows = {(one.file, one.line): one for one in figures}
    found = []
    for issue in issues:
        row = rows.get((issue.place.file, issue.place.line))
        column = issue.place.field or "value"
        found.append(replace(issue, place=row.place(column)) if row and not issue.place.cell else issue)
    return found
