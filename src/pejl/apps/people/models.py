# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Somebody who can log in, and the roles that were given and taken back."""

from django.contrib.auth.models import AbstractUser
from django.db import models

from pejl.apps.audit.versions import Version, version_constraints

CODE_LENGTH = 100


class User(AbstractUser):
    """An account. Our own class from the first migration on, since Django cannot change it later."""


class Grant(Version):
    """A role that somebody had from `recorded_from` until `recorded_to`, with who gave it and why.

    `organisation` and `scheme` are codes, "" for all: units and follow-ups are registered above people, and a limit to
    one that is closed later must stay on record.
    """

    IDENTITY = ("user", "role", "organisation", "scheme")

    user = models.ForeignKey(User, models.PROTECT, related_name="grants")
    role = models.CharField(max_length=30)
    organisation = models.CharField(max_length=CODE_LENGTH, blank=True, default="")
    scheme = models.CharField(max_length=CODE_LENGTH, blank=True, default="")

    class Meta:
        constraints = version_constraints("user", "role", "organisation", "scheme")
