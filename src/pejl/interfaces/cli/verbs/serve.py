# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""`pejl serve`: the site."""

from __future__ import annotations

from gettext import gettext as _

import click

from pejl.interfaces.cli.running import with_register


@click.command(
    short_help=_("Serve the site"),
    help=_(
        "Serve the site until stopped by Ctrl-C or SIGTERM. Behind a web server that speaks https, set PEJL_HOSTS and "
        "PEJL_HTTPS=1.\n\n\b\nExample:\n  pejl serve --port 8000"
    ),
)
@click.option("--host", default="127.0.0.1", show_default=True, help=_("The address to listen on."))
@click.option("--port", default=8000, show_default=True, envvar="PORT", type=click.IntRange(1, 65535))
@click.option("--workers", default=2, show_default=True, type=click.IntRange(1, 64), help=_("How many processes."))
@with_register
def command(host: str, port: int, workers: int) -> None:
    from pejl.interfaces.cli.serving import serve

    click.echo(_("Pejl answers on {address}").format(address=f"http://{host}:{port}/"), err=True)
    serve(host=host, port=port, workers=workers)
