# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The pages about one's own account. What they do is django-allauth's; who may open them and what they say is ours."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from allauth.account import views as accounts
from allauth.mfa.base import views as factors
from allauth.mfa.recovery_codes import views as recovery
from allauth.mfa.totp import views as totp
from allauth.mfa.webauthn import views as webauthn
from allauth.socialaccount.adapter import get_adapter
from allauth.usersessions import views as sessions
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST
from django.views.generic import TemplateView

from pejl.interfaces.access import View, public, staff
from pejl.interfaces.staff.account.second_factor import demanded, has_one, own_account


class LogIn(accounts.LoginView):
    """One form, one message for a wrong name and a wrong password alike."""

    template_name = "staff/login.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        view = {"title": _("Log in"), "logins": _logins(self.request)}
        return super().get_context_data(view=view, next=_next(self.request), **kwargs)


def _logins(request: HttpRequest) -> list[dict[str, str]]:
    """The logins of other systems, each with the address that leads to it."""
    providers = [provider for provider in get_adapter(request).list_providers(request) if settings.PEJL_LOGINS]
    return [{"name": one.name, "address": one.get_login_url(request)} for one in providers]


def _next(request: HttpRequest) -> str:
    return request.POST.get("next") or request.GET.get("next") or ""


class Security(factors.IndexView):
    """What opens the account, and whether something is missing."""

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        missing = demanded(self.request) and not has_one(self.request)
        kwargs["logins"] = _logins(self.request)
        return super().get_context_data(second_factor_missing=missing, **kwargs)


def titled(view: type[Any], title: str | Promise) -> Callable[..., HttpResponse]:
    """A page of allauth's with our title, for the templates of the site."""
    made: Callable[..., HttpResponse] = view.as_view(extra_context={"view": {"title": title, "section": "account"}})
    return made


def _own(view: View) -> View:
    """About oneself: open without a second factor, since it is where one is set up."""
    return own_account(staff(never_cache(view)))


log_in = public(LogIn.as_view())
log_out = public(require_POST(accounts.LogoutView.as_view()))
closed = public(titled(accounts.AccountInactiveView, _("The account is closed")))
second_step = public(titled(factors.AuthenticateView, _("Second factor")))
passkey_log_in = public(webauthn.login_webauthn)

cancelled = public(
    TemplateView.as_view(
        template_name="socialaccount/login_cancelled.html", extra_context={"view": {"title": _("You did not log in")}}
    )
)
security = _own(titled(Security, _("My account")))
password = _own(titled(accounts.PasswordChangeView, _("Change password")))
confirm = _own(titled(accounts.ReauthenticateView, _("Confirm that it is you")))
confirm_code = _own(titled(factors.ReauthenticateView, _("Confirm that it is you")))
confirm_passkey = _own(titled(webauthn.ReauthenticateWebAuthnView, _("Confirm that it is you")))
my_sessions = _own(titled(sessions.ListUserSessionsView, _("Where you are logged in")))
app_on = _own(titled(totp.ActivateTOTPView, _("Set up an authenticator app")))
app_off = _own(titled(totp.DeactivateTOTPView, _("Remove the authenticator app")))
codes = _own(titled(recovery.ViewRecoveryCodesView, _("Recovery codes")))
new_codes = _own(titled(recovery.GenerateRecoveryCodesView, _("New recovery codes")))
codes_file = _own(recovery.download_recovery_codes)
passkeys = _own(titled(webauthn.ListWebAuthnView, _("Passkeys")))
add_passkey = _own(titled(webauthn.AddWebAuthnView, _("Add a passkey")))
name_passkey = _own(titled(webauthn.EditWebAuthnView, _("Name the passkey")))
remove_passkey = _own(titled(webauthn.RemoveWebAuthnView, _("Remove the passkey")))
