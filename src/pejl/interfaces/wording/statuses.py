# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The words of every judgement; beside each mark stands one of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Protocol

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from pejl.core.status.base import Change, Colour, Level, Path, Reason, Settings, State, Verdict
from pejl.interfaces.wording.figures import NO_FIGURE, figure
from pejl.interfaces.wording.languages import speaking


class Scored(Protocol):
    """What `display_score` needs to know of an assessment."""

    @property
    def state(self) -> State: ...

    @property
    def score(self) -> object: ...


def display_score(assessment: Scored, language: str | None = None) -> str:
    """The computed status for people: `2,4`, `0 (kun udgangspunkt)`, or `–`; one decimal, half away from zero."""
    with speaking(language):
        if assessment.state is State.SCORED and assessment.score is not None:
            return figure(assessment.score, decimals=1)  # type: ignore[arg-type]
        return _("0 (baseline only)") if assessment.state is State.ONLY_BASELINE else NO_FIGURE


Words = Mapping[str, Callable[[], str]]

_VERDICTS: Words = {
    Verdict.ACHIEVED: lambda: _("Achieved"),
    Verdict.ACHIEVED_WITH_RESERVATION: lambda: _("Achieved with a reservation"),
    Verdict.PARTLY: lambda: _("Partly achieved"),
    Verdict.NOT_ACHIEVED: lambda: _("Not achieved"),
    Verdict.NO_DATA: lambda: _("No data"),
    Verdict.NONE: lambda: _("Not judged yet"),
}
_COLOURS: Words = {
    Colour.GREEN: lambda: _("Better"),
    Colour.YELLOW: lambda: _("Almost unchanged"),
    Colour.RED: lambda: _("Worse"),
    Colour.MIXED: lambda: _("Both better and worse"),
    Colour.NONE: lambda: _("No data"),
}
_YELLOWS: Words = {
    Change.UNCHANGED: lambda: _("Unchanged"),
    Change.WORSE: lambda: _("Slightly worse"),
}
_CHANGES: Words = {
    Change.BETTER: lambda: _("Better"),
    Change.UNCHANGED: lambda: _("Unchanged"),
    Change.WORSE: lambda: _("Worse"),
    Change.BOTH: lambda: _("Both better and worse"),
    Change.UNKNOWN: lambda: _("Cannot be compared"),
}
_PATHS: Words = {
    Path.AHEAD: lambda: _("Ahead of plan"),
    Path.ON: lambda: _("On plan"),
    Path.BEHIND: lambda: _("Behind plan"),
    Path.NONE: lambda: _("No plan to compare with"),
}
_LEVELS: Words = {
    Level.MET: lambda: _("Target met"),
    Level.NOT_MET: lambda: _("Target not met"),
    Level.NOT_TESTABLE: lambda: _("Cannot be held against a target"),
}
_STATES: Words = {
    State.SCORED: lambda: _("Measured"),
    State.ONLY_BASELINE: lambda: _("Baseline only"),
    State.NO_DATA: lambda: _("No data"),
    State.NOT_COMPUTABLE: lambda: _("Cannot be recomputed"),
    State.DIRECTION_ONLY: lambda: _("Direction without a number"),
}
_SIGNALS: Words = {
    "rise": lambda: _("Clear rise"),
    "fall": lambda: _("Clear fall"),
    "improvement": lambda: _("Clear improvement"),
    "deterioration": lambda: _("Clear deterioration"),
    "within_noise": lambda: _("Within random variation"),
    "not_testable": lambda: _("Variation cannot be computed"),
}
ASSURANCES: Words = {
    "consistently_passing": lambda: _("As things are, the target is met every time."),
    "consistently_failing": lambda: _("As things are, the target is missed every time."),
    "hit_and_miss": lambda: _("As things are, the target is now met and now missed, by chance."),
}
_OUTLOOKS: Words = {
    "likely": lambda: _("Likely to be reached"),
    "unlikely": lambda: _("Unlikely to be reached"),
    "cannot_tell": lambda: _("We cannot tell"),
    "none": lambda: _("We cannot tell"),
}
REASONS: Words = {
    Reason.NO_STATUS: lambda: _("there is no figure yet"),
    Reason.NO_BASELINE: lambda: _("there is no baseline"),
    Reason.NO_TARGET: lambda: _("there is no target"),
    Reason.TARGET_UNDECIDED: lambda: _("the target has not been decided"),
    Reason.TARGET_EQUALS_BASELINE: lambda: _("the target equals the baseline"),
    Reason.DIRECTION_ONLY: lambda: _("the target is a direction without a number"),
    Reason.PROPOSED_DROPPED: lambda: _("it is proposed to be dropped"),
    Reason.SUPPRESSED: lambda: _("the figure is hidden because it covers few people"),
    Reason.BREAK_BETWEEN: lambda: _("it is counted in a new way since the baseline"),
    Reason.NOT_COMPARABLE: lambda: _("the figures cannot be compared"),
    Reason.PART_YEAR: lambda: _("one figure covers only a part of a year"),
    Reason.DISPUTED: lambda: _("the papers disagree about the figure"),
    Reason.WEIGHTS_UNPUBLISHED: lambda: _("the weights are not public"),
    Reason.NO_DIRECTION: lambda: _("nobody has decided which way the figure should move"),
    Reason.EXCLUDED: lambda: _("it has been left out"),
}


def verdict_word(verdict: str) -> str:
    """`Nået`, `Delvist nået` …"""
    return _VERDICTS[verdict]()


def colour_word(colour: str, change: str = "") -> str:
    """`Bedre`, `Værre` …; yellow is `Uændret` for equal figures only, else `Lidt værre` where the change is known."""
    if colour == Colour.YELLOW and change in _YELLOWS:
        return _YELLOWS[change]()
    return _COLOURS[colour]()


def change_word(change: str) -> str:
    """`Bedre`, `Uændret`, `Værre` …"""
    return _CHANGES[change]()


def path_word(path: str) -> str:
    """`Foran planen` …"""
    return _PATHS[path]()


def level_word(level: str) -> str:
    """`Målet er nået` …"""
    return _LEVELS[level]()


def state_word(state: str) -> str:
    """`Målt`, `Kun udgangspunkt`, `Ingen data` …"""
    return _STATES[state]()


def signal_word(signal: str) -> str:
    """`Klart fald`, `Inden for tilfældige udsving`, `Udsving kan ikke beregnes` …"""
    return _SIGNALS[signal]()


def assurance_word(assurance: str) -> str:
    """`Som det er nu, bliver målet nået hver gang.` …"""
    return ASSURANCES[assurance]()


def outlook_word(outlook: str) -> str:
    """What can be said about the years to come."""
    return _OUTLOOKS[outlook]()


def reason_words(reason: str) -> str:
    """Why a part does not count, to follow a colon."""
    return REASONS[reason]()


def setting_words(settings: Settings | Mapping[str, object], name: str) -> str:
    """One setting as a rule in words: what it is, and what it was chosen to be."""
    value = getattr(settings, name) if isinstance(settings, Settings) else settings[name]
    return _SETTINGS[name]("none" if value is None else str(value))


def _choice(**words: Callable[[], str]) -> Callable[[str], str]:
    return lambda chosen: words[chosen]()


def _number(words: Callable[[], str]) -> Callable[[str], str]:
    from decimal import Decimal

    return lambda chosen: words().format(value=figure(Decimal(chosen)))


_SETTINGS: dict[str, Callable[[str], str]] = {
    "missing": _choice(
        exclude=lambda: _("Parts without a figure do not count"),
        zero=lambda: _("Parts with a baseline but no figure count as 0"),
    ),
    "clamp": lambda chosen: (
        _("Scores may lie outside the scale")
        if chosen == "none"
        else _number(lambda: _("Scores beyond −{value} and +{value} stop there"))(chosen)
    ),
    "join": _choice(
        mean=lambda: _("Several figures under one part are joined by their mean"),
        min=lambda: _("Of several figures under one part the lowest counts"),
        max=lambda: _("Of several figures under one part the highest counts"),
        separate=lambda: _("Several figures under one part count separately"),
    ),
    "weights": _choice(
        equal=lambda: _("All parts weigh the same"),
        stated=lambda: _("Parts weigh as decided"),
        population=lambda: _("Parts weigh by the size of their population"),
    ),
    "compare_with": _choice(
        baseline=lambda: pgettext("setting", "Compared with the baseline"),
        previous=lambda: pgettext("setting", "Compared with the previous figure"),
    ),
    "rounding": _choice(
        printed=lambda: _("Figures are compared as printed"),
        unrounded=lambda: _("Figures are compared unrounded, from numerator and denominator"),
    ),
    "yellow_relative": _number(lambda: _("Worse by at most {value} % of the baseline is yellow")),
    "yellow_points": _number(lambda: _("For percentages: worse by at most {value} percentage points is yellow")),
    "path_tolerance": _number(lambda: _("Within {value} points of the plan is on plan")),
}
