# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""How versions that were recorded elsewhere come in with their own times, such as those of a plan package."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from django.db import transaction

from pejl.apps.audit.actions import enter
from pejl.apps.audit.inserting import insert
from pejl.apps.audit.recording import Key, Stamp, close, content, key_of, stamp, versions_of
from pejl.apps.measurements.models import Measurement
from pejl.apps.measurements.rows import HistoricalRow
from pejl.apps.measurements.surroundings import drafts_of, look_around, read_rows
from pejl.apps.measurements.validation import issues_of
from pejl.core.errors import PejlError
from pejl.core.issues import Issue, Level


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


@dataclass(slots=True)
class _Merge:
    """Versions to add and to close (by moment), and what stands in the way."""

    added: list[Measurement] = field(default_factory=list)
    closing: dict[datetime, list[Measurement]] = field(default_factory=lambda: defaultdict(list))
    unchanged: int = 0
    issues: list[Issue] = field(default_factory=list)


def import_versions(rows: Sequence[HistoricalRow], *, acting_user: str) -> Imported:
    """Add versions with the times at which they were recorded, all or none; versions that are there are left alone.

    A version may close the one that stood until then, and needs a reason for it. It may not come before or between
    versions that are there: what was known at any moment stays what it was. 100,000 rows take seconds.
    """
    by = stamp(acting_user)
    stated = [one.row for one in rows]
    around = look_around(stated)
    readings = read_rows(stated, around)
    found = [*issues_of(readings), *_times(rows, by)]
    if any(issue.level is Level.ERROR for issue in found):
        return Imported(issues=tuple(found))
    with transaction.atomic():
        drafts = drafts_of(readings, around)
        merge = _merge(rows, drafts, by)
        imported = Imported(len(merge.added), 0, merge.unchanged, (*found, *merge.issues))
        if imported.refused:
            transaction.set_rollback(True)
            return imported
        imported.closed = _write(merge, by)
    return imported


def _write(merge: _Merge, by: Stamp) -> int:
    for moment, versions in merge.closing.items():
        close(Measurement, versions, moment)
    closed = [one for versions in merge.closing.values() for one in versions]
    insert(merge.added)
    if merge.added or closed:
        enter("measurement.import", closed, merge.added, by=by)
    return len(closed)


def _times(rows: Sequence[HistoricalRow], by: Stamp) -> Iterator[Issue]:
    for one in rows:
        try:
            stamp(one.recorded_by or by.acting_user, recorded_at=one.recorded_from)
            stamp(by.acting_user, recorded_at=one.recorded_to)
        except PejlError as error:
            yield _issue(one, error.code, str(error.params["found"]), str(error.params["expected"]))
        if one.recorded_to and one.recorded_to <= one.recorded_from:
            yield _issue(one, "version.ends_before", str(one.recorded_to), f"> {one.recorded_from}")


def _issue(one: HistoricalRow, code: str, found: str, expected: str) -> Issue:
    return Issue(code, one.row.at, found, expected)


# --- merging the history of one figure with what is there --------------------------------------------------------


def _merge(rows: Sequence[HistoricalRow], drafts: Sequence[Measurement], by: Stamp) -> _Merge:
    recorded = versions_of(Measurement, drafts)
    histories: dict[Key, list[tuple[HistoricalRow, Measurement]]] = defaultdict(list)
    for one, draft in zip(rows, drafts, strict=True):
        draft.recorded_from, draft.recorded_to = one.recorded_from, one.recorded_to
        draft.recorded_by, draft.reason = one.recorded_by or by.acting_user, one.reason
        histories[key_of(draft)].append((one, draft))
    merge = _Merge()
    for key, history in histories.items():
        history.sort(key=lambda pair: pair[0].recorded_from)
        _merge_one(merge, history, recorded.get(key, []))
    return merge


def _merge_one(merge: _Merge, history: list[tuple[HistoricalRow, Measurement]], present: list[Measurement]) -> None:
    timeline = list(present)
    for one, draft in history:
        standing = next((two for two in timeline if _known_at(two, one.recorded_from)), None)
        if standing and content(standing) == content(draft):
            _keep(merge, standing, one)
        elif _comes_last(timeline, one, merge):
            _append(merge, timeline, one, draft)


def _known_at(version: Measurement, moment: datetime) -> bool:
    return version.recorded_from <= moment and (version.recorded_to is None or moment < version.recorded_to)


def _keep(merge: _Merge, standing: Measurement, one: HistoricalRow) -> None:
    """The same is known already; the row may still say that it was withdrawn."""
    merge.unchanged += 1
    if one.recorded_to and standing.recorded_to is None:
        _close(merge, standing, one.recorded_to)


def _comes_last(timeline: list[Measurement], one: HistoricalRow, merge: _Merge) -> bool:
    last = timeline[-1] if timeline else None
    if last is None:
        return True
    if one.recorded_from == last.recorded_from:
        merge.issues.append(_issue(one, "version.twice", str(one.recorded_from), "another moment, or the same figure"))
    elif one.recorded_from < (last.recorded_to or last.recorded_from):
        expected = f">= {last.recorded_to or last.recorded_from}"
        merge.issues.append(_issue(one, "version.out_of_order", str(one.recorded_from), expected))
    elif not one.reason:
        merge.issues.append(_issue(one, "version.reason_missing", "", "a reason: an earlier version says otherwise"))
    else:
        return True
    return False


def _append(merge: _Merge, timeline: list[Measurement], one: HistoricalRow, draft: Measurement) -> None:
    last = timeline[-1] if timeline else None
    if last and last.recorded_to is None:
        _close(merge, last, one.recorded_from)
    merge.added.append(draft)
    timeline.append(draft)


def _close(merge: _Merge, version: Measurement, moment: datetime) -> None:
    """One that is in the database is closed there; one that is to be added is added closed."""
    version.recorded_to = moment
    if version.pk:
        merge.closing[moment].append(version)
