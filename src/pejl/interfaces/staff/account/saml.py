# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Login by SAML, by django-allauth and python3-saml; what is demanded of an assertion stands in the settings."""

from __future__ import annotations

from allauth.socialaccount.helpers import render_authentication_error
from allauth.socialaccount.providers.saml import views
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_POST

from pejl.interfaces.access import public


def _finish(request: HttpRequest, organization_slug: str) -> HttpResponse:
    """What was sent, looked at; what is no XML at all is refused as everything else that is wrong."""
    try:
        answer: HttpResponse = views.finish_acs(request, organization_slug=organization_slug)
    except (SyntaxError, ValueError):  # lxml's errors of reading are syntax errors
        answer = render_authentication_error(request, None)
    return answer


log_in = public(require_POST(views.login))
answer = public(require_POST(views.acs))  # sent by the other site's form: what is signed stands for a CSRF token
finish = public(_finish)
log_out = public(views.sls)
metadata = public(views.metadata)
