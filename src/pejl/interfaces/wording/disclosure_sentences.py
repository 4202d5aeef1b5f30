# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What disclosure control did to a table, in sentences that tell no hidden figure from another."""

from __future__ import annotations

from collections.abc import Iterable

from django.utils.translation import gettext

from pejl.core.disclosure.protect import Said
from pejl.interfaces.wording.marking import gettext_noop

SENTENCES: dict[str, str] = {
    "disclosure.said.hidden": gettext_noop("{hidden} of {figures} figures are hidden for the sake of persons."),
    "disclosure.said.zeros_public": gettext_noop("Figures from 1 and below {threshold} are hidden; 0 is shown."),
    "disclosure.said.zeros_protected": gettext_noop("Figures below {threshold} are hidden, and so is 0."),
    "disclosure.said.secondary": gettext_noop(
        "Other figures are hidden so that these cannot be reckoned out. All of them carry the same mark."
    ),
    "disclosure.said.rounded": gettext_noop(
        "What is shown is rounded to a multiple of {base}, each figure by itself, so totals need not add up."
    ),
    "disclosure.said.citation": gettext_noop("The rule is from: {citation}."),
}


def statement_sentences(statement: Iterable[Said]) -> str:
    """The whole statement as one paragraph in the language of the reader."""
    return " ".join(gettext(SENTENCES[said.code]).format(**said.params) for said in statement)
