# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The data files of the site as Frictionless Data Packages (datapackage.org, 2.0): one for each indicator, one of all.

Paths are relative to the package, so that it holds wherever a copy of the site is served.
"""

from __future__ import annotations

from typing import Any

from django.conf import settings

from pejl.apps.indicators.facts import IndicatorSheet
from pejl.apps.publication.facts import ReleaseFacts, Site
from pejl.core.texts import Localised
from pejl.interfaces.exchange.licences import licence
from pejl.interfaces.exchange.status_document import STATUS_COLUMNS
from pejl.interfaces.public.presenting.indicator_data import FIGURE_COLUMNS
from pejl.interfaces.wording.languages import own_words

Document = dict[str, Any]
PROFILE = "https://datapackage.org/profiles/2.0"
FIGURE_SCHEMA = "data/figures.schema.json"

_NUMBERS = {"value", "numerator", "denominator", "score", "part_baseline", "part_value", "part_score", "part_weight"}
_NUMBERS |= {"part_target"}
_TRUTHS = {"part_counts", "published_agrees"}
_DAYS = {"expected", "as_of"}


def indicator_package(sheet: IndicatorSheet, site: Site, release: ReleaseFacts) -> Document:
    """The figures of one indicator; its file lies beside it."""
    resource = _table(sheet.code, "data.csv", own_words(sheet.title), figure_schema())
    return {
        **_head(sheet.code, sheet.title, release),
        "description": own_words(sheet.definition),
        **_sources({sheet.source}, site),
        "resources": [resource],
    }


def site_package(title: str, site: Site, release: ReleaseFacts) -> Document:
    """Everything: the figures of each indicator and the statuses of each scheme."""
    figures = [
        _table(one.code, f"indikator/{one.code}/data.csv", own_words(one.title), FIGURE_SCHEMA)
        for one in site.indicators
    ]
    statuses = [
        _table(f"status-{one.code}", f"{one.code}/data.csv", own_words(one.title), status_schema())
        for one in site.schemes
    ]
    return {
        **_head("pejl", Localised(title), release),
        **_sources({one.source for one in site.indicators}, site),
        "resources": [*figures, *statuses],
    }


def figure_schema() -> Document:
    """Table Schema of the figures of an indicator."""
    return _schema(FIGURE_COLUMNS)


def status_schema() -> Document:
    """Table Schema of the statuses of a scheme."""
    return _schema(STATUS_COLUMNS)


def _head(name: str, title: Localised, release: ReleaseFacts) -> Document:
    return {
        "$schema": f"{PROFILE}/datapackage.json",
        "name": name,
        "title": own_words(title),
        "version": release.code,
        "created": release.prepared_at.isoformat(),
        **_licences(),
    }


def _licences() -> Document:
    """As configured; the standard wants none rather than a guess."""
    found = licence(settings.PEJL_APPEARANCE.licence)
    if found is None:
        return {}
    name = {"name": found.name} if found.name else {}
    return {"licenses": [{**name, "path": found.path, "title": found.title}]}


def _sources(codes: set[str], site: Site) -> Document:
    found = [site.sources[code] for code in sorted(codes) if code in site.sources]
    return {"sources": [{"title": own_words(one.title)} for one in found]} if found else {}


def _table(name: str, path: str, title: str, schema: Document | str) -> Document:
    return {
        "name": name,
        "type": "table",
        "path": path,
        "title": title,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": schema,
    }


def _schema(columns: tuple[str, ...]) -> Document:
    fields = [{"name": name, "type": _type(name)} for name in columns]
    return {"$schema": f"{PROFILE}/tableschema.json", "fields": fields, "missingValues": [""]}


def _type(column: str) -> str:
    if column in _NUMBERS:
        return "number"
    if column in _TRUTHS:
        return "boolean"
    return "date" if column in _DAYS else "string"
