# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""`pejl worker`: do the work that pages only ask for."""

from __future__ import annotations

from pejl.interfaces.cli.installation import open_register
from pejl.interfaces.cli.language import gettext as _
from pejl.interfaces.cli.options import verb


@verb("worker", _("Runs until it is stopped by Ctrl-C or SIGTERM; the job at hand is finished first."))
def command() -> None:
    """Work until told to stop."""
    open_register()
    from pejl.apps.checks.running import remove_expired_files, resume_interrupted
    from pejl.apps.jobs.worker import run_worker
    from pejl.apps.papers.reading import remove_expired_returns
    from pejl.interfaces.cli.reminders import send_reminders

    run_worker(chores=(resume_interrupted, remove_expired_files, remove_expired_returns, send_reminders))
