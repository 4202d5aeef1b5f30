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


class ApiToken(models.Model):
    """What a program shows instead of logging in. The secret itself is shown once, and only its digest is kept.

    `organisation` and `scheme` narrow what the account may do further, "" for all. A token that no longer works stays.
    """

    key = models.CharField(max_length=12, unique=True)  # the part of the token that may be shown
    digest = models.CharField(max_length=64)  # SHA-256: the secret has 256 bits, so nobody finds it by trying
    user = models.ForeignKey(User, models.PROTECT, related_name="tokens")
    name = models.CharField(max_length=CODE_LENGTH)
    organisation = models.CharField(max_length=CODE_LENGTH, blank=True, default="")
    scheme = models.CharField(max_length=CODE_LENGTH, blank=True, default="")
    made_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    last_used_at = models.DateTimeField(null=True)
    revoked_at = models.DateTimeField(null=True)


class TokenReceipt(models.Model):
    """What a program was answered, so that the same message sent twice is done once."""

    token = models.ForeignKey(ApiToken, models.PROTECT, related_name="receipts")
    key = models.CharField(max_length=CODE_LENGTH)
    digest = models.CharField(max_length=64)  # of the message
    answer = models.JSONField()
    at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["token", "key"], name="one_receipt_a_message")]
