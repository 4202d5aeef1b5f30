# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Which of a measure's targets holds on a day, and the number it sets."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from operator import itemgetter

from pejl.core.observations import Series
from pejl.core.status.base import MeasureInput, Reason
from pejl.core.targets import Comparator, Target


def target_on(measure: MeasureInput, *, as_of: date) -> Target | None:
    """The target to hold the measure against: the next one due, else the last that was due, else one without a number.

    A target whose time is not stated holds until another one is due. Of two due at the same time the first one named
    holds.

    >>> from pejl.core.status.example import DAY, EVICTIONS
    >>> target_on(EVICTIONS, as_of=DAY).value
    Decimal('458')
    """
    numbered = [one for one in measure.targets if has_number(one)]
    if not numbered:
        return measure.targets[0] if measure.targets else None
    dated = [(one.period, one) for one in numbered if one.period is not None]
    coming = [pair for pair in dated if not pair[0].ended_by(as_of)]
    if coming:
        return min(coming, key=itemgetter(0))[1]
    timeless = [one for one in numbered if one.period is None]
    return timeless[0] if timeless else max(dated, key=itemgetter(0))[1]


def has_number(target: Target) -> bool:
    """Whether a number was decided, outright or relative to an earlier figure.

    >>> has_number(Target(Comparator.DIRECTION)), has_number(Target(Comparator.AT_MOST, Decimal(458)))
    (False, True)
    """
    return target.value is not None or target.relative is not None


def why_no_number(target: Target | None) -> Reason | None:
    """The reason why there is nothing to reach, or None where there is a number.

    >>> why_no_number(Target(Comparator.UNDECIDED)).value
    'target_undecided'
    """
    if target is None:
        return Reason.NO_TARGET
    if has_number(target):
        return None
    return Reason.DIRECTION_ONLY if target.comparator is Comparator.DIRECTION else Reason.TARGET_UNDECIDED


def number_of(target: Target, series: Series, *, baseline: Decimal | None) -> Decimal | None:
    """The number to reach; a relative target with a base of its own is counted from the figure of that period.

    None where that figure is missing, hidden or stated differently by two papers.

    >>> from pejl.core.status.example import EVICTIONS
    >>> number_of(EVICTIONS.targets[0], EVICTIONS.series, baseline=Decimal(538))
    Decimal('458')
    """
    if target.relative is None or target.relative.base is None:
        return target.number(baseline)
    base = series.at(target.relative.base)
    candidates = base.candidates if base else ()
    return target.number(candidates[0].value if len(candidates) == 1 else None)
