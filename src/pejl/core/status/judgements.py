# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The four judgements of one measure as of a day, each with what was allowed at its number of comparable figures.

One figure: the level against the target. Two: the change with its interval. Four: the outlook. Five: what is usual from
year to year, the control chart and the five-point trend. Source: the methods' overview of what a status may say.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

from pejl.core.observations import Observation, ObservationStatus, Series
from pejl.core.periods import Period
from pejl.core.statistics.control_charts import xmr
from pejl.core.statistics.distributions import Number
from pejl.core.statistics.exact import exact, exact_limits
from pejl.core.statistics.intervals import MISSING, Interval, rate, wilson
from pejl.core.statistics.trend import POINTS, Trend, five_point_trend, five_point_trend_of_shares
from pejl.core.status.base import MeasureInput, Reason, Settings
from pejl.core.status.change_test import COUNT, SHARE, Pair, change_between, counted, share_of
from pejl.core.status.comparable import Stretch, comparable_figures, marked_break
from pejl.core.status.judged import (
    Ahead,
    Certainty,
    Change,
    Chart,
    Judgements,
    Limits,
    Unseen,
    Untested,
)
from pejl.core.status.looking_ahead import View, look_ahead, needed_each_year
from pejl.core.status.reading import Reading, previous
from pejl.core.status.target_choice import number_of
from pejl.core.targets import Target

FEWEST_FOR_CHART = 5
_UNTESTED = {
    Reason.BREAK_BETWEEN: Untested.BREAK_BETWEEN,
    Reason.SUPPRESSED: Untested.SUPPRESSED,
}


def left_out() -> Judgements:
    """The judgements of a measure that is left out of every status: none.

    >>> left_out().change.untested.value
    'left_out'
    """
    return Judgements(change=Change(untested=Untested.LEFT_OUT), ahead=Ahead(unseen=Unseen.LEFT_OUT))


def judge(measure: MeasureInput, target: Target | None, *, reading: Reading, settings: Settings) -> Judgements:
    """Everything that may be said about `measure` beside its score.

    >>> from pejl.core.status.example import DAY, EVICTIONS, SETTINGS
    >>> from pejl.core.status.reading import read
    >>> found = judge(EVICTIONS, EVICTIONS.targets[0], reading=read(EVICTIONS, as_of=DAY), settings=SETTINGS)
    >>> found.points, found.change.untested.value, found.ahead.outlook.value
    (2, 'no_spread', 'cannot_tell')
    """
    newest = reading.newest
    stretch = _stretch(measure.series, reading)
    seen = Stretch.of(_without_special_events(stretch))
    number = _number(measure, target, reading)
    view = View(measure, seen, target, number)
    intervals = {one.period: interval_of(measure.series, one) for one in stretch}
    return Judgements(
        points=len(seen.figures),
        certainty=_certainty(view, interval=intervals.get(newest.period) if newest else None),
        change=_change(measure, reading, stretch=seen, settings=settings),
        ahead=look_ahead(view),
        pace=needed_each_year(view, reading.baseline),
        chart=_chart(view, intervals),
        intervals=tuple(_limits(intervals)),
    )


def _stretch(series: Series, reading: Reading) -> tuple[Observation, ...]:
    """What may be seen together with the newest figure; where there is none yet, with the baseline."""
    for one in (reading.newest, reading.baseline):
        if one is not None and one.candidates:
            return comparable_figures(series, one)
    return ()


def _without_special_events(stretch: tuple[Observation, ...]) -> tuple[Observation, ...]:
    """Years marked as special (a strike, an epidemic) are shown, but nothing usual is learnt from them."""
    if not stretch:
        return ()
    return (*(one for one in stretch[:-1] if one.status is not ObservationStatus.SPECIAL_EVENT), stretch[-1])


def _number(measure: MeasureInput, target: Target | None, reading: Reading) -> Decimal | None:
    if target is None:
        return None
    candidates = reading.baseline.candidates if reading.baseline else ()
    baseline = candidates[0].value if len(candidates) == 1 else None
    return number_of(target, measure.series, baseline=baseline)


# --- change --------------------------------------------------------------------------------------------------------


def _change(measure: MeasureInput, reading: Reading, *, stretch: Stretch, settings: Settings) -> Change:
    """The change that the colour is about: from the baseline, or from the figure before (a setting)."""
    newest = reading.newest
    earlier = reading.baseline
    if settings.compare_with == "previous" and newest is not None and newest.candidates:
        earlier = previous(measure.series, newest)
    elif reading.refusal is not None:
        return Change(untested=_UNTESTED.get(reading.refusal, Untested.NOT_COMPARABLE))
    if reading.stated is not None and (earlier is None or newest is None or not newest.candidates):
        return Change(untested=Untested.LEVELS_UNPUBLISHED)
    if earlier is None or newest is None:
        return Change(untested=Untested.NO_EARLIER)
    if marked_break(measure.series, earlier.period, later=newest.period):
        return Change(untested=Untested.BREAK_BETWEEN)
    if earlier.period.overlaps(newest.period):
        return Change(untested=Untested.NOT_COMPARABLE)
    return change_between(Pair(measure.series, earlier, newest, stretch), direction=measure.direction)


# --- level ---------------------------------------------------------------------------------------------------------


def interval_of(series: Series, one: Observation, *, confidence: Number = 95) -> Interval:
    """The interval of a figure in its unit: of a count, or of a share with its denominator; else none.

    >>> from dataclasses import replace
    >>> from pejl.core.status.example import EVICTIONS
    >>> series = replace(EVICTIONS.series, figure_kind="count")
    >>> [round(limit) for limit in interval_of(series, series.observations[0])]
    [493, 585]
    """
    if len(one.candidates) != 1:
        return MISSING
    figure = one.candidates[0]
    if series.figure_kind == SHARE and (pair := share_of(figure)) is not None:
        return wilson(*pair, confidence=confidence, multiplier=100)
    if series.figure_kind == COUNT and counted(figure.value):
        return rate(figure.value, confidence=confidence)
    return MISSING


def _limits(intervals: Mapping[Period, Interval]) -> list[Limits]:
    found = []
    for period, interval in intervals.items():
        lower, upper = exact_limits(interval)
        if lower is not None and upper is not None:
            found.append(Limits(period, lower, upper))
    return found


def _certainty(view: View, *, interval: Interval | None) -> Certainty:
    """Whether the whole interval of the newest figure meets the target's number, or none of it does."""
    target, number = view.target, view.number
    if target is None or number is None or interval is None:
        return Certainty.UNKNOWN
    lower, upper = exact_limits(interval)
    if lower is None or upper is None:
        return Certainty.UNKNOWN
    ends = {target.met_by(end, number=number, direction=view.measure.direction) for end in (lower, upper)}
    if len(ends) > 1:
        return Certainty.NOT_SURE
    return Certainty.SURELY_MET if ends.pop() else Certainty.SURELY_NOT_MET


# --- control chart and trend -----------------------------------------------------------------------------------------


def _chart(view: View, intervals: Mapping[Period, Interval]) -> Chart | None:
    measure, stretch = view.measure, view.stretch
    if stretch.numbers is None or len(stretch.numbers) < FEWEST_FOR_CHART or not stretch.even:
        return None
    chart = xmr(stretch.numbers, direction=measure.direction, target=view.number)
    return Chart(
        first=stretch.figures[0].period,
        mean=exact(chart.mean) or Decimal(0),
        lower=exact(chart.lower),
        upper=exact(chart.upper),
        variation=chart.variation.value,
        assurance=chart.assurance.value,
        trial=chart.segments[-1].trial,
        trend=_trend(measure.series, stretch.figures[-POINTS:], intervals),
    )


def _trend(series: Series, newest: Sequence[Observation], intervals: Mapping[Period, Interval]) -> str:
    """By counts where denominators are known, else by the intervals; "" where neither is."""
    shares = [share_of(one.candidates[0]) for one in newest] if series.figure_kind == SHARE else []
    known = [pair for pair in shares if pair is not None]
    if known and len(known) == len(newest):
        found = five_point_trend_of_shares([pair[0] for pair in known], [pair[1] for pair in known])
    else:
        found = five_point_trend([intervals[one.period] for one in newest])
    return "" if found.trend is Trend.NOT_COMPUTABLE else found.trend.value
