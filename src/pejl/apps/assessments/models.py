# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What documents published as a status and what people judged. What the rules compute is never stored."""

from django.db import models

from pejl.apps.audit.fields import ExactDecimalField
from pejl.apps.audit.versions import Version, version_constraints
from pejl.apps.goals.models import Goal, Scheme
from pejl.apps.indicators.models import Source


class PublishedStatus(Version):
    """The status that a document printed for a goal; `position` tells apart what several documents printed."""

    IDENTITY = ("goal", "as_of", "position")

    goal = models.ForeignKey(Goal, models.PROTECT, related_name="published")
    as_of = models.DateField()
    position = models.PositiveIntegerField(default=0)
    score = ExactDecimalField(null=True)
    display = models.CharField(max_length=100, blank=True, default="")
    colour = models.CharField(max_length=10, blank=True, default="")
    verdict = models.CharField(max_length=30, blank=True, default="")
    source = models.ForeignKey(Source, models.PROTECT, null=True, related_name="+")
    place = models.CharField(max_length=200, blank=True, default="")
    note = models.JSONField(default=dict)

    class Meta:
        constraints = version_constraints("goal", "as_of", "position")
        verbose_name_plural = "published statuses"


class PublishedCount(Version):
    """A count of goals that a document printed: "positive development for six of the KPIs"."""

    IDENTITY = ("scheme", "as_of", "what")

    scheme = models.ForeignKey(Scheme, models.PROTECT, related_name="published_counts")
    as_of = models.DateField()
    what = models.CharField(max_length=30)
    value = models.PositiveIntegerField()
    source = models.ForeignKey(Source, models.PROTECT, null=True, related_name="+")
    place = models.CharField(max_length=200, blank=True, default="")
    note = models.JSONField(default=dict)

    class Meta:
        constraints = version_constraints("scheme", "as_of", "what")


class Judgement(Version):
    """What people concluded about a goal, signed and with their reasons; stands beside the computed status."""

    IDENTITY = ("goal", "as_of")

    goal = models.ForeignKey(Goal, models.PROTECT, related_name="judgements")
    as_of = models.DateField()
    verdict = models.CharField(max_length=30)
    judged_by = models.JSONField(default=dict)
    judged_on = models.DateField(null=True)
    rationale = models.JSONField(default=dict)
    reservation = models.JSONField(default=dict)
    source = models.ForeignKey(Source, models.PROTECT, null=True, related_name="+")
    place = models.CharField(max_length=200, blank=True, default="")

    class Meta:
        constraints = version_constraints("goal", "as_of")
