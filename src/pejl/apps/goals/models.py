# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Follow-up schemes and their goals, in every version, and the amendments that were proposed to them.

Sources lie above this app, so they are named by their code.
"""

from django.db import models

from pejl.apps.audit.fields import ExactDecimalField
from pejl.apps.audit.versions import NAME_LENGTH, AppendOnly, Version, version_constraints
from pejl.apps.organisation.models import CODE_LENGTH, Organisation

PERIOD_LENGTH = 60


class Plan(Version):
    """A set of schemes that is kept and exchanged together: one plan package."""

    IDENTITY = ("name",)

    name = models.CharField(max_length=CODE_LENGTH)
    title = models.JSONField(default=dict)
    description = models.JSONField(default=dict)
    fictional = models.BooleanField(default=False)

    class Meta:
        constraints = version_constraints("name")


class Scheme(AppendOnly):
    """A way a committee follows up: pejlemærker, focus areas, transformation plans, recommendations."""

    code = models.CharField(max_length=CODE_LENGTH, unique=True)

    def __str__(self) -> str:
        return self.code


class SchemeVersion(Version):
    """What the scheme is and by which rules its statuses are computed.

    `levels` are its own words for its levels, outermost first; `settings` are those of `core.status.base.Settings`
    that differ from the default; `status_dates` are ISO dates in order.
    """

    IDENTITY = ("scheme",)

    scheme = models.ForeignKey(Scheme, models.PROTECT, related_name="versions")
    plan = models.CharField(max_length=CODE_LENGTH, blank=True, default="")
    position = models.PositiveIntegerField(default=0)
    title = models.JSONField(default=dict)
    short_title = models.JSONField(default=dict)
    description = models.JSONField(default=dict)
    kind = models.CharField(max_length=30, blank=True, default="")
    period = models.CharField(max_length=PERIOD_LENGTH, blank=True, default="")
    owner = models.ForeignKey(Organisation, models.PROTECT, null=True, related_name="+")
    adopted_on = models.DateField(null=True)
    adopted_by = models.ForeignKey(Organisation, models.PROTECT, null=True, related_name="+")
    replaces = models.ForeignKey(Scheme, models.PROTECT, null=True, related_name="+")
    prolonged_to = models.CharField(max_length=PERIOD_LENGTH, blank=True, default="")
    closed_on = models.DateField(null=True)
    status_dates = models.JSONField(default=list)
    levels = models.JSONField(default=list)
    method = models.CharField(max_length=30, default="none")
    settings = models.JSONField(default=dict)

    class Meta:
        constraints = version_constraints("scheme")


class Goal(AppendOnly):
    """Any node of a scheme that carries a status: pejlemærke, area, track, sub-goal, recommendation."""

    scheme = models.ForeignKey(Scheme, models.PROTECT, related_name="goals")
    code = models.CharField(max_length=CODE_LENGTH)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["scheme", "code"], name="goals_goal_code")]

    def __str__(self) -> str:
        return f"{self.scheme} {self.code}"


class GoalVersion(Version):
    """Where the goal stands in its scheme and what it says. `position` orders the goals under one parent."""

    IDENTITY = ("goal",)

    goal = models.ForeignKey(Goal, models.PROTECT, related_name="versions")
    parent = models.ForeignKey(Goal, models.PROTECT, null=True, related_name="+")
    position = models.PositiveIntegerField(default=0)
    level = models.CharField(max_length=CODE_LENGTH, blank=True, default="")
    title = models.JSONField(default=dict)
    wording = models.JSONField(default=dict)
    target_group = models.JSONField(default=dict)
    direction = models.CharField(max_length=10, blank=True, default="")
    state = models.CharField(max_length=20, default="active")
    settings = models.JSONField(default=dict)
    weight = ExactDecimalField(default="1")
    weights_note = models.JSONField(default=dict)
    note = models.JSONField(default=dict)

    class Meta:
        constraints = version_constraints("goal")


class GoalText(Version):
    """A block of text beside a goal: causes, activities, risks, special attention, outlook, money."""

    IDENTITY = ("goal", "kind", "position")

    goal = models.ForeignKey(Goal, models.PROTECT, related_name="texts")
    kind = models.CharField(max_length=20)
    position = models.PositiveIntegerField(default=0)
    text = models.JSONField(default=dict)
    source = models.CharField(max_length=CODE_LENGTH, blank=True, default="")

    class Meta:
        constraints = version_constraints("goal", "kind", "position")


class Amendment(Version):
    """A proposed change of a goal or target and what became of it.

    The goal is named by its code, since a proposal to add one comes before the goal. `number` tells several
    proposals of one kind apart, from 1. `before` and `after` are what is to change, as the plan package writes it.
    """

    IDENTITY = ("scheme", "goal_code", "kind", "number")

    scheme = models.ForeignKey(Scheme, models.PROTECT, related_name="amendments")
    goal_code = models.CharField(max_length=CODE_LENGTH)
    kind = models.CharField(max_length=20)
    number = models.PositiveIntegerField(default=1)
    state = models.CharField(max_length=20, default="proposed")
    proposed_by = models.ForeignKey(Organisation, models.PROTECT, null=True, related_name="+")
    proposed_on = models.DateField(null=True)
    decided_by = models.ForeignKey(Organisation, models.PROTECT, null=True, related_name="+")
    decided_on = models.DateField(null=True)
    rationale = models.JSONField(default=dict)
    before = models.JSONField(null=True)
    after = models.JSONField(null=True)
    source = models.CharField(max_length=CODE_LENGTH, blank=True, default="")

    class Meta:
        constraints = version_constraints("scheme", "goal_code", "kind", "number")


class AmendmentComment(AppendOnly):
    """What somebody said about a proposal, which is named as in `Amendment`."""

    scheme = models.ForeignKey(Scheme, models.PROTECT, related_name="comments")
    goal_code = models.CharField(max_length=CODE_LENGTH)
    kind = models.CharField(max_length=20)
    number = models.PositiveIntegerField()
    text = models.TextField()
    by = models.CharField(max_length=NAME_LENGTH)
    at = models.DateTimeField()
