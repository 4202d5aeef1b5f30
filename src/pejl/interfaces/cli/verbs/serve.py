# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""`pejl serve`: the site."""

from __future__ import annotations

import click

from pejl.interfaces.cli.installation import open_register
from pejl.interfaces.cli.language import gettext as _
from pejl.interfaces.cli.options import PORT, verb
from pejl.interfaces.cli.serving import WORKERS, refuse_taken, serve
from pejl.interfaces.cli.site import prepare_pages_to_serve


@verb("serve", _("Behind a web server that speaks https, set PEJL_HOSTS and PEJL_HTTPS=1."))
@click.option("--host", default="127.0.0.1", show_default=True, help=_("The address to listen on."))
@PORT
@click.option(
    "--workers", default=WORKERS, show_default=True, type=click.IntRange(1, 64), help=_("How many processes.")
)
def command(host: str, port: int, workers: int) -> None:
    """Serve until stopped by Ctrl-C or SIGTERM."""
    refuse_taken(host, port)
    open_register()
    prepare_pages_to_serve()
    click.echo(_("Pejl answers on {address}").format(address=f"http://{host}:{port}/"), err=True)
    serve(host=host, port=port, workers=workers)
