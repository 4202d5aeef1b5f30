# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""All addresses: the API, Danish pages without a prefix, the same pages in English under `/en/`."""

from allauth.account.decorators import secure_admin_login
from django.conf.urls.i18n import i18n_patterns
from django.contrib import admin
from django.urls import include, path

# Django's own login knows neither the lock-out nor the second factor.
for model in list(admin.site._registry):  # noqa: SLF001 (there is no other way to ask)
    if model.__module__.startswith("allauth."):
        admin.site.unregister(model)  # they would show the keys of authenticator apps, and let them be changed unlogged
admin.site.login = secure_admin_login(admin.site.login)

urlpatterns = [
    path("api/", include("pejl.interfaces.api.urls")),
    *i18n_patterns(
        path("arbejde/register/", admin.site.urls),
        path("arbejde/", include("pejl.interfaces.staff.urls")),
        path("arbejde/", include("pejl.interfaces.staff.account.urls")),
        path("", include("pejl.interfaces.public.urls")),
        prefix_default_language=False,
    ),
]

handler400 = "pejl.interfaces.public.pages.errors.bad_request"
handler403 = "pejl.interfaces.public.pages.errors.forbidden"
handler404 = "pejl.interfaces.public.pages.errors.not_found"
handler500 = "pejl.interfaces.public.pages.errors.broken"
