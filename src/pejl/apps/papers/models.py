# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Papers, every version of each of their sections, every step of their life, and what the committee was given."""

from django.db import models

from pejl.apps.audit.versions import NAME_LENGTH, AppendOnly, Version, version_constraints
from pejl.apps.measurements.models import Measurement

CODE_LENGTH = 100
BINDING_LENGTH = 500


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
