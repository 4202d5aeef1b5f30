# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Committees, administrations, centres and units, as known at each time."""

from django.db import models

from pejl.apps.audit.versions import AppendOnly, Version, version_constraints

CODE_LENGTH = 100


class Organisation(AppendOnly):
    """A body that owns, adopts, measures or decides."""

    code = models.CharField(max_length=CODE_LENGTH, unique=True)

    def __str__(self) -> str:
        return self.code


class OrganisationVersion(Version):
    """What it is called, what it is and what it belongs to; `valid_*` are the days it exists (both included)."""

    IDENTITY = ("organisation",)

    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="versions")
    title = models.JSONField(default=dict)
    abbreviation = models.CharField(max_length=30, blank=True, default="")
    kind = models.CharField(max_length=30, blank=True, default="")
    parent = models.ForeignKey(Organisation, models.PROTECT, null=True, related_name="+")
    valid_from = models.DateField(null=True)
    valid_to = models.DateField(null=True)

    class Meta:
        constraints = version_constraints("organisation")
