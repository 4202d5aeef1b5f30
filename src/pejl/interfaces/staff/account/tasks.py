# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""E-mails about accounts, sent by the worker: the page answers as fast for a name that nobody has."""

from __future__ import annotations

from django.conf import settings
from django.core.mail import EmailMessage
from django_tasks import task

from pejl.apps.people.models import User
from pejl.interfaces.staff.account.reset_links import reset_link
from pejl.interfaces.wording.languages import speaking
from pejl.interfaces.wording.reset_letter import reset_body, reset_subject

NOBODY = 0


@task()
def send_reset_link(account: int, language: str) -> bool:
    """Write to the account; answers whether that was done. `NOBODY` is asked for too: the queue tells nothing."""
    user = User.objects.filter(pk=account, is_active=True).first()
    if user is None:
        return False
    with speaking(language):
        body = reset_body(user.get_username(), f"{settings.PEJL_SITE_ADDRESS}{reset_link(user)}")
        headers = {"Auto-Submitted": "auto-generated"}
        EmailMessage(reset_subject(), body, settings.PEJL_MAIL_FROM, [user.email], headers=headers).send()
    return True
