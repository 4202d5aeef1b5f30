# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""`pejl status`: what every goal comes to, from which pieces, beside what was published."""

from __future__ import annotations

import csv
import io
from datetime import date, datetime
from typing import Any

import click

from pejl.core.errors import PejlError
from pejl.interfaces.cli.installation import open_register
from pejl.interfaces.cli.language import gettext as _
from pejl.interfaces.cli.options import KNOWN_AT, DayType, SettingType, verb
from pejl.interfaces.cli.output import progress, tell_json

FINDING = 1


@verb(
    "status",
    _("Without SCHEME every scheme is computed. Exit status 1: a published status disagrees with the rules."),
)
@click.argument("scheme", required=False)
@click.option(
    "--as-of",
    type=DayType(),
    metavar="DATE",
    help=_("Only figures of periods that had ended by then. Default: the scheme's latest status date."),
)
@KNOWN_AT
@click.option(
    "--missing", type=click.Choice(["exclude", "zero"]), help=_("What a part without a new figure counts as.")
)
@click.option(
    "--set",
    "chosen",
    type=SettingType(),
    multiple=True,
    metavar="NAME=VALUE",
    help=_("Another choice for one setting of the method; may be repeated."),
)
@click.option("--format", "form", type=click.Choice(["table", "json", "csv"]), default="table", show_default=True)
def command(
    scheme: str | None,
    as_of: date | None,
    known_at: datetime | None,
    missing: str | None,
    chosen: tuple[tuple[str, str], ...],
    form: str,
) -> int:
    """Compute and tell."""
    open_register()
    from pejl.apps.assessments.queries import scheme_status
    from pejl.apps.goals.queries import schemes

    overrides = dict(chosen) | ({"missing": missing} if missing else {})
    _refuse_wrong_settings(overrides)
    codes = [scheme] if scheme else [one.code for one in schemes(known_at)]
    if not codes and form == "table":
        raise PejlError("scheme.none_known", expected="pejl import examples/copenhagen")
    found = []
    with progress(_("Computing"), len(codes)) as step:
        for code in codes:
            step(code)
            found.append(scheme_status(code, as_of=as_of, known_at=known_at, overrides=overrides))
    _tell(found, form, single=scheme is not None)
    return FINDING if any(one.disagreements for one in found) else 0


def _refuse_wrong_settings(overrides: dict[str, str]) -> None:
    """A wrong setting is refused even where no scheme is there to use it."""
    from pejl.core.status.base import Settings

    Settings.from_texts(overrides)


def _tell(found: list[Any], form: str, *, single: bool) -> None:
    from pejl.interfaces.exchange.status_document import status_document

    documents = [status_document(one) for one in found]
    if form == "json":
        tell_json(documents[0] if single else {"schemes": documents})
    elif form == "csv":
        click.echo(_as_csv(documents), nl=False)
    else:
        from pejl.interfaces.cli.status_table import status_table

        click.echo("\n\n".join(status_table(one) for one in found))


def _as_csv(documents: list[dict[str, Any]]) -> str:
    from pejl.interfaces.exchange.csv_text import harmless
    from pejl.interfaces.exchange.status_document import STATUS_COLUMNS, status_rows
    from pejl.interfaces.exchange.writing.json_text import write_json

    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow(STATUS_COLUMNS)
    for document in documents:
        for row in status_rows(document):
            writer.writerow(
                [
                    "" if one is None else harmless(one) if isinstance(one, str) else _plain(write_json(one))
                    for one in row
                ]
            )
    return buffer.getvalue()


def _plain(text: str) -> str:
    """Dates are quoted in JSON and bare in a table."""
    return text.strip('"')
