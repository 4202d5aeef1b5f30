# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Every kind of job that the worker knows, and what a new installation asks for by itself. A new kind is added here."""

from __future__ import annotations

from pejl.apps.jobs.kinds import Kind, Kinds

KINDS = Kinds(
    (
        Kind("remind", "pejl.interfaces.cli.reminders.remind", rule="every 15 minutes"),
        Kind("check_integrity", "pejl.apps.jobs.tasks.check_integrity", rule="daily 03:00"),
        Kind("forget_done_jobs", "pejl.apps.jobs.tasks.forget_done_jobs", rule="daily 03:30"),
        Kind("forget_old_access", "pejl.apps.jobs.tasks.forget_old_access", rule="daily 03:45"),
        Kind("send_reset_link", "pejl.interfaces.staff.account.tasks.send_reset_link"),
        Kind("run_check", "pejl.apps.checks.tasks.run_check", attempts=1),  # a check counts for itself
        Kind("remove_checked_files", "pejl.apps.checks.tasks.remove_checked_files", rule="every 1 hour"),
        Kind("make_comments", "pejl.interfaces.staff.checks.tasks.make_comments"),
        Kind("read_returned", "pejl.interfaces.staff.papers.tasks.read_returned"),
        Kind("remove_returned_files", "pejl.interfaces.staff.papers.tasks.remove_returned_files", rule="every 1 hour"),
    )
)
