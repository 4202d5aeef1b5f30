# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Which statuses were recorded lately: what papers printed and what people concluded."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Count
from django.utils import timezone

from pejl.apps.assessments.models import Judgement, PublishedStatus


@dataclass(frozen=True, slots=True)
class RecordedStatuses:
    """How many goals of a scheme got a status as of a day, recorded at one moment."""

    scheme: str
    as_of: date
    recorded_from: datetime
    goals: int


def recently_judged(*, most: int) -> tuple[RecordedStatuses, ...]:
    """The newest first. Two queries."""
    found: Counter[tuple[datetime, str, date]] = Counter()
    for model in (PublishedStatus, Judgement):
        rows = model.objects.filter(recorded_from__lte=timezone.now())
        grouped = rows.values_list("recorded_from", "goal__scheme__code", "as_of").annotate(goals=Count("goal"))
        for moment, scheme, as_of, goals in grouped.order_by("-recorded_from", "goal__scheme__code", "as_of")[:most]:
            found[moment, scheme, as_of] += goals
    newest = sorted(found.items(), key=lambda one: (-one[0][0].timestamp(), one[0][1:]))
    return tuple(RecordedStatuses(scheme, as_of, moment, goals) for (moment, scheme, as_of), goals in newest[:most])
