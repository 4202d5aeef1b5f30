# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""`pejl restore`: a backup into an empty database."""

from __future__ import annotations

from pathlib import Path

import click

from pejl.interfaces.cli.installation import open_register
from pejl.interfaces.cli.language import gettext as _
from pejl.interfaces.cli.options import verb
from pejl.interfaces.cli.output import FORMAT, progress, tell_json


@verb(
    "restore",
    _("The database must be empty; nothing is ever overwritten. The file is checked before a row is written."),
)
@click.argument("file", type=click.Path(path_type=Path))
@FORMAT
def command(file: Path, form: str) -> None:
    """Restore it."""
    open_register()
    from pejl.interfaces.exchange.backups.reading import restore_backup
    from pejl.interfaces.exchange.backups.rows import tables

    with progress(_("Reading {name}").format(name=file.name), 2 * len(tables())) as step:
        found = restore_backup(file, lambda: step(""))
    if form == "json":
        tell_json({"file": str(file), "tables": found.tables, "rows": found.rows, "written_at": found.written_at})
    else:
        text = _("{rows} rows of {tables} tables are back, as they were {at}.")
        click.echo(text.format(rows=found.rows, tables=found.tables, at=found.written_at))
