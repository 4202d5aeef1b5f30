# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Every status of a scheme three times: by its own rule, by the one that was tried, and as it was published."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from pejl.apps.assessments.agreement import agrees
from pejl.apps.assessments.facts import GoalStatus, SchemeStatus
from pejl.apps.assessments.recomputing import recomputed
from pejl.core.status.base import Assessment, Colour, Path, State
from pejl.interfaces.drawing.drawn import Mark, light, verdict
from pejl.interfaces.wording import statuses
from pejl.interfaces.wording.figures import NO_FIGURE, figure, score
from pejl.interfaces.wording.languages import own_words

DEPTHS = ("", "sub", "subsub")


@dataclass(frozen=True, slots=True)
class Tried:
    """One goal: its status by each rule in words, with a mark where its method has one."""

    code: str
    title: str
    depth: str
    by_rule: str
    by_other: str
    rule_mark: Mark | None
    other_mark: Mark | None
    published: str
    agreed: bool | None
    agrees: bool | None
    changed: bool
    rule: Assessment
    other: Assessment


def tried(status: SchemeStatus, overrides: Mapping[str, str]) -> tuple[Tried, ...]:
    """Every goal of the scheme in its order."""
    others = recomputed(status, overrides)
    return tuple(_tried(one, others[one.goal.code]) for one in status.goals)


def _tried(one: GoalStatus, other: Assessment) -> Tried:
    rule = one.assessment
    by_rule, by_other = words_of(rule), words_of(other)
    return Tried(
        code=one.goal.code,
        title=own_words(one.goal.title),
        depth=DEPTHS[min(one.goal.depth, len(DEPTHS) - 1)],
        by_rule=by_rule,
        by_other=by_other,
        rule_mark=_mark(rule),
        other_mark=_mark(other),
        published=_published(one),
        agreed=one.published.agrees if one.published else None,
        agrees=agrees(one.published, other) if one.published else None,
        changed=by_rule != by_other,
        rule=rule,
        other=other,
    )


def words_of(assessment: Assessment) -> str:
    """`2,40 · foran planen`, `Bedre`, `Delvist nået`, `Ingen data` …"""
    if assessment.method == "direction":
        return statuses.verdict_word(assessment.verdict)
    if assessment.method == "traffic_light" and assessment.colour is not Colour.NONE:
        return statuses.colour_word(assessment.colour, assessment.change)
    if assessment.state is State.SCORED and assessment.score is not None:
        words = score(assessment.score)
        return words if assessment.path is Path.NONE else f"{words} · {statuses.path_word(assessment.path).lower()}"
    if assessment.state is State.ONLY_BASELINE:
        return statuses.display_score(assessment)
    return statuses.state_word(assessment.state)


def _mark(assessment: Assessment) -> Mark | None:
    if assessment.method == "direction":
        return verdict(assessment.verdict)
    return light(assessment.colour, assessment.change) if assessment.method == "traffic_light" else None


def _published(one: GoalStatus) -> str:
    """What a paper printed, else what people judged, else a dash."""
    found = one.published
    if found is None:
        return statuses.verdict_word(one.judgement.verdict) if one.judgement else NO_FIGURE
    if found.score is not None:
        return figure(found.score)
    if found.colour:
        return statuses.colour_word(found.colour)
    return statuses.verdict_word(found.verdict) if found.verdict else found.display or NO_FIGURE


# --- what came of it ---------------------------------------------------------------------------------------------


def summary(found: Sequence[Tried]) -> str:
    """How many statuses the other rule changes."""
    changed = sum(one.changed for one in found)
    if not changed:
        return _("With your rule no status changes.")
    text = ngettext(
        "With your rule {changed} of {all} statuses changes.",
        "With your rule {changed} of {all} statuses change.",
        changed,
    )
    return text.format(changed=changed, all=len(found))


def agreement(found: Sequence[Tried]) -> str:
    """How many published statuses each rule gives; "" where nothing was published that can be compared."""
    compared = [one for one in found if one.agreed is not None or one.agrees is not None]
    if not compared:
        return ""
    before, after = sum(one.agreed is True for one in compared), sum(one.agrees is True for one in compared)
    text = _("Of {all} published statuses the rule gives {before}, and yours gives {after}.")
    return text.format(all=len(compared), before=before, after=after)


def tried_data(found: Sequence[Tried]) -> list[dict[str, Any]]:
    """The same as rows, with every digit."""
    return [
        {
            "goal": one.code,
            "title": one.title,
            **{f"rule_{name}": value for name, value in _numbers(one.rule, one.by_rule).items()},
            **{f"other_{name}": value for name, value in _numbers(one.other, one.by_other).items()},
            "published": None if one.published == NO_FIGURE else one.published,
            "rule_agrees": one.agreed,
            "other_agrees": one.agrees,
            "changed": one.changed,
        }
        for one in found
    ]


def _numbers(assessment: Assessment, words: str) -> dict[str, Any]:
    return {
        "status": words,
        "state": str(assessment.state),
        "score": assessment.score,
        "path": str(assessment.path),
        "colour": str(assessment.colour),
        "verdict": str(assessment.verdict),
    }
