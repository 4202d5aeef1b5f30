# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""A calculation is let out, entered, recorded and kept with all it takes to compute it again; or nothing is."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from django.db import transaction

from pejl.apps.calculations.actions import RecordedRun, calculate_and_record, rows_of
from pejl.apps.calculations.comparing import Cause
from pejl.apps.calculations.models import CalculationRun
from pejl.apps.disclosure.models import ProtectedRelease, ReleasedFigure
from pejl.apps.measurements.models import Measurement
from pejl.core.errors import PejlError
from pejl.registers.engines import Order
from pejl.registers.figures import Figure
from pejl.registers.shipped import shipped_definition
from tests.factories import make_indicator
from tests.people import ALICE

pytestmark = pytest.mark.django_db
HEAD = "person,address,moved_in,moved_out,kind\n"
AS_OF = date(2022, 1, 31)


def order(folder: Path, *, kept: int = 30, left: int = 30, as_of: date = AS_OF, **update: Any) -> Order:
    lines = [f"00{n:04}0000,a{n},2020-01-15,{'' if n < kept else '2020-06-30'},own\n" for n in range(kept + left)]
    (folder / "addresses.csv").write_text(HEAD + "".join(lines), encoding="utf-8")
    definition = shipped_definition("kept-own-dwelling").model_copy(update={"indicator": "kept", **update})
    return Order(definition, str(folder), as_of)


def record(wanted: Order, reason: str = "") -> RecordedRun:
    return calculate_and_record(wanted, engine="duckdb", acting_user=ALICE, reason=reason)


@pytest.fixture
def _indicator() -> None:
    make_indicator("kept", unit="%", figure_kind="share")


@pytest.mark.usefixtures("_indicator")
def test_figures_and_the_run_are_recorded(tmp_path: Path) -> None:
    done = record(order(tmp_path))
    figure = Measurement.objects.get()
    assert (figure.value, figure.numerator, figure.denominator, figure.status) == (50, 30, 60, "A")
    run = CalculationRun.objects.get(pk=done.run)
    assert (run.definition, run.version, run.engine, run.by, run.as_of) == (
        "kept-own-dwelling", "1", "duckdb", ALICE, AS_OF,
    )  # fmt: skip
    assert run.definition_text["count"]["from"] == "addresses"
    assert run.figures == [
        {
            "period": "2020@2021-12",
            "breakdown": "",
            "value": "50.0",
            "numerator": "30",
            "denominator": "60",
            "hidden": False,
        }
    ]
    assert run.release.population == "kept-own-dwelling"


@pytest.mark.usefixtures("_indicator")
def test_a_hidden_figure_is_recorded_as_hidden(tmp_path: Path) -> None:
    record(order(tmp_path, kept=2, left=58))
    figure = Measurement.objects.get()
    assert (figure.value, figure.numerator, figure.denominator, figure.status) == (None, None, None, "Q")
    assert CalculationRun.objects.get().figures[0]["value"] is None


@pytest.mark.usefixtures("_indicator")
def test_a_figure_that_few_more_would_tell_stays_as_it_was(tmp_path: Path) -> None:
    record(order(tmp_path))
    done = record(order(tmp_path, kept=31), reason="en mere")
    assert done.calculation.figures.counts.shown.get(("2020@2021-12", "numerator")) != 31


@pytest.mark.usefixtures("_indicator")
@pytest.mark.parametrize(
    ("change", "cause"),
    [
        ({"kept": 60}, Cause.LATE_ROWS),
        ({"kept": 60, "version": "2"}, Cause.DEFINITION),
    ],
)
def test_a_large_jump_is_explained(change: dict[str, Any], cause: Cause, tmp_path: Path) -> None:
    record(order(tmp_path))
    done = record(order(tmp_path, **change), reason="nyt udtræk")
    assert [(one.period, str(one.before), str(one.after), one.cause) for one in done.jumps] == [
        ("2020@2021-12", "50.0", "66.7", cause)
    ]


@pytest.mark.usefixtures("_indicator")
def test_where_recording_is_refused_nothing_is_let_out(tmp_path: Path) -> None:
    record(order(tmp_path))
    with pytest.raises(PejlError):
        record(order(tmp_path, kept=60))  # a figure changes, and no reason is given
    assert ProtectedRelease.objects.count() == CalculationRun.objects.count() == Measurement.objects.count() == 1


def test_a_definition_without_an_indicator_is_not_recorded(tmp_path: Path) -> None:
    with pytest.raises(PejlError, match="no_indicator"):
        record(order(tmp_path, indicator=None))


def test_only_protected_figures_make_rows() -> None:
    with pytest.raises(PejlError, match="not_protected"):
        rows_of([Figure("2024", (), "", None)])  # type: ignore[arg-type]


def out_of(folder: Path, kept: int) -> list[Any]:
    """Everything that a count leaves in the register, in an attempt that is taken back."""
    with transaction.atomic():
        record(order(folder, kept=kept, left=62 - kept))
        left = [
            list(Measurement.objects.order_by("pk").values("period", "value", "numerator", "denominator", "status")),
            list(CalculationRun.objects.order_by("pk").values_list("figures", flat=True)),
            list(ReleasedFigure.objects.order_by("pk").values("cell", "state", "figure", "low", "high", "why")),
        ]
        transaction.set_rollback(True)
    return left


@pytest.mark.usefixtures("_indicator")
def test_nothing_depends_on_a_hidden_figure(tmp_path: Path) -> None:
    """So neither can a status, an interval or a chart: they are made of what is recorded, and of nothing else."""
    assert out_of(tmp_path, 2) == out_of(tmp_path, 3) == out_of(tmp_path, 4)
    assert out_of(tmp_path, 30) != out_of(tmp_path, 31)
