# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Whether a change is more than chance explains: the interval of the difference decides, at 95 %.

Two counts and two shares with numerator and denominator have a chance of their own. From five evenly spaced figures on
the usual difference between two of them is known too, and the wider of the two intervals is used: figures that are
restless from year to year may not be called changed because many people were counted. Where neither is known nothing
is claimed. Sources: Newcombe 1998 for shares; Wilson's interval of the later count's part of both; for the usual
variation 1.128 mean moving ranges, the square root of two for a difference, and Student's t with n − 2 degrees of
freedom (false alarms in docs/explanation/signal-or-noise.md).
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from decimal import Decimal

from pejl.core.observations import Approximation, Observation, Present, Series
from pejl.core.statistics.differences import count_change, newcombe
from pejl.core.statistics.distributions import Number
from pejl.core.statistics.exact import exact, exact_limits
from pejl.core.statistics.intervals import Interval
from pejl.core.statistics.variation import FEWEST, around, usual_difference, wider
from pejl.core.status.comparable import Stretch
from pejl.core.status.judged import Basis, Change, Signal, Untested
from pejl.core.targets import Direction

COUNT, SHARE = "count", "share"
BORDERLINE = Decimal("0.05")  # of the difference


@dataclass(frozen=True, slots=True)
class Pair:
    """Two figures of a series, and all those that may be seen together with the later one."""

    series: Series
    earlier: Observation
    later: Observation
    stretch: Stretch = field(default_factory=Stretch)


def change_between(pair: Pair, *, direction: Direction, confidence: Number = 95) -> Change:
    """The test of the change; where papers disagree every figure is tested, and nothing is claimed unless all agree.

    Of those the one that shows the least is given.

    >>> from dataclasses import replace
    >>> from pejl.core.status.example import EVICTIONS
    >>> series = replace(EVICTIONS.series, figure_kind="count")
    >>> found = change_between(Pair(series, *series.observations), direction=Direction.DECREASE)
    >>> found.signal.value, round(found.difference), round(found.lower), round(found.upper)
    ('improvement', -64, -126, -2)
    """
    usual = _usual(pair, confidence)
    cases = [
        _case(pair, (one, other), usual=usual, confidence=confidence)
        for one in pair.earlier.candidates
        for other in pair.later.candidates
    ]
    refused = [one for one in cases if isinstance(one, Untested)]
    found = [_judged(one, direction) for one in cases if isinstance(one, Change)]
    if refused or len({one.certain for one in found}) > 1:
        why = refused[0] if refused else Untested.DISPUTED
        return Change(untested=why, from_period=pair.earlier.period, to_period=pair.later.period)
    return min(found, key=lambda one: abs(one.difference or Decimal(0)))


def _usual(pair: Pair, confidence: Number) -> float | None:
    """How far two figures of the stretch usually lie apart; None where too few or uneven figures show it."""
    numbers = pair.stretch.numbers
    if numbers is None or len(numbers) < FEWEST or not pair.stretch.even:
        return None
    return usual_difference(numbers, confidence=confidence)


def _case(
    pair: Pair, figures: tuple[Present, Present], *, usual: float | None, confidence: Number
) -> Change | Untested:
    earlier, later = figures
    if any(one.approximation is not Approximation.NONE for one in figures):
        return Untested.APPROXIMATE
    basis, found = _by_chance(pair.series, earlier, later, confidence=confidence)
    if usual is not None:
        by_years = around(later.unrounded - earlier.unrounded, usual)
        if isinstance(found, Untested) or wider(found, by_years) is by_years:
            basis, found = Basis.USUAL_VARIATION, by_years
    if isinstance(found, Untested):
        return found
    lower, upper = exact_limits(found)
    return Change(
        basis=basis,
        untested=None,
        from_period=pair.earlier.period,
        from_value=earlier.value,
        to_period=pair.later.period,
        to_value=later.value,
        difference=exact(found.value),
        lower=lower,
        upper=upper,
    )


def _by_chance(
    series: Series, earlier: Present, later: Present, *, confidence: Number
) -> tuple[Basis, Interval | Untested]:
    """The interval that counting itself gives, or why it gives none."""
    if series.figure_kind == SHARE:
        first, second = share_of(later), share_of(earlier)
        if first is None or second is None:
            return Basis.NONE, Untested.NO_DENOMINATOR
        return Basis.SHARES, newcombe(first, second, confidence=confidence).times(100)
    if series.figure_kind != COUNT or not all(counted(one.value) for one in (earlier, later)):
        return Basis.NONE, Untested.NO_SPREAD
    if earlier.value == later.value == 0:
        return Basis.NONE, Untested.NOTHING_COUNTED
    return Basis.COUNTS, count_change(earlier.value, later.value, confidence=confidence)


def share_of(figure: Present) -> tuple[Decimal, Decimal] | None:
    """Numerator and denominator where both are known and make a share.

    >>> share_of(Present(Decimal(15), Decimal(116), Decimal(795)))
    (Decimal('116'), Decimal('795'))
    """
    if figure.numerator is None or not figure.denominator:
        return None
    return (figure.numerator, figure.denominator) if 0 <= figure.numerator <= figure.denominator else None


def counted(value: Decimal) -> bool:
    """Whether it can be a number of events or people: whole, and not negative.

    >>> counted(Decimal(7)), counted(Decimal("7.5")), counted(Decimal(-7))
    (True, False, False)
    """
    return value >= 0 and value == value.to_integral_value()


def _judged(found: Change, direction: Direction) -> Change:
    """An end of the interval on 0 is still chance."""
    lower, upper = found.lower or Decimal(0), found.upper or Decimal(0)
    certain = (lower > 0) - (upper < 0)
    nearest = lower if certain > 0 else -upper
    borderline = bool(certain) and nearest <= BORDERLINE * abs(found.difference or Decimal(0))
    if certain == 0:
        return replace(found, signal=Signal.WITHIN_NOISE, certain=0)
    if direction.sign == 0:
        return replace(found, untested=Untested.NO_DIRECTION, borderline=borderline, certain=certain)
    signal = Signal.IMPROVEMENT if certain == direction.sign else Signal.DETERIORATION
    return replace(found, signal=signal, borderline=borderline, certain=certain)
