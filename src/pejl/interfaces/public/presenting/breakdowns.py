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
from pejl.interfaces.drawing.drawn import drawn
from pejl.interfaces.drawing.series_chart import chart_of, described, with_axis_of
from pejl.interfaces.wording.figures import NO_FIGURE, shown
from pejl.interfaces.wording.languages import own_words
from pejl.interfaces.wording.lookups import Lookups
from pejl.interfaces.wording.periods import period_words
from pejl.interfaces.wording.series_label import series_label

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
    """Every breakdown with figures, in the order of the sheet; what is split in several ways at once comes last."""
    own = {name.breakdown: one for name, one in series.items() if _plainly_split(name) and one.observations}
    found = []
    for place, dimension in enumerate(sheet.breakdowns):
        cells = {f"{dimension.code}={member.code}": own_words(member.title) for member in dimension.members}
        chosen = {title: own[cell] for cell, title in cells.items() if cell in own}
        if chosen:
            note = "" if dimension.adds_up else _("The parts do not add up to the whole: some are missing or overlap.")
            title = _("By: {what}").format(what=own_words(dimension.title))
            found.append(split_of(title, note, chosen, lookups, f"{uid}-{place}"))
    rest = {series_label(name, sheet, lookups): one for name, one in series.items() if _otherwise_split(name, one)}
    if rest:
        found.append(split_of(_("Split in other ways"), "", rest, lookups, f"{uid}-x"))
    return tuple(found)


def _plainly_split(name: SeriesName) -> bool:
    return bool(name.breakdown) and ";" not in name.breakdown and not (name.group or name.organisation)


def _otherwise_split(name: SeriesName, series: Series) -> bool:
    """Neither the whole, nor one plain split, nor a comparison group as a whole."""
    whole = name == SeriesName(name.indicator) or name == SeriesName(name.indicator, group=name.group)
    return bool(series.observations) and not whole and not _plainly_split(name)


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
    whole = [name for name in series if name == SeriesName(name.indicator, group=name.group) and name.group]
    names = [name for name in whole if series[name].observations]
    return {lookups.group_title(name.group): series[name] for name in sorted(names, key=_by_group)}


def _by_group(name: SeriesName) -> str:
    return name.group
