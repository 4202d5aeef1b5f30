# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""`pejl export`: the register as a plan package, the same bytes for the same content."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import click

from pejl.interfaces.cli.installation import open_register
from pejl.interfaces.cli.language import gettext as _
from pejl.interfaces.cli.language import ngettext
from pejl.interfaces.cli.options import KNOWN_AT, verb
from pejl.interfaces.cli.output import FORMAT, tell_json


@verb("export", _("Imported into an empty register and exported again it gives the same bytes."))
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@click.option("--scheme", metavar="SCHEME", help=_("Only this scheme, with all that it refers to."))
@KNOWN_AT
@FORMAT
def command(folder: Path, scheme: str | None, known_at: datetime | None, form: str) -> None:
    """Write a package."""
    open_register()
    from pejl.interfaces.exchange.register.exporting import export_register
    from pejl.interfaces.exchange.writing.package import refuse_other_folders, write_package
    from pejl.interfaces.papers.packaged.writing import export_papers

    refuse_other_folders(folder)
    papers = export_papers(scheme=scheme, known_at=known_at)
    exported = export_register(scheme=scheme, known_at=known_at, quoted=papers.quoted)
    write_package(exported.plan, exported.figures, folder)
    papers.write(folder)
    schemes, figures = len(exported.plan.schemes), len(exported.figures)
    if form == "json":
        counts = {"schemes": schemes, "figures": figures, "papers": papers.count}
        tell_json({"package": exported.plan.name, "folder": str(folder), **counts})
        return
    what = [
        ngettext("{count} scheme", "{count} schemes", schemes).format(count=schemes),
        ngettext("{count} figure", "{count} figures", figures).format(count=figures),
        ngettext("{count} paper", "{count} papers", papers.count).format(count=papers.count),
    ]
    click.echo(_("{folder}: {what} written.").format(folder=folder, what=", ".join(what)))
