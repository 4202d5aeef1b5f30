# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What was recorded lately: how many figures of which indicator, and how many of them replaced an earlier one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, Exists, OuterRef, Q
from django.utils import timezone

from pejl.apps.measurements.models import Measurement
from pejl.core.observations import Confidentiality


@dataclass(frozen=True, slots=True)
class RecordedFigures:
    """The figures of one indicator that were recorded at one moment; `corrected` of them replaced an earlier one."""

    indicator: str
    recorded_from: datetime
    figures: int
    corrected: int


def recently_recorded(*, most: int) -> tuple[RecordedFigures, ...]:
    """The newest first. Figures that may not be published are not counted. One query."""
    free = Measurement.objects.filter(recorded_from__lte=timezone.now(), confidentiality=Confidentiality.FREE)
    same = {field: OuterRef(field) for field in Measurement.IDENTITY}
    earlier = Measurement.objects.filter(recorded_to=OuterRef("recorded_from"), **same)
    grouped = free.annotate(replaces=Exists(earlier)).values("series_key__indicator__code", "recorded_from")
    counted = grouped.annotate(figures=Count("id"), corrected=Count("id", filter=Q(replaces=True)))
    rows = counted.order_by("-recorded_from", "series_key__indicator__code")
    names = ("series_key__indicator__code", "recorded_from", "figures", "corrected")
    return tuple(RecordedFigures(*row) for row in rows.values_list(*names)[:most])
