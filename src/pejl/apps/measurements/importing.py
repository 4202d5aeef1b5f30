# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""How versions that were recorded elsewhere come in with their own times, such as those of a plan package."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import cache

from django.db import transaction

from pejl.apps.audit.actions import Trail, enter
from pejl.apps.audit.collector import no_search_for_cycles
from pejl.apps.audit.inserting import insert
from pejl.apps.audit.recording import Stamp, close, stamp
from pejl.apps.measurements.merging import Merge, merge
from pejl.apps.measurements.models import Measurement
from pejl.apps.measurements.rows import HistoricalRow
from pejl.apps.measurements.surroundings import Surroundings, drafts_of, look_around, read_rows
from pejl.apps.measurements.validation import issues_of
from pejl.core.errors import PejlError
from pejl.core.issues import Issue, Level

ROWS_AT_A_TIME = 10_000  # what is made of a row on its way takes five times the room of the row


@dataclass(slots=True)
class Imported:
    """What an import came to; with errors among the `issues` nothing was written."""

    added: int = 0
    closed: int = 0
    unchanged: int = 0
    issues: tuple[Issue, ...] = ()

    @property
    def refused(self) -> bool:
        return any(issue.level is Level.ERROR for issue in self.issues)


@no_search_for_cycles()
def import_versions(rows: Sequence[HistoricalRow], *, acting_user: str) -> Imported:
    """Add versions with the times at which they were recorded, all or none; versions that are there are left alone.

    A version may close the one that stood until then, and needs a reason for it. It may not come before or between
    versions that are there: what was known at any moment stays what it was. 100,000 rows take seconds; of more than
    10,000 the issues come indicator by indicator.
    """
    by = stamp(acting_user)
    importing = _Importing(by, look_around([one.row for one in rows]))
    with transaction.atomic():
        for some in _in_portions(rows):
            importing.take(some)
        imported = importing.imported()
        if imported.refused:
            transaction.set_rollback(True)
        elif imported.added or imported.closed:
            enter("measurement.import", importing.closed, importing.added, by=by)
    return imported


def _in_portions(rows: Sequence[HistoricalRow]) -> Iterator[Sequence[HistoricalRow]]:
    """Some thousand rows at a time; what is said of one indicator stays together, for it is merged together."""
    if len(rows) <= ROWS_AT_A_TIME:
        yield rows
        return
    by_indicator: dict[str, list[HistoricalRow]] = defaultdict(list)
    for one in rows:
        by_indicator[one.row.indicator].append(one)
    portion: list[HistoricalRow] = []
    for own in by_indicator.values():
        portion += own
        if len(portion) >= ROWS_AT_A_TIME:
            yield portion
            portion = []
    if portion:
        yield portion


@dataclass(slots=True)
class _Importing:
    """An import under way: what was wrong with rows, what stood in their way, and what was written meanwhile."""

    by: Stamp
    around: Surroundings
    found: list[Issue] = field(default_factory=list)
    in_the_way: list[Issue] = field(default_factory=list)
    added: Trail = field(default_factory=Trail)
    closed: Trail = field(default_factory=Trail)
    unchanged: int = 0

    def take(self, rows: Sequence[HistoricalRow]) -> None:
        """Read and check rows; write them as long as nothing was wrong with any."""
        readings = read_rows([one.row for one in rows], self.around)
        self.found += [*issues_of(readings), *_times(rows, self.by)]
        if _refused(self.found):
            return
        drafts = drafts_of(readings, self.around)
        for one, draft in zip(rows, drafts, strict=True):
            draft.recorded_from, draft.recorded_to = one.recorded_from, one.recorded_to
            draft.recorded_by, draft.reason = one.recorded_by or self.by.acting_user, one.reason
        merged = merge(list(zip(rows, drafts, strict=True)))
        self.unchanged += merged.unchanged
        self.in_the_way += merged.issues
        if not self.in_the_way:
            self._write(merged)

    def _write(self, merged: Merge) -> None:
        for moment, versions in merged.closing.items():
            close(Measurement, versions, moment)
            self.closed.add(versions)
        insert(merged.added)
        self.added.add(merged.added)

    def imported(self) -> Imported:
        """What it comes to; rows that are wrong in themselves are put right first."""
        if _refused(self.found):
            return Imported(issues=tuple(self.found))
        issues = (*self.found, *self.in_the_way)
        return Imported(len(self.added.ids), len(self.closed.ids), self.unchanged, issues)


def _refused(issues: Sequence[Issue]) -> bool:
    return any(issue.level is Level.ERROR for issue in issues)


def _times(rows: Sequence[HistoricalRow], by: Stamp) -> Iterator[Issue]:
    stamped = cache(_stamp)  # many rows were recorded by few people at few times
    for one in rows:
        try:
            stamped(one.recorded_by or by.acting_user, one.recorded_from)
            stamped(by.acting_user, one.recorded_to)
        except PejlError as error:
            yield Issue(error.code, one.row.at, str(error.params["found"]), str(error.params["expected"]))
        if one.recorded_to and one.recorded_to <= one.recorded_from:
            yield Issue("version.ends_before", one.row.at, str(one.recorded_to), f"> {one.recorded_from}")


def _stamp(acting_user: str, recorded_at: datetime | None) -> None:
    stamp(acting_user, recorded_at=recorded_at)
