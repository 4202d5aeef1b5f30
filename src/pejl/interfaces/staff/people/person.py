# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""One person: roles, the link of an invitation, an account that is locked or lost its second factor, and leaving."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from allauth.mfa.utils import is_mfa_enabled
from django.contrib.auth.tokens import default_token_generator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.encoding import force_bytes
from django.utils.http import urlsafe_base64_encode
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from pejl.apps.audit.access import PERSON
from pejl.apps.audit.queries import entries_about
from pejl.apps.people.actions import close_account, forget_second_factor, grant_role, revoke_role, unlock
from pejl.apps.people.models import Grant, User
from pejl.apps.people.queries import people
from pejl.apps.people.resetting import offer_reset
from pejl.apps.people.roles import Permission, Role
from pejl.core.errors import PejlError
from pejl.interfaces.staff.account.attempts import forget, locked
from pejl.interfaces.staff.account.reset_links import reset_link
from pejl.interfaces.staff.account.second_factor import FACTORS
from pejl.interfaces.staff.errors import told
from pejl.interfaces.staff.people.entry_rows import entry_rows
from pejl.interfaces.staff.people.grants import Limits, grant_of, person_row
from pejl.interfaces.staff.permission import permitted
from pejl.interfaces.staff.seeing import noted

FIELDS = ("action", "role", "organisation", "scheme", "reason")


@permitted(Permission.MANAGE_PEOPLE)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@noted(PERSON, "username")
def person(request: HttpRequest, username: str) -> HttpResponse:
    """The person's roles and history; a POST gives a role, takes one back, or closes the account."""
    if request.method != "POST":
        return _page(request, username, {}, "")
    typed = {name: request.POST.get(name, "").strip() for name in FIELDS}
    try:
        if typed["action"] == "reset":
            user = offer_reset(username, acting_user=request.user.get_username())
            return _page(request, username, {}, "", reset=reset_link(user))
        _ACTIONS.get(typed["action"], _nothing)(username, typed, request.user.get_username())
        if typed["action"] == "unlock":
            forget(request, User.objects.get(username=username))
    except PejlError as error:
        return _page(request, username, typed, told(error), status=400)
    return redirect("staff:person", username)


def _give(username: str, typed: Mapping[str, str], by: str) -> None:
    grant_role(username, grant_of(typed, Limits.read()), acting_user=by, reason=typed["reason"])


def _take(username: str, typed: Mapping[str, str], by: str) -> None:
    revoke_role(username, grant_of(typed, Limits.read()), acting_user=by, reason=typed["reason"])


def _close(username: str, typed: Mapping[str, str], by: str) -> None:
    close_account(username, acting_user=by, reason=typed["reason"])


def _unlock(username: str, _typed: Mapping[str, str], by: str) -> None:
    unlock(username, acting_user=by)


def _forget_factor(username: str, typed: Mapping[str, str], by: str) -> None:
    forget_second_factor(username, acting_user=by, reason=typed["reason"])


def _nothing(_username: str, typed: Mapping[str, str], _by: str) -> None:
    raise PejlError("action.unknown", found=typed["action"], expected=list(_ACTIONS))


_ACTIONS: dict[str, Callable[[str, Mapping[str, str], str], None]] = {
    "give": _give,
    "take": _take,
    "close": _close,
    "unlock": _unlock,
    "forget": _forget_factor,
}


def _page(request: HttpRequest, username: str, typed: Mapping[str, str], error: str, **said: Any) -> HttpResponse:
    """`said` is a `status` that is not 200, and a link to `reset` the password, shown this once."""
    limits = Limits.read()
    found = next((one for one in people() if one.username == username), None)
    if found is None:
        raise Http404
    user = User.objects.get(username=username)
    view = {
        "title": found.full_name or found.username,
        "section": "people",
        "person": person_row(found, limits),
        "limits": limits,
        "typed": typed,
        "error": error,
        "link": _link(request, user) if found.active and found.last_login is None else "",
        "service": any(one.role is Role.SERVICE_ACCOUNT for one in found.grants),
        "locked": locked(request, user),
        "factors": is_mfa_enabled(user, FACTORS),
        "entries": entry_rows(entries_about((User._meta.label, Grant._meta.label), username)),
        "crumb": _("People and roles"),
        "password": user.has_usable_password(),
        "reset": request.build_absolute_uri(said["reset"]) if "reset" in said else "",
    }
    return render(request, "staff/people/person.html", {"view": view}, status=said.get("status", 200))


def _link(request: HttpRequest, user: User) -> str:
    """Where somebody who is invited chooses a password; it works once, and for three days."""
    if user.has_usable_password():
        return ""
    place = urlsafe_base64_encode(force_bytes(user.pk))
    return request.build_absolute_uri(reverse("staff:welcome", args=[place, default_token_generator.make_token(user)]))
