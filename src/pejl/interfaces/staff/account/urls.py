# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The addresses of one's own account, under the names that django-allauth looks them up by."""

from django.conf import settings
from django.urls import path

from pejl.interfaces.staff.account import forgotten, oidc, views

urlpatterns = [
    path("login/", views.log_in, name="account_login"),
    path("logout/", views.log_out, name="account_logout"),
    path("login/lukket/", views.closed, name="account_inactive"),
    path("login/kode/", views.second_step, name="mfa_authenticate"),
    path("login/adgangsnoegle/", views.passkey_log_in, name="mfa_login_webauthn"),
    path("login/fortrudt/", views.cancelled, name="socialaccount_login_cancelled"),
    path("login/glemt/", forgotten.forgotten, name="password_forgotten"),
    path("login/glemt/<uidb64>/<token>/", forgotten.reset, name="password_reset"),
    path("konto/", views.security, name="mfa_index"),
    path("konto/adgangskode/", views.password, name="account_change_password"),
    path("konto/bekraeft/", views.confirm, name="account_reauthenticate"),
    path("konto/bekraeft/kode/", views.confirm_code, name="mfa_reauthenticate"),
    path("konto/bekraeft/adgangsnoegle/", views.confirm_passkey, name="mfa_reauthenticate_webauthn"),
    path("konto/sessioner/", views.my_sessions, name="usersessions_list"),
    path("konto/app/", views.app_on, name="mfa_activate_totp"),
    path("konto/app/fjern/", views.app_off, name="mfa_deactivate_totp"),
    path("konto/koder/", views.codes, name="mfa_view_recovery_codes"),
    path("konto/koder/nye/", views.new_codes, name="mfa_generate_recovery_codes"),
    path("konto/koder/fil/", views.codes_file, name="mfa_download_recovery_codes"),
    path("konto/adgangsnoegler/", views.passkeys, name="mfa_list_webauthn"),
    path("konto/adgangsnoegler/ny/", views.add_passkey, name="mfa_add_webauthn"),
    path("konto/adgangsnoegler/<int:pk>/", views.name_passkey, name="mfa_edit_webauthn"),
    path("konto/adgangsnoegler/<int:pk>/fjern/", views.remove_passkey, name="mfa_remove_webauthn"),
]

if "allauth.socialaccount.providers.saml" in settings.INSTALLED_APPS:
    from pejl.interfaces.staff.account import saml

    urlpatterns += [
        path("login/saml/<slug:organization_slug>/", saml.log_in, name="saml_login"),
        path("login/saml/<slug:organization_slug>/acs/", saml.answer, name="saml_acs"),
        path("login/saml/<slug:organization_slug>/acs/slut/", saml.finish, name="saml_finish_acs"),
        path("login/saml/<slug:organization_slug>/sls/", saml.log_out, name="saml_sls"),
        path("login/saml/<slug:organization_slug>/metadata/", saml.metadata, name="saml_metadata"),
    ]

# Last: a code may stand in the place of any word.
urlpatterns += [
    path("login/<slug:provider_id>/", oidc.log_in, name="openid_connect_login"),
    path("login/<slug:provider_id>/tilbage/", oidc.callback, name="openid_connect_callback"),
]
