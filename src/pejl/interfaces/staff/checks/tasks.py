# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What the worker is asked to do by these pages: it needs the words of the interfaces, so it cannot stand in an app."""

from __future__ import annotations

from collections.abc import Sequence

from django_tasks import task

from pejl.apps.checks.commenting import make
from pejl.apps.checks.report_text import read_report
from pejl.documents.writers.notes import Note
from pejl.interfaces.exchange.check_notes import notes_of
from pejl.interfaces.staff.checks.handling import handled, without_dismissed
from pejl.interfaces.wording.languages import speaking


@task()
def make_comments(number: int, language: str) -> str:
    """Make a commented file in a language; what was dismissed is not noted."""
    with speaking(language):
        return make(number, _notes)


def _notes(text: str, check: int, document: str) -> Sequence[Note]:
    report = read_report(text)
    return notes_of(without_dismissed(report, handled(check, report)), document)
