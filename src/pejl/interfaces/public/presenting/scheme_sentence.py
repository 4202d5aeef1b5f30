# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The first sentence about a scheme: what can be said in ten seconds."""

from __future__ import annotations

from collections import Counter

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from pejl.apps.assessments.facts import GoalStatus, SchemeStatus
from pejl.core.status.base import Path, State, Verdict
from pejl.interfaces.public.presenting.answer import worst_first
from pejl.interfaces.public.presenting.area_rows import verdict_of
from pejl.interfaces.public.presenting.goal_rows import kind_of, strip_words
from pejl.interfaces.wording.languages import capitalised, count_word, listed, own_words
from pejl.interfaces.wording.statuses import path_word, verdict_word


def lead(status: SchemeStatus) -> str:
    """One or two sentences that count what went how, and what is not known."""
    outermost = [one for one in status.goals if one.goal.depth == 0]
    if not outermost:
        return _("No goals have been recorded.")
    return {
        "barometers": _barometers,
        "lights": _lights,
        "areas": _areas,
    }.get(kind_of(status), _plain)(outermost, status)


def _barometers(outermost: list[GoalStatus], _status: SchemeStatus) -> str:
    """`To af ni pejlemærker har en status. Pejlemærke 1 er foran planen. Resten mangler tal.`"""
    measured = [one for one in outermost if one.assessment.coverage.with_status]
    level = own_words(outermost[0].level.plural)
    text = _("{count} of {all} {goals} have a status.")
    said = [text.format(count=count_word(len(measured)), all=count_word(len(outermost)), goals=level)]
    said += [_placed(one) for one in measured]
    if len(measured) < len(outermost):
        said.append(_("The rest lack figures."))
    return " ".join(capitalised(one) for one in said)


def _placed(found: GoalStatus) -> str:
    level, assessment = own_words(found.level.title), found.assessment
    if assessment.path is not Path.NONE:
        text = _("{goal} {code} is {path}.")
        return text.format(goal=level, code=found.goal.code, path=path_word(assessment.path).lower())
    if assessment.state is State.NOT_COMPUTABLE:
        return _("{goal} {code} cannot be recomputed.").format(goal=level, code=found.goal.code)
    return _("{goal} {code} is measured.").format(goal=level, code=found.goal.code)


def _lights(_outermost: list[GoalStatus], status: SchemeStatus) -> str:
    measured = [one for one in status.goals if one.measures]
    text = ngettext("{count} goal, against its baseline:", "{count} goals, each against its baseline:", len(measured))
    return f"{capitalised(text.format(count=count_word(len(measured))))} {strip_words(status)}"


def _areas(outermost: list[GoalStatus], status: SchemeStatus) -> str:
    """`Af fire indsatsområder er ét ikke nået, ét delvist nået … To af de otte mål kan ikke vurderes.`"""
    level = own_words(outermost[0].level.plural if len(outermost) > 1 else outermost[0].level.title)
    text = _("Of {all} {goals}: {verdicts}.")
    said = [text.format(all=count_word(len(outermost)), goals=level, verdicts=verdict_counts(outermost))]
    below = [one for one in status.goals if one.measures or (one.goal.depth and not _has_children(one, status))]
    without = [one for one in below if one.assessment.verdict is Verdict.NO_DATA]
    if without:
        text = ngettext(
            "{count} of {all} goals below them cannot be judged, because the figures are missing.",
            "{count} of {all} goals below them cannot be judged, because the figures are missing.",
            len(without),
        )
        said.append(text.format(count=count_word(len(without)), all=count_word(len(below))))
    return " ".join(capitalised(one) for one in said)


def verdict_counts(goals: list[GoalStatus]) -> str:
    """`ét ikke nået, ét delvist nået og to nået`, worst first."""
    counted = Counter(verdict_of(one) for one in goals)
    ordered = sorted(counted, key=worst_first)
    return listed([f"{count_word(counted[one])} {verdict_word(one).lower()}" for one in ordered])


def _has_children(found: GoalStatus, status: SchemeStatus) -> bool:
    return any(one.goal.parent == found.goal.code for one in status.goals)


def _plain(_outermost: list[GoalStatus], status: SchemeStatus) -> str:
    leaves = [one for one in status.goals if not _has_children(one, status)]
    level = own_words(leaves[0].level.plural)
    return _("{count} {goals}. They carry no computed status.").format(count=len(leaves), goals=level)
