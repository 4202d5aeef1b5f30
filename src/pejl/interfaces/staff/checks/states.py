# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""How far a check has come, in words."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from pejl.apps.checks.facts import CheckFacts
from pejl.apps.checks.models import State
from pejl.apps.checks.queries import SILENCE
from pejl.apps.jobs.queries import worker_seen
from pejl.interfaces.staff.errors import told_of
from pejl.interfaces.wording.languages import capitalised, count_word


def state_words(check: CheckFacts) -> str:
    """In a list: `Tre tal er modsagt`, `Læser dokumenterne`, `Kunne ikke gennemføres`."""
    if check.state == State.DONE:
        return outcome_words(check.counts)
    if check.state == State.FAILED:
        return _("Could not be done")
    return step_words(check) if check.state == State.RUNNING else _("Waits for the worker")


def outcome_words(counts: Mapping[str, int]) -> str:
    """What was found, as the report's own headline begins."""
    wrong = counts.get("contradicted", 0)
    if wrong:
        text = ngettext("{count} figure is contradicted", "{count} figures are contradicted", wrong)
        return capitalised(text.format(count=count_word(wrong)))
    return _("No contradictions") if counts.get("claims") else _("No figures that claim something")


def step_words(check: CheckFacts) -> str:
    """What is being done right now."""
    steps = {
        "reading": _("The documents are being read"),
        "pages": _("The documents are being read"),
        "judging": _("The figures are being held against each other"),
        "writing": _("The report is being written"),
    }
    return steps.get(check.step, _("The check has begun"))


def failure_sentence(check: CheckFacts) -> str:
    """Why a check failed, with the document that it failed at."""
    return told_of(check.error, check.params)


def silence_sentence(check: CheckFacts, now: datetime | None = None) -> str:
    """What to expect where nobody works on a check that is not done; "" where somebody does."""
    if worker_seen(now) is None:
        return _("No worker is running, so nothing happens yet. Whoever runs Pejl starts one with “pejl worker”.")
    if check.state == State.RUNNING and check.changed_at < (now or timezone.now()) - SILENCE:
        return _("The worker that did this was stopped. Another one takes it up within a minute.")
    return ""
