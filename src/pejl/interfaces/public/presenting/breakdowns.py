# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""An indicator split up: small charts with one axis where there are at most six, and always the table."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from pejl.apps.indicators.facts import IndicatorSheet
from pejl.apps.measurements.facts import SeriesName
from pejl.core.observations import Series
from pejl.core.periods import Period
from pejl.documents.charts.line_chart import PHONE, line_chart
from pejl.documents.charts.svg import Alternative
from pejl.interfaces.public.presenting.drawn import drawn
from pejl.interfaces.public.presenting.lookups import Lookups
from pejl.interfaces.public.presenting.series_chart import chart_of, described, with_axis_of
from pejl.interfaces.wording.figures import NO_FIGURE, shown
from pejl.interfaces.wording.languages import own_words
from pejl.interfaces.wording.periods import period_words

MOST_MULTIPLES = 6


@dataclass(frozen=True, slots=True)
class Multiple:
    """One of several small charts."""

    title: str
    svg: SafeString


@dataclass(frozen=True, slots=True)
class Table:
    """Periods down, members across; each cell with the head it stands under, for narrow screens."""

    heads: tuple[str, ...]
    rows: tuple[tuple[str, tuple[tuple[str, str], ...]], ...]


@dataclass(frozen=True, slots=True)
class Split:
    """One way of splitting the indicator, or its comparison groups."""

    title: str
    note: str
    multiples: tuple[Multiple, ...]
    table: Table


def splits(sheet: IndicatorSheet, series: Mapping[SeriesName, Series], lookups: Lookups, uid: str) -> tuple[Split, ...]:
    """Every breakdown with figures, in the order of the sheet; combinations of dimensions come last, by their codes."""
    own = {name: one for name, one in series.items() if name.breakdown and not name.group and one.observations}
    found = []
    for place, dimension in enumerate(sheet.breakdowns):
        names = {f"{dimension.code}={member.code}": own_words(member.title) for member in dimension.members}
        chosen = {title: own[name] for code, title in names.items() for name in own if name.breakdown == code}
        if chosen:
            note = "" if dimension.adds_up else _("The parts do not add up to the whole: some are missing or overlap.")
            found.append(split_of(own_words(dimension.title), note, chosen, lookups, f"{uid}-{place}"))
    rest = {name.breakdown: one for name, one in own.items() if ";" in name.breakdown}
    if rest:
        found.append(split_of(_("Several at once"), "", rest, lookups, f"{uid}-x"))
    return tuple(found)


def split_of(title: str, note: str, chosen: Mapping[str, Series], lookups: Lookups, uid: str) -> Split:
    """One split: small charts of those that are more than a single figure, and the table of all."""
    several = {name: one for name, one in chosen.items() if sum(o.measured for o in one.observations) > 1}
    few = len(several) <= MOST_MULTIPLES
    return Split(title, note, _multiples(several, lookups, uid) if few else (), table_of(chosen))


def _multiples(chosen: Mapping[str, Series], lookups: Lookups, uid: str) -> tuple[Multiple, ...]:
    charts = with_axis_of([chart_of(series, lookups) for series in chosen.values()])
    found = []
    for place, ((name, series), chart) in enumerate(zip(chosen.items(), charts, strict=True)):
        alternative = Alternative(f"{uid}-{place}", name, described(chart, series, ()))
        found.append(Multiple(name, drawn(line_chart(chart, PHONE, alternative))))
    return tuple(found)


def table_of(chosen: Mapping[str, Series]) -> Table:
    """All figures of the split, newest first."""
    periods = sorted({one.period for series in chosen.values() for one in series.observations}, reverse=True)
    rows = []
    for period in periods:
        rows.append((period_words(period), tuple((name, _cell(series, period)) for name, series in chosen.items())))
    return Table(tuple(chosen), tuple(rows))


def _cell(series: Series, period: Period) -> str:
    one = series.at(period)
    return shown(one.value, series.unit if series.unit == "%" else None) if one else NO_FIGURE


def groups_of(series: Mapping[SeriesName, Series], lookups: Lookups) -> Mapping[str, Series]:
    """The comparison groups of the whole, by their titles."""
    names = [name for name in series if name.group and not name.breakdown and series[name].observations]
    return {lookups.group_title(name.group): series[name] for name in sorted(names, key=_by_group)}


def _by_group(name: SeriesName) -> str:
    return name.group
