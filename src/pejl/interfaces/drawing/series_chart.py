# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""A series as a chart: which mark each figure has earned, where the line must stop, and the whole of it in words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache
from itertools import pairwise

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from pejl.core.observations import Disputed, Missing, Observation, ObservationStatus, Series, SeriesBreak, Suppressed
from pejl.core.periods import Comparability, Period
from pejl.core.statistics.exact import exact_limits
from pejl.core.status.judgements import interval_of
from pejl.documents.charts.chart import Comparison, Cut, Kind, LineChart, Point, Span, TargetMark
from pejl.documents.charts.line_chart import PHONE, WIDE, line_chart
from pejl.documents.charts.point_marks import chart_key
from pejl.documents.charts.sparkline import sparkline
from pejl.documents.charts.svg import Alternative
from pejl.interfaces.drawing.drawn import Mark, drawn
from pejl.interfaces.wording.figures import figure, rivals
from pejl.interfaces.wording.languages import capitalised
from pejl.interfaces.wording.lookups import Lookups
from pejl.interfaces.wording.periods import (
    day_words,
    decimal_year,
    middle_of,
    period_words,
    short_tick_words,
    tick_words,
)

NEAR = 0.03  # of the time shown: nearer than this a break would run through the mark of a figure


@dataclass(frozen=True, slots=True)
class Drawn:
    """A chart in its two sizes (one is hidden), and its key."""

    wide: SafeString
    phone: SafeString
    key: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Wanted:
    """A number to reach, for the chart: by when, and from which baseline the path starts."""

    period: Period
    number: Decimal
    baseline: tuple[Period, Decimal] | None = None


def chart_of(
    series: Series,
    lookups: Lookups,
    *,
    targets: Sequence[Wanted] = (),
    groups: Mapping[str, Series] | None = None,
    corrected: frozenset[Period] = frozenset(),
) -> LineChart:
    """The chart of a series; `corrected` are the periods whose figure has replaced an earlier one.

    What is not certain about it is added by `uncertainty.with_judgements`.
    """
    points = _points(series, corrected)
    moments = [point.x for point in points] or [0.0]
    first, last = min(moments), max(moments)
    return LineChart(
        points=points,
        write=figure,
        unit_label=capitalised(lookups.unit_label(series.unit)),
        axis_start=_("The axis begins at {value}"),
        breaks=tuple(_clear_of(cut, points) for cut in map(cut_of, series.breaks) if first < cut.x <= last + 0.5),
        targets=tuple(_target(one, series.unit, lookups) for one in targets),
        comparisons=tuple(_comparison(name, one) for name, one in (groups or {}).items()),
    )


def draw(chart: LineChart, uid: str, title: str, description: str) -> Drawn:
    """The drawings of a chart, each with its own text alternative."""
    wide = line_chart(chart, WIDE, Alternative(f"{uid}-w", title, description))
    phone = line_chart(chart, PHONE, Alternative(f"{uid}-p", title, description))
    key = tuple(Mark(drawn(chart_key(mark)), key_words(mark)) for mark in chart.marks())
    return Drawn(drawn(wide), drawn(phone), key)


def draw_small(series: Series, lookups: Lookups) -> SafeString:
    """The line of a series, the size of a word; "" where there is nothing to join."""
    return drawn(sparkline(chart_of(series, lookups)))


def described(chart: LineChart, series: Series, targets: Sequence[str]) -> str:
    """The chart in words: its kind, every point with its marks, the targets, and where the same figures stand."""
    said = [_("Line chart.")]
    for one, point in zip(series.observations, chart.points, strict=True):
        said.append(f"{period_words(one.period)}: {_spoken(point)}.")
    said += [_("Break: {words}.").format(words=cut.words) for cut in chart.breaks]
    said += [f"{target}." for target in targets]
    said.append(_("The same figures stand in the table."))
    return " ".join(said)


def _spoken(point: Point) -> str:
    if point.kind is Kind.MEASURED:
        return point.label
    mark = key_words(point.kind.value).lower()
    return mark if point.kind in (Kind.MISSING, Kind.SUPPRESSED) else f"{point.label} ({mark})"


# --- points ------------------------------------------------------------------------------------------------------


def _points(series: Series, corrected: frozenset[Period]) -> tuple[Point, ...]:
    whole = ordinary_period(series.observations)
    stretches = _stretches(series)
    points = []
    for one, stretch in zip(series.observations, stretches, strict=True):
        kind = kind_of(one, whole, corrected)
        point = Point(
            x=middle_of(one.period),
            values=tuple(present.value for present in one.candidates),
            kind=kind,
            label=_label(one, kind),
            tick=tick_words(one.period),
            short_tick=short_tick_words(one.period),
            stretch=stretch,
        )
        points.append(point)
    return tuple(points)


def _stretches(series: Series) -> list[int]:
    """The number of breaks before each observation."""
    if not series.breaks:
        return [0] * len(series.observations)
    numbers = [0] if series.observations else []
    for one, other in pairwise(series.observations):
        numbers.append(numbers[-1] + bool(series.break_between(one.period, other.period)))
    return numbers


def whole_figures(series: Series) -> tuple[Observation, ...]:
    """The measured figures that may be held against each other: not those of a part of a year."""
    whole = ordinary_period(series.observations)
    return tuple(one for one in series.observations if one.measured and kind_of(one, whole) is not Kind.PART)


def ordinary_period(observations: Sequence[Observation]) -> Period | None:
    """A period of the length that most figures have; parts of such a period are marked."""
    return _ordinary(tuple([one.period for one in observations]))


@lru_cache(maxsize=256)  # the parts of an indicator mostly have the periods of the whole
def _ordinary(periods: tuple[Period, ...]) -> Period | None:
    months = [one.months for one in periods]
    lengths = Counter(filter(None, months))
    if not lengths:
        return None
    usual = max(lengths, key=lambda length: (lengths[length], length))
    return periods[months.index(usual)]


def kind_of(one: Observation, whole: Period | None, corrected: frozenset[Period] = frozenset()) -> Kind:
    """The mark that a figure has earned; what must be known first wins."""
    if isinstance(one.value, Missing):
        return Kind.MISSING
    if isinstance(one.value, Suppressed):
        return Kind.SUPPRESSED
    if one.status is ObservationStatus.FORECAST:
        return Kind.FORECAST
    if isinstance(one.value, Disputed):
        return Kind.DISPUTED
    if whole and one.period.comparable_with(whole) is Comparability.PART:
        return Kind.PART
    if one.status.uncertain:
        return Kind.PROVISIONAL
    return Kind.CORRECTED if one.period in corrected else Kind.MEASURED


def _label(one: Observation, kind: Kind) -> str:
    """The figure without its unit, which stands over the axis."""
    if not one.candidates:
        return key_words(kind.value).lower()
    words = rivals(one.candidates)
    return f"{words} {_MARKED[kind]()}" if kind in _MARKED else words


_MARKED: dict[Kind, Callable[[], str]] = {
    Kind.CORRECTED: lambda: _("corrected"),
    Kind.PROVISIONAL: lambda: _("provisional"),
    Kind.FORECAST: lambda: _("forecast"),
}


def key_words(mark: str) -> str:
    """What a mark of a chart means."""
    return _KEY_WORDS[mark]()


_KEY_WORDS: dict[str, Callable[[], str]] = {
    Kind.MEASURED: lambda: _("Measured"),
    Kind.PROVISIONAL: lambda: _("Provisional or uncertain"),
    Kind.CORRECTED: lambda: _("Corrected"),
    Kind.DISPUTED: lambda: _("The papers disagree"),
    Kind.FORECAST: lambda: _("Forecast"),
    Kind.PART: lambda: _("Part of a year"),
    Kind.MISSING: lambda: _("Missing"),
    Kind.SUPPRESSED: lambda: _("Hidden"),
    "target": lambda: _("Planned path and target"),
    "break": lambda: _("Counted in a new way"),
    "changed_target": lambda: _("Changed target"),
    "comparison": lambda: _("Comparison group"),
    "interval": lambda: _("Interval, 95 %"),
    "limits": lambda: _("Usual variation: mean and limits"),
    "outlook": lambda: _("What the past allows, 80 %"),
}


# --- what stands beside the points -------------------------------------------------------------------------------


def cut_of(one: SeriesBreak) -> Cut:
    """A break as a line with its words."""
    words = {
        "law": lambda: _("New law from {day}"),
        "system": lambda: _("New system from {day}"),
        "definition": lambda: _("New definition from {day}"),
        "organisation": lambda: _("Reorganised on {day}"),
        "pandemic": lambda: _("Pandemic from {day}"),
    }.get(one.kind, lambda: _("Counted in a new way from {day}"))
    return Cut(decimal_year(one.at), words().format(day=day_words(one.at)))


def _clear_of(cut: Cut, points: Sequence[Point]) -> Cut:
    """A break on the very day of a figure is drawn a little before it: the figure is counted in the new way."""
    moments = [point.x for point in points]
    gap = NEAR * (max(moments) - min(moments))
    near = [moment for moment in moments if 0 <= moment - cut.x < gap]
    return replace(cut, x=min(near) - gap) if near else cut


def target_label(one: Wanted, unit: str, lookups: Lookups) -> str:
    """`Mål 2017: 1.255`."""
    return _("Target {period}: {number}").format(period=period_words(one.period), number=lookups.bare(one.number, unit))


def _target(one: Wanted, unit: str, lookups: Lookups) -> TargetMark:
    start = (middle_of(one.baseline[0]), one.baseline[1]) if one.baseline else None
    return TargetMark(middle_of(one.period), one.number, target_label(one, unit, lookups), start)


def _comparison(name: str, series: Series) -> Comparison:
    measured = [one for one in series.observations if one.candidates]
    points = tuple((middle_of(one.period), one.candidates[0].value) for one in measured)
    return Comparison(name, points, tuple(_spans(series, measured)))


def _spans(series: Series, measured: Sequence[Observation]) -> Iterator[Span]:
    """The intervals of those figures whose counting is known."""
    for one in measured:
        lower, upper = exact_limits(interval_of(series, one))
        if lower is not None and upper is not None:
            yield Span(middle_of(one.period), lower, upper)


def with_axis_of(charts: Sequence[LineChart]) -> tuple[LineChart, ...]:
    """The same charts with room for each other's figures, so that they can be compared by eye."""
    everything = [value for chart in charts for value in chart.values()]
    ends = (min(everything), max(everything)) if everything else ()
    return tuple(replace(chart, also_fit=ends) for chart in charts)
