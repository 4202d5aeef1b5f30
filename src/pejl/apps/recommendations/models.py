# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What was asked of a committee, what it answered, and what it promised.

A recommendation is a goal of a scheme of the kind `recommendations`, so that it has an address, a place in a tree and
a history as every goal has. Here stands what only a recommendation has. Sources are named by their codes.
"""

from django.db import models

from pejl.apps.audit.versions import Version, version_constraints
from pejl.apps.goals.models import Goal, Scheme
from pejl.apps.initiatives.models import Initiative, Link
from pejl.apps.organisation.models import CODE_LENGTH, Organisation


class Assembly(Version):
    """Who asked: a citizens' assembly or another body, its theme and when it handed its recommendations over.

    `bound` and `answering` are codes of organisations: those that have promised an answer, and those that write it.
    """

    IDENTITY = ("scheme",)

    scheme = models.ForeignKey(Scheme, models.PROTECT, related_name="assemblies")
    title = models.JSONField(default=dict)
    theme = models.JSONField(default=dict)
    presented_on = models.DateField(null=True)
    bound = models.JSONField(default=list)
    answering = models.JSONField(default=list)
    source = models.CharField(max_length=CODE_LENGTH, blank=True, default="")
    place = models.CharField(max_length=200, blank=True, default="")

    class Meta:
        constraints = version_constraints("scheme")


class Answer(Version):
    """What was answered to a recommendation.

    `jurisdiction` is "" where the answer does not say whose it is; `bodies` are the codes of those it names.
    `elaborated` is False where the answer says that it will not go into the recommendation. `remarks` are objects with
    `kind` and `text`, `referrals` with `to` (a code) and `follow_up`.
    """

    IDENTITY = ("recommendation",)

    recommendation = models.ForeignKey(Goal, models.PROTECT, related_name="answers")
    answered_by = models.ForeignKey(Organisation, models.PROTECT, null=True, related_name="+")
    answered_on = models.DateField(null=True)
    elaborated = models.BooleanField(default=True)
    jurisdiction = models.CharField(max_length=20, blank=True, default="")
    bodies = models.JSONField(default=list)
    jurisdiction_note = models.JSONField(default=dict)
    remarks = models.JSONField(default=list)
    referrals = models.JSONField(default=list)
    decided_by = models.ForeignKey(Organisation, models.PROTECT, null=True, related_name="+")
    decided_on = models.DateField(null=True)
    decision = models.JSONField(default=dict)
    source = models.CharField(max_length=CODE_LENGTH, blank=True, default="")
    place = models.CharField(max_length=200, blank=True, default="")

    class Meta:
        constraints = version_constraints("recommendation")


class Commitment(Version):
    """Something the answer promises: what, by when, by whom, and whether it was kept."""

    IDENTITY = ("recommendation", "position")

    recommendation = models.ForeignKey(Goal, models.PROTECT, related_name="commitments")
    position = models.PositiveIntegerField(default=0)
    text = models.JSONField(default=dict)
    deadline = models.DateField(null=True)
    owner = models.ForeignKey(Organisation, models.PROTECT, null=True, related_name="+")
    state = models.CharField(max_length=20, default="open")
    state_on = models.DateField(null=True)
    state_note = models.JSONField(default=dict)

    class Meta:
        constraints = version_constraints("recommendation", "position")


class LedTo(Link):
    """An initiative that does something of what was recommended."""

    IDENTITY = ("recommendation", "initiative")

    recommendation = models.ForeignKey(Goal, models.PROTECT, related_name="led_to")
    initiative = models.ForeignKey(Initiative, models.PROTECT, related_name="asked_for_by")

    class Meta:
        constraints = version_constraints("recommendation", "initiative")


class Aim(Link):
    """A goal that the recommendation was to move."""

    IDENTITY = ("recommendation", "goal")

    recommendation = models.ForeignKey(Goal, models.PROTECT, related_name="aims")
    goal = models.ForeignKey(Goal, models.PROTECT, related_name="aimed_at_by")

    class Meta:
        constraints = version_constraints("recommendation", "goal")
