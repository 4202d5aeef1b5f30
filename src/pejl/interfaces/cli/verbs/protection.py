# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""`pejl protection`: the tables that left a register, and the protection report of one."""

from __future__ import annotations

from pathlib import Path

import click

from pejl.interfaces.cli.installation import open_register
from pejl.interfaces.cli.language import gettext as _
from pejl.interfaces.cli.options import verb


@verb(
    "protection",
    _("Without NUMBER the tables are listed, newest first. No report holds a hidden figure."),
)
@click.argument("number", type=int, required=False, metavar="[NUMBER]")
@click.option("--format", "form", type=click.Choice(["text", "html", "json"]), default="text", show_default=True)
@click.option("--output", type=click.Path(path_type=Path, dir_okay=False), metavar="FILE", help=_("Write to a file."))
def command(number: int | None, form: str, output: Path | None) -> None:
    """List, or report."""
    open_register()
    from pejl.apps.disclosure.queries import record, releases
    from pejl.interfaces.exchange.protection_document import FORMS
    from pejl.interfaces.exchange.writing.whole_file import write_whole

    if number is None:
        for one in releases():
            hidden = _("{hidden} of {figures} hidden").format(hidden=one.hidden, figures=one.figures)
            click.echo(f"{one.id}  {one.at:%Y-%m-%d}  {one.table}  {one.population} {one.number}  {hidden}")
        return
    text = FORMS[form](record(number))
    if output is None:
        click.echo(text, nl=False)
    else:
        write_whole(output, text.encode())
