# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Every figure, and every version of it."""

from django.db import models

from pejl.apps.audit.fields import ExactDecimalField
from pejl.apps.audit.versions import AppendOnly, Version, version_constraints
from pejl.apps.goals.models import PERIOD_LENGTH
from pejl.apps.indicators.models import BREAKDOWN_LENGTH, Indicator, Source
from pejl.apps.organisation.models import CODE_LENGTH


class SeriesKey(AppendOnly):
    """Which series: an indicator, a cell of its breakdowns, a comparison group and an organisation.

    "" stands for the total, own figures and the whole; an absent reference would make equal keys look different.
    """

    indicator = models.ForeignKey(Indicator, models.PROTECT, related_name="series")
    breakdown = models.CharField(max_length=BREAKDOWN_LENGTH, blank=True, default="")
    group = models.CharField(max_length=CODE_LENGTH, blank=True, default="")
    organisation = models.CharField(max_length=CODE_LENGTH, blank=True, default="")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["indicator", "breakdown", "group", "organisation"], name="measurements_serieskey_one"
            )
        ]

    def __str__(self) -> str:
        parts = (self.indicator, self.breakdown, self.group, self.organisation)
        return " ".join(str(part) for part in parts if part)


class Measurement(Version):
    """One version of one figure: a level, or a change that was published although the levels are lost.

    `period_start` and `period_end` are the period's first and last day (of a cohort the end of its follow-up, the
    first day on which the figure can be known). Two papers that disagree have a row each, told apart by `variant`.
    """

    IDENTITY = ("series_key", "period", "kind", "from_period", "variant")

    series_key = models.ForeignKey(SeriesKey, models.PROTECT, related_name="measurements", db_index=False)
    period = models.CharField(max_length=PERIOD_LENGTH)
    period_start = models.DateField()
    period_end = models.DateField(null=True)
    kind = models.CharField(max_length=20, default="level")
    from_period = models.CharField(max_length=PERIOD_LENGTH, blank=True, default="")
    variant = models.CharField(max_length=30, blank=True, default="")
    value = ExactDecimalField(null=True)
    numerator = ExactDecimalField(null=True)
    denominator = ExactDecimalField(null=True)
    approximation = models.CharField(max_length=10, blank=True, default="")
    status = models.CharField(max_length=1, default="A")
    confidentiality = models.CharField(max_length=1, default="F")
    missing_reason = models.CharField(max_length=20, blank=True, default="")
    expected = models.DateField(null=True)
    source = models.ForeignKey(Source, models.PROTECT, null=True, related_name="+")
    place = models.CharField(max_length=200, blank=True, default="")
    footnote = models.TextField(blank=True, default="")
    note = models.JSONField(default=dict)

    class Meta:
        constraints = version_constraints("series_key", "period", "kind", "from_period", "variant")
