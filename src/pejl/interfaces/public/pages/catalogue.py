# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Everything that can be fetched: each follow-up and each indicator, as CSV and JSON."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext as _

from pejl.interfaces.public.editions import Edition
from pejl.interfaces.public.presenting.lookups import lookups
from pejl.interfaces.public.responses import Page, page
from pejl.interfaces.wording.languages import own_words


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing to fetch."""

    code: str
    title: str
    unit: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class CatalogueView:
    """Everything the template writes."""

    title: str
    schemes: tuple[Entry, ...]
    indicators: tuple[Entry, ...]
    section: str = "catalogue"


@page
def catalogue(edition: Edition) -> Page:
    """The catalogue, indicators in the order of their titles."""
    site = edition.site()
    names = lookups(site)
    found = tuple(Entry(one.code, own_words(one.short_title)) for one in site.schemes)
    indicators = [
        Entry(one.code, own_words(one.title), names.unit_label(one.unit), names.source_title(one.source))
        for one in site.indicators
    ]
    ordered = tuple(sorted(indicators, key=lambda one: one.title.casefold()))
    view = CatalogueView(_("Data"), found, ordered)
    rows = [{"kind": "scheme", "code": one.code, "title": one.title, "unit": "", "source": ""} for one in found]
    rows += [
        {"kind": "indicator", "code": o.code, "title": o.title, "unit": o.unit, "source": o.source} for o in ordered
    ]
    return Page("public/catalogue.html", view, rows, {"catalogue": rows}, "pejl-data")
