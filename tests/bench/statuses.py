# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The status of ten thousand goals as of a day and as known at a moment, beside the bare query for the same figures."""

from collections.abc import Iterator
from datetime import date

from tests.bench import registers
from tests.bench.measuring import Comparison

INDICATORS, PERIODS = 10_000, 20
AS_OF = date(2019, 12, 31)


def comparisons() -> Iterator[Comparison]:
    registers.many_goals(INDICATORS)
    from pejl.interfaces.exchange.reading.measurements import read_measurements_text

    read = read_measurements_text(registers.figures_text(indicators=INDICATORS, periods=PERIODS))
    registers.load(registers.plan_of(indicators=INDICATORS), read.figures)
    yield Comparison(
        name="status of a scheme",
        size=f"{INDICATORS:,} goals and indicators x {PERIODS} periods, the barometer with all its pieces",
        ours=_status,
        beside=_query,
        beside_name="one SQL query for the same figures as of the day and known now, into Python",
        rounds=3,
    )


def _status() -> None:
    from pejl.apps.assessments.queries import scheme_status

    assert len(scheme_status(registers.SCHEME, as_of=AS_OF).goals) == INDICATORS


def _query() -> None:
    from django.db import connection
    from django.utils import timezone

    now = timezone.now()
    with connection.cursor() as cursor:
        cursor.execute(_FIGURES, [AS_OF, now, now])
        assert len(cursor.fetchall()) == INDICATORS * PERIODS


_FIGURES = """
SELECT i.code, m.period, m.value
FROM measurements_measurement m
JOIN measurements_serieskey k ON k.id = m.series_key_id
JOIN indicators_indicator i ON i.id = k.indicator_id
WHERE i.code GLOB 'i[0-9]*' AND m.period_end <= %s
  AND m.recorded_from <= %s AND (m.recorded_to IS NULL OR m.recorded_to > %s)
ORDER BY i.code, m.period_end
"""
