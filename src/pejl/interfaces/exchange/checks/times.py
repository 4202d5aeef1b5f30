# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Days and periods of a plan that cannot both be right, or are unlikely to be."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime

from pejl.core.issues import Level
from pejl.interfaces.exchange.checks.walking import PlacedGoal, all_goals
from pejl.interfaces.exchange.moments import ZONE
from pejl.interfaces.exchange.reading.plan import Finding
from pejl.interfaces.exchange.structure.package import PlanPackage
from pejl.interfaces.exchange.structure.paths import PathInFile
from pejl.interfaces.exchange.structure.schemes import MeasureEntry, SchemeEntry


def check_times(plan: PlanPackage) -> Iterator[Finding]:
    """All of them."""
    for number, one in enumerate(plan.organisations):
        yield from _backwards(one.valid_from, one.valid_to, ("organisations", number, "valid_to"))
    for number, source in enumerate(plan.sources):
        yield from _known_too_early(source.published, source.recorded_from, ("sources", number, "recorded_from"))
    for number, scheme in enumerate(plan.schemes):
        yield from _in_scheme(scheme, ("schemes", number))
    for number, amendment in enumerate(plan.amendments):
        yield from _backwards(amendment.proposed_on, amendment.decided_on, ("amendments", number, "decided_on"))
    for placed in all_goals(plan):
        yield from _in_goal(placed)


def _in_scheme(scheme: SchemeEntry, path: PathInFile) -> Iterator[Finding]:
    yield from _backwards(scheme.adopted_on, scheme.closed_on, (*path, "closed_on"))
    if scheme.period.end is None:
        yield Finding("period.without_end", (*path, "period"), str(scheme.period), "2014..2017")
    if scheme.prolonged_to and scheme.prolonged_to < scheme.period:
        found, expected = str(scheme.prolonged_to), f"> {scheme.period}"
        yield Finding("period.backwards", (*path, "prolonged_to"), found, expected)
    for number, day in enumerate(scheme.status_dates):
        if day < scheme.period.start:
            expected = f">= {scheme.period.start}"
            yield Finding(
                "status_date.before_scheme", (*path, "status_dates", number), str(day), expected, Level.WARNING
            )


def _in_goal(placed: PlacedGoal) -> Iterator[Finding]:
    for _, measure, path in placed.measures():
        yield from _in_measure(measure, path)
    days = placed.scheme.status_dates
    for number, published in enumerate(placed.goal.published):
        if days and published.as_of not in days:
            path = (*placed.path, "published", number, "as_of")
            expected = ", ".join(map(str, days))
            yield Finding("published.no_status_date", path, str(published.as_of), expected, Level.WARNING)


def _in_measure(measure: MeasureEntry, path: PathInFile) -> Iterator[Finding]:
    for number, target in enumerate(measure.targets):
        if target.period and measure.baseline and not measure.baseline < target.period:
            place = (*path, "targets", number, "period")
            yield Finding("target.before_baseline", place, str(target.period), f"> {measure.baseline}")


def _backwards(first: date | None, last: date | None, path: PathInFile) -> Iterator[Finding]:
    if first and last and last < first:
        yield Finding("date.backwards", path, str(last), f">= {first}")


def _known_too_early(published: date | None, recorded: datetime | None, path: PathInFile) -> Iterator[Finding]:
    if published and recorded and recorded.astimezone(ZONE).date() < published:
        found = str(recorded.astimezone(ZONE).date())
        yield Finding("source.known_before_published", path, found, f">= {published}", Level.WARNING)
