# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What a release is to hold, read from the registers: as known at a moment, and nothing that is hidden today."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from pejl.apps.assessments.facts import GoalStatus, SchemeStatus
from pejl.apps.assessments.queries import scheme_status
from pejl.apps.goals.facts import SchemeFacts
from pejl.apps.goals.queries import schemes
from pejl.apps.indicators.facts import IndicatorSheet
from pejl.apps.indicators.queries import comparison_groups, indicator_sheets, sources, units
from pejl.apps.measurements.facts import FigureVersion
from pejl.apps.measurements.queries import hidden_among, histories, series_for, series_names_of
from pejl.apps.organisation.queries import organisations
from pejl.apps.publication.facts import Contents, IndicatorEntry, IndicatorPart, Site, ThreadPart, Use
from pejl.apps.publication.gathering_thread import Gathered, asked_in, thread_of
from pejl.apps.publication.reckoning import refuse_given_away
from pejl.core.errors import PejlError
from pejl.core.observations import ObservationStatus, Series


@dataclass(frozen=True, slots=True)
class Order:
    """What to gather: `schemes` with their indicators, or all there are where none is named.

    `known_at` is the moment of what is shown, `now` that of what may be shown: a figure that was free then and has been
    made confidential since stays out. `before` is the site that this one follows, `thread_before` its thread.
    """

    schemes: tuple[str, ...]
    known_at: datetime
    now: datetime
    before: Site | None
    thread_before: ThreadPart | None = None


def gather(order: Order) -> Contents:
    """The parts to freeze anew, and the site that binds them to those carried over from `order.before`.

    Raises what `scheme_status` raises for a scheme that was not known, `PejlError("release.nothing")` where no scheme
    was, `release.hidden` should a figure that may not be published have come this far, and what `refuse_given_away`
    raises where one could be reckoned out.
    """
    known = schemes(order.known_at)
    codes = order.schemes or tuple(one.code for one in known)
    if not codes:
        raise PejlError("release.nothing", found=order.known_at.isoformat(), expected="a scheme that was known then")
    status = {code: scheme_status(code, known_at=order.known_at, hidden_by=order.now) for code in codes}
    indicators = _indicators(order, status)
    _refuse_hidden(status.values(), indicators.values())
    refuse_given_away(indicators)
    site = _site(_Frame(order, [one.code for one in known], status, indicators))
    released = frozenset(one.code for one in site.schemes)
    asked = asked_in(status.values(), order.known_at, released=released)
    whole = not order.schemes
    anew = Gathered(frozenset(status), asked, released, whole)
    thread = thread_of(anew, order.known_at, order.thread_before)
    return Contents(site, status, indicators, asked, thread)


# --- indicators --------------------------------------------------------------------------------------------------


def _indicators(order: Order, status: Mapping[str, SchemeStatus]) -> dict[str, IndicatorPart]:
    sheets = {code: replace(one, recorded_by="") for code, one in indicator_sheets(order.known_at).items()}
    wanted = _wanted(order, status, sheets) if order.schemes else sheets
    names = series_names_of(wanted)
    series = series_for(
        (name for many in names.values() for name in many), known_at=order.known_at, hidden_by=order.now
    )
    versions = histories(wanted)
    return {
        code: IndicatorPart(
            wanted[code], _stated({name: series[name] for name in names[code]}), cut(versions[code], order.known_at)
        )
        for code in wanted
    }


def _wanted(
    order: Order, status: Mapping[str, SchemeStatus], sheets: Mapping[str, IndicatorSheet]
) -> dict[str, IndicatorSheet]:
    """The indicators of the named schemes, also those they were measured by before, and all that these are made of."""
    waiting = [use.indicator for one in status.values() for use in uses_in(one)]
    if order.before:
        waiting += [use.indicator for use in order.before.uses if use.scheme in status]
    found: dict[str, IndicatorSheet] = {}
    while waiting:
        code = waiting.pop()
        if code in sheets and code not in found:
            found[code] = sheets[code]
            waiting += sheets[code].parts
    return dict(sorted(found.items()))


def _stated(series: Mapping) -> dict:
    """A series about which nothing was known yet is not shown."""
    return {name: one for name, one in series.items() if one.observations or one.changes}


def cut(versions: Iterable[FigureVersion], moment: datetime) -> tuple[FigureVersion, ...]:
    """The versions as they stood at a moment.

    A figure that is hidden in its newest version today is hidden in every version: the old one would give it away.
    """
    every = tuple(versions)
    secret = _secret(every) if any(one.hidden for one in every) else frozenset()
    known = (one for one in every if one.recorded_from <= moment)
    return tuple(_cut(one, moment, bool(secret) and _figure(one) in secret) for one in known)


def _secret(versions: Iterable[FigureVersion]) -> frozenset[tuple]:
    """The figures that are hidden in their newest version; `versions` stand oldest first."""
    newest: dict[tuple, dict[str, bool]] = {}
    for one in versions:
        newest.setdefault(_figure(one), {})[one.variant] = one.hidden
    return frozenset(figure for figure, variants in newest.items() if any(variants.values()))


def _figure(one: FigureVersion) -> tuple:
    return (one.series, one.period, one.kind, one.from_period)


def _cut(one: FigureVersion, moment: datetime, secret: bool) -> FigureVersion:
    if one.recorded_to and one.recorded_to > moment:
        one = replace(one, recorded_to=None)
    if not secret:
        return one
    nothing = {"value": None, "numerator": None, "denominator": None, "approximation": "", "missing_reason": ""}
    return replace(one, hidden=True, status=ObservationStatus.SUPPRESSED.value, **nothing)


# --- the last gate -----------------------------------------------------------------------------------------------


def _refuse_hidden(status: Iterable[SchemeStatus], indicators: Iterable[IndicatorPart]) -> None:
    """No figure that was recorded as hidden may be in what is about to be frozen, whoever forgot to leave it out."""
    shown = {one.id for part in indicators for one in part.versions if one.value is not None}
    shown |= {one for part in indicators for series in part.series.values() for one in _versions(series)}
    shown |= {one for part in status for goal in part.goals for one in _figures_used(goal)}
    shown |= {one for part in status for series in part.series.values() for one in _versions(series)}
    if hidden := hidden_among(shown):
        raise PejlError("release.hidden", found=str(min(hidden)), expected="figures that may be published")


def _figures_used(goal: GoalStatus) -> frozenset[int]:
    """The versions that a status names, but those of its targets: those are numbered by themselves."""
    targets = {one.target.version for measure in goal.measures for one in measure.targets}
    return frozenset(goal.assessment.versions) - targets


def _versions(series: Series) -> Iterable[int]:
    stated = (candidate.version for one in series.observations for candidate in one.candidates)
    return (one for one in (*stated, *(change.version for change in series.changes)) if one is not None)


# --- the site ----------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Frame:
    order: Order
    known: Collection[str]
    status: Mapping[str, SchemeStatus]
    indicators: Mapping[str, IndicatorPart]


def _site(frame: _Frame) -> Site:
    """What is carried over keeps its words; titles behind codes are the newest known, and none gets lost."""
    moment, before = frame.order.known_at, frame.order.before if frame.order.schemes else None
    return Site(
        schemes=_schemes(frame, before),
        indicators=_entries(frame, before),
        uses=_uses(frame, before),
        units={**(before.units if before else {}), **units(moment)},
        sources={**(before.sources if before else {}), **sources(moment)},
        groups={**(before.groups if before else {}), **comparison_groups(moment)},
        organisations={**(before.organisations if before else {}), **organisations(moment)},
    )


def _schemes(frame: _Frame, before: Site | None) -> tuple[SchemeFacts, ...]:
    found = {one.code: one for one in (before.schemes if before else ())}
    found |= {code: one.scheme for code, one in frame.status.items()}
    place = {code: number for number, code in enumerate(frame.known)}
    return tuple(sorted(found.values(), key=lambda one: place.get(one.code, len(place))))


def _entries(frame: _Frame, before: Site | None) -> tuple[IndicatorEntry, ...]:
    found = {one.code: one for one in (before.indicators if before else ())}
    for code, part in frame.indicators.items():
        sheet = part.sheet
        found[code] = IndicatorEntry(code, sheet.title, sheet.unit, sheet.source)
    return tuple(found[code] for code in sorted(found))


def _uses(frame: _Frame, before: Site | None) -> tuple[Use, ...]:
    carried = [one for one in (before.uses if before else ()) if one.scheme not in frame.status]
    return (*carried, *(one for status in frame.status.values() for one in uses_in(status)))


def uses_in(status: SchemeStatus) -> tuple[Use, ...]:
    """The indicators that the goals of a scheme are measured by."""
    return tuple(Use(one.indicator, one.scheme, one.goal, one.code) for goal in status.goals for one in goal.measures)
