# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The history of figures as it was recorded elsewhere, merged with what is there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from pejl.apps.audit.recording import Key, content, key_of, versions_of
from pejl.apps.measurements.models import Measurement
from pejl.apps.measurements.rows import HistoricalRow
from pejl.core.issues import Issue

Drafted = tuple[HistoricalRow, Measurement]


@dataclass(slots=True)
class Merge:
    """Versions to add and to close (by moment), and what stands in the way."""

    added: list[Measurement] = field(default_factory=list)
    closing: dict[datetime, list[Measurement]] = field(default_factory=lambda: defaultdict(list))
    unchanged: int = 0
    issues: list[Issue] = field(default_factory=list)

    def object_to(self, one: HistoricalRow, code: str, found: str, expected: str) -> None:
        """Note that a row stands in the way."""
        self.issues.append(Issue(code, one.row.at, found, expected))


def merge(drafted: Sequence[Drafted]) -> Merge:
    """Hold whole histories of figures against what is recorded of them, without writing. One query."""
    recorded = versions_of(Measurement, [draft for _, draft in drafted])
    histories: dict[Key, list[Drafted]] = defaultdict(list)
    for one, draft in drafted:
        histories[key_of(draft)].append((one, draft))
    found = Merge()
    for key, history in histories.items():
        history.sort(key=lambda pair: pair[0].recorded_from)
        _merge_one(found, history, recorded.get(key, []))
    return found


def _merge_one(found: Merge, history: list[Drafted], present: list[Measurement]) -> None:
    timeline = list(present)
    for one, draft in history:
        standing = next((two for two in timeline if _known_at(two, one.recorded_from)), None)
        if standing and content(standing) == content(draft):
            _keep(found, standing, one)
        elif _comes_last(timeline, one, found):
            _append(found, timeline, one, draft)


def _known_at(version: Measurement, moment: datetime) -> bool:
    return version.recorded_from <= moment and (version.recorded_to is None or moment < version.recorded_to)


def _keep(found: Merge, standing: Measurement, one: HistoricalRow) -> None:
    """The same is known already; the row may still say that it was withdrawn."""
    found.unchanged += 1
    if one.recorded_to and standing.recorded_to is None:
        _close(found, standing, one.recorded_to)


def _comes_last(timeline: list[Measurement], one: HistoricalRow, found: Merge) -> bool:
    last = timeline[-1] if timeline else None
    if last is None:
        return True
    if one.recorded_from == last.recorded_from:
        found.object_to(one, "version.twice", str(one.recorded_from), "another moment, or the same figure")
    elif one.recorded_from < (last.recorded_to or last.recorded_from):
        expected = f">= {last.recorded_to or last.recorded_from}"
        found.object_to(one, "version.out_of_order", str(one.recorded_from), expected)
    elif not one.reason:
        found.object_to(one, "version.reason_missing", "", "a reason: an earlier version says otherwise")
    else:
        return True
    return False


def _append(found: Merge, timeline: list[Measurement], one: HistoricalRow, draft: Measurement) -> None:
    last = timeline[-1] if timeline else None
    if last and last.recorded_to is None:
        _close(found, last, one.recorded_from)
    found.added.append(draft)
    timeline.append(draft)


def _close(found: Merge, version: Measurement, moment: datetime) -> None:
    """One that is in the database is closed there; one that is to be added is added closed."""
    version.recorded_to = moment
    if version.pk:
        found.closing[moment].append(version)
