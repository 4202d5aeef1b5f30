# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""How much of a scheme is measured, in a few numbers, and what a document counted."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext as _

from pejl.apps.assessments.facts import CountFacts, SchemeStatus
from pejl.core.periods import Period
from pejl.core.status.base import Reason
from pejl.interfaces.wording.languages import count_word, own_words
from pejl.interfaces.wording.lookups import Lookups
from pejl.interfaces.wording.periods import day_words, period_words


@dataclass(frozen=True, slots=True)
class Count:
    """One number with what it counts."""

    words: str
    number: str


def counts(status: SchemeStatus) -> tuple[Count, ...]:
    """How many goals have a status, and how many measuring points a figure and a baseline."""
    outermost = [one for one in status.goals if one.goal.depth == 0]
    pieces = [p for one in outermost for p in one.assessment.pieces if p.indicator and p.reason is not Reason.EXCLUDED]
    if not pieces:
        return ()
    level = own_words(outermost[0].level.plural).capitalize()
    judged = sum(bool(one.assessment.coverage.with_status) for one in outermost)
    with_status = sum(piece.value is not None or bool(piece.rivals) for piece in pieces)
    with_baseline = sum(piece.baseline is not None for piece in pieces)
    number = _("{count} of {all}")
    return (
        Count(_("{goals} with a status").format(goals=level), number.format(count=judged, all=len(outermost))),
        Count(_("Measuring points with a status"), number.format(count=with_status, all=len(pieces))),
        Count(_("Measuring points with a baseline"), number.format(count=with_baseline, all=len(pieces))),
    )


def facts_of(status: SchemeStatus) -> tuple[str, ...]:
    """When the scheme holds, and what became of it."""
    scheme, said = status.scheme, []
    if scheme.period:
        said.append(_("Period: {period}").format(period=period_words(Period.parse(scheme.period))))
    if scheme.prolonged_to:
        said.append(_("Prolonged to {period}").format(period=period_words(Period.parse(scheme.prolonged_to))))
    if scheme.adopted_on:
        said.append(_("Adopted {day}").format(day=day_words(scheme.adopted_on)))
    if scheme.closed_on:
        said.append(_("Closed {day}").format(day=day_words(scheme.closed_on)))
    return tuple(said)


def published_count(status: SchemeStatus, names: Lookups) -> str:
    """`Papiret talte seks med positiv udvikling. Vi tæller også seks.`"""
    return " ".join(_counted(one, status, names) for one in status.counts if one.what == "positive")


def _counted(one: CountFacts, status: SchemeStatus, names: Lookups) -> str:
    paper = names.source_title(one.source)
    said = _("{paper} counts {count} with a positive development.").format(paper=paper, count=count_word(one.value))
    ours = _("The rule gives {count}.").format(count=count_word(status.positive.positive))
    same = _("The rule gives the same number.")
    return f"{said} {same if one.agrees else ours}"
