# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The checks of documents: written once, but for how far one has come and for the files, which are kept for a while."""

from __future__ import annotations

from django.db import models

from pejl.apps.audit.versions import NAME_LENGTH, AppendOnly, Version, version_constraints
from pejl.apps.indicators.models import BREAKDOWN_LENGTH, Indicator
from pejl.apps.measurements.models import Measurement
from pejl.apps.organisation.models import CODE_LENGTH

DIGEST_LENGTH = 64
FILE_NAME_LENGTH = 200
TARGET_LENGTH = 40
PHRASE_LENGTH = 200


class State(models.TextChoices):
    """How far a check has come."""

    QUEUED = "queued"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"


class Against(models.TextChoices):
    """What documents are held against beside themselves and each other."""

    REGISTER = "register"
    NONE = "none"


class Choice(models.TextChoices):
    """What somebody decided about a claim or a finding."""

    ACCEPTED = "accepted"  # the text is to be corrected
    DISMISSED = "dismissed"  # it is right as it stands, for a reason
    TAUGHT = "taught"  # what its words mean was told


class Check(AppendOnly):
    """What somebody asked for: documents to be read together, in which language to answer, and against what."""

    requested_by = models.CharField(max_length=NAME_LENGTH)
    requested_at = models.DateTimeField(db_index=True)
    language = models.CharField(max_length=5)
    against = models.CharField(max_length=10, choices=Against)

    def __str__(self) -> str:
        return f"{self.pk}"


class CheckedDocument(AppendOnly):
    """A document of a check. `series` is its name without marks of version: the same for the next version of it."""

    check_asked = models.ForeignKey(Check, models.PROTECT, related_name="documents")
    position = models.PositiveIntegerField()
    name = models.CharField(max_length=FILE_NAME_LENGTH)
    series = models.CharField(max_length=FILE_NAME_LENGTH, db_index=True)
    kind = models.CharField(max_length=10)
    size = models.PositiveBigIntegerField()
    sha256 = models.CharField(max_length=DIGEST_LENGTH, db_index=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["check_asked", "position"], name="checks_checkeddocument_position"),
            models.UniqueConstraint(fields=["check_asked", "name"], name="checks_checkeddocument_name"),
        ]

    def __str__(self) -> str:
        return self.name


class UploadedFile(models.Model):
    """The bytes of a document. They are deleted after `kept_until`; what was read and found stays."""

    document = models.OneToOneField(CheckedDocument, models.PROTECT, primary_key=True, related_name="file")
    body = models.BinaryField()
    kept_until = models.DateTimeField(db_index=True)


class CommentedFile(models.Model):
    """A Word document with the findings as comments, made by the worker when asked; kept as long as the document is.

    `moved` comments stand near the place that they are about; `error` is a code with `params`.
    """

    document = models.ForeignKey(CheckedDocument, models.PROTECT, related_name="commented")
    language = models.CharField(max_length=5)
    state = models.CharField(max_length=10, choices=State, default=State.QUEUED)
    body = models.BinaryField(null=True)
    moved = models.PositiveIntegerField(default=0)
    error = models.CharField(max_length=60, blank=True, default="")
    params = models.JSONField(default=dict)
    changed_at = models.DateTimeField()
    kept_until = models.DateTimeField(db_index=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["document", "language"], name="checks_commentedfile_one")]


class Progress(models.Model):
    """How far a check has come: the one row that is written again and again while it runs.

    `error` is a code with `params`. `changed_at` tells a check that is worked on from one whose worker was killed.
    """

    check_asked = models.OneToOneField(Check, models.PROTECT, primary_key=True, related_name="progress")
    state = models.CharField(max_length=10, choices=State, default=State.QUEUED, db_index=True)
    step = models.CharField(max_length=20, blank=True, default="")
    done = models.PositiveIntegerField(default=0)
    total = models.PositiveIntegerField(default=0)
    attempts = models.PositiveIntegerField(default=0)
    error = models.CharField(max_length=60, blank=True, default="")
    params = models.JSONField(default=dict)
    changed_at = models.DateTimeField()
    started_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)


class CheckReport(AppendOnly):
    """What a check answered, whole: `body` is a `pejl.core.checking` report as text, `counts` its claims by verdict."""

    check_asked = models.OneToOneField(Check, models.PROTECT, primary_key=True, related_name="report")
    made_at = models.DateTimeField()
    pejl_version = models.CharField(max_length=50)
    body = models.TextField()
    counts = models.JSONField()


class QuotedVersion(AppendOnly):
    """That a claim of a document was held against a version of a figure: so a correction finds the papers."""

    document = models.ForeignKey(CheckedDocument, models.PROTECT, related_name="quoted")
    claim = models.CharField(max_length=TARGET_LENGTH)
    quote = models.CharField(max_length=FILE_NAME_LENGTH)
    verdict = models.CharField(max_length=20)
    version = models.ForeignKey(Measurement, models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["document", "claim", "version"], name="checks_quotedversion_once")
        ]


class Decision(Version):
    """What was decided about a claim (`c12`) or a finding (`f3`) of a check, and why; the newest version stands.

    `fingerprint` is what it says wherever it stands, so that a dismissed one is known again in the next version.
    """

    IDENTITY = ("check_asked", "target")

    check_asked = models.ForeignKey(Check, models.PROTECT, related_name="decisions")
    target = models.CharField(max_length=TARGET_LENGTH)
    document = models.ForeignKey(CheckedDocument, models.PROTECT, related_name="+")
    fingerprint = models.CharField(max_length=DIGEST_LENGTH, db_index=True)
    choice = models.CharField(max_length=10, choices=Choice)

    class Meta:
        constraints = version_constraints("check_asked", "target")


class TaughtPhrase(Version):
    """That a phrase means an indicator; `breakdown` and `unit` "" where they are not told.."""

    IDENTITY = ("phrase",)

    phrase = models.CharField(max_length=PHRASE_LENGTH)
    indicator = models.ForeignKey(Indicator, models.PROTECT, related_name="+")
    breakdown = models.CharField(max_length=BREAKDOWN_LENGTH, blank=True, default="")
    unit = models.CharField(max_length=CODE_LENGTH, blank=True, default="")

    class Meta:
        constraints = version_constraints("phrase")
