# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""`pejl backup`: everything in the database as one file."""

from __future__ import annotations

from pathlib import Path

import click

from pejl.interfaces.cli.installation import open_register
from pejl.interfaces.cli.language import gettext as _
from pejl.interfaces.cli.options import verb
from pejl.interfaces.cli.output import FORMAT, progress, tell_json


@verb(
    "backup",
    _("FILE is new. It holds accounts and whatever is hidden too, so keep it as safe as the database itself."),
)
@click.argument("file", type=click.Path(path_type=Path))
@FORMAT
def command(file: Path, form: str) -> None:
    """Write the backup."""
    open_register()
    from pejl.interfaces.exchange.backups.rows import tables
    from pejl.interfaces.exchange.backups.writing import write_backup

    with progress(_("Writing {name}").format(name=file.name), len(tables())) as step:
        found = write_backup(file, lambda: step(""))
    if form == "json":
        tell_json({"file": str(file), "tables": found.tables, "rows": found.rows, "bytes": found.size})
    else:
        text = _("{name} holds {rows} rows of {tables} tables.")
        click.echo(text.format(name=file.name, rows=found.rows, tables=found.tables))
