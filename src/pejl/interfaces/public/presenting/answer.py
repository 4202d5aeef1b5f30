# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The answer about a goal: a few words that can be read aloud, and the sentences that bear them out."""

from __future__ import annotations

from collections.abc import Mapping

from django.utils.translation import gettext as _

from pejl.apps.assessments.facts import GoalStatus
from pejl.core.status.base import Assessment, Colour, Path, State, Verdict
from pejl.interfaces.wording import statuses
from pejl.interfaces.wording.figures import figure, score
from pejl.interfaces.wording.languages import capitalised
from pejl.interfaces.wording.statements import sentence

# In the order they are said: what was planned, what pulls, what is missing, what is in doubt.
STATES = ("state.no_data", "state.only_baseline", "state.nothing_counts", "state.direction_only", "state.not_judged")
DISPUTES = ("dispute.depends", "dispute.agrees")
PULLS = ("score.pulls_up", "score.pulls_down")
FIRST = {
    "barometer": (
        "path.goal",
        "score.piece",
        "path.piece",
        "score.clamped",
        *STATES,
        *PULLS,
        "parts.not_counted",
        "weights.unpublished",
        *DISPUTES,
    ),
    "traffic_light": (
        *STATES,
        "change.levels",
        "change.within_limit",
        "change.beyond_limit",
        "change.stated",
        "colour.both_ways",
        "parts.not_counted",
        *DISPUTES,
    ),
    "direction": (*STATES, "verdict.rolled_up", "colour.both_ways", *DISPUTES),
}


def hero(found: GoalStatus) -> str:
    """`2,40 af 5 · foran planen`, `Kun udgangspunkt`, `Delvist nået`, `Bedre` …"""
    assessment = found.assessment
    if assessment.method == "barometer":
        return _scored(assessment, found)
    if assessment.method == "direction":
        given = found.judgement.verdict if found.judgement else assessment.verdict
        return statuses.verdict_word(given)
    if assessment.colour is Colour.NONE:
        return statuses.state_word(assessment.state) if assessment.state is State.NO_DATA else ""
    return statuses.colour_word(assessment.colour, assessment.change)


def _scored(assessment: Assessment, found: GoalStatus) -> str:
    if assessment.state is State.SCORED and assessment.score is not None:
        words = _("{score} points") if assessment.score < 0 else _("{score} of 5")
        words = words.format(score=score(assessment.score))
        return words if assessment.path is Path.NONE else f"{words} · {statuses.path_word(assessment.path).lower()}"
    if assessment.state is State.ONLY_BASELINE:
        return statuses.display_score(assessment)
    published = found.published
    if published and published.score is not None:
        words = _("{score} published").format(score=figure(published.score))
        return f"{words} · {statuses.state_word(State.NOT_COMPUTABLE).lower()}"
    return statuses.state_word(assessment.state)


def sentences(assessment: Assessment, names: Mapping[str, str]) -> tuple[str, ...]:
    """The most important statements, in the order a reader asks for them."""
    wanted = FIRST.get(assessment.method, ())
    chosen = [one for one in assessment.statements if one.code in wanted]
    ordered = sorted(chosen, key=lambda one: wanted.index(one.code))
    return tuple(sentence(one, names=names) for one in ordered)


def explanation_lines(assessment: Assessment, names: Mapping[str, str]) -> tuple[str, ...]:
    """Every statement, for whoever wants to know how it was computed."""
    return tuple(sentence(one, names=names) for one in assessment.statements)


def rule_lines(assessment: Assessment) -> tuple[str, ...]:
    """The settings that the status was computed with, those that its method uses."""
    return tuple(statuses.setting_words(assessment.settings, name) for name in USED_BY.get(assessment.method, ()))


USED_BY = {
    "barometer": ("missing", "clamp", "join", "weights", "path_tolerance"),
    "traffic_light": ("compare_with", "rounding", "yellow_relative", "yellow_points"),
    "direction": ("compare_with", "rounding"),
}


def short_status(found: GoalStatus) -> str:
    """One or two words for a row: `Foran planen`, `Kun udgangspunkt`, `Kan ikke genberegnes`."""
    assessment = found.assessment
    if assessment.method == "barometer" and assessment.state is State.SCORED:
        if assessment.path is not Path.NONE:
            return statuses.path_word(assessment.path)
        return statuses.state_word(State.SCORED)
    return statuses.state_word(assessment.state)


def detail(found: GoalStatus) -> str:
    """The numbers behind the words of a row: `2,4 beregnet, 1,6 offentliggjort.`"""
    assessment, said = found.assessment, []
    if assessment.state is State.SCORED and assessment.score is not None:
        said.append(_("{score} computed").format(score=statuses.display_score(assessment)))
    if found.published and found.published.score is not None and assessment.state is not State.ONLY_BASELINE:
        said.append(_("{score} published").format(score=figure(found.published.score)))
    return capitalised(", ".join(said)) + "." if said else ""


def worst_first(verdict: str) -> int:
    """The place of a verdict when what goes worst stands first."""
    order = (Verdict.NOT_ACHIEVED, Verdict.PARTLY, Verdict.NO_DATA, Verdict.NONE)
    order += (Verdict.ACHIEVED_WITH_RESERVATION, Verdict.ACHIEVED)
    return order.index(Verdict(verdict))
