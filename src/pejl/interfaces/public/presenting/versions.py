# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Every version of every figure: where it stands, since when it is known, and what became of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache

from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from pejl.apps.indicators.facts import IndicatorSheet
from pejl.apps.measurements.facts import FigureVersion, SeriesName
from pejl.core.observations import Approximation, Missing, Suppressed
from pejl.core.periods import Period
from pejl.interfaces.wording.figures import figure, missing_words, shown
from pejl.interfaces.wording.languages import own_words
from pejl.interfaces.wording.lookups import Lookups
from pejl.interfaces.wording.periods import day_words, period_words
from pejl.interfaces.wording.series_label import series_label


@dataclass(frozen=True, slots=True)
class VersionRow:
    """One version of one figure."""

    period: str
    what: str
    value: str
    place: str
    recorded: str
    state: str
    reason: str


def newest_first(versions: Iterable[FigureVersion]) -> tuple[FigureVersion, ...]:
    """By period, and the versions of one period by when they were recorded."""
    return tuple(sorted(versions, key=lambda one: (one.period, one.recorded_from), reverse=True))


def version_rows(
    versions: Sequence[FigureVersion], lookups: Lookups, moment: datetime, sheet: IndicatorSheet
) -> tuple[VersionRow, ...]:
    """The versions as rows, each with what became of it."""
    rivals = _rivals(versions, moment)
    said = _Said(cache(lambda name: series_label(name, sheet, lookups)), cache(lookups.source_title), cache(_recorded))
    settled = "" if rivals else _("In force")
    return tuple(
        _row(one, settled if settled and one.known_at(moment) else _state(one, versions, moment, rivals), said)
        for one in versions
    )


@dataclass(frozen=True, slots=True)
class _Said:
    """What many versions have in common, said once: what a series is about, a source, and a time on record."""

    about: Callable[[SeriesName], str]
    source: Callable[[str], str]
    recorded: Callable[[datetime, datetime | None], str]


def corrected_periods(versions: Sequence[FigureVersion], moment: datetime) -> frozenset[Period]:
    """The periods of the total whose figure has replaced another one."""
    totals = [one for one in versions if one.kind == "level" and not (one.series.breakdown or one.series.group)]
    gone = {_identity(one) for one in totals if not one.known_at(moment)}
    return frozenset(one.period for one in totals if one.known_at(moment) and _identity(one) in gone)


def notes_by_period(
    versions: Sequence[FigureVersion], moment: datetime, corrected: frozenset[Period]
) -> dict[Period, list[str]]:
    """What was noted beside each figure of the total, in words, and why it was corrected."""
    notes: dict[Period, list[str]] = defaultdict(list)
    for one in versions:
        total = one.kind == "level" and not (one.series.breakdown or one.series.group or one.series.organisation)
        if total and one.known_at(moment):
            if one.period in corrected and one.reason:
                notes[one.period].append(_("Corrected: {reason}").format(reason=one.reason))
            notes[one.period].append(own_words(one.note))
    return notes


def _identity(one: FigureVersion) -> tuple[object, ...]:
    return (one.series, one.period, one.kind, one.from_period, one.variant)


def _rivals(versions: Sequence[FigureVersion], moment: datetime) -> frozenset[tuple[object, ...]]:
    """The figures that more than one paper states."""
    if not any(one.variant for one in versions):
        return frozenset()
    variants: dict[tuple[object, ...], set[str]] = defaultdict(set)
    for one in versions:
        if one.known_at(moment):
            variants[_identity(one)[:-1]].add(one.variant)
    return frozenset(figure for figure, found in variants.items() if len(found) > 1)


def _state(
    one: FigureVersion,
    versions: Sequence[FigureVersion],
    moment: datetime,
    rivals: frozenset[tuple[object, ...]],
) -> str:
    if one.known_at(moment):
        return _("Unsettled") if _identity(one)[:-1] in rivals else _("In force")
    followed = any(_identity(other) == _identity(one) and other.recorded_from == one.recorded_to for other in versions)
    return _("Replaced") if followed else _("Withdrawn")


def _row(one: FigureVersion, state: str, said: _Said) -> VersionRow:
    about, source, place = said.about(one.series), said.source(one.source), one.place
    return VersionRow(
        period=_when(one),
        what=_what(one, about) if one.kind in _KINDS else about,
        value=_value(one),
        place=f"{source}, {place}" if source and place else source or place,
        recorded=said.recorded(one.recorded_from, one.recorded_to),
        state=state,
        reason=one.reason,
    )


def _when(one: FigureVersion) -> str:
    if one.from_period:
        return _("{start} to {end}").format(start=period_words(one.from_period), end=period_words(one.period))
    return period_words(one.period)


def _what(one: FigureVersion, label: str) -> str:
    return ", ".join(filter(None, (label, _KINDS[one.kind]())))


_KINDS: dict[str, Callable[[], str]] = {
    "change": lambda: _("change"),
    "relative_change": lambda: _("change in per cent"),
    "direction": lambda: _("direction only"),
}


def _value(one: FigureVersion) -> str:
    if one.hidden:
        return shown(Suppressed())
    if one.value is None:
        return missing_words(Missing(one.missing_reason or "unknown", one.expected))
    if one.kind == "direction":
        return {1: _("higher"), -1: _("lower"), 0: _("the same")}[int(one.value)]
    return figure(one.value, approximation=Approximation(one.approximation))


def _recorded(start: datetime, end: datetime | None) -> str:
    first = day_words(localdate(start))
    if end is None:
        return _("from {day}").format(day=first)
    return _("{start} to {end}").format(start=first, end=day_words(localdate(end)))
