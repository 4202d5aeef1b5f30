# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What is known of a goal: baseline, target, status, colour, conclusions; and how many goals there are of a sort."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from django.utils.translation import gettext as _

from pejl.apps.assessments.facts import GoalStatus
from pejl.core.bindings.binding import Count, Counted, Form, Known, OfGoal
from pejl.core.errors import PejlError
from pejl.core.status.base import Piece, State
from pejl.core.targets import Direction
from pejl.interfaces.papers.answers.figures import unit_for
from pejl.interfaces.papers.answers.said import Said
from pejl.interfaces.papers.view import RegisterView
from pejl.interfaces.wording.figures import figure
from pejl.interfaces.wording.languages import count_word
from pejl.interfaces.wording.statuses import colour_word, display_score, state_word, verdict_word
from pejl.interfaces.wording.targets import target_words


def say_of_goal(view: RegisterView, binding: OfGoal) -> Said:
    """What is known of one goal or measure."""
    if binding.known in (Known.BASELINE, Known.TARGET):
        piece = view.piece(binding.goal, binding.scheme)
        text = baseline_words(view, piece, binding.form) if binding.known is Known.BASELINE else target_of(view, piece)
        return Said(text, piece.versions)
    status = view.goal(binding.goal, binding.scheme)
    return Said(_WORDS[binding.known](status), status.assessment.versions)


def baseline_words(view: RegisterView, piece: Piece, form: Form) -> str:
    """The figure that a measure started from."""
    if piece.baseline is None:
        return _("no baseline")
    return figure(piece.baseline, unit_for(view, piece.unit, form), decimals=form.decimals)


def target_of(view: RegisterView, piece: Piece) -> str:
    """The target of a measure, with what must hold of it."""
    measure = view.measure(piece.code)
    direction = Direction(measure.direction) if measure and measure.direction else Direction.NONE
    unit = unit_for(view, piece.unit, Form())
    return target_words(piece.target, piece.target_number, unit.code if unit else None, direction)


def _status(one: GoalStatus) -> str:
    scored = one.assessment.state in (State.SCORED, State.ONLY_BASELINE)
    return display_score(one.assessment) if scored else state_word(one.assessment.state).lower()


def _published(one: GoalStatus) -> str:
    if one.published is None:
        raise PejlError("paper.nothing_published", found=one.goal.code)
    return one.published.display or colour_word(one.published.colour).lower()


def _judgement(one: GoalStatus) -> str:
    if one.judgement is None:
        raise PejlError("paper.no_judgement", found=one.goal.code)
    return verdict_word(one.judgement.verdict).lower()


_WORDS: Mapping[Known, Callable[[GoalStatus], str]] = {
    Known.STATUS: _status,
    Known.PUBLISHED: _published,
    Known.COLOUR: lambda one: colour_word(one.assessment.colour, one.assessment.change).lower(),
    Known.VERDICT: lambda one: verdict_word(one.assessment.verdict).lower(),
    Known.JUDGEMENT: _judgement,
}


def say_count(view: RegisterView, binding: Count) -> Said:
    """How many goals, in words up to ten."""
    status = view.status(binding.scheme)
    goals = [one for one in status.goals if _meant(one, binding.level)]
    if binding.level and not goals:
        levels = ", ".join(level.code for level in status.scheme.levels)
        raise PejlError("paper.no_level", found=binding.level, expected=levels)
    if binding.counted is Counted.POSITIVE:
        codes = {one.goal.code for one in goals}
        return Said(count_word(sum(code in codes for code in status.positive.codes)))
    return Said(count_word(sum(_counts(one, binding.counted) for one in goals)))


def _meant(one: GoalStatus, level: str) -> bool:
    return one.level.code == level if level else bool(one.measures)


def _counts(one: GoalStatus, counted: Counted) -> bool:
    return counted is Counted.ALL or str(counted) in (one.assessment.colour, one.assessment.verdict)
