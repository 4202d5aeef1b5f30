# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What is measured, from where, in which unit, and what goals are held against it; in every version."""

from django.db import models

from pejl.apps.audit.fields import ExactDecimalField
from pejl.apps.audit.versions import AppendOnly, Version, version_constraints
from pejl.apps.goals.models import PERIOD_LENGTH, Goal
from pejl.apps.organisation.models import CODE_LENGTH, Organisation

BREAKDOWN_LENGTH = 300


class Source(AppendOnly):
    """A document, case system, survey, account or statistic that figures come from."""

    code = models.CharField(max_length=CODE_LENGTH, unique=True)

    def __str__(self) -> str:
        return self.code


class SourceVersion(Version):
    """What the source is called, whose it is and how late it comes."""

    IDENTITY = ("source",)

    source = models.ForeignKey(Source, models.PROTECT, related_name="versions")
    title = models.JSONField(default=dict)
    kind = models.CharField(max_length=20, blank=True, default="")
    owner = models.ForeignKey(Organisation, models.PROTECT, null=True, related_name="+")
    published = models.DateField(null=True)
    lag = models.JSONField(default=dict)
    note = models.JSONField(default=dict)

    class Meta:
        constraints = version_constraints("source")


class Unit(Version):
    """A unit that the core does not know by itself; `scale` is how many of the kind's own unit it is."""

    IDENTITY = ("code",)

    code = models.CharField(max_length=CODE_LENGTH)
    kind = models.CharField(max_length=20)
    singular = models.JSONField(default=dict)
    plural = models.JSONField(default=dict)
    scale = ExactDecimalField(default="1")

    class Meta:
        constraints = version_constraints("code")


class ComparisonGroup(Version):
    """Whom own figures are held against: the whole country, the six largest cities, pupils without a measure."""

    IDENTITY = ("code",)

    code = models.CharField(max_length=CODE_LENGTH)
    title = models.JSONField(default=dict)

    class Meta:
        constraints = version_constraints("code")


class Indicator(AppendOnly):
    """One thing that is measured."""

    code = models.CharField(max_length=CODE_LENGTH, unique=True)

    def __str__(self) -> str:
        return self.code


class IndicatorVersion(Version):
    """The indicator's sheet. `breakdowns` and `parts` (codes of sub-indicators) are written as in a plan package."""

    IDENTITY = ("indicator",)

    indicator = models.ForeignKey(Indicator, models.PROTECT, related_name="versions")
    title = models.JSONField(default=dict)
    definition = models.JSONField(default=dict)
    unit = models.CharField(max_length=CODE_LENGTH)
    figure_kind = models.CharField(max_length=20, blank=True, default="")
    direction = models.CharField(max_length=10, default="none")
    numerator = models.JSONField(default=dict)
    denominator = models.JSONField(default=dict)
    source = models.ForeignKey(Source, models.PROTECT, null=True, related_name="+")
    frequency = models.CharField(max_length=20, blank=True, default="")
    lag = models.JSONField(default=dict)
    caveats = models.JSONField(default=dict)
    legal_basis = models.JSONField(default=dict)
    owner = models.ForeignKey(Organisation, models.PROTECT, null=True, related_name="+")
    valid_from = models.DateField(null=True)
    parts_join = models.CharField(max_length=10, blank=True, default="")
    parts = models.JSONField(default=list)
    breakdowns = models.JSONField(default=list)
    notes = models.JSONField(default=dict)

    class Meta:
        constraints = version_constraints("indicator")


class SeriesBreak(Version):
    """From `at` on the figures are counted in another way; `breakdown` "" means all of the indicator."""

    IDENTITY = ("indicator", "at", "kind", "breakdown")

    indicator = models.ForeignKey(Indicator, models.PROTECT, related_name="breaks")
    at = models.DateField()
    kind = models.CharField(max_length=20)
    breakdown = models.CharField(max_length=BREAKDOWN_LENGTH, blank=True, default="")
    text = models.JSONField(default=dict)
    remedy = models.CharField(max_length=20, default="none")
    source = models.ForeignKey(Source, models.PROTECT, null=True, related_name="+")

    class Meta:
        constraints = version_constraints("indicator", "at", "kind", "breakdown")


class Measure(AppendOnly):
    """One thing that a goal is measured by; the code is unique in its scheme."""

    goal = models.ForeignKey(Goal, models.PROTECT, related_name="measures")
    code = models.CharField(max_length=CODE_LENGTH)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["goal", "code"], name="indicators_measure_code")]

    def __str__(self) -> str:
        return f"{self.goal} {self.code}"


class MeasureVersion(Version):
    """Which series the goal is held against, from which baseline, and whether and how much it counts."""

    IDENTITY = ("measure",)

    measure = models.ForeignKey(Measure, models.PROTECT, related_name="versions")
    position = models.PositiveIntegerField(default=0)
    indicator = models.ForeignKey(Indicator, models.PROTECT, related_name="measures")
    breakdown = models.CharField(max_length=BREAKDOWN_LENGTH, blank=True, default="")
    group = models.CharField(max_length=CODE_LENGTH, blank=True, default="")
    title = models.JSONField(default=dict)
    baseline = models.CharField(max_length=PERIOD_LENGTH, blank=True, default="")
    weight = ExactDecimalField(default="1")
    population_size = ExactDecimalField(null=True)
    population_date = models.DateField(null=True)
    population_source = models.ForeignKey(Source, models.PROTECT, null=True, related_name="+")
    counts = models.BooleanField(default=True)
    counts_reason = models.JSONField(default=dict)

    class Meta:
        constraints = version_constraints("measure")


class Target(Version):
    """What a measure is to reach, and by when; `position` orders several targets of one measure."""

    IDENTITY = ("measure", "position")

    measure = models.ForeignKey(Measure, models.PROTECT, related_name="targets")
    position = models.PositiveIntegerField(default=0)
    period = models.CharField(max_length=PERIOD_LENGTH, blank=True, default="")
    comparator = models.CharField(max_length=10)
    value = ExactDecimalField(null=True)
    unit = models.CharField(max_length=CODE_LENGTH, blank=True, default="")
    origin = models.CharField(max_length=20, default="committee")
    relative_kind = models.CharField(max_length=10, blank=True, default="")
    relative_amount = ExactDecimalField(null=True)
    relative_base = models.CharField(max_length=PERIOD_LENGTH, blank=True, default="")
    per_period = models.BooleanField(default=False)
    text = models.JSONField(default=dict)
    decided_on = models.DateField(null=True)
    source = models.ForeignKey(Source, models.PROTECT, null=True, related_name="+")

    class Meta:
        constraints = version_constraints("measure", "position")
