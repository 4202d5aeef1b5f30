# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The goals of a scheme as rows: barometers, lights, areas or plain, as the scheme's method asks for."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from pejl.apps.assessments.facts import GoalStatus, SchemeStatus
from pejl.core.status.base import Colour, Coverage, Reason, State
from pejl.interfaces.drawing import barometers
from pejl.interfaces.drawing.drawn import Mark, light, one_lamp
from pejl.interfaces.public.presenting import answer
from pejl.interfaces.public.presenting.area_rows import AreaRow, area_rows
from pejl.interfaces.public.presenting.names import numbered
from pejl.interfaces.wording.languages import capitalised, count_word, listed, own_text, own_words
from pejl.interfaces.wording.lookups import Lookups
from pejl.interfaces.wording.statements import sentence
from pejl.interfaces.wording.statuses import colour_word

KINDS = {"barometer": "barometers", "traffic_light": "lights", "direction": "areas"}


@dataclass(frozen=True, slots=True)
class Row:
    """One goal: its mark, one or two words, and the facts behind them."""

    code: str
    title: str
    scheme: str
    drawing: SafeString
    light: Mark | None
    words: str
    detail: str


@dataclass(frozen=True, slots=True)
class Group:
    """Rows under a heading of their own; one group without a heading where the scheme has only one level."""

    title: str
    code: str
    rows: tuple[Row, ...]
    areas: tuple[AreaRow, ...] = ()


def kind_of(status: SchemeStatus) -> str:
    """How the goals of the scheme are shown."""
    return KINDS.get(status.scheme.method, "plain")


def groups(status: SchemeStatus, names: Lookups) -> tuple[Group, ...]:
    """The goals of the scheme, in number order; areas worst first."""
    outermost = [one for one in status.goals if one.goal.depth == 0]
    kind = kind_of(status)
    if kind == "areas":
        return (Group("", "", (), area_rows(status, names)),)
    if kind == "barometers":
        return (Group("", "", tuple(_barometer_row(one, status) for one in outermost)),)
    if kind == "lights":
        return tuple(_light_group(one, status) for one in outermost)
    return (_plain_group(status),)


def _barometer_row(found: GoalStatus, status: SchemeStatus) -> Row:
    published = found.published.score if found.published else None
    title = own_words(found.goal.title)
    reading = barometers.reading_of(found.assessment, published)
    name = numbered(found.goal.code, title)
    return Row(
        code=found.goal.code,
        title=title,
        scheme=status.scheme.code,
        drawing=barometers.small(reading, name, f"row-{found.goal.code}".replace(".", "_")),
        light=None,
        words=answer.short_status(found),
        detail=" ".join(filter(None, (answer.detail(found), coverage_words(found)))),
    )


def coverage_words(found: GoalStatus) -> str:
    """How much of the goal is measured: a roll-up always says what it was built on."""
    coverage, state = found.assessment.coverage, found.assessment.state
    if not coverage.parts:
        return _("Nothing has been chosen to measure this by.")
    if state is State.ONLY_BASELINE or not coverage.with_status:
        return _baselines(coverage)
    text = _("{count} of {all} measuring points are measured.")
    return capitalised(text.format(count=count_word(coverage.with_status), all=count_word(coverage.parts)))


def _baselines(coverage: Coverage) -> str:
    if not coverage.with_baseline:
        return _("Neither baseline nor status.")
    text = _("No status yet. {count} of {all} have a baseline.")
    return text.format(count=capitalised(count_word(coverage.with_baseline)), all=count_word(coverage.parts))


# --- lights ------------------------------------------------------------------------------------------------------


def _light_group(found: GoalStatus, status: SchemeStatus) -> Group:
    rows = tuple(_light_row(one, status) for one in status.measured(found.goal.code))
    return Group(own_words(found.goal.title), found.goal.code, rows)


def _light_row(found: GoalStatus, status: SchemeStatus) -> Row:
    assessment = found.assessment
    return Row(
        code=found.goal.code,
        title=own_words(found.goal.title),
        scheme=status.scheme.code,
        drawing=SafeString(""),
        light=light(assessment.colour, assessment.change),
        words=colour_word(assessment.colour, assessment.change),
        detail=_what_moved(found),
    )


TOLD = ("change.levels", "change.stated", "colour.both_ways", "figure.disputed", "verdict.no_data")


def _what_moved(found: GoalStatus) -> str:
    """What the figures did, in one sentence; of a goal with several figures which went which way."""
    pieces = [one for one in found.assessment.pieces if one.indicator and one.reason is not Reason.EXCLUDED]
    said = [one for one in found.assessment.statements if one.code in TOLD]
    if not said and len(pieces) == 1:
        said = [one for one in pieces[0].statements if one.code in TOLD]
    if not said:
        said = [one for one in found.assessment.statements if one.code == "colour.parts"]
    return " ".join(sentence(one) for one in said[:2])


def strip(status: SchemeStatus) -> tuple[Mark, ...]:
    """One lamp a goal, best first; empty where the scheme has no lights."""
    if kind_of(status) != "lights":
        return ()
    return tuple(one_lamp(colour) for colour in sorted(_colours(status), key=ORDER.index))


ORDER = [Colour.GREEN, Colour.YELLOW, Colour.MIXED, Colour.RED, Colour.NONE]


def _colours(status: SchemeStatus) -> list[Colour]:
    return [one.assessment.colour for one in status.goals if one.measures]


def strip_words(status: SchemeStatus) -> str:
    """`6 bedre, 2 næsten uændret, 1 både bedre og værre og 3 værre.`"""
    if kind_of(status) != "lights":
        return ""
    colours = _colours(status)
    said = [f"{colours.count(one)} {colour_word(one).lower()}" for one in ORDER if one in colours]
    return f"{listed(said)}."


# --- plain -------------------------------------------------------------------------------------------------------


def _plain_group(status: SchemeStatus) -> Group:
    """All goals, parents before what lies below them."""
    return Group("", "", tuple(_plain_row(one, status) for one in status.goals))


def _plain_row(found: GoalStatus, status: SchemeStatus) -> Row:
    wording = own_text(found.goal.wording) or own_text(found.goal.note)
    return Row(found.goal.code, own_words(found.goal.title), status.scheme.code, SafeString(""), None, "", wording)
