# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""`pejl export-site`: the public site as files that any web server can serve."""

from __future__ import annotations

from pathlib import Path

import click

from pejl.interfaces.cli.installation import open_register
from pejl.interfaces.cli.language import gettext as _
from pejl.interfaces.cli.options import verb
from pejl.interfaces.cli.output import FORMAT, tell_json
from pejl.interfaces.cli.site import copy_of, copy_site, tell_copied


@verb(
    "export-site",
    _("DIR is new, empty, or holds an earlier copy, which is replaced whole. Addresses in the feed are PEJL_HOSTS’."),
)
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@click.option("--release", "name", metavar="RELEASE", help=_("Another release than the one in force."))
@FORMAT
def command(folder: Path, name: str | None, form: str) -> None:
    """Write a copy."""
    open_register()
    from pejl.apps.publication.queries import release

    copy = copy_of(release(name, even_coming=True) if name else None)
    count = copy_site(copy, folder)
    if form == "json":
        tell_json({"release": copy.shown.release.code, "folder": str(folder), "files": count})
    else:
        tell_copied(folder, count)
