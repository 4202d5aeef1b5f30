# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""A hundred thousand figures from a file into the register, checked and versioned, beside bare inserts of them."""

import csv
import io
from collections.abc import Iterator

from tests.bench import registers
from tests.bench.measuring import Comparison

INDICATORS, PERIODS = 10_000, 10
ROWS = INDICATORS * PERIODS


def comparisons() -> Iterator[Comparison]:
    registers.many_goals(INDICATORS)
    text = registers.figures_text(indicators=INDICATORS, periods=PERIODS)
    yield Comparison(
        name="import of figures",
        size=f"{ROWS:,} rows of measurements.csv, {len(text) / 1e6:.1f} MB, from text to committed",
        ours=lambda: _import(text),
        beside=lambda: _insert(text),
        beside_name="csv.reader and one executemany into a bare table",
        rounds=3,
        counted=(ROWS, "rows"),
    )


def _import(text: str) -> None:
    """Read, check and load, then take back, so that the next round begins where this one did."""
    from django.db import transaction

    from pejl.apps.measurements.importing import import_versions
    from pejl.interfaces.exchange.checks.figures import check_figures
    from pejl.interfaces.exchange.checks.versions import check_versions
    from pejl.interfaces.exchange.reading.measurements import read_measurements_text
    from pejl.interfaces.exchange.register.loading import historical_row
    from pejl.interfaces.exchange.register.state import register_state, register_vocabulary

    known = register_vocabulary(register_state())
    read = read_measurements_text(text)
    issues = [*read.issues, *check_figures(read.figures, known), *check_versions(read.figures)]
    assert not issues
    with transaction.atomic():
        imported = import_versions([historical_row(one) for one in read.figures], acting_user="bench")
        assert imported.added == ROWS
        transaction.set_rollback(True)


def _insert(text: str) -> None:
    from django.db import connection, transaction

    header, *rows = csv.reader(io.StringIO(text))
    columns = ", ".join(f'"{name}" text' for name in header)
    places = ", ".join(["%s"] * len(header))
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(f"CREATE TABLE bare ({columns})")
        cursor.executemany(f"INSERT INTO bare VALUES ({places})", rows)
        transaction.set_rollback(True)
