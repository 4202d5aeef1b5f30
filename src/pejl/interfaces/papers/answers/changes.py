# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What is computed from two figures: a change, a share, and whether figures rose or fell by more than chance."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from django.utils.translation import gettext as _

from pejl.core.bindings.binding import Change, ChangeKind, Form, Relative, Share, Source, Trend
from pejl.core.errors import PejlError
from pejl.core.observations import Observation, Present, Series, StatedChange
from pejl.core.status.change_test import Pair, change_between
from pejl.core.status.comparable import Stretch, comparable_figures, marked_break
from pejl.core.status.judged import Change as Tested
from pejl.core.status.reading import obstacle_between
from pejl.core.targets import Direction
from pejl.interfaces.papers.answers.figures import differing, single, unit_for
from pejl.interfaces.papers.answers.said import Said, versions_of
from pejl.interfaces.papers.view import RegisterView
from pejl.interfaces.wording.figures import difference_unit, figure
from pejl.interfaces.wording.languages import either
from pejl.interfaces.wording.statements import sentence

PERCENT, POINTS = "%", "percentage_points"
DECIMALS_OF_COMPUTED = 1


def say_change(view: RegisterView, binding: Change) -> Said:
    """`+17`, `−1,4 procentpoint`, `+65,9 %`; nothing is computed across a break or from a part of a year."""
    series = view.series(binding.source)
    unit = _unit_of_change(series, binding)
    stated = _stated_change(series, binding)
    if stated is not None and stated.value is not None:
        return Said(_written(view, [stated.value], unit, binding.form), (stated.version,) if stated.version else ())
    earlier, first = single(view, binding.source, binding.earlier)
    later, second = single(view, binding.source, binding.later)
    _refuse_obstacle(series, earlier, later)
    values = [_difference(binding.kind, one, other) for one in first for other in second]
    return Said(_written(view, differing(values), unit, binding.form), versions_of((*first, *second)))


def _unit_of_change(series: Series, binding: Change) -> str:
    if binding.kind is ChangeKind.RELATIVE:
        return PERCENT
    unit = difference_unit(series.unit)
    if binding.kind is ChangeKind.POINTS and unit != POINTS:
        raise PejlError("paper.no_points", found=series.unit, expected=PERCENT)
    return unit


def _stated_change(series: Series, binding: Change) -> StatedChange | None:
    """A change that was published; used where a level it lies between is lost."""
    if isinstance(binding.earlier, Relative) or isinstance(binding.later, Relative):
        return None
    for one in series.changes:
        same = (one.from_period, one.to_period) == (binding.earlier, binding.later)
        if same and one.relative is (binding.kind is ChangeKind.RELATIVE) and _level_lost(series, binding):
            return one
    return None


def _level_lost(series: Series, binding: Change) -> bool:
    found = [series.at(at) for at in (binding.earlier, binding.later) if not isinstance(at, Relative)]
    return any(one is None or not one.candidates for one in found)


def _refuse_obstacle(series: Series, earlier: Observation, later: Observation) -> None:
    obstacle = obstacle_between(series, earlier=earlier.period, later=later.period)
    if obstacle is None and marked_break(series, earlier.period, later=later.period):
        raise PejlError("paper.not_comparable", why=_("Counted in a new way."), found=str(later.period))
    if obstacle is not None:
        raise PejlError("paper.not_comparable", why=sentence(obstacle.statement), found=str(later.period))


def _difference(kind: ChangeKind, earlier: Present, later: Present) -> Decimal:
    if kind is not ChangeKind.RELATIVE:
        return later.value - earlier.value
    if not earlier.value:
        raise PejlError("paper.from_zero", found="0", expected="> 0")
    return 100 * (later.value - earlier.value) / earlier.value


def _written(view: RegisterView, values: list[Decimal], unit: str, form: Form) -> str:
    decimals = DECIMALS_OF_COMPUTED if unit == PERCENT and form.decimals is None else form.decimals
    written = unit_for(view, unit, form)
    said = [value if form.sign else abs(value) for value in values]
    texts = [figure(value, None, decimals=decimals, sign=form.sign) for value in said[:-1]]
    return either([*texts, figure(said[-1], written, decimals=decimals, sign=form.sign)])


def say_share(view: RegisterView, binding: Share) -> Said:
    """One figure of another in percent, with one decimal."""
    first, parts = single(view, binding.part, binding.part_at)
    second, wholes = single(view, binding.whole, binding.whole_at)
    if view.series(binding.part).unit != view.series(binding.whole).unit:
        units = f"{view.series(binding.part).unit}, {view.series(binding.whole).unit}"
        raise PejlError("paper.units_differ", found=units, expected=view.series(binding.part).unit)
    if not all(whole.value for whole in wholes):
        raise PejlError("paper.from_zero", found="0", expected="> 0")
    values = differing([100 * part.value / whole.value for part in parts for whole in wholes])
    form = Form(binding.form.unit, sign=False, decimals=binding.form.decimals)
    return Said(_written(view, values, PERCENT, form), versions_of((*first.candidates, *second.candidates)))


# --- rise or fall --------------------------------------------------------------------------------------------------


def say_trend(view: RegisterView, binding: Trend) -> Said:
    """`er faldet klart` only where the interval of the change says so, else the cautious words; follows a noun."""
    series = view.series(binding.source)
    earlier, first = single(view, binding.source, binding.earlier)
    later, second = single(view, binding.source, binding.later)
    versions = versions_of((*first, *second))
    obstacle = obstacle_between(series, earlier=earlier.period, later=later.period)
    if obstacle is not None or marked_break(series, earlier.period, later=later.period):
        return Said(_("cannot be compared"), versions)
    return Said(trend_words(tested(view, binding.source, earlier, later), first, second), versions)


def tested(view: RegisterView, source: Source, earlier: Observation, later: Observation) -> Tested:
    """The test of the change between two observations that may be compared."""
    series = view.series(source)
    stretch = Stretch.of(comparable_figures(series, later))
    direction = Direction(view.sheet(source.indicator).direction or "none")
    return change_between(Pair(series, earlier, later, stretch), direction=direction)


def trend_words(change: Tested, earlier: tuple[Present, ...], later: tuple[Present, ...]) -> str:
    """The verb phrase of a tested change."""
    if change.certain is not None:
        return _CERTAIN[change.certain]()
    signs = {(two.value > one.value) - (two.value < one.value) for one in earlier for two in later}
    return _UNTESTED[signs.pop()]() if len(signs) == 1 else _("cannot be said to have changed, as the papers disagree")


_CERTAIN: dict[int, Callable[[], str]] = {
    1: lambda: _("has clearly risen"),
    0: lambda: _("has not clearly changed"),
    -1: lambda: _("has clearly fallen"),
}
_UNTESTED: dict[int, Callable[[], str]] = {
    1: lambda: _("is higher, and it cannot be computed whether that is more than chance"),
    0: lambda: _("is the same"),
    -1: lambda: _("is lower, and it cannot be computed whether that is more than chance"),
}
