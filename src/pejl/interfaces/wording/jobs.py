# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The worker's jobs in words."""

from __future__ import annotations

from django.utils.dates import WEEKDAYS
from django.utils.translation import get_language, gettext, ngettext
from django.utils.translation import gettext as _

from pejl.core.errors import PejlError
from pejl.core.schedules import Rhythm, read_schedule
from pejl.interfaces.wording.issues import TEMPLATES


def job_word(name: str) -> str:
    """What a job does; one that has no words yet keeps the name of its function."""
    words = {
        "check_integrity": _("Check that the register is sound"),
        "forget_old_access": _("Delete old entries of who saw what"),
        "forget_done_jobs": _("Forget jobs that went well a month ago"),
        "make_comments": _("Write findings into a Word file"),
        "read_returned": _("Read a paper that came back from Word"),
        "remind": _("Remind people of what waits for them"),
        "remove_checked_files": _("Delete checked documents in time"),
        "remove_returned_files": _("Delete papers that came back, in time"),
        "run_check": _("Check documents"),
        "send_reset_link": _("Send a link for a new password"),
    }
    return words.get(name, name)


def status_word(status: str) -> str:
    """How far a job has come; a status that is new to us keeps its code."""
    words = {
        "READY": _("waiting"),
        "RUNNING": _("running"),
        "SUCCESSFUL": _("finished"),
        "FAILED": _("failed"),
    }
    return words.get(status, status)


def failure_word(error: str) -> str:
    """What an attempt came to, where it has words; else its code or class, which developers know."""
    return str(gettext(TEMPLATES[error])) if error in TEMPLATES else error


def rule_words(rule: str) -> str:
    """When something is done, as a person says it."""
    try:
        found = read_schedule(rule)
    except PejlError:  # written by a newer version
        return rule
    clock = f"{found.at:%H.%M}" if get_language() == "da" else f"{found.at:%H:%M}"
    return {
        Rhythm.NEVER: lambda: _("never"),
        Rhythm.EVERY: lambda: _distance(found.minutes),
        Rhythm.DAILY: lambda: _("every day at {clock}").format(clock=clock),
        Rhythm.WEEKLY: lambda: _("every {day} at {clock}").format(day=WEEKDAYS[found.day].lower(), clock=clock),
        Rhythm.MONTHLY: lambda: _("on day {day} of every month at {clock}").format(day=found.day, clock=clock),
    }[found.rhythm]()


def _distance(minutes: int) -> str:
    if minutes % 60 == 0:
        return ngettext("every hour", "every {n} hours", minutes // 60).format(n=minutes // 60)
    return ngettext("every minute", "every {n} minutes", minutes).format(n=minutes)
