# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""A forgotten password: the page that has a link sent, and the page that the link leads to.

django-allauth has such pages too. They send the e-mail while the page waits, so that the time tells whether an account
exists, and they make the link of the address that the browser says it visits. Token and form are Django's.
"""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.contrib.auth.views import PasswordResetConfirmView
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse_lazy
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from pejl.apps.people.resetting import ask_reset, note_reset, reset_tokens
from pejl.interfaces.access import public
from pejl.interfaces.staff.account.attempts import forget
from pejl.interfaces.staff.account.tasks import NOBODY, send_reset_link
from pejl.interfaces.wording.languages import spoken


@public
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def forgotten(request: HttpRequest) -> HttpResponse:
    """A form for a user name or an e-mail address; the answer is the same whatever was typed."""
    asked = request.method == "POST" and can_write()
    if asked:
        send_reset_link.enqueue(ask_reset(request.POST.get("login", "").strip()) or NOBODY, spoken())
    view = {"title": _("Forgotten password"), "asked": asked, "writes": can_write()}
    return render(request, "staff/account/forgotten.html", {"view": view})


def can_write() -> bool:
    """Whether e-mails are sent, with links that lead here."""
    return bool(settings.PEJL_MAIL_FROM and settings.PEJL_SITE_ADDRESS)


class Reset(PasswordResetConfirmView):
    """Choose a new password; then log in with it, and with the second factor where there is one."""

    template_name = "staff/account/reset.html"
    token_generator = reset_tokens
    success_url = reverse_lazy("staff:login")

    def form_valid(self, form: Any) -> HttpResponse:
        """Everybody who is logged in with the account is logged out, and wrong attempts are forgotten."""
        answer = super().form_valid(form)
        note_reset(form.user)
        forget(self.request, form.user)
        return answer

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        return super().get_context_data(view={"title": _("Choose a new password")}, **kwargs)


reset = public(Reset.as_view())
