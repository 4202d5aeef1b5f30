# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Who must have a second factor, and that nothing but one's own account opens until it is there."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from allauth.account.internal.flows.login import get_authentication_records
from allauth.mfa.models import Authenticator
from allauth.mfa.utils import is_mfa_enabled
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from pejl.interfaces.access import PUBLIC, View, access_of
from pejl.interfaces.staff.permission import rights

FACTORS = (Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN)
_OWN = "own_account"


def own_account(view: View) -> View:
    """Mark a page as being about one's own account."""
    setattr(view, _OWN, True)
    return view


def demanded(request: HttpRequest) -> bool:
    """Whether a role of the person demands a second factor; a superuser has every role."""
    held = rights(request)
    return bool(settings.PEJL_SECOND_FACTOR) and (
        held.everything or not settings.PEJL_SECOND_FACTOR.isdisjoint(held.roles)
    )


def has_one(request: HttpRequest) -> bool:
    """Whether there is a second factor, or somebody else's login answers for it (single sign-on)."""
    elsewhere = any(one["method"] == "socialaccount" for one in get_authentication_records(request, request.user))
    return elsewhere or is_mfa_enabled(request.user, FACTORS)


class SecondFactorDemanded:
    """Leads people who need a second factor and have none to the page where they set one up.

    Public pages pass without a look at the session, so they set no cookie and can be kept by anybody.
    """

    def __init__(self, answer: Callable[[HttpRequest], HttpResponse]) -> None:
        self.answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.answer(request)

    def process_view(self, request: HttpRequest, view: View, *_where: Any) -> HttpResponse | None:
        """Nothing, where the page may be opened."""
        if not settings.PEJL_SECOND_FACTOR or access_of(view) == PUBLIC or getattr(view, _OWN, False):
            return None
        if not request.user.is_authenticated or not demanded(request) or has_one(request):
            return None
        return redirect("mfa_index")
