# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""`pejl close-scheme`: end a scheme with its conclusions, or undo that."""

from __future__ import annotations

import csv
from datetime import date, datetime
from pathlib import Path
from typing import Any

import click

from pejl.core.errors import PejlError
from pejl.interfaces.cli.installation import open_register
from pejl.interfaces.cli.language import gettext as _
from pejl.interfaces.cli.options import verb

COLUMNS = ("goal", "verdict", "rationale", "reservation")
VERDICTS = "achieved, achieved_with_reservation, partly, not_achieved, no_data"


@verb(
    "close-scheme",
    _(
        "Writes down what the rules give on the last day, beside a conclusion for each outermost goal. Nothing is "
        "moved or deleted, and --undo takes it back until a release shows the follow-up closed."
    ),
)
@click.argument("scheme", metavar="SCHEME")
@click.option("--on", type=click.DateTime(["%Y-%m-%d"]), help=_("The last day."))
@click.option(
    "--conclusions",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help=_("CSV in UTF-8 with the columns goal, verdict ({verdicts}), rationale and reservation.").format(
        verdicts=VERDICTS
    ),
)
@click.option("--undo", is_flag=True, help=_("Open it again."))
@click.option("--reason", required=True, help=_("Who decided it, and where."))
@click.option(
    "--user", default="pejl close-scheme", show_default=True, help=_("Who is written down as having done it.")
)
def command(scheme: str, on: datetime | None, conclusions: Path | None, undo: bool, **by: str) -> None:
    """Close it, or open it again."""
    open_register()
    from pejl.apps.publication.closing import close_scheme, reopen_scheme

    named = {"acting_user": by["user"], "reason": by["reason"]}
    if undo:
        reopen_scheme(scheme, **named)
        click.echo(_("{scheme} is open again.").format(scheme=scheme))
        return
    if on is None:
        raise PejlError("field.unreadable", field="--on", found="", expected="YYYY-MM-DD")
    close_scheme(scheme, _day(on), _endings(conclusions) if conclusions else {}, **named)
    click.echo(_("{scheme} is closed on {day}.").format(scheme=scheme, day=_day(on).isoformat()))


def _day(on: datetime) -> date:
    return on.date()


def _endings(file: Path) -> dict[str, Any]:
    from pejl.apps.publication.closing import Ending

    with file.open(encoding="utf-8-sig", newline="") as opened:
        rows = csv.DictReader(opened)
        lacking = set(COLUMNS[:3]) - set(rows.fieldnames or ())
        if lacking:
            raise PejlError("column.missing", found=", ".join(rows.fieldnames or ()), expected=", ".join(COLUMNS))
        return {
            row["goal"]: Ending(row["verdict"] or "", row["rationale"] or "", row.get("reservation") or "")
            for row in rows
        }
