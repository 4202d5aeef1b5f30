# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The worker's jobs in words."""

from __future__ import annotations

from django.utils.translation import gettext as _


def job_word(name: str) -> str:
    """What a job does; one that has no words yet keeps the name of its function."""
    words = {"check_integrity": _("Check that the register is sound"), "run_check": _("Check documents")}
    return words.get(name, name)


def status_word(status: str) -> str:
    """How far a job has come; a status that is new to us keeps its code."""
    words = {
        "READY": _("waiting"),
        "RUNNING": _("running"),
        "SUCCESSFUL": _("done"),
        "FAILED": _("failed"),
    }
    return words.get(status, status)
