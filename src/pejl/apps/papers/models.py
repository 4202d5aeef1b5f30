# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Papers, every version of each of their sections, every step of their life, and what the committee was given."""

from django.db import models

from pejl.apps.audit.versions import NAME_LENGTH, AppendOnly, Version, version_constraints
from pejl.apps.measurements.models import Measurement

CODE_LENGTH = 100
BINDING_LENGTH = 500
FILE_NAME_LENGTH = 200
DIGEST_LENGTH = 64


class Paper(AppendOnly):
    """A paper that is being written or has been."""

    code = models.CharField(max_length=CODE_LENGTH, unique=True)

    def __str__(self) -> str:
        return self.code


class SectionVersion(Version):
    """The text of one section as somebody wrote it, in the language of papers.

    `section` is its name, "" for what the paper says about itself; `position` is its place in the paper.
    """

    IDENTITY = ("paper", "section")

    paper = models.ForeignKey(Paper, models.PROTECT, related_name="sections")
    section = models.CharField(max_length=CODE_LENGTH, blank=True, default="")
    position = models.PositiveIntegerField()
    text = models.TextField(blank=True, default="")

    class Meta:
        constraints = version_constraints("paper", "section")


class PaperStep(AppendOnly):
    """One step of a paper's life.

    `follows` is the step it was taken after (None for the first): two people who act at once cannot both follow the
    same one.
    """

    paper = models.ForeignKey(Paper, models.PROTECT, related_name="steps")
    follows = models.OneToOneField("self", models.PROTECT, null=True, related_name="followed_by")
    kind = models.CharField(max_length=20)
    at = models.DateTimeField()
    by = models.CharField(max_length=NAME_LENGTH)
    note = models.TextField(blank=True, default="")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["paper"], condition=models.Q(follows__isnull=True), name="papers_one_first_step"
            )
        ]


class FrozenPaper(AppendOnly):
    """What the committee was given: the text, the settings, and the paper that came of them.

    `number` is 0 for what stood on the agenda, then that of the correction. `source` is the text as written, `body`
    the composed paper as JSON, `digest` that of its figures.
    """

    paper = models.ForeignKey(Paper, models.PROTECT, related_name="frozen")
    step = models.OneToOneField(PaperStep, models.PROTECT, related_name="frozen")
    number = models.PositiveIntegerField()
    known_at = models.DateTimeField()
    settings = models.JSONField(default=dict)
    source = models.TextField()
    body = models.TextField()
    digest = models.CharField(max_length=64)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["paper", "number"], name="papers_frozen_number_once")]


class QuotedFigure(AppendOnly):
    """A version of a figure that a frozen paper quotes, with the sentence it stands in."""

    frozen = models.ForeignKey(FrozenPaper, models.PROTECT, related_name="quoted")
    version = models.ForeignKey(Measurement, models.PROTECT, related_name="quoted_in_papers")
    binding = models.CharField(max_length=BINDING_LENGTH)
    place = models.PositiveIntegerField()
    section = models.TextField(blank=True, default="")
    sentence = models.TextField(blank=True, default="")
    shown = models.TextField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["frozen", "version", "binding", "place"], name="papers_quoted_once")
        ]


# --- what people say about a paper -----------------------------------------------------------------------------------


class SectionComment(AppendOnly):
    """What somebody said about a section, or that a thread is resolved or opened again; `answers` is its first one."""

    class Kind(models.TextChoices):
        SAID = "said"
        RESOLVED = "resolved"
        REOPENED = "reopened"

    paper = models.ForeignKey(Paper, models.PROTECT, related_name="comments")
    section = models.CharField(max_length=CODE_LENGTH, blank=True, default="")
    answers = models.ForeignKey("self", models.PROTECT, null=True, related_name="answered_by")
    kind = models.CharField(max_length=10, choices=Kind, default=Kind.SAID)
    text = models.TextField(blank=True, default="")
    at = models.DateTimeField()
    by = models.CharField(max_length=NAME_LENGTH)


class SectionMark(AppendOnly):
    """That somebody found a version of a section ready or approved it, or took that back. A new text has no marks."""

    class Kind(models.TextChoices):
        READY = "ready"
        APPROVED = "approved"
        TAKEN_BACK = "taken_back"

    version = models.ForeignKey(SectionVersion, models.PROTECT, related_name="marks")
    kind = models.CharField(max_length=10, choices=Kind)
    at = models.DateTimeField()
    by = models.CharField(max_length=NAME_LENGTH)


# --- papers that come back from Word ---------------------------------------------------------------------------------


class ReturnedFile(models.Model):
    """A Word file of a paper that came back edited, and how far the worker has come with it.

    `body` is deleted after `kept_until`. `read` is what it says and `sent` what the paper said that was sent out
    (`pejl.documents.readers.word_bindings.stored`), `made_of` the text of that paper; `error` is a code with `params`.
    """

    class State(models.TextChoices):
        QUEUED = "queued"
        DONE = "done"
        FAILED = "failed"

    paper = models.ForeignKey(Paper, models.PROTECT, related_name="returned")
    name = models.CharField(max_length=FILE_NAME_LENGTH)
    sha256 = models.CharField(max_length=DIGEST_LENGTH)
    body = models.BinaryField(null=True)
    at = models.DateTimeField()
    by = models.CharField(max_length=NAME_LENGTH)
    kept_until = models.DateTimeField(db_index=True)
    state = models.CharField(max_length=10, choices=State, default=State.QUEUED)
    read = models.TextField(blank=True, default="")
    sent = models.TextField(blank=True, default="")
    made_of = models.TextField(blank=True, default="")
    error = models.CharField(max_length=60, blank=True, default="")
    params = models.JSONField(default=dict)


class SettledReturn(AppendOnly):
    """That a file was taken in: what somebody decided about each figure and passage of it."""

    returned = models.OneToOneField(ReturnedFile, models.PROTECT, related_name="settled")
    at = models.DateTimeField()
    by = models.CharField(max_length=NAME_LENGTH)
    rulings = models.JSONField(default=dict)


class DoubtedFigure(AppendOnly):
    """That somebody holds a figure of the register to be wrong: what it showed, what they say it is, and why."""

    paper = models.ForeignKey(Paper, models.PROTECT, related_name="doubted")
    version = models.ForeignKey(Measurement, models.PROTECT, null=True, related_name="doubted")
    binding = models.CharField(max_length=BINDING_LENGTH)
    shown = models.TextField()
    stated = models.TextField(blank=True, default="")
    reason = models.TextField()
    at = models.DateTimeField()
    by = models.CharField(max_length=NAME_LENGTH)


class AnsweredDoubt(AppendOnly):
    """That whoever answers for a figure says why it stands; a figure that is wrong is corrected instead."""

    doubt = models.OneToOneField(DoubtedFigure, models.PROTECT, related_name="answer")
    text = models.TextField()
    at = models.DateTimeField()
    by = models.CharField(max_length=NAME_LENGTH)
