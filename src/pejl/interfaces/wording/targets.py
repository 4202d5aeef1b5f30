# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Targets as people read them: `mål 1.255`, `under 1,1 %`, `mindst 44 %`, `falder (intet tal)`, `ikke besluttet`."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from pejl.core.targets import Comparator, Direction, Origin, Target
from pejl.interfaces.wording.figures import NO_FIGURE, difference_unit, figure
from pejl.interfaces.wording.periods import period_words

_WITH_NUMBER: dict[Comparator, Callable[[], str]] = {
    Comparator.EQUAL: lambda: "{number}",
    Comparator.LESS: lambda: pgettext("target", "under {number}"),
    Comparator.AT_MOST: lambda: pgettext("target", "at most {number}"),
    Comparator.GREATER: lambda: pgettext("target", "over {number}"),
    Comparator.AT_LEAST: lambda: pgettext("target", "at least {number}"),
}
_DIRECTIONS: dict[Direction, Callable[[], str]] = {
    Direction.INCREASE: lambda: pgettext("target", "more (no number)"),
    Direction.DECREASE: lambda: pgettext("target", "less (no number)"),
    Direction.NONE: lambda: pgettext("target", "no direction decided"),
}
_ORIGINS: dict[Origin, Callable[[], str]] = {
    Origin.COMMITTEE: lambda: _("set by the committee"),
    Origin.ADMINISTRATION: lambda: _("proposed by the administration"),
    Origin.STATE: lambda: _("set by the state"),
}


def compared(comparator: str, number: Decimal, unit: str | None = None) -> str:
    """A number with what must hold of it: `under 1,1 %`, `mindst 1.000`."""
    return _WITH_NUMBER[Comparator(comparator)]().format(number=figure(number, unit))


def target_words(target: Target | None, number: Decimal | None, unit: str | None, direction: Direction) -> str:
    """A target for a table cell; a dash where nobody has set one."""
    if target is None:
        return NO_FIGURE
    if target.comparator is Comparator.UNDECIDED:
        return _("not decided")
    if number is not None and target.comparator in _WITH_NUMBER:
        return compared(target.comparator, number, unit)
    if target.relative is not None:
        return _relative(target.relative.amount, target.relative.kind, unit)
    return _DIRECTIONS[direction]()


def _relative(amount: Decimal, kind: str, unit: str | None) -> str:
    """`80 færre`, `41 procentpoint mere`: a change whose baseline is not known, so that no number can be named."""
    counted_in = {"percent": "%", "points": "percentage_points"}.get(kind, difference_unit(unit or "number"))
    words = pgettext("target", "{amount} more") if amount > 0 else pgettext("target", "{amount} less")
    return words.format(amount=figure(abs(amount), counted_in))


def target_due(target: Target | None) -> str:
    """When it is to be met, or "" where nobody said."""
    return period_words(target.period) if target and target.period else ""


def origin_words(origin: Origin) -> str:
    """Who set the target."""
    return _ORIGINS[origin]()


def direction_words(direction: Direction) -> str:
    """The wanted direction of a figure: `Op`, `Ned`."""
    words = {
        Direction.INCREASE: lambda: pgettext("wanted direction", "Up"),
        Direction.DECREASE: lambda: pgettext("wanted direction", "Down"),
        Direction.NONE: lambda: pgettext("wanted direction", "Not decided"),
    }
    return words[direction]()
