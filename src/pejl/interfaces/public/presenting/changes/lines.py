# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""One change as one line: what it is about, what was, what is, and why where somebody said."""

from __future__ import annotations

from dataclasses import dataclass
from functools import singledispatch

from django.utils.translation import gettext

from pejl.apps.assessments.facts import PublishedFacts
from pejl.apps.publication.changes import (
    Cause,
    Change,
    ChangedGoal,
    ChangedJudgement,
    ChangedMethod,
    ChangedPublished,
    ChangedSheet,
    ChangedTarget,
    NewFigure,
    RevisedChange,
    RevisedFigure,
)
from pejl.core.observations import Observation
from pejl.core.targets import Direction
from pejl.interfaces.public.presenting.changes.naming import Titles
from pejl.interfaces.public.presenting.stated_changes import stated_change
from pejl.interfaces.wording.changes import field_words, setting_label, what_words
from pejl.interfaces.wording.figures import NO_FIGURE, figure, observation_marks, shown
from pejl.interfaces.wording.languages import listed, own_words
from pejl.interfaces.wording.periods import in_period, period_words
from pejl.interfaces.wording.statuses import colour_word, verdict_word
from pejl.interfaces.wording.targets import target_words


@dataclass(frozen=True, slots=True)
class Line:
    """A change: `title` leads to the goal, scheme or indicator it is about, `words` say the rest."""

    cause: Cause
    what: str
    title: str
    words: str
    scheme: str = ""
    goal: str = ""
    indicator: str = ""


@singledispatch
def line(change: Change, _titles: Titles) -> Line:
    """The line of a change."""
    raise TypeError(f"no words for {type(change).__name__}")


# --- figures -----------------------------------------------------------------------------------------------------


@line.register
def _(change: NewFigure, titles: Titles) -> Line:
    words = f"{_figure(change.new, titles, change.series.indicator)} {in_period(change.period)}"
    return Line(change.cause, "new_figure", titles.series(change.series), words, indicator=change.series.indicator)


@line.register
def _(change: RevisedFigure, titles: Titles) -> Line:
    indicator = change.series.indicator
    frame = {"period": period_words(change.period), "old": _figure(change.old, titles, indicator)}
    if change.new is None:
        words, what = gettext("{period}: {old} was withdrawn").format(**frame), "withdrawn_figure"
    else:
        new = _figure(change.new, titles, indicator)
        words, what = gettext("{period}: {old} became {new}").format(**frame, new=new), "revised_figure"
    words = f"{words}. {change.reason}" if change.reason else words
    return Line(change.cause, what, titles.series(change.series), words, indicator=indicator)


@line.register
def _(change: RevisedChange, titles: Titles) -> Line:
    unit = titles.unit(change.series.indicator)
    said = [stated_change(one, unit, titles.names) if one else "" for one in (change.old, change.new)]
    words = _became(*said)
    return Line(change.cause, "stated_change", titles.series(change.series), words, indicator=change.series.indicator)


def _figure(one: Observation, titles: Titles, indicator: str) -> str:
    """The figure with its unit and its marks."""
    value = shown(one.value, titles.names.unit(titles.unit(indicator)))
    marks = [mark.lower() for mark in observation_marks(one)]
    return f"{value} ({', '.join(marks)})" if marks else value


# --- goals -------------------------------------------------------------------------------------------------------


@line.register
def _(change: ChangedTarget, titles: Titles) -> Line:
    measure = titles.measure(change.scheme, change.goal, change.measure)
    wanted = [_targets(change, titles, one) for one in (change.old, change.new)]
    bases = [period_words(one) if one else NO_FIGURE for one in (change.old_baseline, change.new_baseline)]
    said = [_became(*wanted)] if wanted[0] != wanted[1] else []
    if bases[0] != bases[1]:
        said.append(gettext("baseline: {old} became {new}").format(old=bases[0], new=bases[1]))
    about = own_words(measure.title) if measure else change.measure
    title = titles.goal(change.scheme, change.goal)
    return Line(change.cause, "target", title, f"{about}: {'; '.join(said)}", change.scheme, change.goal)


def _targets(change: ChangedTarget, titles: Titles, targets: tuple) -> str:
    measure = titles.measure(change.scheme, change.goal, change.measure)
    direction = Direction(measure.direction or "none") if measure else Direction.NONE
    said = []
    for one in targets:
        unit = "%" if one.unit == "%" else None
        words = own_words(one.text) or target_words(one.target, one.target.value, unit, direction)
        said.append(f"{words} ({period_words(one.target.period)})" if one.target.period else words)
    return "; ".join(said)


@line.register
def _(change: ChangedMethod, titles: Titles) -> Line:
    names = dict.fromkeys([*change.old, *change.new])
    said = [f"{setting_label(one)}: {_became(change.old.get(one, ''), change.new.get(one, ''))}" for one in names]
    about = titles.measure(change.scheme, change.goal, change.measure)
    words = "; ".join(said)
    words = f"{own_words(about.title)}: {words}" if about else words
    return Line(change.cause, "method", titles.goal(change.scheme, change.goal), words, change.scheme, change.goal)


@line.register
def _(change: ChangedGoal, titles: Titles) -> Line:
    words = what_words(change.what, is_goal=bool(change.goal))
    if change.what == "reworded":
        words = f"{words}: {listed([field_words(one) for one in change.fields])}"
    elif change.fields:
        measures = [titles.measure(change.scheme, change.goal, code) for code in change.fields]
        said = [own_words(one.title) if one else code for one, code in zip(measures, change.fields, strict=True)]
        words = f"{words}: {'; '.join(said)}"
    return Line(change.cause, change.what, titles.goal(change.scheme, change.goal), words, change.scheme, change.goal)


@line.register
def _(change: ChangedSheet, titles: Titles) -> Line:
    words = what_words(change.what, is_goal=False)
    if change.fields:
        words = f"{words}: {listed([field_words(one) for one in change.fields])}"
    cause = Cause.METHOD if change.what == "redefined" else Cause.GOALS
    return Line(
        cause, f"indicator_{change.what}", titles.indicator(change.indicator), words, indicator=change.indicator
    )


@line.register
def _(change: ChangedPublished, titles: Titles) -> Line:
    words = _became(*("; ".join(map(_printed, printed)) for printed in (change.old, change.new)))
    return Line(change.cause, "published", titles.goal(change.scheme, change.goal), words, change.scheme, change.goal)


def _printed(one: PublishedFacts) -> str:
    if one.score is not None:
        return figure(one.score)
    words = colour_word(one.colour) if one.colour else verdict_word(one.verdict) if one.verdict else ""
    return words or one.display or NO_FIGURE


@line.register
def _(change: ChangedJudgement, titles: Titles) -> Line:
    words = _became(*(verdict_word(one.verdict) if one else "" for one in (change.old, change.new)))
    return Line(change.cause, "judgement", titles.goal(change.scheme, change.goal), words, change.scheme, change.goal)


def _became(old: str, new: str) -> str:
    """`under 4 blev til under 3`; what was not there before is new, what is not there now is gone."""
    if old and new:
        return gettext("{old} became {new}").format(old=old.rstrip("."), new=new)
    return gettext("new: {new}").format(new=new) if new else gettext("no more: {old}").format(old=old)
