# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The public addresses. A scheme's code stands last, so that it can never hide another page."""

from django.urls import path

from pejl.interfaces.public.pages.accessibility import accessibility
from pejl.interfaces.public.pages.catalogue import catalogue
from pejl.interfaces.public.pages.glossary import glossary
from pejl.interfaces.public.pages.goal import goal
from pejl.interfaces.public.pages.health import health
from pejl.interfaces.public.pages.home import home
from pejl.interfaces.public.pages.indicator import indicator
from pejl.interfaces.public.pages.method import method
from pejl.interfaces.public.pages.news import feed
from pejl.interfaces.public.pages.scheme import scheme
from pejl.interfaces.public.pages.search import search, search_index
from pejl.interfaces.public.pages.try_rule import try_rule

app_name = "public"
urlpatterns = [
    path("", home, name="home"),
    path("healthz", health, name="health"),
    path("was", accessibility, name="accessibility"),
    path("soeg/", search, name="search"),
    path("soeg/indeks.json", search_index, name="search_index"),
    path("metode/", method, name="method"),
    path("metode/proev/", try_rule, name="try"),
    path("ordliste/", glossary, name="glossary"),
    path("nyt.atom", feed, name="feed"),
    path("data/", catalogue, name="catalogue"),
    path("indikator/<str:code>/", indicator, name="indicator"),
    path("<str:scheme>/", scheme, name="scheme"),
    path("<str:scheme>/<str:goal>/", goal, name="goal"),
]
