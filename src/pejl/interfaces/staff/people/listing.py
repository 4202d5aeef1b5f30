# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Everybody who can log in, and the form that invites one more."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from pejl.apps.people.actions import invite
from pejl.apps.people.queries import people
from pejl.apps.people.roles import Permission
from pejl.core.errors import PejlError
from pejl.interfaces.staff.errors import told
from pejl.interfaces.staff.people.grants import Limits, grant_of, person_row
from pejl.interfaces.staff.permission import permitted

FIELDS = ("username", "full_name", "email", "role", "organisation", "scheme")
_FIELD_OF = {"user.email_unreadable": "email", "role.unknown": "role", "reference.unknown": "organisation"}


@permitted(Permission.MANAGE_PEOPLE)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def people_list(request: HttpRequest) -> HttpResponse:
    """Who there is; a POST invites somebody and leads to the page with the link to send."""
    if request.method != "POST":
        return _page(request, dict.fromkeys(FIELDS, ""), {})
    typed = {name: request.POST.get(name, "").strip() for name in FIELDS}
    limits = Limits.read()
    try:
        grant = grant_of(typed, limits)
        invite(typed["username"], (typed["full_name"], typed["email"]), grant, acting_user=request.user.get_username())
    except PejlError as error:
        return _page(request, typed, {_FIELD_OF.get(error.code, "username"): told(error)}, status=400)
    return redirect("staff:person", typed["username"])


def _page(request: HttpRequest, typed: dict[str, str], errors: dict[str, str], *, status: int = 200) -> HttpResponse:
    limits = Limits.read()
    everybody = [person_row(one, limits) for one in people()]
    view = {
        "title": _("People and roles"),
        "section": "people",
        "typed": typed,
        "errors": errors,
        "limits": limits,
        "people": [one for one in everybody if one.active],
        "gone": [one for one in everybody if not one.active],
    }
    return render(request, "staff/people/list.html", {"view": view}, status=status)
