# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The register as the checker reads it: every series with its names, and every version of its figures."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime

from django.utils import timezone

from pejl.apps.checks.queries import phrases
from pejl.apps.goals.queries import schemes
from pejl.apps.indicators.facts import IndicatorSheet
from pejl.apps.indicators.queries import comparison_groups, indicator_sheets, measures_of
from pejl.apps.measurements.facts import FigureVersion, SeriesName
from pejl.apps.measurements.queries import histories
from pejl.core.checking.register import Names, Register, RegisterFigure, RegisterSeries, TaughtPhrase
from pejl.core.observations import Approximation
from pejl.core.texts import Localised

LEVEL = "level"


def register_for_checking(known_at: datetime | None = None) -> Register:
    """Everything that a document can be held against, as known at `known_at` (None: now).

    Figures that may not be published are left out, and so is what has no value. Seven queries, and three for each
    scheme, whose goals may call an indicator by another name.
    """
    moment = known_at or timezone.now()
    sheets, groups = indicator_sheets(moment), comparison_groups(moment)
    names = _other_names(moment)
    found = (
        _series(name, sheets[code], versions, groups, names[code])
        for code, history in histories(tuple(sheets)).items()
        for name, versions in _by_series(history, moment).items()
    )
    taught = (TaughtPhrase(one.phrase, one.indicator, one.breakdown, one.unit) for one in phrases())
    return Register(tuple(found), tuple(taught))


def _other_names(moment: datetime) -> Mapping[str, set[Localised]]:
    """What goals call the indicators that they are measured by, where that is not the whole of a breakdown."""
    found: dict[str, set[Localised]] = defaultdict(set)
    for scheme in schemes(moment):
        for measures in measures_of(scheme.code, moment).values():
            for measure in measures:
                if not measure.breakdown and not measure.group:
                    found[measure.indicator].add(measure.title)
    return found


def _by_series(history: Iterable[FigureVersion], moment: datetime) -> Mapping[SeriesName, list[FigureVersion]]:
    """The versions of each series of the whole municipality that can be quoted, recorded by then."""
    found: dict[SeriesName, list[FigureVersion]] = defaultdict(list)
    for one in history:
        quotable = one.kind == LEVEL and one.value is not None and not one.hidden
        if quotable and not one.series.organisation and one.recorded_from <= moment:
            stood = one.recorded_to is not None and one.recorded_to <= moment
            found[one.series].append(one if stood else replace(one, recorded_to=None))
    return found


def _series(
    name: SeriesName,
    sheet: IndicatorSheet,
    versions: Iterable[FigureVersion],
    groups: Mapping[str, Localised],
    other_names: Iterable[Localised],
) -> RegisterSeries:
    members = _members(sheet, name.breakdown)
    group = groups.get(name.group, Localised(name.group)) if name.group else Localised("")
    part = " ".join(one.da for one in (*members, group) if one.da)
    titles = [sheet.title.da, sheet.title.en, *(other.da for other in other_names)]
    standing: dict[object, list[RegisterFigure]] = defaultdict(list)
    earlier: dict[object, list[RegisterFigure]] = defaultdict(list)
    replaced = {(one.period, one.variant, one.recorded_from): one.reason for one in versions}
    for one in versions:
        figure = _figure(one, replaced.get((one.period, one.variant, one.recorded_to), ""))
        (earlier if one.recorded_to else standing)[one.period].append(figure)
    return RegisterSeries(
        indicator=name.indicator,
        title=", ".join(filter(None, (sheet.title.da, part))),
        unit=sheet.unit,
        names=Names.of(filter(None, titles), definition=f"{sheet.definition.da} {sheet.definition.en}", part=part),
        breakdown=name.breakdown,
        group=name.group,
        standing={period: tuple(figures) for period, figures in standing.items()},
        earlier={period: tuple(reversed(figures)) for period, figures in earlier.items()},
    )


def _figure(one: FigureVersion, reason: str) -> RegisterFigure:
    return RegisterFigure(
        value=one.value,
        version=str(one.id),
        variant=one.variant,
        approximation=Approximation(one.approximation),
        recorded_from=one.recorded_from,
        corrected=one.recorded_to,
        reason=reason,
    )


def _members(sheet: IndicatorSheet, breakdown: str) -> list[Localised]:
    """The titles of the members that a breakdown names (`area=care;sex=women`)."""
    titles = {(one.code, member.code): member.title for one in sheet.breakdowns for member in one.members}
    pairs = (cell.partition("=") for cell in breakdown.split(";") if cell)
    return [titles.get((dimension, member), Localised(member)) for dimension, _equals, member in pairs]
