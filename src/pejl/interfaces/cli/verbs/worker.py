# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""`pejl worker`: do the work that pages only ask for."""

from __future__ import annotations

from gettext import gettext as _

import click

from pejl.interfaces.cli.running import with_register


@click.command(
    short_help=_("Do the work that pages only ask for"),
    help=_(
        "Do the work that pages only ask for, until stopped by Ctrl-C or SIGTERM; "
        "the job at hand is finished first.\n\n"
        "\b\nExample:\n  pejl worker"
    ),
)
@with_register
def command() -> None:
    from pejl.apps.jobs.worker import run_worker

    run_worker()
