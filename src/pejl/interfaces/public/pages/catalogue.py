# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Everything that can be fetched: each follow-up and each indicator, as CSV and JSON."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext as _

from pejl.apps.goals.queries import schemes
from pejl.apps.indicators.queries import indicator_sheets
from pejl.interfaces.public.moments import Known
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
def catalogue(known: Known) -> Page:
    """The catalogue, indicators in the order of their titles."""
    names = lookups(known.moment)
    found = tuple(Entry(one.code, own_words(one.short_title)) for one in schemes(known.moment))
    sheets = indicator_sheets(known.moment).values()
    indicators = [
        Entry(one.code, own_words(one.title), names.unit_label(one.unit), names.source_title(one.source))
        for one in sheets
    ]
    ordered = tuple(sorted(indicators, key=lambda one: one.title.casefold()))
    view = CatalogueView(_("Data"), found, ordered)
    rows = [{"kind": "scheme", "code": one.code, "title": one.title, "unit": "", "source": ""} for one in found]
    rows += [
        {"kind": "indicator", "code": o.code, "title": o.title, "unit": o.unit, "source": o.source} for o in ordered
    ]
    return Page("public/catalogue.html", view, rows, {"catalogue": rows}, "pejl-data")
