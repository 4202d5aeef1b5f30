# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What is done and what it costs: initiatives, budget items and conditions outside, and the goals they are to move.

Sources are named by their codes, as in `pejl.apps.goals`.
"""

from django.db import models

from pejl.apps.audit.fields import ExactDecimalField
from pejl.apps.audit.versions import AppendOnly, Version, version_constraints
from pejl.apps.goals.models import PERIOD_LENGTH, Goal
from pejl.apps.indicators.models import BREAKDOWN_LENGTH, Indicator
from pejl.apps.organisation.models import CODE_LENGTH, Organisation


class Initiative(AppendOnly):
    """Something that is done or tried: a project, a programme, a pilot, a measure in operation."""

    code = models.CharField(max_length=CODE_LENGTH, unique=True)

    def __str__(self) -> str:
        return self.code


class InitiativeVersion(Version):
    """What the initiative is and how far it has come.

    `partners` are texts, `milestones` objects with `at` (a period), `text` and `state`, `conditions` codes of
    `Condition`. `funding_ends` is the last day that is paid for; None where it was not said, or has no end.
    """

    IDENTITY = ("initiative",)

    initiative = models.ForeignKey(Initiative, models.PROTECT, related_name="versions")
    title = models.JSONField(default=dict)
    description = models.JSONField(default=dict)
    phase = models.CharField(max_length=20, blank=True, default="")
    responsible = models.ForeignKey(Organisation, models.PROTECT, null=True, related_name="+")
    partners = models.JSONField(default=list)
    target_group = models.JSONField(default=dict)
    capacity = models.JSONField(default=dict)
    start = models.CharField(max_length=PERIOD_LENGTH, blank=True, default="")
    ended = models.CharField(max_length=PERIOD_LENGTH, blank=True, default="")
    funding_ends = models.DateField(null=True)
    milestones = models.JSONField(default=list)
    results = models.JSONField(default=dict)
    evidence = models.JSONField(default=dict)
    conditions = models.JSONField(default=list)
    source = models.CharField(max_length=CODE_LENGTH, blank=True, default="")
    place = models.CharField(max_length=200, blank=True, default="")

    class Meta:
        constraints = version_constraints("initiative")


class Link(Version):
    """One thing linked to another, why, and in which place among several.

    `linked_by` says who made the link: the source, or whoever edits the plan.
    """

    position = models.PositiveIntegerField(default=0)
    rationale = models.JSONField(default=dict)
    linked_by = models.CharField(max_length=10, default="source")

    class Meta:
        abstract = True


class Contribution(Link):
    """How an initiative is to move a goal: the claim that it is later held to.

    `amount` is by how much `indicator` was to move, in its unit and signed; None where no amount was promised. `by` is
    the period it was to have moved by.
    """

    IDENTITY = ("initiative", "goal")

    initiative = models.ForeignKey(Initiative, models.PROTECT, related_name="contributions")
    goal = models.ForeignKey(Goal, models.PROTECT, related_name="contributions")
    indicator = models.ForeignKey(Indicator, models.PROTECT, null=True, related_name="+")
    breakdown = models.CharField(max_length=BREAKDOWN_LENGTH, blank=True, default="")
    amount = ExactDecimalField(null=True)
    by = models.CharField(max_length=PERIOD_LENGTH, blank=True, default="")

    class Meta:
        constraints = version_constraints("initiative", "goal")


class BudgetItem(AppendOnly):
    """A proposal, wish, grant or saving. Its printed number may return in another year, its code does not."""

    code = models.CharField(max_length=CODE_LENGTH, unique=True)

    def __str__(self) -> str:
        return self.code


class BudgetItemVersion(Version):
    """What the item is, what it came to and what became of it.

    `number`, `process` and `year` together are how papers name it. `amounts` are objects with `period`, `value` (left
    out where the source names no amount), `unit`, `spread` and `price_level`, exact numbers as text. `initiatives` are
    the codes of those it pays for.
    """

    IDENTITY = ("item",)

    item = models.ForeignKey(BudgetItem, models.PROTECT, related_name="versions")
    title = models.JSONField(default=dict)
    number = models.CharField(max_length=CODE_LENGTH, blank=True, default="")
    process = models.CharField(max_length=20, default="other")
    year = models.CharField(max_length=PERIOD_LENGTH, blank=True, default="")
    kind = models.CharField(max_length=20, default="proposal")
    outcome = models.CharField(max_length=20, default="not_said")
    decided_by = models.ForeignKey(Organisation, models.PROTECT, null=True, related_name="+")
    decided_on = models.DateField(null=True)
    amounts = models.JSONField(default=list)
    full_time_equivalents = ExactDecimalField(null=True)
    funding_ends = models.DateField(null=True)
    initiatives = models.JSONField(default=list)
    note = models.JSONField(default=dict)
    source = models.CharField(max_length=CODE_LENGTH, blank=True, default="")
    place = models.CharField(max_length=200, blank=True, default="")

    class Meta:
        constraints = version_constraints("item")


class Support(Link):
    """Why a budget item is to help a goal. One item supports several, with a reason of its own for each."""

    IDENTITY = ("item", "goal")

    item = models.ForeignKey(BudgetItem, models.PROTECT, related_name="supports")
    goal = models.ForeignKey(Goal, models.PROTECT, related_name="supports")

    class Meta:
        constraints = version_constraints("item", "goal")


class Condition(Version):
    """Something outside that moves goals or initiatives: a law, a bill in parliament, the market."""

    IDENTITY = ("code",)

    code = models.CharField(max_length=CODE_LENGTH)
    title = models.JSONField(default=dict)
    kind = models.CharField(max_length=20, default="other")
    text = models.JSONField(default=dict)
    at = models.CharField(max_length=PERIOD_LENGTH, blank=True, default="")
    source = models.CharField(max_length=CODE_LENGTH, blank=True, default="")
    place = models.CharField(max_length=200, blank=True, default="")

    class Meta:
        constraints = version_constraints("code")
