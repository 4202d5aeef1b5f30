# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The e-mail to somebody who has forgotten a password."""

from __future__ import annotations

from django.utils.translation import gettext as _


def reset_subject() -> str:
    """`Pejl: vælg en ny adgangskode`."""
    return _("Pejl: choose a new password")


def reset_body(username: str, link: str) -> str:
    """Who asked is not known, so the letter says what to do in both cases."""
    asked = _("Somebody, probably you, has asked for a new password for the account {username}.")
    parts = (
        asked.format(username=username),
        _("Choose it here within an hour; the link works once:"),
        link,
        _("If it was not you, do nothing. Your password is unchanged, and nobody else has got this link."),
    )
    return "\n\n".join(parts) + "\n"
