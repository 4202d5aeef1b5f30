# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The public addresses. A scheme's code stands last, so that it can never hide another page."""

from collections.abc import Callable
from typing import Any

from django.urls import URLPattern, path

from pejl.interfaces.public.pages.accessibility import accessibility
from pejl.interfaces.public.pages.assembly import recommendations
from pejl.interfaces.public.pages.budget import budget
from pejl.interfaces.public.pages.catalogue import catalogue, catalogue_jsonld
from pejl.interfaces.public.pages.datapackage import figures_schema, indicator_datapackage, site_datapackage
from pejl.interfaces.public.pages.glossary import glossary
from pejl.interfaces.public.pages.goal import goal
from pejl.interfaces.public.pages.health import health
from pejl.interfaces.public.pages.home import home
from pejl.interfaces.public.pages.indicator import indicator
from pejl.interfaces.public.pages.initiative import initiative, initiatives
from pejl.interfaces.public.pages.method import method
from pejl.interfaces.public.pages.news import feed
from pejl.interfaces.public.pages.releases import release, releases
from pejl.interfaces.public.pages.scheme import scheme
from pejl.interfaces.public.pages.search import search, search_index
from pejl.interfaces.public.pages.try_rule import try_rule
from pejl.interfaces.public.pages.what_if import what_if_page
from pejl.interfaces.public.responses import FORMATS


def _pages(route: str, view: Callable[..., Any], name: str) -> tuple[URLPattern, ...]:
    """A page, and beside it the files of exactly what it shows."""
    files = (path(f"{route}data.{form}", view, {"wanted": form}, name=f"{name}_{form}") for form in FORMATS[1:])
    return (path(route, view, name=name), *files)


app_name = "public"
urlpatterns = [
    *_pages("", home, "home"),
    path("healthz", health, name="health"),
    path("was", accessibility, name="accessibility"),
    *_pages("soeg/", search, "search"),
    path("soeg/indeks.json", search_index, name="search_index"),
    *_pages("metode/", method, "method"),
    *_pages("metode/proev/", try_rule, "try"),
    *_pages("ordliste/", glossary, "glossary"),
    path("nyt.atom", feed, name="feed"),
    *_pages("udgivelser/", releases, "releases"),
    *_pages("udgivelser/<str:name>/", release, "release"),
    *_pages("anbefalinger/", recommendations, "recommendations"),
    *_pages("indsatser/", initiatives, "initiatives"),
    *_pages("indsatser/<str:code>/", initiative, "initiative"),
    *_pages("budget/", budget, "budget"),
    *_pages("data/", catalogue, "catalogue"),
    path("data/katalog.jsonld", catalogue_jsonld, name="catalogue_jsonld"),
    path("datapackage.json", site_datapackage, {"wanted": "json"}, name="site_datapackage"),
    path("data/figures.schema.json", figures_schema, {"wanted": "json"}, name="figures_schema"),
    *_pages("indikator/<str:code>/", indicator, "indicator"),
    *_pages("indikator/<str:code>/hvad-hvis/", what_if_page, "what_if"),
    path("indikator/<str:code>/datapackage.json", indicator_datapackage, {"wanted": "json"}, name="datapackage"),
    *_pages("<str:scheme>/", scheme, "scheme"),
    *_pages("<str:scheme>/<str:goal>/", goal, "goal"),
]
