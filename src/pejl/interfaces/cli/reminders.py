# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The job that writes to those for whom something waits. Without a mail server nobody is written to."""

from __future__ import annotations

from django.conf import settings
from django.core.mail import EmailMessage
from django.utils import timezone
from django_tasks import task

from pejl.apps.organisation.queries import organisations
from pejl.apps.rounds.reminding import Digest, send_digests
from pejl.interfaces.wording.digests import digest_body, digest_subject


def send_reminders() -> int:
    """Send the digests that are due; answers how many."""
    if not settings.PEJL_MAIL_FROM:
        return 0
    return send_digests(letter, timezone.now(), escalate_days=settings.PEJL_ESCALATE_DAYS)


@task()
def remind() -> int:
    """The same as a job of the worker."""
    return send_reminders()


def letter(digest: Digest) -> EmailMessage:
    """The e-mail that tells a person what is in the digest."""
    units = {code: one.title for code, one in organisations().items()}
    body = digest_body(digest, site=settings.PEJL_SITE_ADDRESS, units=units)
    headers = {"Auto-Submitted": "auto-generated"}
    return EmailMessage(digest_subject(digest), body, settings.PEJL_MAIL_FROM, [digest.email], headers=headers)
