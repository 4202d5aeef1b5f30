# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The tokens of a service account: made, shown once, and revoked."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from pejl.apps.people.models import ApiToken, User
from pejl.apps.people.roles import Permission
from pejl.apps.people.tokens import LONGEST, TokenRequest, make_token, revoke_token, tokens_of
from pejl.core.errors import PejlError
from pejl.interfaces.staff.errors import told
from pejl.interfaces.staff.people.grants import Limits
from pejl.interfaces.staff.permission import permitted
from pejl.interfaces.wording.periods import moment_words
from pejl.interfaces.wording.roles import limit_words

FIELDS = ("action", "name", "days", "organisation", "scheme", "key", "reason")


@permitted(Permission.MANAGE_PEOPLE)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def tokens(request: HttpRequest, username: str) -> HttpResponse:
    """The tokens of the account; a POST makes one, which is shown on the answer and never again, or revokes one."""
    if not User.objects.filter(username=username).exists():
        raise Http404
    if request.method != "POST":
        return _page(request, username)
    typed = {name: request.POST.get(name, "").strip() for name in FIELDS}
    by = request.user.get_username()
    try:
        if typed["action"] == "revoke":
            revoke_token(username, typed["key"], acting_user=by, reason=typed["reason"])
            return redirect("staff:tokens", username)
        made = make_token(username, _asked(typed), acting_user=by)
    except PejlError as error:
        return _page(request, username, typed=typed, error=told(error), status=400)
    return _page(request, username, made=made)


def _asked(typed: dict[str, str]) -> TokenRequest:
    limits = Limits.read()
    for name, known in (("organisation", limits.units), ("scheme", limits.schemes)):
        if typed[name] and typed[name] not in known:
            raise PejlError("reference.unknown", found=typed[name], expected="a code of the list")
    days = int(typed["days"]) if typed["days"].isdecimal() and len(typed["days"]) < 5 else 0
    return TokenRequest(typed["name"], days, typed["organisation"], typed["scheme"])


def _page(request: HttpRequest, username: str, *, status: int = 200, **said: object) -> HttpResponse:
    limits = Limits.read()
    view = {
        "title": _("Tokens of {name}").format(name=username),
        "section": "people",
        "username": username,
        "limits": limits,
        "longest": LONGEST,
        "tokens": [_row(one, limits) for one in tokens_of(username)],
        **said,
    }
    return render(request, "staff/people/tokens.html", {"view": view}, status=status)


def _row(one: ApiToken, limits: Limits) -> dict[str, object]:
    unit = limits.units.get(one.organisation, one.organisation)
    return {
        "key": one.key,
        "name": one.name,
        "limit": limit_words(unit, limits.schemes.get(one.scheme, one.scheme)),
        "expires": moment_words(one.expires_at),
        "used": moment_words(one.last_used_at) if one.last_used_at else _("never"),
        "revoked": moment_words(one.revoked_at) if one.revoked_at else "",
        "over": one.expires_at <= timezone.now(),
    }
