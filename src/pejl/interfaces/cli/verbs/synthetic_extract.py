# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""`pejl synthetic-extract`: an extract that nobody is behind, with the figures that it must give."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from pejl.interfaces.cli.definitions import definition_named
from pejl.interfaces.cli.language import gettext as _
from pejl.interfaces.cli.language import ngettext
from pejl.interfaces.cli.options import DayType, verb
from pejl.interfaces.cli.output import progress


@verb(
    "synthetic-extract",
    _(
        "DEFINITION is a file, or the code of one that comes along; without any the extract serves all that come along."
        " The files hold what case systems hold, slips included. known-answers.csv says what each definition must give"
        " before anything is hidden. The same seed gives the same rows."
    ),
)
@click.argument("names", nargs=-1, metavar="[DEFINITION]…")
@click.option(
    "--output",
    type=click.Path(path_type=Path, file_okay=False),
    required=True,
    metavar="DIR",
    help=_("The folder to write: empty, or not there yet."),
)
@click.option(
    "--rows",
    type=click.IntRange(100),
    default=10_000,
    show_default=True,
    help=_("About how many rows, in all files together."),
)
@click.option("--seed", type=int, default=1, show_default=True, help=_("Another number gives other rows."))
@click.option(
    "--as-of", type=DayType(), metavar="DATE", help=_("The day of the extract. Default: the last 31 January.")
)
@click.option("--format", "form", type=click.Choice(["parquet", "csv"]), default="parquet", show_default=True)
def command(names: tuple[str, ...], output: Path, rows: int, seed: int, as_of: date | None, form: str) -> None:
    """Write it, and say how much of it there is."""
    from pejl.registers.shipped import shipped_codes
    from pejl.registers.synthetic import Wanted, write_synthetic

    definitions = [definition_named(name) for name in names or shipped_codes()]
    files = {source.name or name for one in definitions for name, source in one.sources.items()}
    with progress(_("Writing"), len(files)) as step:
        wanted = Wanted(rows, seed, as_of or _last_january(date.today()), form, watch=step)  # noqa: DTZ011
        done = write_synthetic(definitions, output, wanted)
    written = sum(done.rows.values())
    sentence = ngettext("{count} row is written to {folder}.", "{count} rows are written to {folder}.", written)
    click.echo(sentence.format(count=written, folder=output))


def _last_january(today: date) -> date:
    """Registers are read when the year before has been registered."""
    end = date(today.year, 1, 31)
    return end if end <= today else date(today.year - 1, 1, 31)
