# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What rows of figures refer to: indicators, sources, groups and bodies, looked up once for all rows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from pejl.apps.audit.versions import Version, among
from pejl.apps.indicators.models import ComparisonGroup, Indicator, IndicatorVersion, Source
from pejl.apps.measurements.models import Measurement, SeriesKey
from pejl.apps.measurements.rows import MeasurementRow
from pejl.apps.measurements.validation import Reading, Sheet, read
from pejl.apps.organisation.models import Organisation


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Everything in the register that a figure can refer to."""

    indicators: dict[str, Indicator]
    sheets: dict[str, Sheet]
    sources: dict[str, Source]
    groups: frozenset[str]
    organisations: frozenset[str]


def look_around(rows: Sequence[MeasurementRow]) -> Surroundings:
    """What these rows can refer to. Five queries, however many rows there are."""
    codes = {row.indicator for row in rows}
    return Surroundings(
        indicators={row.code: row for row in among(Indicator.objects.all(), "code", codes)},
        sheets=_sheets(codes),
        sources={row.code: row for row in Source.objects.all()},
        groups=frozenset(ComparisonGroup.objects.open().values_list("code", flat=True)),
        organisations=frozenset(Organisation.objects.values_list("code", flat=True)),
    )


def _sheets(codes: set[str]) -> dict[str, Sheet]:
    rows = among(IndicatorVersion.objects.open(), "indicator__code", codes)
    columns = rows.values_list("indicator__code", "figure_kind", "breakdowns")
    return {code: Sheet(figure_kind, _members(breakdowns)) for code, figure_kind, breakdowns in columns}


def _members(breakdowns: Iterable[dict]) -> dict[str, frozenset[str]]:
    return {one["code"]: frozenset(member["code"] for member in one.get("members", ())) for one in breakdowns}


def read_rows(rows: Sequence[MeasurementRow], around: Surroundings) -> list[Reading]:
    """Read every row, and check what it refers to."""
    readings = [read(row, around.sheets.get(row.indicator, Sheet())) for row in rows]
    for reading in readings:
        _references(reading, around)
    return readings


def _references(reading: Reading, around: Surroundings) -> None:
    row = reading.row
    if row.indicator not in around.sheets:
        reading.object_to("indicator.unknown", "indicator", "the code of an indicator")
        reading.issues = [issue for issue in reading.issues if issue.code != "breakdown.unknown"]
    checks = (("group", around.groups), ("organisation", around.organisations), ("source", around.sources))
    for name, known in checks:
        code = getattr(row, name)
        if code and code not in known:
            reading.object_to("reference.unknown", name, f"the code of a {name} of the register")


def drafts_of(readings: Sequence[Reading], around: Surroundings) -> list[Version]:
    """Unsaved versions of the figures; series that had none get their key. Two or three queries."""
    named = [_key(reading, around) for reading in readings]
    keys = _series_keys(named, around)
    return [_draft(reading, keys[name], around) for reading, name in zip(readings, named, strict=True)]


Key = tuple[int, str, str, str]


def _key(reading: Reading, around: Surroundings) -> Key:
    row = reading.row
    return (around.indicators[row.indicator].id, reading.values["breakdown"], row.group, row.organisation)


def _series_keys(named: Sequence[Key], around: Surroundings) -> dict[Key, SeriesKey]:
    wanted = dict.fromkeys(named)
    by_id = {indicator.pk: indicator for indicator in around.indicators.values()}
    concerned = among(SeriesKey.objects.all(), "indicator", {key[0] for key in wanted})
    present = {_of(key): key for key in concerned}
    names = ("breakdown", "group", "organisation")
    new = [
        SeriesKey(indicator_id=key[0], **dict(zip(names, key[1:], strict=True))) for key in wanted if key not in present
    ]
    found = present | {_of(key): key for key in SeriesKey.objects.bulk_create(new)}
    for key in wanted:
        found[key].indicator = by_id[key[0]]
    return found


def _of(key: SeriesKey) -> Key:
    return (key.indicator_id, key.breakdown, key.group, key.organisation)


_SERIES_KEY = Measurement._meta.get_field("series_key")
_COLUMNS = tuple(one.attname for one in Measurement._meta.concrete_fields)


def _draft(reading: Reading, key: SeriesKey, around: Surroundings) -> Measurement:
    """By position, since Django takes thrice the time for names; what is not read yet is None until it is recorded."""
    source = around.sources.get(reading.row.source)
    values = {**reading.values, "series_key_id": key.id, "source_id": source and source.id}
    draft = Measurement(*map(values.get, _COLUMNS))
    _SERIES_KEY.set_cached_value(draft, key)
    return draft
