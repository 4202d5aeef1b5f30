# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Ten thousand series charted, tested and drawn on at once, beside a plain loop of the same formulas."""

from collections.abc import Iterator

import numpy as np

from tests.bench.measuring import Comparison

SERIES, YEARS, AHEAD = 10_000, 10, 3


def comparisons() -> Iterator[Comparison]:
    rng = np.random.default_rng(20261127)
    values = rng.poisson(400, (SERIES, YEARS)).astype(float)
    yield Comparison(
        name="judging series",
        size=f"{SERIES:,} series x {YEARS} years: control chart, change of counts, band {AHEAD} years ahead",
        ours=lambda: _ours(values),
        beside=lambda: _plain_loop(values),
        beside_name="a loop over the series with NumPy and scipy.stats, the same formulas, no rules for special causes",
        rounds=5,
        counted=(SERIES, "series"),
    )
    some = values[: SERIES // 20]
    yield Comparison(
        name="judging one series at a time",
        size=f"{len(some):,} series x {YEARS} years, as a status does it: chart with its rules, change, outlook",
        ours=lambda: _one_at_a_time(some),
        beside=lambda: _plain_loop(some),
        beside_name="the same loop over as many",
        rounds=5,
        counted=(len(some), "series"),
    )


def _ours(values: np.ndarray) -> None:
    from pejl.core.statistics import many

    charts = many.charts(values)
    lower, upper = many.changes_of_counts(values[:, 0], values[:, -1])
    low, high = many.bands(values, years=AHEAD)
    assert len(charts.mean) == len(lower) == len(upper) == len(low) == len(high) == len(values)


def _plain_loop(values: np.ndarray) -> None:
    """What somebody would write: limits, Wilson's interval of the later count's part, and the band of a drift."""
    from scipy import stats

    found = []
    for row in values:
        ranges = np.abs(np.diff(row))
        kept = ranges[ranges < 3.267 * ranges.mean()]
        mean, spread = row.mean(), kept.mean()
        outside = np.abs(row - mean) > 2.66 * spread
        both, z = row[0] + row[-1], stats.norm.ppf(0.975)
        middle = (2 * row[-1] + z * z) / (2 * (both + z * z))
        half = z * np.sqrt(z * z + 4 * row[-1] * row[0] / both) / (2 * (both + z * z))
        changes = np.diff(row)
        error = changes.std(ddof=1) * np.sqrt(AHEAD * (1 + AHEAD / (len(row) - 1)))
        band = stats.t.ppf(0.9, len(row) - 2) * error
        ahead = row[-1] + AHEAD * changes.mean()
        found.append((outside, both * (2 * (middle - half) - 1), both * (2 * (middle + half) - 1), ahead, band))
    assert len(found) == len(values)


def _one_at_a_time(values: np.ndarray) -> None:
    from pejl.core.statistics.control_charts import xmr
    from pejl.core.statistics.differences import count_change
    from pejl.core.statistics.forecast import Aim, Bound, outlook
    from pejl.core.targets import Direction

    years, aim = range(2015, 2015 + YEARS), Aim(300, 2014 + YEARS + AHEAD, Direction.DECREASE)
    for row in values.tolist():
        assert xmr(row, direction=Direction.DECREASE).points
        assert count_change(row[0], row[-1]).known
        assert outlook(years, row, aim=aim, bound=Bound.COUNT).bands
