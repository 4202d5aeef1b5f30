# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Which figures were known at a moment, as the core's series, and every version of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from datetime import date, datetime
from functools import lru_cache

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils import timezone

from pejl.apps.audit.versions import among
from pejl.apps.indicators.models import Indicator, IndicatorVersion, SeriesBreak
from pejl.apps.measurements.assembly import Row, changes, observations
from pejl.apps.measurements.facts import FigureVersion, SeriesName
from pejl.apps.measurements.models import Measurement, SeriesKey
from pejl.core import observations as core
from pejl.core.errors import PejlError
from pejl.core.periods import Period
from pejl.core.texts import Localised


def series(
    indicator: str,
    *,
    breakdown: str = "",
    group: str = "",
    as_of: date | None = None,
    known_at: datetime | None = None,
) -> core.Series:
    """One series of the whole municipality as known at `known_at` (None: now); see `series_for`."""
    name = SeriesName(indicator, breakdown, group)
    return series_for([name], as_of=as_of, known_at=known_at)[name]


def series_for(
    names: Iterable[SeriesName],
    *,
    as_of: date | None = None,
    known_at: datetime | None = None,
    hidden_by: datetime | None = None,
) -> dict[SeriesName, core.Series]:
    """Each named series as known at `known_at` (None: now), empty where nothing was; five queries however many.

    With `as_of` only figures of periods that had ended by that day. Several figures that disagree about one period
    are `Disputed`; a figure that may not be published is `Suppressed`. With `hidden_by` so is a figure that was free
    at `known_at` and had been hidden by that later moment; one query more. `PejlError("indicator.unknown")` for an
    indicator that never existed.
    """
    wanted = list(dict.fromkeys(names))
    moment = known_at or timezone.now()
    codes = {name.indicator for name in wanted}
    _refuse_unknown(codes)
    sheets, cuts = _sheets(codes, moment), _breaks(codes, moment)
    keys = _keys(codes, wanted)
    hidden = _hidden_between(keys, moment, hidden_by) if hidden_by else frozenset()
    rows = _rows(keys, as_of=as_of, moment=moment, hidden=hidden)
    return {name: _assemble(name, sheets, cuts, rows.get(name, [])) for name in wanted}


def series_names(indicator: str) -> tuple[SeriesName, ...]:
    """Every series that has ever had a figure for the indicator, in order. One query."""
    return series_names_of([indicator])[indicator]


def series_names_of(indicators: Collection[str]) -> dict[str, tuple[SeriesName, ...]]:
    """The series of several indicators, each as `series_names` gives them. One query."""
    rows = among(SeriesKey.objects.all(), "indicator__code", indicators)
    found: dict[str, list[SeriesName]] = {code: [] for code in indicators}
    for name in rows.values_list("indicator__code", "breakdown", "group", "organisation"):
        if name[0] in found:
            found[name[0]].append(SeriesName(*name))
    return {code: tuple(sorted(names)) for code, names in found.items()}


def history(indicator: str, *, period: str = "", include_hidden: bool = False) -> tuple[FigureVersion, ...]:
    """Every version of every figure of the indicator, oldest version of each figure first. One query.

    Figures that may not be published come without their values unless `include_hidden`.
    """
    rows = Measurement.objects.filter(series_key__indicator__code=indicator)
    if period:
        rows = rows.filter(period=period)
    return tuple(_figure_version(row, include_hidden) for row in _in_order(rows))


def histories(indicators: Collection[str]) -> dict[str, tuple[FigureVersion, ...]]:
    """The versions of several indicators, each as `history` gives them but without who recorded them. One query."""
    found: dict[str, list[FigureVersion]] = {code: [] for code in indicators}
    rows = _in_order(among(Measurement.objects.all(), "series_key__indicator__code", indicators))
    for row in rows.iterator():
        if row[0] in found:
            found[row[0]].append(_figure_version((*row[:-1], ""), False))
    return {code: tuple(versions) for code, versions in found.items()}


def hidden_among(ids: Collection[int]) -> frozenset[int]:
    """Those of the versions that may not be published as they were recorded. One query."""
    found = set(among(Measurement.objects.filter(_HIDDEN), "id", ids).values_list("id", flat=True))
    return frozenset(found.intersection(ids))


def figure_versions(ids: Iterable[int], *, include_hidden: bool = False) -> dict[int, FigureVersion]:
    """The versions with these ids, such as an `Assessment.versions` lists: what a status was computed from."""
    rows = Measurement.objects.filter(id__in=list(ids)).values_list(*_HISTORY_COLUMNS)
    return {one.id: one for one in (_figure_version(row, include_hidden) for row in rows)}


# --- series ------------------------------------------------------------------------------------------------------


def _refuse_unknown(codes: set[str]) -> None:
    known = set(among(Indicator.objects.all(), "code", codes).values_list("code", flat=True))
    for code in sorted(codes - known):
        raise PejlError("indicator.unknown", found=code, expected="the code of an indicator")


def _sheets(codes: set[str], moment: datetime) -> dict[str, tuple[str, str]]:
    rows = among(IndicatorVersion.objects.known_at(moment), "indicator__code", codes)
    columns = rows.values_list("indicator__code", "unit", "figure_kind")
    return {code: (unit, figure_kind) for code, unit, figure_kind in columns}


def _breaks(codes: set[str], moment: datetime) -> dict[str, list[tuple[frozenset[str], core.SeriesBreak]]]:
    rows = among(SeriesBreak.objects.known_at(moment), "indicator__code", codes).order_by("at", "id")
    found = defaultdict(list)
    for code, breakdown, at, kind, remedy in rows.values_list("indicator__code", "breakdown", "at", "kind", "remedy"):
        found[code].append((cells(breakdown), core.SeriesBreak(at, kind, remedy)))
    return found


def cells(breakdown: str) -> frozenset[str]:
    """The `dimension=member` pairs of a breakdown; none for the total."""
    return frozenset(part for part in breakdown.split(";") if part)


def _keys(codes: set[str], wanted: list[SeriesName]) -> dict[int, SeriesName]:
    asked = set(wanted)
    rows = among(SeriesKey.objects.all(), "indicator__code", codes)
    columns = rows.values_list("id", "indicator__code", "breakdown", "group", "organisation")
    found = ((key, SeriesName(*name)) for key, *name in columns)
    return {key: name for key, name in found if name in asked}


_HIDDEN = ~Q(confidentiality=core.Confidentiality.FREE) | Q(status=core.ObservationStatus.SUPPRESSED)


def _hidden_between(keys: Mapping[int, SeriesName], start: datetime, end: datetime) -> frozenset[tuple]:
    """Which figures the last word of that time is on that they are hidden; as the first columns of a `Row`."""
    said = Measurement.objects.filter(recorded_from__gt=start, recorded_from__lte=end)
    same = {name: OuterRef(name) for name in Measurement.IDENTITY}
    later = said.filter(recorded_from__gt=OuterRef("recorded_from"), **same)
    rows = among(said.filter(_HIDDEN).exclude(Exists(later)), "series_key", set(keys))
    return frozenset(rows.values_list(*Row._fields[:_FIGURE]))


_FIGURE = len(Measurement.IDENTITY)
_CONFIDENTIALITY = Row._fields.index("confidentiality")


def _rows(
    keys: Mapping[int, SeriesName], *, as_of: date | None, moment: datetime, hidden: frozenset[tuple]
) -> dict[SeriesName, list[tuple]]:
    rows = among(Measurement.objects.known_at(moment), "series_key", set(keys))
    if as_of:
        rows = rows.filter(period_end__lte=as_of)
    columns = [*Row._fields]
    columns[columns.index("source")] = "source__code"
    found: dict[SeriesName, list[tuple]] = defaultdict(list)
    for row in rows.order_by("series_key", "period", "variant", "id").values_list(*columns):
        if name := keys.get(row[0]):
            found[name].append(_concealed(row) if row[:_FIGURE] in hidden else row)
    return found


def _concealed(row: tuple) -> tuple:
    secret = core.Confidentiality.CONFIDENTIAL.value
    return (*row[:_CONFIDENTIALITY], secret, *row[_CONFIDENTIALITY + 1 :])


def _assemble(name: SeriesName, sheets: Mapping, cuts: Mapping, rows: list[tuple]) -> core.Series:
    unit, figure_kind = sheets.get(name.indicator, ("", ""))
    own = cells(name.breakdown)
    breaks = tuple(cut for concerned, cut in cuts.get(name.indicator, ()) if concerned <= own)
    return core.Series(name.indicator, unit, observations(rows), breaks, changes(rows), figure_kind)


# --- versions ----------------------------------------------------------------------------------------------------

_NAME_COLUMNS = (
    "series_key__indicator__code",
    "series_key__breakdown",
    "series_key__group",
    "series_key__organisation",
)
_FIGURE_COLUMNS = ("value", "numerator", "denominator", "approximation", "status", "confidentiality", "missing_reason")
_OTHER_COLUMNS = ("id", "period", "kind", "from_period", "variant", "expected", "source__code", "place", "footnote")
_RECORD_COLUMNS = ("note", "recorded_from", "recorded_to", "reason", "recorded_by")
_HISTORY_COLUMNS = (*_NAME_COLUMNS, *_FIGURE_COLUMNS, *_OTHER_COLUMNS, *_RECORD_COLUMNS)


_ORDER = ("series_key__breakdown", "series_key__group", "series_key__organisation", "period_end", "period_start")


def _in_order(rows: QuerySet) -> QuerySet:
    """By indicator, series and period; the oldest version of each figure first."""
    ordered = rows.order_by("series_key__indicator__code", *_ORDER, "kind", "from_period", "variant", "recorded_from")
    return ordered.values_list(*_HISTORY_COLUMNS)


def _figure_version(row: tuple, include_hidden: bool) -> FigureVersion:
    code, breakdown, group, organisation, *figure = row[:_FIGURE_ENDS]
    value, numerator, denominator, approximation, status, confidentiality, missing_reason = figure
    number, period, kind, from_period, variant, expected, source, place, footnote = row[_FIGURE_ENDS:_RECORD_BEGINS]
    note, recorded_from, recorded_to, reason, recorded_by = row[_RECORD_BEGINS:]
    hidden = confidentiality != _FREE or status == _SUPPRESSED
    if hidden and not include_hidden:
        value = numerator = denominator = None
        status, missing_reason = _SUPPRESSED, ""
    return FigureVersion(
        id=number,
        series=_name(code, breakdown, group, organisation),
        period=Period.parse(period),
        kind=kind,
        from_period=Period.parse(from_period) if from_period else None,
        variant=variant,
        value=value,
        numerator=numerator,
        denominator=denominator,
        approximation=approximation,
        status=status,
        missing_reason=missing_reason,
        expected=expected,
        source=source or "",
        place=place,
        footnote=footnote,
        note=Localised.of(note) if note else _NO_NOTE,
        recorded_from=recorded_from,
        recorded_to=recorded_to,
        recorded_by=recorded_by,
        reason=reason,
        hidden=hidden,
    )


_FIGURE_ENDS = len(_NAME_COLUMNS) + len(_FIGURE_COLUMNS)
_RECORD_BEGINS = _FIGURE_ENDS + len(_OTHER_COLUMNS)
_FREE, _SUPPRESSED = core.Confidentiality.FREE.value, core.ObservationStatus.SUPPRESSED.value
_NO_NOTE = Localised("")
_name = lru_cache(maxsize=256)(SeriesName)  # the versions of a series stand one after the other
