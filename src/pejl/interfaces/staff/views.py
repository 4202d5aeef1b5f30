# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Where staff begin: the first page, and the link of an invitation."""

from django.contrib.auth.views import PasswordResetConfirmView
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse_lazy
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from pejl.apps.goals.queries import schemes
from pejl.apps.people.roles import Permission
from pejl.interfaces.access import public, staff
from pejl.interfaces.staff.papers.doubted import waiting_for
from pejl.interfaces.staff.permission import rights
from pejl.interfaces.staff.rounds.mine import rounds_owed
from pejl.interfaces.wording.languages import own_words


@staff
@never_cache
def home(request: HttpRequest) -> HttpResponse:
    """Who is logged in, what may be done here, and which follow-ups there are."""
    found = [{"code": scheme.code, "title": own_words(scheme.short_title)} for scheme in schemes()]
    waiting = rounds_owed(request) if rights(request).may(Permission.DELIVER) else []
    view = {
        "title": _("Staff"),
        "section": "desk",
        "schemes": found,
        "doubted": len(waiting_for(request)),
        "waiting": [one for one in waiting if one["missing"]],
    }
    return render(request, "staff/home.html", {"view": view})


class Welcome(PasswordResetConfirmView):
    """Somebody who is invited chooses a password; the link works once."""

    template_name = "staff/welcome.html"
    success_url = reverse_lazy("staff:home")
    post_reset_login = True

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        return super().get_context_data(view={"title": _("Choose a password")}, **kwargs)


welcome = public(Welcome.as_view())
