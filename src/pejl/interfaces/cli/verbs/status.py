# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""`pejl status`: the status of every goal, with its pieces."""

from __future__ import annotations

from datetime import date, datetime
from gettext import gettext as _

import click

from pejl.core.errors import PejlError
from pejl.interfaces.cli.parameters import DAY, MOMENT, SETTING
from pejl.interfaces.cli.running import DONE, FINDING, with_register


@click.command(
    short_help=_("Compute the status of every goal, with its pieces"),
    help=_(
        "Compute the status of every goal of SCHEME, or of all schemes, with its pieces.\n\n"
        "Exit status 1: a published status disagrees with the computed one.\n\n"
        "\b\nExamples:\n"
        "  pejl status\n"
        "  pejl status pejlemaerker-2014-2017 --format json\n"
        "  pejl status pejlemaerker-2014-2017 --missing zero\n"
        "  pejl status indsatsomraader-2021-2025 --known-at 2024-12-31"
    ),
)
@click.argument("scheme", required=False)
@click.option(
    "--as-of", type=DAY, help=_("Use figures of periods ended by this day (otherwise the latest status date).")
)
@click.option("--known-at", type=MOMENT, help=_("Use what was known then: a day (its end) or a time. Otherwise now."))
@click.option("--missing", type=click.Choice(["exclude", "zero"]), help=_("How a part without a status counts."))
@click.option("--set", "settings", type=SETTING, multiple=True, help=_("Another setting, such as join=min."))
@click.option("--format", "form", type=click.Choice(["table", "json", "csv"]), default="table", show_default=True)
@with_register
def command(
    scheme: str | None,
    as_of: date | None,
    known_at: datetime | None,
    missing: str | None,
    settings: tuple[tuple[str, str], ...],
    form: str,
) -> None:
    from pejl.apps.assessments.queries import scheme_status
    from pejl.apps.goals.queries import schemes
    from pejl.core.status.base import Settings
    from pejl.interfaces.cli import status_report

    overrides = dict(settings) | ({"missing": missing} if missing else {})
    Settings.from_texts(overrides)
    codes = [scheme] if scheme else [one.code for one in schemes(known_at)]
    if not codes:
        raise PejlError("scheme.none_known", expected="pejl import examples/copenhagen")
    found = [scheme_status(code, as_of=as_of, known_at=known_at, overrides=overrides) for code in codes]
    reports = status_report.OF_ONE if scheme else status_report.OF_ALL
    click.echo(reports[form](found))
    raise SystemExit(FINDING if any(one.disagreements for one in found) else DONE)
