# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The addresses of the API. What django-ninja routes goes through one door, and so does what nobody knows."""

from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, include, path
from django.views.generic import RedirectView

from pejl.core.errors import PejlError
from pejl.interfaces.access import public
from pejl.interfaces.api.door import door
from pejl.interfaces.api.problems import problem
from pejl.interfaces.api.v1.addresses import BASE
from pejl.interfaces.api.v1.api import api
from pejl.interfaces.api.v1.resources import indicators, releases, schemes, start

app_name = "api"
RESOURCES = (start, releases, schemes, indicators)  # importing them has registered their addresses


def unknown(request: HttpRequest, rest: str) -> HttpResponse:  # noqa: ARG001 (Django hands it over)
    """What is not an address is said in the form that programs read."""
    return problem(PejlError("address.unknown", found=request.path))


def _through_the_door() -> list[URLPattern]:
    routed = [one for one in api.urls[0] if one.name != "api-root"]  # ninja's own: a way to its manual
    return [URLPattern(one.pattern, door(one.callback), name=f"v1-{one.name}") for one in routed]


urlpatterns = [
    path("", public(RedirectView.as_view(url=BASE)), name="newest"),
    path("v1/", include(_through_the_door())),
    path("v1/<path:rest>", door(unknown), name="unknown"),
]
