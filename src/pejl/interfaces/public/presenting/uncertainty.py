# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What is not certain about the figures of an indicator: in its chart, and in words beside it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from django.utils.translation import gettext as _

from pejl.core.observations import Observation, Series
from pejl.core.status.judged import Chart, Judgements
from pejl.documents.charts.chart import ControlLimits, FanStep, LineChart, Span
from pejl.interfaces.wording.judgement_sentences import signed
from pejl.interfaces.wording.periods import middle_of


def with_judgements(chart: LineChart, series: Series, found: Judgements | None) -> LineChart:
    """The chart with intervals, control limits and the outlook's fan, as far as there are any."""
    if found is None:
        return chart
    newest = _newest(series, found)
    spans = tuple(Span(middle_of(one.period), one.lower, one.upper) for one in found.intervals)
    limits = _limits(found.chart, middle_of(newest.period)) if newest and found.chart else None
    return replace(chart, intervals=spans, limits=limits, fan=tuple(_fan(found, newest)) if newest else ())


def _newest(series: Series, found: Judgements) -> Observation | None:
    """The figure the judgements are about."""
    periods = [found.change.to_period, *(one.period for one in found.intervals[-1:])]
    known = next((one for one in periods if one is not None), None)
    return series.at(known) if known is not None else None


def _limits(chart: Chart, end: float) -> ControlLimits | None:
    if chart.lower is None or chart.upper is None:
        return None
    return ControlLimits(middle_of(chart.first), end, chart.mean, chart.lower, chart.upper)


def _fan(found: Judgements, newest: Observation) -> Iterator[FanStep]:
    if not found.ahead.bands or not newest.candidates:
        return
    x, value = middle_of(newest.period), newest.candidates[0].value
    yield FanStep(x, value, value, value)
    for years, band in enumerate(found.ahead.bands, start=1):
        yield FanStep(x + years, band.lower, band.middle, band.upper)


def spoken(series: Series, found: Judgements | None) -> tuple[str, ...]:
    """The same in words, for whoever does not see the chart."""
    if found is None:
        return ()
    said = []
    if found.intervals:
        newest = found.intervals[-1]
        limits = _between(newest.lower, newest.upper, series.unit)
        said.append(_("Interval of the newest figure, 95 %: {limits}.").format(limits=limits))
    if found.chart and found.chart.lower is not None and found.chart.upper is not None:
        limits = _between(found.chart.lower, found.chart.upper, series.unit)
        trial = _("Trial limits of the usual variation: {limits}.")
        words = trial if found.chart.trial else _("Limits of the usual variation: {limits}.")
        said.append(words.format(limits=limits))
    for band in found.ahead.bands[-1:]:
        limits = _between(band.lower, band.upper, series.unit)
        said.append(_("What the past allows in {year}, 80 %: {limits}.").format(year=band.year, limits=limits))
    return tuple(said)


def _between(lower: Decimal, upper: Decimal, unit: str) -> str:
    low, high = (signed(one, unit).lstrip("+") for one in (lower, upper))
    return _("{low} to {high}").format(low=low, high=high)


def chart_sentence(found: Chart | None) -> str:
    """What the control chart says of the newest figure, with what it cannot see; "" without one."""
    if found is None or found.lower is None:
        return ""
    said = [_variation(found.variation)]
    if found.trial:
        said.append(_("The limits are trial limits: they come from fewer than twelve figures."))
    return " ".join(filter(None, said))


def _variation(variation: str) -> str:
    kind = variation.partition("_")[0]
    words = {
        "improvement": lambda: _("The newest figure is part of something unusual, to the better."),
        "concern": lambda: _("The newest figure is part of something unusual, to the worse."),
        "neutral": lambda: _("The newest figure is part of something unusual."),
    }.get(kind, lambda: _("The newest figure lies within the usual variation."))
    return words()
