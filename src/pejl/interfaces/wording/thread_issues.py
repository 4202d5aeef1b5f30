# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What is wrong with recommendations, initiatives and money."""

from __future__ import annotations

from pejl.interfaces.wording.marking import gettext_noop

THREAD_TEMPLATES: dict[str, str] = {
    "answer.no_recommendation": gettext_noop("Only a scheme of recommendations has answers and somebody who asked."),
    "budget.differs": gettext_noop("Two statements about one budget item say different amounts."),
    "budget.period": gettext_noop("An amount is given for calendar years."),
    "budget.unit": gettext_noop("This is no unit of money."),
    "decision.changed_meanwhile": gettext_noop(
        "Somebody else decided about this while you were reading. See what they decided, then decide again."
    ),
    "decision.reason_missing": gettext_noop("Write why."),
    "decision.unknown_target": gettext_noop("The report has no such claim or finding."),
}
