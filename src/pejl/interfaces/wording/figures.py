# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Figures as people read them; every one passes through `pejl.core.numbers`."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal
from functools import lru_cache

from django.utils.translation import gettext as _

from pejl.core.numbers import format_danish, format_english
from pejl.core.observations import (
    Approximation,
    Disputed,
    Missing,
    Observation,
    ObservationStatus,
    Present,
    Suppressed,
    Value,
)
from pejl.core.units import UNITS, Unit
from pejl.interfaces.wording.languages import active, either

NO_FIGURE, HIDDEN = "–", "•"


def figure(
    value: Decimal | int,
    unit: str | Unit | None = None,
    *,
    decimals: int | None = None,
    sign: bool = False,
    approximation: Approximation = Approximation.NONE,
) -> str:
    """`1.387 personer`, `22,8 %`, `ca. 130`; a unit that nobody has defined is left out rather than guessed."""
    write = format_english if active() == "en" else format_danish
    known = None if unit is None else unit if isinstance(unit, Unit) else UNITS.get(unit)
    if known is None and decimals is None and not sign and type(value) is Decimal:
        return _plainly(write, str(value), approximation)
    return write(value, known, decimals=decimals, sign=sign, approximation=approximation)


@lru_cache(maxsize=4096)  # a figure stands in a chart, in a table and among the versions
def _plainly(write: Callable[..., str], digits: str, approximation: Approximation) -> str:
    return write(Decimal(digits), approximation=approximation)


def bare(value: Decimal | int, unit: str | Unit | None = None, *, sign: bool = False) -> str:
    """The figure for a column whose head names the unit: only the short symbols (`%`) stay with it."""
    code = unit.code if isinstance(unit, Unit) else unit
    return figure(value, "%" if code == "%" else None, sign=sign)


def score(value: Decimal | None, *, decimals: int = 2) -> str:
    """A number of points, `2,40`, or a dash."""
    return NO_FIGURE if value is None else figure(value, decimals=decimals)


def stated(one: Present, unit: str | Unit | None = None) -> str:
    """One figure as its source stated it, with its hedge."""
    return figure(one.value, unit, approximation=one.approximation)


def rivals(candidates: Sequence[Present], unit: str | Unit | None = None) -> str:
    """`1.378 eller 1.387 personer`: all that papers state; smallest first; nobody chooses. The unit is said once."""
    if len(candidates) == 1:
        return stated(candidates[0], unit)
    ordered = sorted(candidates, key=lambda one: one.value)
    return either([*(stated(one) for one in ordered[:-1]), stated(ordered[-1], unit)])


def shown(value: Value, unit: str | Unit | None = None) -> str:
    """A value of a table: the figure, `–` where there is none, `•` where it is hidden."""
    if isinstance(value, Present):
        return stated(value, unit)
    if isinstance(value, Disputed):
        return rivals(value.candidates, unit)
    return HIDDEN if isinstance(value, Suppressed) else NO_FIGURE


def difference_unit(unit: str) -> str:
    """What the difference of two such figures is counted in: of two percentages percentage points."""
    return "percentage_points" if unit == "%" else unit


def observation_marks(one: Observation) -> tuple[str, ...]:
    """What must be said about a figure beside its value, in words, most important first."""
    words = []
    if isinstance(one.value, Disputed):
        words.append(_("The papers disagree"))
    if isinstance(one.value, Missing):
        words.append(missing_words(one.value))
    if isinstance(one.value, Suppressed):
        words.append(_("Hidden because the figure covers few people"))
    if one.status in _STATUS_WORDS:
        words.append(status_words(one.status))
    return tuple(words)


def missing_words(value: Missing) -> str:
    """Why there is no figure, and when it is expected."""
    from pejl.interfaces.wording.periods import day_words

    words = _MISSING.get(value.reason, lambda: _("Missing"))()
    if value.reason in ("cannot_exist", "not_published", "lost", "unreadable"):
        return words
    if value.expected:
        return _("{why}. Expected {day}").format(why=words, day=day_words(value.expected))
    return _("{why}. No date given").format(why=words)


_MISSING = {
    "not_collected": lambda: _("Not measured"),
    "not_yet": lambda: _("Not ready yet"),
    "cannot_exist": lambda: _("Such a figure cannot exist"),
    "unreadable": lambda: _("Unreadable in the paper"),
    "not_published": lambda: _("The figure was not published"),
    "lost": lambda: _("The figure is lost in the print"),
    "unknown": lambda: _("Missing"),
}


def status_words(status: ObservationStatus | str) -> str:
    """`Foreløbigt`, `Prognose`, `Skøn` …; an ordinary figure has no such word."""
    return _STATUS_WORDS.get(ObservationStatus(status), lambda: "")()


_STATUS_WORDS = {
    ObservationStatus.BREAK: lambda: _("Break in the series"),
    ObservationStatus.DEFINITION_DIFFERS: lambda: _("Another definition"),
    ObservationStatus.ESTIMATED: lambda: _("Estimated"),
    ObservationStatus.FORECAST: lambda: _("Forecast"),
    ObservationStatus.EXPERIMENTAL: lambda: _("Experimental"),
    ObservationStatus.IMPUTED: lambda: _("Filled in by calculation"),
    ObservationStatus.NOT_SIGNIFICANT: lambda: _("Below the limit of what can be measured"),
    ObservationStatus.PROVISIONAL: lambda: _("Provisional"),
    ObservationStatus.SPECIAL_EVENT: lambda: _("Affected by a special event"),
    ObservationStatus.LOW_RELIABILITY: lambda: _("Uncertain"),
    ObservationStatus.UNVALIDATED: lambda: _("Not checked yet"),
    ObservationStatus.INCLUDES_ANOTHER: lambda: _("Includes another figure"),
    ObservationStatus.INCLUDED_ELSEWHERE: lambda: _("Included in another figure"),
    ObservationStatus.DEROGATION: lambda: _("Counted by an agreed exception"),
}
