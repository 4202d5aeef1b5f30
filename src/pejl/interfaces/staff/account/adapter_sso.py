# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What django-allauth asks us about the logins of other systems: who may come in, as whom, and with which roles."""

from __future__ import annotations

from typing import Any

from allauth.core.exceptions import ImmediateHttpResponse
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from django.conf import settings
from django.http import HttpRequest
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from pejl.apps.people.arrivals import arrive_again, arrive_new
from pejl.core.errors import PejlError
from pejl.interfaces.staff.errors import told

_CONNECT = "connect"


class SingleSignOnAdapter(DefaultSocialAccountAdapter):
    """Accounts come of claims by the stated mapping; nobody signs up, and nothing of the claims is kept."""

    def is_open_for_signup(self, request: HttpRequest, sociallogin: Any) -> bool:  # noqa: ARG002 (allauth's)
        """Whoever comes has an account when this is asked."""
        return False

    def get_connect_redirect_url(self, request: HttpRequest, socialaccount: Any) -> str:  # noqa: ARG002 (allauth's)
        """Back to one's own account."""
        return reverse("mfa_index")

    def pre_social_login(self, request: HttpRequest, sociallogin: Any) -> None:
        """Find or make the account and its roles, or answer why not."""
        account, claims = sociallogin.account, _claims(sociallogin.account)
        account.extra_data, sociallogin.email_addresses = {}, []
        if account.pk:
            account.save(update_fields=["extra_data"])
        if sociallogin.state.get("process") == _CONNECT:
            return
        login = next(one for one in settings.PEJL_LOGINS if account.provider in (one.code, one.party))
        by = f"sso:{login.code}"
        try:
            if sociallogin.is_existing:
                arrive_again(sociallogin.user, login.grants(claims), by=by)
            else:
                name = _first(claims.get(login.username))
                sociallogin.connect(request, arrive_new(name, login.grants(claims), by=by))
        except PejlError as error:
            raise ImmediateHttpResponse(_refused(request, error)) from error


def _claims(account: Any) -> dict[str, Any]:
    data: dict[str, Any] = account.extra_data
    claims: dict[str, Any] = data.get("id_token", data)
    return claims


def _first(claim: Any) -> str:
    return str((claim[0] if claim else "") if isinstance(claim, (list, tuple)) else claim or "")


def _refused(request: HttpRequest, error: PejlError) -> Any:
    view = {"title": _("You cannot come in"), "why": told(error)}
    return render(request, "socialaccount/authentication_error.html", {"view": view}, status=403)
