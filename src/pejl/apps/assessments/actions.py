# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""How published statuses and human judgements are recorded. Computed statuses are not."""

from __future__ import annotations

from collections.abc import Sequence

from pejl.apps.assessments.models import Judgement, PublishedCount, PublishedStatus
from pejl.apps.audit.actions import record, withdraw
from pejl.apps.audit.drafting import Entry, Kind, drafts
from pejl.apps.audit.recording import Stamp, Writing
from pejl.apps.goals.actions import goals_by_code, with_goal
from pejl.apps.goals.models import Scheme
from pejl.apps.indicators.models import Source
from pejl.core.errors import PejlError
from pejl.core.status.base import Colour, Verdict

COLOURS = ("", *(one.value for one in Colour))
VERDICTS = tuple(one.value for one in Verdict)

PUBLISHED = Kind(PublishedStatus, {"source": Source}, choices={"colour": COLOURS, "verdict": ("", *VERDICTS)})
COUNT = Kind(PublishedCount, {"scheme": Scheme, "source": Source})
JUDGEMENT = Kind(Judgement, {"source": Source}, choices={"verdict": VERDICTS})


def save_published(scheme: str, entries: Sequence[Entry], *, by: Stamp) -> Writing:
    """Record what documents printed as the status of goals: `goal` is a code, the rest as `PublishedStatus`."""
    goals = goals_by_code(scheme, {entry["goal"] for entry in entries})
    return record("published.save", with_goal(PUBLISHED, entries, goals), by=by)


def save_published_counts(entries: Sequence[Entry], *, by: Stamp) -> Writing:
    """Record counts of goals that documents printed: `scheme` is a code, the rest as `PublishedCount`."""
    return record("published_count.save", drafts(COUNT, entries), by=by)


def save_judgements(scheme: str, entries: Sequence[Entry], *, by: Stamp) -> Writing:
    """Record what people concluded about goals, each signed (`judged_by`): fields of `Judgement`."""
    for entry in entries:
        if not any((entry.get("judged_by") or {}).values()):
            raise PejlError("judgement.unsigned", found=str(entry.get("goal")), expected="who judged, in judged_by")
    goals = goals_by_code(scheme, {entry["goal"] for entry in entries})
    return record("judgement.save", with_goal(JUDGEMENT, entries, goals), by=by)


def withdraw_judgement(version: int, *, by: Stamp) -> None:
    """Record that a judgement no longer stands, without another in its place."""
    found = list(Judgement.objects.open().filter(pk=version))
    if not found:
        raise PejlError("judgement.unknown", found=str(version), expected="a judgement that stands")
    withdraw("judgement.withdraw", found, by=by)
