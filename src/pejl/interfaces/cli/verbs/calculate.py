# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""`pejl calculate`: an indicator from a register extract, protected before anything leaves."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pejl.core.errors import PejlError
from pejl.interfaces.cli.calculated import tell_explained, tell_figures, tell_recorded, watching
from pejl.interfaces.cli.definitions import definition_named
from pejl.interfaces.cli.installation import open_register
from pejl.interfaces.cli.language import gettext as _
from pejl.interfaces.cli.options import DayType, verb

if TYPE_CHECKING:
    from pejl.registers.engines import Order
    from pejl.registers.running import Calculation

DEFAULT_MEMORY = "2GB"


@verb(
    "calculate",
    _(
        "DEFINITION is a file, or the code of one that comes along. Its examples are run first, then the extract is"
        " checked, then it is counted; only what is protected is shown. No row leaves the extract."
    ),
)
@click.argument("definition", metavar="DEFINITION")
@click.option(
    "--extract", metavar="DIR", help=_("The folder with the extract; for postgres the address of the database.")
)
@click.option(
    "--engine",
    type=click.Choice(["duckdb", "postgres", "spark", "reference"]),
    default="duckdb",
    show_default=True,
    help=_("What counts; the answer is the same."),
)
@click.option(
    "--as-of", type=DayType(), metavar="DATE", help=_("What had been registered then. Default: the day of the extract.")
)
@click.option(
    "--memory", default=DEFAULT_MEMORY, show_default=True, help=_("The most that is held before the disk is used.")
)
@click.option("--explain", is_flag=True, help=_("Say in words what is counted, and show the query."))
@click.option("--record", is_flag=True, help=_("Record the figures, and enter them among all that was let out."))
@click.option(
    "--indicator", metavar="CODE", help=_("Under which indicator, where the definition names another or none.")
)
@click.option(
    "--user", default="pejl calculate", show_default=True, help=_("Who is written down as having recorded it.")
)
@click.option("--reason", default="", help=_("Why figures change, where the register has others."))
@click.option("--format", "form", type=click.Choice(["csv", "json"]), default="csv", show_default=True)
def command(
    definition: str,
    extract: str | None,
    engine: str,
    as_of: date | None,
    memory: str,
    explain: bool,
    record: bool,
    indicator: str | None,
    user: str,
    reason: str,
    form: str,
) -> None:
    """Read, count, protect, tell."""
    from pejl.registers.engines import Order
    from pejl.registers.running import calculate

    wanted = definition_named(definition)
    if indicator:
        wanted = wanted.model_copy(update={"indicator": indicator})
    if record:
        open_register()
    if explain:
        tell_explained(Order(wanted, extract or "", as_of or date.today(), memory), engine)  # noqa: DTZ011
    if extract is None:
        if not explain:
            raise PejlError("calculate.no_extract", found="", expected="--extract DIR")
        return
    with watching(_("Counting")) as watch:
        order = Order(wanted, extract, as_of or _day_of(extract, engine), memory, watch)
        calculation = _recorded(order, engine, user, reason) if record else calculate(order, engine=engine)
    tell_figures(calculation, form)


def _recorded(order: Order, engine: str, user: str, reason: str) -> Calculation:
    """Count and record, and tell on standard error what came of it."""
    from pejl.apps.calculations.actions import calculate_and_record

    done = calculate_and_record(order, engine=engine, acting_user=user, reason=reason)
    tell_recorded(done)
    return done.calculation


def _day_of(extract: str, engine: str) -> date:
    from pejl.registers.extracts import day_of

    said = None if engine == "postgres" else day_of(Path(extract))
    return said or date.today()  # noqa: DTZ011 - the day where the extract is counted
