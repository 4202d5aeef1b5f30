# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The address at which somebody chooses a new password."""

from __future__ import annotations

from django.urls import reverse
from django.utils.encoding import force_bytes
from django.utils.http import urlsafe_base64_encode

from pejl.apps.people.models import User
from pejl.apps.people.resetting import reset_tokens


def reset_link(user: User) -> str:
    """The path, with a token that lives for an hour and works once."""
    return reverse("password_reset", args=[urlsafe_base64_encode(force_bytes(user.pk)), reset_tokens.make_token(user)])
