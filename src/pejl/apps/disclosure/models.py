# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Each protected table that left, and every figure of it: what was shown, and of what was hidden only that it was."""

from __future__ import annotations

from django.db import models

from pejl.apps.audit.versions import NAME_LENGTH, AppendOnly
from pejl.apps.organisation.models import CODE_LENGTH

SHOWN, HIDDEN, IMPLIED = "shown", "hidden", "implied"


class ProtectedRelease(AppendOnly):
    """One protected table that left.

    `population` says whose figures they are: tables of the same persons have the same. `number` counts its releases
    from 1; two that are let out at once cannot both have one number, so the second is protected anew. `table` is the
    code of the indicator or definition, `occasion` what it left with. `equations` are pairs of a total and its parts.
    """

    population = models.CharField(max_length=CODE_LENGTH)
    number = models.PositiveIntegerField()
    table = models.CharField(max_length=CODE_LENGTH, db_index=True)
    occasion = models.CharField(max_length=NAME_LENGTH, blank=True, default="")
    rule = models.JSONField()
    equations = models.JSONField()
    sums = models.JSONField()
    kinds = models.JSONField()
    fewest = models.PositiveIntegerField(null=True)
    at = models.DateTimeField()
    by = models.CharField(max_length=NAME_LENGTH)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["population", "number"], name="disclosure_release_number_once")]

    def __str__(self) -> str:
        return f"{self.population} {self.number}"


class ReleasedFigure(AppendOnly):
    """One cell of it: `figure` where it was shown, else none, and the interval (`high` none: no limit).

    `cell` are its codes as a list, of which the first is the `period`. `why` has the reasons where they may be told.
    """

    release = models.ForeignKey(ProtectedRelease, models.PROTECT, related_name="figures")
    cell = models.JSONField()
    period = models.CharField(max_length=CODE_LENGTH)
    state = models.CharField(max_length=10)
    figure = models.BigIntegerField(null=True)
    low = models.BigIntegerField(null=True)
    high = models.BigIntegerField(null=True)
    why = models.JSONField(default=list)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(state=SHOWN, figure__isnull=False)
                | (~models.Q(state=SHOWN) & models.Q(figure__isnull=True, low__isnull=False)),
                name="disclosure_no_hidden_figure",
            )
        ]
