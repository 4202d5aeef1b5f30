# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Rounds, what is owed in them, and every step taken with it."""

from django.db import models

from pejl.apps.audit.versions import NAME_LENGTH, AppendOnly, Version, version_constraints

CODE_LENGTH = 100
CELL_LENGTH = 300
PERIOD_LENGTH = 60
FILE_NAME_LENGTH = 200


class Round(AppendOnly):
    """A round of reporting, such as a yearly status."""

    code = models.CharField(max_length=CODE_LENGTH, unique=True)

    def __str__(self) -> str:
        return self.code


class RoundVersion(Version):
    """What a round is called and demands: figures as of `as_of`, delivered by `due_at`, for a meeting.

    `schemes` are the codes of the follow-ups it is about; `four_eyes` demands that somebody else approves. A round that
    is `closed` takes no more deliveries.
    """

    IDENTITY = ("round",)

    round = models.ForeignKey(Round, models.PROTECT, related_name="versions")
    title = models.JSONField(default=dict)
    schemes = models.JSONField(default=list)
    as_of = models.DateField()
    due_at = models.DateTimeField()
    meeting_on = models.DateField(null=True)
    four_eyes = models.BooleanField(default=True)
    closed = models.BooleanField(default=False)

    class Meta:
        constraints = version_constraints("round")


class Obligation(AppendOnly):
    """One figure that is owed in a round: of a series, for a period, by a unit ("" where nobody owns it)."""

    round = models.ForeignKey(Round, models.PROTECT, related_name="obligations")
    indicator = models.CharField(max_length=CODE_LENGTH)
    breakdown = models.CharField(max_length=CELL_LENGTH, blank=True, default="")
    group = models.CharField(max_length=CODE_LENGTH, blank=True, default="")
    period = models.CharField(max_length=PERIOD_LENGTH)
    organisation = models.CharField(max_length=CODE_LENGTH, blank=True, default="")
    scheme = models.CharField(max_length=CODE_LENGTH)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["round", "indicator", "breakdown", "group", "period"], name="rounds_obligation_once"
            )
        ]

    def __str__(self) -> str:
        parts = (str(self.round), self.indicator, self.breakdown, self.group, self.period)
        return " ".join(part for part in parts if part)


class DeliveryStep(AppendOnly):
    """One step: a delivery with its figure, a note that sends it back, an approval with the version it became.

    `follows` is the step it was taken after (None for the first): two people who act at once cannot both follow the
    same one.
    """

    obligation = models.ForeignKey(Obligation, models.PROTECT, related_name="steps")
    follows = models.OneToOneField("self", models.PROTECT, null=True, related_name="followed_by")
    kind = models.CharField(max_length=20)
    at = models.DateTimeField()
    by = models.CharField(max_length=NAME_LENGTH)
    note = models.TextField(blank=True, default="")
    figure = models.JSONField(default=dict)
    version = models.BigIntegerField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["obligation"], condition=models.Q(follows__isnull=True), name="rounds_one_first_step"
            )
        ]


class Draft(models.Model):
    """What somebody has typed and not delivered; nobody else sees it, and it is replaced as they type."""

    obligation = models.ForeignKey(Obligation, models.PROTECT, related_name="drafts")
    by = models.CharField(max_length=NAME_LENGTH)
    at = models.DateTimeField()
    figure = models.JSONField(default=dict)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["obligation", "by"], name="rounds_one_draft_each")]


class Evidence(AppendOnly):
    """A file that shows where a figure comes from, as it was handed in; the same file stands once beside a figure."""

    obligation = models.ForeignKey(Obligation, models.PROTECT, related_name="evidence")
    name = models.CharField(max_length=FILE_NAME_LENGTH)
    size = models.PositiveIntegerField()
    sha256 = models.CharField(max_length=64)
    body = models.BinaryField()
    by = models.CharField(max_length=NAME_LENGTH)
    at = models.DateTimeField()


class WithdrawnEvidence(AppendOnly):
    """That a file no longer stands beside its figure, and why; the file itself stays."""

    evidence = models.OneToOneField(Evidence, models.PROTECT, related_name="withdrawal")
    reason = models.TextField()
    by = models.CharField(max_length=NAME_LENGTH)
    at = models.DateTimeField()


class Reminder(models.Model):
    """That somebody was written to on a day; claimed before the e-mail is sent, so that nobody gets two."""

    username = models.CharField(max_length=NAME_LENGTH)
    day = models.DateField()
    at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["username", "day"], name="rounds_one_reminder_a_day")]


class CalendarKey(models.Model):
    """The secret address at which somebody's calendar program reads their dates: the SHA-256 of the key alone."""

    username = models.CharField(max_length=NAME_LENGTH, unique=True)
    digest = models.CharField(max_length=64, unique=True)
    made_at = models.DateTimeField()
