# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What people decided about the findings of a check, and what that leaves."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from django.utils.translation import gettext as _

from pejl.apps.checks.facts import DecisionFacts
from pejl.apps.checks.models import Choice
from pejl.apps.checks.queries import decisions, remembered
from pejl.apps.checks.recognition import finding_target
from pejl.core.checking.report import Report
from pejl.interfaces.wording.periods import day_words


@dataclass(frozen=True, slots=True)
class Handled:
    """What people decided in a check (`here`), and what was dismissed in an earlier one and is known again."""

    here: Mapping[str, DecisionFacts]
    before: Mapping[str, DecisionFacts]

    def dismissed(self, target: str) -> bool:
        """Whether it is no objection any more: what was decided here counts for more than what was before."""
        if target in self.here:
            return self.here[target].choice == Choice.DISMISSED
        return target in self.before


def handled(number: int, report: Report) -> Handled:
    """What has been decided about the findings of a check."""
    return Handled(decisions(number), remembered(number, report))


def without_dismissed(report: Report, known: Handled) -> Report:
    """The report as it stands after what people decided: the headline counts what is left."""
    claims = tuple(one for one in report.claims if not known.dismissed(one.id))
    findings = tuple(one for place, one in enumerate(report.findings) if not known.dismissed(finding_target(place)))
    return replace(report, claims=claims, findings=findings)


def decision_words(one: DecisionFacts) -> str:
    """`bob, 3. december 2025: rettes i teksten`, with the reason where there is one."""
    words = {
        Choice.ACCEPTED: _("to be corrected in the text"),
        Choice.DISMISSED: _("it is right as it stands"),
        Choice.TAUGHT: _("taught what it means"),
    }
    sentence = f"{one.by}, {day_words(one.at)}: {words[Choice(one.choice)]}"
    return f"{sentence}. {one.reason}" if one.reason else f"{sentence}."


def is_claim(target: str) -> bool:
    """Whether it is about one claim, whose words can be taught; a finding is about more, or about the whole paper."""
    return target.startswith("c")
