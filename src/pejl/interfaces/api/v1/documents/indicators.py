# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""An indicator as data: its sheet, every series with its figures, and every version of each figure."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pejl.apps.indicators.facts import BreakdownFacts, BreakFacts, IndicatorSheet
from pejl.apps.measurements.facts import SeriesName
from pejl.apps.publication.facts import IndicatorEntry, IndicatorPart, Site, Use
from pejl.core.observations import Series
from pejl.core.units import UNITS
from pejl.interfaces.api.v1.addresses import address, page
from pejl.interfaces.api.v1.documents.figures import (
    change_document,
    observation_document,
    series_name,
    version_document,
)
from pejl.interfaces.wording.languages import active, own_words

Document = dict[str, Any]
_TEXTS = ("title", "definition", "numerator", "denominator", "lag", "caveats", "legal_basis", "notes")


def indicator_list(site: Site, scheme: str | None) -> list[Document]:
    """Every indicator, or those that the goals of one scheme are measured by."""
    wanted = {use.indicator for use in site.uses if use.scheme == scheme}
    return [_entry(one, site) for one in site.indicators if scheme is None or one.code in wanted]


def _entry(one: IndicatorEntry, site: Site) -> Document:
    return {
        "code": one.code,
        "title": own_words(one.title),
        "unit": unit_document(one.unit, site),
        "source": one.source or None,
        "used_by": [_use(use) for use in site.uses_of(one.code)],
        "links": indicator_links(one.code),
    }


def indicator_document(part: IndicatorPart, site: Site) -> Document:
    """Everything that a release says of one indicator."""
    return {
        **_sheet(part.sheet, site),
        "used_by": [_use(use) for use in site.uses_of(part.sheet.code)],
        "series": [_series(name, one, part.sheet, site) for name, one in part.series.items()],
        "versions": [version_document(one) for one in part.versions],
        "links": indicator_links(part.sheet.code),
    }


def indicator_links(code: str) -> Document:
    """Where the same is read by people, and as a table."""
    return {
        "self": address("indicator", code),
        "page": page("indicator", code),
        "csv": f"{page('indicator', code)}data.csv",
    }


def unit_document(code: str, site: Site) -> Document:
    """A unit by its code and its word; the word is null for a unit that nobody has defined."""
    if code in UNITS:
        return {"code": code, "title": UNITS[code].label(active())}
    own = site.units.get(code)
    return {"code": code, "title": own_words(own.plural) if own else None}


# --- the sheet ---------------------------------------------------------------------------------------------------


def _sheet(sheet: IndicatorSheet, site: Site) -> Document:
    return {
        "code": sheet.code,
        **{name: own_words(getattr(sheet, name)) or None for name in _TEXTS},
        "unit": unit_document(sheet.unit, site),
        "figure_kind": sheet.figure_kind or None,
        "direction": sheet.direction,
        "frequency": sheet.frequency or None,
        "source": _source(sheet.source, site),
        "owner": _body(sheet.owner, site),
        "valid_from": sheet.valid_from,
        "parts": list(sheet.parts),
        "parts_join": sheet.parts_join or None,
        "breakdowns": [_breakdown(one) for one in sheet.breakdowns],
        "breaks": [_break(one) for one in sheet.breaks],
    }


def _source(code: str, site: Site) -> Document | None:
    if not code:
        return None
    one = site.sources.get(code)
    return {
        "code": code,
        "title": own_words(one.title) if one else None,
        "kind": one.kind if one else None,
        "published": one.published if one else None,
        "lag": own_words(one.lag) or None if one else None,
        "note": own_words(one.note) or None if one else None,
    }


def _body(code: str, site: Site) -> Document | None:
    known = site.organisations.get(code)
    return {"code": code, "title": own_words(known.title) if known else None} if code else None


def _breakdown(one: BreakdownFacts) -> Document:
    members = [{"code": member.code, "title": own_words(member.title)} for member in one.members]
    return {"code": one.code, "title": own_words(one.title), "adds_up": one.adds_up, "members": members}


def _break(one: BreakFacts) -> Document:
    return {
        "at": one.at,
        "kind": one.kind,
        "breakdown": one.breakdown or None,
        "text": own_words(one.text) or None,
        "remedy": one.remedy,
        "source": one.source or None,
    }


def _use(one: Use) -> Document:
    links = {"self": address("goal", one.scheme, one.goal), "page": page("goal", one.scheme, one.goal)}
    return {"scheme": one.scheme, "goal": one.goal, "measure": one.measure, "links": links}


# --- figures -----------------------------------------------------------------------------------------------------


def _series(name: SeriesName, series: Series, sheet: IndicatorSheet, site: Site) -> Document:
    return {
        **series_name(name),
        "label": _label(name, sheet, site.groups, site),
        "observations": [observation_document(one) for one in series.observations],
        "changes": [change_document(one) for one in series.changes],
    }


def _label(name: SeriesName, sheet: IndicatorSheet, groups: Mapping[str, Any], site: Site) -> str | None:
    """What the series is about, in words; null for the whole of our own figures."""
    titles = {
        f"{one.code}={member.code}": own_words(member.title) for one in sheet.breakdowns for member in one.members
    }
    said = [titles.get(cell, cell) for cell in name.breakdown.split(";") if cell]
    if name.group:
        said.append(own_words(groups[name.group]) if name.group in groups else name.group)
    if body := _body(name.organisation, site):
        said.append(body["title"] or body["code"])
    return ", ".join(said) or None
