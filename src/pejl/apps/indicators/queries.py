# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Which indicators, sources, units, measures and targets were known at a moment."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db.models import F, Q
from django.utils import timezone

from pejl.apps.indicators.facts import (
    BreakdownFacts,
    BreakFacts,
    IndicatorSheet,
    MeasureFacts,
    MemberFacts,
    SourceFacts,
    TargetFacts,
    UnitFacts,
)
from pejl.apps.indicators.models import (
    ComparisonGroup,
    Indicator,
    IndicatorVersion,
    MeasureVersion,
    SeriesBreak,
    SourceVersion,
    Target,
    Unit,
)
from pejl.core import targets as core
from pejl.core.errors import PejlError
from pejl.core.periods import Period
from pejl.core.texts import Localised

# --- sources, units, groups --------------------------------------------------------------------------------------


def sources(known_at: datetime | None = None) -> dict[str, SourceFacts]:
    """Every source known at `known_at` (None: now) by its code. One query."""
    rows = SourceVersion.objects.known_at(known_at).order_by("source__code")
    columns = rows.values_list("source__code", "title", "kind", "owner__code", "published", "lag", "note")
    return {
        code: SourceFacts(code, Localised.of(title), kind, owner or "", day, Localised.of(lag), Localised.of(note))
        for code, title, kind, owner, day, lag, note in columns
    }


def units(known_at: datetime | None = None) -> dict[str, UnitFacts]:
    """Every unit of this installation's own known at `known_at`, by its code. One query."""
    rows = Unit.objects.known_at(known_at).order_by("code").values_list("code", "kind", "singular", "plural", "scale")
    return {
        code: UnitFacts(code, kind, Localised.of(singular), Localised.of(plural), scale)
        for code, kind, singular, plural, scale in rows
    }


def comparison_groups(known_at: datetime | None = None) -> dict[str, Localised]:
    """The titles of the comparison groups known at `known_at`, by their codes. One query."""
    rows = ComparisonGroup.objects.known_at(known_at).order_by("code").values_list("code", "title")
    return {code: Localised.of(title) for code, title in rows}


# --- indicators --------------------------------------------------------------------------------------------------


def indicator_sheets(known_at: datetime | None = None) -> dict[str, IndicatorSheet]:
    """The sheets of every indicator known at `known_at`, by their codes. Two queries."""
    return _sheets(known_at or timezone.now(), Q(), Q())


def indicator_sheet(code: str, known_at: datetime | None = None) -> IndicatorSheet:
    """One indicator's sheet. Two queries.

    `PejlError("indicator.unknown")` where there never was one, `indicator.not_known` where it was not recorded then.
    """
    moment = known_at or timezone.now()
    one = Q(indicator__code=code)
    found = _sheets(moment, one, one)
    if code not in found:
        existed = Indicator.objects.filter(code=code).exists()
        raise PejlError("indicator.not_known" if existed else "indicator.unknown", found=code, moment=str(moment))
    return found[code]


def sheet_versions(code: str) -> tuple[tuple[datetime, datetime | None, str, str], ...]:
    """When each version of the sheet was recorded, until when it stood, by whom and why. One query."""
    rows = IndicatorVersion.objects.filter(indicator__code=code).order_by("recorded_from")
    return tuple(rows.values_list("recorded_from", "recorded_to", "recorded_by", "reason"))


_SHEET_TEXTS = ("title", "definition", "numerator", "denominator", "lag", "caveats", "legal_basis", "notes")
_SHEET_PLAIN = ("unit", "figure_kind", "direction", "frequency", "valid_from", "parts_join")
_SHEET_PLAIN += ("recorded_from", "recorded_by", "reason")


def _sheets(moment: datetime, which: Q, which_breaks: Q) -> dict[str, IndicatorSheet]:
    versions = IndicatorVersion.objects.known_at(moment).filter(which).order_by("indicator__code")
    rows = versions.annotate(code=F("indicator__code"), of=F("source__code"), owned_by=F("owner__code")).values()
    breaks = _breaks(moment, which_breaks)
    return {row["code"]: _sheet(row, breaks[row["code"]]) for row in rows}


def _sheet(row: Mapping[str, Any], breaks: list[BreakFacts]) -> IndicatorSheet:
    return IndicatorSheet(
        code=row["code"],
        source=row["of"] or "",
        owner=row["owned_by"] or "",
        parts=tuple(row["parts"]),
        breakdowns=tuple(_breakdown(dimension) for dimension in row["breakdowns"]),
        breaks=tuple(breaks),
        version=row["id"],
        **{column: Localised.of(row[column]) for column in _SHEET_TEXTS},
        **{column: row[column] for column in _SHEET_PLAIN},
    )


def _breakdown(dimension: Mapping[str, Any]) -> BreakdownFacts:
    members = (MemberFacts(one["code"], Localised.of(one.get("title"))) for one in dimension.get("members", ()))
    title, adds_up = Localised.of(dimension.get("title")), bool(dimension.get("adds_up", False))
    return BreakdownFacts(dimension["code"], title, adds_up, tuple(members))


def _breaks(moment: datetime, which: Q) -> defaultdict[str, list[BreakFacts]]:
    rows = SeriesBreak.objects.known_at(moment).filter(which).order_by("at", "kind", "breakdown", "id")
    found = defaultdict(list)
    columns = ("indicator__code", "at", "kind", "breakdown", "text", "remedy", "source__code")
    for code, at, kind, breakdown, text, remedy, source in rows.values_list(*columns):
        found[code].append(BreakFacts(at, kind, breakdown, Localised.of(text), remedy, source or ""))
    return found


# --- measures ----------------------------------------------------------------------------------------------------


def measures_of(scheme: str, known_at: datetime | None = None) -> dict[str, tuple[MeasureFacts, ...]]:
    """What the goals of a scheme are measured by, by the goal's code, in order. Three queries."""
    found = defaultdict(list)
    for measure in _measures(known_at or timezone.now(), Q(measure__goal__scheme__code=scheme)):
        found[measure.goal].append(measure)
    return {goal: tuple(measures) for goal, measures in found.items()}


def uses_of(indicator: str, known_at: datetime | None = None) -> tuple[MeasureFacts, ...]:
    """Every measure, in all schemes, that is held against the indicator. Three queries."""
    return _measures(known_at or timezone.now(), Q(indicator__code=indicator))


_MEASURE_NAMES = {
    "code": "measure__code",
    "goal": "measure__goal__code",
    "scheme": "measure__goal__scheme__code",
    "measured": "indicator__code",
    "sized_by": "population_source__code",
}
_MEASURE_PLAIN = ("code", "goal", "scheme", "breakdown", "group", "weight", "population_size", "population_date")


def _measures(moment: datetime, which: Q) -> tuple[MeasureFacts, ...]:
    versions = MeasureVersion.objects.known_at(moment).filter(which)
    named = versions.annotate(**{name: F(path) for name, path in _MEASURE_NAMES.items()})
    rows = list(named.order_by("scheme", "goal", "position", "code").values())
    sheets = _words(moment, {row["measured"] for row in rows})
    targets = _targets(moment, {row["measure_id"] for row in rows})
    return tuple(_measure(row, sheets, targets) for row in rows)


def _words(moment: datetime, codes: set[str]) -> dict[str, tuple[Localised, str, str]]:
    rows = IndicatorVersion.objects.known_at(moment).filter(indicator__code__in=codes)
    columns = rows.values_list("indicator__code", "title", "unit", "direction")
    return {code: (Localised.of(title), unit, direction) for code, title, unit, direction in columns}


def _measure(row: Mapping[str, Any], sheets: Mapping, targets: Mapping) -> MeasureFacts:
    title, unit, direction = sheets.get(row["measured"], (Localised(row["measured"]), "", "none"))
    return MeasureFacts(
        indicator=row["measured"],
        title=Localised.of(row["title"]) or title,
        unit=unit,
        direction=direction,
        baseline=_period(row["baseline"]),
        population_source=row["sized_by"] or "",
        counts=row["counts"],
        counts_reason=Localised.of(row["counts_reason"]),
        targets=tuple(targets.get(row["measure_id"], ())),
        version=row["id"],
        **{column: row[column] for column in _MEASURE_PLAIN},
    )


def _period(text: str) -> Period | None:
    return Period.parse(text) if text else None


def _targets(moment: datetime, measures: set[int]) -> dict[int, list[TargetFacts]]:
    rows = Target.objects.known_at(moment).filter(measure__in=measures).annotate(of=F("source__code"))
    found = defaultdict(list)
    for row in rows.order_by("position").values():
        found[row["measure_id"]].append(_target(row))
    return found


def _target(row: Mapping[str, Any]) -> TargetFacts:
    target = core.Target(
        comparator=core.Comparator(row["comparator"]),
        value=row["value"],
        period=_period(row["period"]),
        relative=_relative(row),
        per_period=row["per_period"],
        origin=core.Origin(row["origin"]),
        version=row["id"],
    )
    text = Localised.of(row["text"])
    return TargetFacts(target, row["unit"], text, row["decided_on"], row["of"] or "", row["id"])


def _relative(row: Mapping[str, Any]) -> core.RelativeTarget | None:
    if not row["relative_kind"]:
        return None
    return core.RelativeTarget(row["relative_kind"], row["relative_amount"], _period(row["relative_base"]))
