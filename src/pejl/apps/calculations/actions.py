# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""How an indicator is counted in a register and recorded: let out, entered, recorded and compared, or nothing is."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import dataclass, replace
from decimal import Decimal

from django.db import transaction
from django.utils import timezone

from pejl.apps.calculations.comparing import Jump, facts_of, jumps
from pejl.apps.calculations.models import CalculationRun
from pejl.apps.disclosure.actions import LetOut, Outgoing, let_out
from pejl.apps.measurements.actions import Recorded, record_measurements
from pejl.apps.measurements.rows import MeasurementRow
from pejl.core.disclosure import ProtectedTable, Rule, Table
from pejl.core.errors import PejlError
from pejl.registers.engines import Order
from pejl.registers.figures import Figure
from pejl.registers.running import Calculation, ProtectedFigures, calculate, population_of

CALCULATED, HIDDEN = "A", "Q"


@dataclass(frozen=True, slots=True)
class RecordedRun:
    """What came of it: the protected figures, the row of the run, what was recorded, and what moved much."""

    calculation: Calculation
    run: int
    recorded: Recorded
    jumps: tuple[Jump, ...]


def calculate_and_record(order: Order, *, engine: str, acting_user: str, reason: str = "") -> RecordedRun:
    """Count, protect together with all that left before, record the figures and the run: all of it or nothing.

    Raises `calculate.no_indicator` where the definition names none, and what counting, letting out and recording raise.
    """
    definition, started = order.definition, timezone.now()
    if not definition.indicator:
        raise PejlError("calculate.no_indicator", found=definition.code, expected="indicator: CODE")
    out: list[LetOut] = []
    with ExitStack() as stack:

        def protector(table: Table, rule: Rule) -> ProtectedTable:
            """Counting is over when this is called: only from here on is the database held."""
            stack.enter_context(transaction.atomic())
            leaving = Outgoing(population_of(definition), definition.code, table, rule, occasion=reason)
            out.append(let_out(leaving, acting_user=acting_user))
            return out[0].protection.protected

        calculation = calculate(order, engine=engine, by=protector)
        recorded = record_measurements(rows_of(calculation.figures), acting_user=acting_user, reason=reason)
        before = CalculationRun.objects.filter(definition=definition.code).order_by("-pk").first()
        run = CalculationRun.objects.create(
            definition=definition.code,
            version=definition.version,
            definition_text=definition.model_dump(mode="json", by_alias=True, exclude_defaults=True),
            definition_fingerprint=calculation.definition_fingerprint,
            extract_fingerprint=calculation.extract_fingerprint,
            sql_fingerprint=calculation.sql_fingerprint,
            engine=calculation.engine,
            indicator=definition.indicator,
            as_of=order.as_of,
            figures=[_document(one) for one in calculation.figures.figures],
            release_id=out[0].id,
            started_at=started,
            finished_at=timezone.now(),
            by=acting_user,
        )
    moved = jumps(facts_of(before), facts_of(run)) if before is not None else ()
    return RecordedRun(calculation, run.pk, recorded, moved)


def rows_of(figures: ProtectedFigures) -> list[MeasurementRow]:
    """The rows to record. Only protected figures make any: the type is the gate. Who has no unit has no row.

    Raises `calculate.not_protected` for anything else.
    """
    if not isinstance(figures, ProtectedFigures):
        raise PejlError("calculate.not_protected", found=type(figures).__name__, expected="ProtectedFigures")
    indicator = figures.definition.indicator or ""
    return [_row(indicator, one) for one in figures.figures if one.hidden or one.value is not None]


def _row(indicator: str, figure: Figure) -> MeasurementRow:
    row = MeasurementRow(indicator, figure.period, breakdown=figure.breakdown)
    if figure.hidden:
        return replace(row, status=HIDDEN)
    counted = figure.numerator is not None
    return replace(
        row,
        value=figure.value,
        numerator=figure.numerator if figure.denominator is not None else None,
        denominator=figure.denominator if counted else None,
    )


def _document(figure: Figure) -> dict[str, object]:
    def text(number: Decimal | None) -> str | None:
        return None if number is None else str(number)

    return {
        "period": figure.period,
        "breakdown": figure.breakdown,
        "value": text(figure.value),
        "numerator": text(figure.numerator),
        "denominator": text(figure.denominator),
        "hidden": figure.hidden,
    }
