# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What is said when something is wrong: what is missing, why, and where to go."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from pejl.interfaces.access import public
from pejl.interfaces.public.responses import refused


@public
def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:  # noqa: ARG001 (Django's)
    """404."""
    message = _("It may have been moved or withdrawn, or the address may be misspelt.")
    return refused(request, message, title=_("The page does not exist"), status=404)


@public
def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """400, and 413 for what is larger than anything that can be handed in."""
    if isinstance(exception, RequestDataTooBig):
        message = _("What was handed in is larger than all that is taken at once. Divide it, and try again.")
        return refused(request, message, title=_("Too large"), status=413)
    message = _("The address or the form holds something that cannot be read.")
    return refused(request, message, status=400)


@public
def forbidden(request: HttpRequest, exception: Exception | None = None, reason: str = "") -> HttpResponse:  # noqa: ARG001
    """403, also for a form that was open for too long."""
    message = _("You may not open this, or the form was open for too long. Go back, load the page again and retry.")
    return refused(request, message, title=_("No access"), status=403)


@public
def broken(request: HttpRequest, *_args: Any) -> HttpResponse:
    """500; it asks the database for nothing."""
    message = _("The fault is ours and has been logged. Try again in a few minutes.")
    return refused(request, message, title=_("Something went wrong"), status=500)
