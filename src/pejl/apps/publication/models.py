# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What was published: each release whole, its parts by the digest of what they say, and what became of it."""

from __future__ import annotations

from django.db import models

from pejl.apps.audit.versions import NAME_LENGTH, AppendOnly
from pejl.apps.organisation.models import CODE_LENGTH

DIGEST_LENGTH = 64
WITHDRAWN = "withdrawn"
SCHEME, INDICATOR, SITE = "scheme", "indicator", "site"
ASKED, THREAD = "asked", "thread"


class Release(AppendOnly):
    """One edition of the whole public site.

    `schemes` are the codes of those frozen anew; the rest was carried over from `base`. It is in force from
    `published_from` on, and shows what was known at `known_at`.
    """

    code = models.CharField(max_length=CODE_LENGTH, unique=True)
    title = models.JSONField()
    note = models.JSONField(default=dict)
    schemes = models.JSONField()
    base = models.ForeignKey("self", models.PROTECT, null=True, related_name="+")
    known_at = models.DateTimeField()
    published_from = models.DateTimeField(db_index=True)
    prepared_at = models.DateTimeField()
    prepared_by = models.CharField(max_length=NAME_LENGTH)
    pejl_version = models.CharField(max_length=50)
    digest = models.CharField(max_length=DIGEST_LENGTH)

    def __str__(self) -> str:
        return self.code


class ReleaseEvent(AppendOnly):
    """What became of a release: `withdrawn`, when, by whom and why."""

    release = models.ForeignKey(Release, models.PROTECT, related_name="events")
    kind = models.CharField(max_length=20)
    at = models.DateTimeField()
    by = models.CharField(max_length=NAME_LENGTH)
    reason = models.TextField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["release", "kind"], name="publication_releaseevent_once")]


class Content(AppendOnly):
    """A frozen part of a release, named by the SHA-256 digest of its text: two releases that say the same share it."""

    digest = models.CharField(max_length=DIGEST_LENGTH, primary_key=True)
    body = models.TextField()

    def __str__(self) -> str:
        return self.digest


class ReleasedPart(AppendOnly):
    """Which content stands for a scheme, an indicator, what a scheme asked, or the whole (`code` "") in a release.

    Two parts are about the whole: the `site`, and the `thread` with all that is done and paid for.
    """

    release = models.ForeignKey(Release, models.PROTECT, related_name="parts")
    kind = models.CharField(max_length=20)
    code = models.CharField(max_length=CODE_LENGTH, blank=True, default="")
    content = models.ForeignKey(Content, models.PROTECT, related_name="+")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["release", "kind", "code"], name="publication_releasedpart_one")]
