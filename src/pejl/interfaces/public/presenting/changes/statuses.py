# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""A status that moved: from what to what, and what each cause contributed."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext as _

from pejl.apps.publication.changes import MovedStatus, Outcome
from pejl.core.status.base import Colour, State, Verdict
from pejl.interfaces.public.presenting.changes.naming import Titles
from pejl.interfaces.wording.changes import cause_words
from pejl.interfaces.wording.figures import score
from pejl.interfaces.wording.languages import listed
from pejl.interfaces.wording.statuses import colour_word, path_word, state_word, verdict_word


@dataclass(frozen=True, slots=True)
class Moved:
    """One goal: its status before and now, and why."""

    scheme: str
    scheme_title: str
    goal: str
    title: str
    old: str
    new: str
    why: str


def moved(one: MovedStatus, titles: Titles) -> Moved:
    """The line of a status that moved. Where only marks changed that the words leave out, the causes still say why."""
    return Moved(
        scheme=one.scheme,
        scheme_title=titles.scheme(one.scheme),
        goal=one.goal,
        title=titles.goal(one.scheme, one.goal),
        old=outcome_words(one.old),
        new=outcome_words(one.new),
        why=_why(one),
    )


def _why(one: MovedStatus) -> str:
    if len(one.steps) == 1:
        return _("Because of {cause}.").format(cause=cause_words(one.steps[0].cause))
    said = [
        _("{cause} (to {status})").format(cause=cause_words(step.cause), status=outcome_words(step.after))
        for step in one.steps
    ]
    return _("Because of {causes}.").format(causes=listed(said))


def outcome_words(one: Outcome) -> str:
    """`2,40 · foran planen`, `gul`, `delvist nået`, `ingen data` …: everything that the status says."""
    said = []
    if one.state is State.SCORED and one.score is not None:
        said.append(score(one.score))
    elif one.state not in (State.SCORED, State.DIRECTION_ONLY):
        said.append(state_word(one.state).lower())
    if one.path != "none":
        said.append(path_word(one.path).lower())
    if one.colour is not Colour.NONE:
        said.append(colour_word(one.colour).lower())
    if one.verdict is not Verdict.NONE:
        said.append(verdict_word(one.verdict).lower())
    return " · ".join(dict.fromkeys(said)) or state_word(one.state).lower()
