# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Versions written many at a time are what they would be one at a time, and the database guards them all the same."""

from datetime import date
from decimal import Decimal

import pytest
from django.db import IntegrityError, transaction

from pejl.apps.audit.inserting import ROWS_A_STATEMENT, insert
from pejl.apps.measurements.models import Measurement, SeriesKey
from tests.factories import make_indicator, moment, record_figures

pytestmark = pytest.mark.django_db


@pytest.fixture
def series() -> SeriesKey:
    """A series with one figure, for 1999."""
    make_indicator()
    record_figures("homeless", {"1999": "1"})
    return SeriesKey.objects.get()


def figures(series: SeriesKey, count: int) -> list[Measurement]:
    return [
        Measurement(
            series_key=series,
            period=str(2000 + at),
            period_start=date(2000 + at, 1, 1),
            period_end=date(2000 + at, 12, 31),
            value=Decimal("20.0") if at % 2 else Decimal(20),
            footnote="Æ 'quoted' %s ?",
            note={"da": "Ny måling"} if at % 3 else {},
            recorded_from=moment("2024-01-01"),
            recorded_to=None if at % 2 else moment("2025-01-01"),
            recorded_by="Alice",
        )
        for at in range(count)
    ]


def as_stored(figure: Measurement) -> dict:
    values = {one.attname: getattr(figure, one.attname) for one in Measurement._meta.concrete_fields}
    return values | {"value": str(values["value"])}


@pytest.mark.parametrize("count", [1, ROWS_A_STATEMENT - 1, ROWS_A_STATEMENT, 2 * ROWS_A_STATEMENT + 1])
def test_each_is_read_back_as_it_was_written_under_the_id_it_was_given(series: SeriesKey, count: int):
    written = figures(series, count)
    insert(written)
    ids = [one.pk for one in written]
    assert ids == sorted(set(ids))
    stored = Measurement.objects.in_bulk(ids)
    assert [as_stored(stored[one.pk]) for one in written] == [as_stored(one) for one in written]


def test_they_are_stored_as_a_single_one_is(series: SeriesKey):
    one, other = figures(series, 2)[1], figures(series, 4)[3]
    insert([one])
    other.save()
    columns = [name for name in as_stored(one) if name not in ("id", "period", "period_start", "period_end", "note")]
    rows = Measurement.objects.filter(pk__in=[one.pk, other.pk]).extra(select={"as_text": "CAST(value AS text)"})
    assert len({tuple(row.items()) for row in rows.values(*columns, "as_text")}) == 1


def test_whoever_writes_afterwards_gets_an_id_of_his_own(series: SeriesKey):
    insert(figures(series, 3))
    last = figures(series, 4)[-1]
    last.save()
    assert Measurement.objects.count() == 5


def test_nothing_at_all_may_be_written():
    insert([])
    assert not Measurement.objects.exists()


def test_one_that_overlaps_keeps_all_of_them_out(series: SeriesKey):
    written = figures(series, 2 * ROWS_A_STATEMENT)
    written[-1].period = "1999"
    with pytest.raises(IntegrityError), transaction.atomic():
        insert(written)
    assert Measurement.objects.count() == 1
