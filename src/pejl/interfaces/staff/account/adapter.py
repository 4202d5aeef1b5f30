# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What django-allauth asks us: who may sign up (nobody), what a wrong password is told, what is kept of a browser."""

from __future__ import annotations

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.adapter import DefaultMFAAdapter
from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.utils.functional import Promise
from django.utils.translation import gettext, gettext_lazy
from django.utils.translation import gettext_lazy as _

from pejl.apps.people.actions import note_lock_out

NO_ADDRESS = "0.0.0.0"  # noqa: S104 (kept in the place of an address, because none is)

_LOCKED_OUT = _("Too many attempts. Wait a quarter of an hour, or ask an administrator to open the account again.")


class AccountAdapter(DefaultAccountAdapter):
    """Accounts are made by administrators only, and nothing is kept of where somebody sits."""

    error_messages: dict[str, str | Promise] = {
        **DefaultAccountAdapter.error_messages,
        "username_password_mismatch": _(
            "The user name and password do not belong together. Check both, and whether Caps Lock is on."
        ),
        "too_many_login_attempts": _LOCKED_OUT,
        "rate_limited": _LOCKED_OUT,
        "enter_current_password": _("That is not your password now."),
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:  # noqa: ARG002 (allauth's)
        """Nobody makes an account for themselves."""
        return False

    def get_client_ip(self, request: HttpRequest) -> str:  # noqa: ARG002 (allauth's)
        """The list of sessions shows browser and time; an address would only say which proxy somebody came through."""
        return NO_ADDRESS

    def add_message(self, *_args: Any, **_named: Any) -> None:
        """The pages say themselves what was done."""

    def _get_login_attempts_cache_key(self, request: HttpRequest, **credentials: Any) -> str:  # noqa: ARG002 (allauth's)
        """One count for each account, under whatever name the site is visited."""
        return str(credentials.get("username", "")).casefold()

    def pre_authenticate(self, request: HttpRequest, **credentials: Any) -> None:
        """Refuse an account that was guessed at too often, and note that it is locked."""
        try:
            super().pre_authenticate(request, **credentials)
        except ValidationError:
            note_lock_out(str(credentials.get("username", "")))
            raise


class SecondFactorAdapter(DefaultMFAAdapter):
    """The names that an authenticator app and a browser show."""

    error_messages: dict[str, str | Promise] = {
        **DefaultMFAAdapter.error_messages,
        "incorrect_code": gettext_lazy("The code is wrong or has been used. Take the newest one."),
        "cannot_delete_authenticator": gettext_lazy("Your role demands a second factor. Add another one first."),
    }

    def get_totp_issuer(self) -> str:
        """Whose account it is, beside its name in the app."""
        return "Pejl"

    def get_totp_label(self, user: Any) -> str:
        """The user name: what somebody is asked for together with the code."""
        name: str = user.get_username()
        return name

    def generate_authenticator_name(self, user: Any, type: str) -> str:  # noqa: A002 (allauth's)
        """What a new passkey is called until somebody gives it a name."""
        del user, type
        return gettext("My passkey")
