# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Who did what, when and why; and who saw what, which is kept for a while only."""

from django.db import models

from pejl.apps.audit.versions import NAME_LENGTH, AppendOnly


class AuditEntry(AppendOnly):
    """One action on one thing, with what it said before and after.

    The actor is a name, not a reference: the entry outlives the account.
    """

    at = models.DateTimeField(db_index=True)
    actor = models.CharField(max_length=NAME_LENGTH)
    action = models.CharField(max_length=100)
    object_type = models.CharField(max_length=100)
    object_key = models.CharField(max_length=300)
    reason = models.TextField(blank=True, default="")
    before = models.JSONField(null=True)
    after = models.JSONField(null=True)

    class Meta:
        verbose_name_plural = "audit entries"
        indexes = [models.Index(fields=["object_type", "object_key"], name="auditentry_object")]


class AccessEntry(models.Model):
    """That somebody saw a thing which is not public: one row for each person, thing and day, with the first moment.

    `kind` is one of `pejl.apps.audit.access.KINDS`, `key` names the thing. Rows are deleted when they are old enough.
    """

    actor = models.CharField(max_length=NAME_LENGTH)
    kind = models.CharField(max_length=30)
    key = models.CharField(max_length=300)
    day = models.DateField(db_index=True)
    at = models.DateTimeField()

    class Meta:
        verbose_name_plural = "access entries"
        constraints = [models.UniqueConstraint(fields=["kind", "key", "actor", "day"], name="audit_access_once_a_day")]
