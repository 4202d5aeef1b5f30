# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""`pejl export-excel`: figures that stand, as a spreadsheet to fill in."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import click

from pejl.interfaces.cli.installation import open_register
from pejl.interfaces.cli.language import gettext as _
from pejl.interfaces.cli.language import ngettext
from pejl.interfaces.cli.options import KNOWN_AT, verb
from pejl.interfaces.cli.output import FORMAT, tell_json


@verb("export-excel", _("The sheet holds the figures that stand, with lists of codes and help for each column."))
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@click.option("--indicator", "indicators", multiple=True, metavar="CODE", help=_("Only this one; may be repeated."))
@KNOWN_AT
@FORMAT
def command(file: Path, indicators: tuple[str, ...], known_at: datetime | None, form: str) -> None:
    """Write the spreadsheet."""
    open_register()
    from pejl.interfaces.exchange.register.exporting import standing_figures
    from pejl.interfaces.exchange.register.state import register_state, register_vocabulary
    from pejl.interfaces.exchange.workbooks.writing import write_workbook

    known = register_vocabulary(register_state(known_at))
    figures = standing_figures(known_at, indicators or None)
    count = write_workbook(file, figures, known, say=_)
    if form == "json":
        tell_json({"file": str(file), "figures": count})
    else:
        what = ngettext("{count} figure", "{count} figures", count).format(count=count)
        click.echo(_("{folder}: {what} written.").format(folder=file, what=what))
