# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""How the answer of `pejl calculate` is told: protected figures as CSV or JSON, and what stands behind them."""

from __future__ import annotations

import csv
import io
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import click

from pejl.interfaces.cli.language import gettext as _
from pejl.interfaces.cli.language import ngettext
from pejl.interfaces.cli.output import tell_json
from pejl.interfaces.wording.counting_runs import CAUSES

if TYPE_CHECKING:
    from pejl.apps.calculations.actions import RecordedRun
    from pejl.registers.engines import Order
    from pejl.registers.figures import Figure
    from pejl.registers.running import Calculation

NORMAL, HIDDEN, NONE = "A", "Q", "M"  # SDMX: a figure, hidden, there can be none
_COLUMNS = ("period", "breakdown", "value", "numerator", "denominator", "status")


def tell_explained(order: Order, engine: str) -> None:
    """The definition in sentences, and the query that an engine would run."""
    from pejl.interfaces.cli.definition_words import explained
    from pejl.registers.engines import engine_named

    for sentence in explained(order.definition, language=os.environ.get("PEJL_LANGUAGE", "da")):
        click.echo(sentence)
    sql = engine_named(engine).sql_of(order)
    if sql:
        click.echo(f"\n{sql}")


def tell_figures(calculation: Calculation, form: str) -> None:
    """Print the figures. A hidden one has no number and status Q; one of nobody has status M."""
    rows = [_row(one) for one in calculation.figures.figures]
    if form == "json":
        tell_json({**_about(calculation), "figures": rows})
        return
    text = io.StringIO()
    writer = csv.DictWriter(text, _COLUMNS, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    click.echo(text.getvalue(), nl=False)


def tell_recorded(done: RecordedRun) -> None:
    """How many figures are new, and which moved by more than a tenth since the run before, on standard error."""
    new = len(done.recorded.versions)
    sentence = ngettext("{count} figure is recorded.", "{count} figures are recorded.", new)
    click.echo(sentence.format(count=new), err=True)
    for jump in done.jumps:
        place = " ".join(part for part in (jump.period, jump.breakdown) if part)
        moved = _("{place} moved from {before} to {after}: {cause}")
        cause = _(CAUSES[jump.cause])
        click.echo(moved.format(place=place, before=jump.before, after=jump.after, cause=cause), err=True)


def _row(figure: Figure) -> dict[str, Any]:
    status = HIDDEN if figure.hidden else NONE if figure.value is None else NORMAL
    return {
        "period": figure.period,
        "breakdown": figure.breakdown,
        "value": figure.value,
        "numerator": figure.numerator,
        "denominator": figure.denominator,
        "status": status,
    }


def _about(calculation: Calculation) -> dict[str, Any]:
    definition = calculation.figures.definition
    return {
        "definition": definition.code,
        "version": definition.version,
        "unit": definition.unit,
        "as_of": calculation.as_of,
        "engine": calculation.engine,
        "definition_fingerprint": calculation.definition_fingerprint,
        "extract_fingerprint": calculation.extract_fingerprint,
        "sql_fingerprint": calculation.sql_fingerprint,
        "rule": [{"code": one.code, **one.params} for one in calculation.figures.counts.statement()],
    }


@contextmanager
def watching(title: str) -> Iterator[Callable[[float], None]]:
    """A bar on standard error that follows how far a query has come; nothing where nobody watches."""
    if not sys.stderr.isatty():
        yield lambda _share: None
        return
    with click.progressbar(length=100, label=title, file=sys.stderr) as bar:
        yield lambda share: bar.update(max(0, int(100 * min(1.0, share)) - bar.pos))
