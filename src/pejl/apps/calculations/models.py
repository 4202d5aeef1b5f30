# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""A calculation that was recorded: everything it takes to compute it again, and nothing of what was read."""

from __future__ import annotations

from django.db import models

from pejl.apps.audit.versions import NAME_LENGTH, AppendOnly
from pejl.apps.disclosure.models import ProtectedRelease
from pejl.apps.organisation.models import CODE_LENGTH

DIGEST_LENGTH = 64


class CalculationRun(AppendOnly):
    """One run. `definition_text` is the whole definition, `figures` what left: cells with values, hidden ones without.

    The fingerprints are SHA-256: of the definition, of the extract that was read and of the query that was run.
    """

    definition = models.CharField(max_length=CODE_LENGTH, db_index=True)
    version = models.CharField(max_length=CODE_LENGTH)
    definition_text = models.JSONField()
    definition_fingerprint = models.CharField(max_length=DIGEST_LENGTH)
    extract_fingerprint = models.CharField(max_length=DIGEST_LENGTH)
    sql_fingerprint = models.CharField(max_length=DIGEST_LENGTH)
    engine = models.CharField(max_length=CODE_LENGTH)
    indicator = models.CharField(max_length=CODE_LENGTH)
    as_of = models.DateField()
    figures = models.JSONField()
    release = models.ForeignKey(ProtectedRelease, models.PROTECT, related_name="runs")
    started_at = models.DateTimeField()
    finished_at = models.DateTimeField()
    by = models.CharField(max_length=NAME_LENGTH)

    def __str__(self) -> str:
        return f"{self.definition} {self.pk}"
