# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Everything that can be fetched: each follow-up and each indicator, how to cite it, and what may be done with it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from pejl.core.searching.words import fold
from pejl.interfaces.access import public
from pejl.interfaces.exchange.licences import Licence, licence
from pejl.interfaces.public.editions import Edition
from pejl.interfaces.public.presenting import dcat
from pejl.interfaces.public.presenting.lookups import lookups
from pejl.interfaces.public.responses import Page, page
from pejl.interfaces.wording.languages import own_words

LONGEST_QUESTION = 100


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing to fetch."""

    kind: str
    code: str
    title: str
    unit: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class CatalogueView:
    """Everything the template writes; `found` says how much of it a filter leaves, "" without one."""

    title: str
    schemes: tuple[Entry, ...]
    indicators: tuple[Entry, ...]
    asked: str
    found: str
    licence: Licence | None
    longest: int = LONGEST_QUESTION
    section: str = "catalogue"


@public
def catalogue(request: HttpRequest, **wanted: str) -> HttpResponse:
    """The catalogue, indicators in the order of their titles; `?q=` leaves what holds each of its words."""
    asked = " ".join(request.GET.get("q", "")[:LONGEST_QUESTION].split())

    @page
    def listed(edition: Edition) -> Page:
        return _page(edition, asked)

    return listed(request, **wanted)


def _page(edition: Edition, asked: str) -> Page:
    every = _entries(edition)
    kept = [one for one in every if _holds(one, asked)]
    view = CatalogueView(
        title=_("Data"),
        schemes=tuple(one for one in kept if one.kind == "scheme"),
        indicators=tuple(one for one in kept if one.kind == "indicator"),
        asked=asked,
        found=_counted(len(kept), len(every)) if asked else "",
        licence=_licence(),
    )
    rows = [_row(one, edition) for one in kept]
    return Page("public/catalogue.html", view, rows, {"catalogue": rows}, "pejl-data")


def _entries(edition: Edition) -> list[Entry]:
    site = edition.site()
    names = lookups(site)
    indicators: Iterable[Entry] = (
        Entry("indicator", o.code, own_words(o.title), names.unit_label(o.unit), names.source_title(o.source))
        for o in site.indicators
    )
    schemes = [Entry("scheme", one.code, own_words(one.short_title)) for one in site.schemes]
    return [*schemes, *sorted(indicators, key=lambda one: one.title.casefold())]


def _holds(one: Entry, asked: str) -> bool:
    """Whether every word stands somewhere in the entry, however æ, ø and å are spelt."""
    text = fold(" ".join((one.title, one.code, one.unit, one.source)))
    return all(word in text for word in fold(asked).split())


def _counted(kept: int, every: int) -> str:
    return ngettext("{kept} of {every} shown.", "{kept} of {every} shown.", kept).format(kept=kept, every=every)


def _row(one: Entry, edition: Edition) -> dict[str, str]:
    """Addresses count from the root of the site."""
    path = f"/indikator/{one.code}/" if one.kind == "indicator" else f"/{one.code}/"
    return {
        "kind": one.kind,
        "code": one.code,
        "title": one.title,
        "unit": one.unit,
        "source": one.source,
        "csv": f"{path}data.csv{edition.query}",
        "json": f"{path}data.json{edition.query}",
    }


def _licence() -> Licence | None:
    return licence(settings.PEJL_APPEARANCE.licence)


# --- for other catalogues ----------------------------------------------------------------------------------------


@public
def catalogue_jsonld(request: HttpRequest) -> HttpResponse:
    """The same as DCAT-AP, which other catalogues harvest. A copy made of files has no API to tell of."""
    live = not request.META.get("PEJL_STATIC_EXPORT")

    @page
    def told(edition: Edition) -> Page:
        release = edition.released("scheme", "")
        found = dcat.Catalogued(release, edition.site(), edition.query, live)
        return Page("", None, data=dcat.catalogue_document(found, _owner()))

    response = told(request, wanted="json")
    if response.status_code == 200:
        response.headers["Content-Type"] = "application/ld+json"
    return response


def _owner() -> dcat.Owner:
    own: Any = settings.PEJL_APPEARANCE
    name = own.name or ({"": settings.PEJL_OWNER_NAME} if settings.PEJL_OWNER_NAME else {})
    return dcat.Owner(name, own.email, _licence())
