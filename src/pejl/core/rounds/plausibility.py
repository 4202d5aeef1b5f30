# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What looks wrong about a figure beside the earlier ones: said, and never by itself refused.

The limits are Pejl's own: no law states them. A slip of the decimal mark is a factor of ten, and a figure beyond three
times what was ever seen is rare enough to be worth a second look.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from pejl.core.issues import Statement
from pejl.core.observations import Observation, Series
from pejl.core.periods import Comparability, Period

TIMES = Decimal(3)
SLIP, NEAR = Decimal(10), Decimal("0.2")  # ten times the figure before, give or take a fifth


def remarks(series: Series, *, period: Period, value: Decimal) -> Iterator[Statement]:
    """What is worth a second look about `value` for `period`, most striking first; at most one about its size.

    `delivery.slip`: about ten times (or a tenth of) the figure before. `delivery.jump`: more than three times the
    largest or less than a third of the smallest ever seen. `delivery.part`: the period is a part of what the others
    cover.

    >>> from pejl.core.status.example import EVICTIONS
    >>> [one.code for one in remarks(EVICTIONS.series, period=Period.parse("2015"), value=Decimal(5000))]
    ['delivery.slip']
    """
    earlier = [one for one in series.observations if one.measured and one.period < period]
    comparable = [one for one in earlier if one.period.comparable_with(period).allowed]
    yield from _size(comparable, value)
    if earlier and period.comparable_with(earlier[-1].period) is Comparability.PART:
        yield Statement("delivery.part", {"period": period, "earlier": earlier[-1].period})


def _size(comparable: Sequence[Observation], value: Decimal) -> Iterator[Statement]:
    seen = [figure.value for one in comparable for figure in one.candidates]
    if not seen or value == 0:
        return
    newest = comparable[-1]
    before = newest.candidates[0].value
    if before and _slipped(value / before):
        yield Statement("delivery.slip", {"period": newest.period, "value": before, "larger": abs(value) > abs(before)})
    elif min(seen) > 0 and value > TIMES * max(seen):
        yield Statement("delivery.jump", {"value": max(seen), "times": value / max(seen), "larger": True})
    elif min(seen) > 0 and value < min(seen) / TIMES:
        yield Statement("delivery.jump", {"value": min(seen), "times": min(seen) / value, "larger": False})


def _slipped(ratio: Decimal) -> bool:
    return any(abs(ratio / factor - 1) <= NEAR for factor in (SLIP, 1 / SLIP))
