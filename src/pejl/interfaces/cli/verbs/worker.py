# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""`pejl worker`: do the work that pages only ask for."""

from __future__ import annotations

from pejl.interfaces.cli.installation import open_register
from pejl.interfaces.cli.language import gettext as _
from pejl.interfaces.cli.options import verb


@verb(
    "worker",
    _(
        "Runs until it is stopped by Ctrl-C or SIGTERM; the job at hand is finished first. "
        "On PostgreSQL any number of them can run, on SQLite one."
    ),
)
def command() -> None:
    """Work until told to stop."""
    open_register()
    from pejl.apps.checks.running import resume_interrupted
    from pejl.apps.jobs.worker import run_worker
    from pejl.interfaces.cli.kinds_of_jobs import KINDS

    run_worker(kinds=KINDS, chores=(resume_interrupted,))
