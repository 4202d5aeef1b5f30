# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Five-point trends against Fingertips, and projections and rank trends against R."""

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from pejl.core.statistics.intervals import Interval
from pejl.core.statistics.projection import drift, straight_line
from pejl.core.statistics.rank_trend import rank_trend
from pejl.core.statistics.trend import Trend, TrendTest, five_point_trend, five_point_trend_of_shares
from tests.conformance.measuring import differs, differs_as_printed, number, says
from tests.conformance.oracles import Row, rows

NINE_DIGITS = 2e-8  # R printed ten significant digits; bands cancel some
TRENDS = {
    "increasing": Trend.INCREASING,
    "decreasing": Trend.DECREASING,
    "no significant change": Trend.NO_SIGNIFICANT_CHANGE,
    "cannot be calculated": Trend.NOT_COMPUTABLE,
}


def recent_trends(where: Path) -> Iterator[tuple[str, str]]:
    columns = ("series_id", "year", "count", "denominator", "value", "lower95", "upper95")
    members = _by_series(where / "trend_fingertips_input.csv", columns)
    for row in rows(where / "trend_fingertips_expected.csv", "series_id", "method", "exp_chi2_2dec", "exp_trend"):
        ours = _trend(row["method"], members[row["series_id"]])
        found = list(says("trend", ours.trend, TRENDS.get(row["exp_trend"])))
        if row["exp_chi2_2dec"]:
            found += differs_as_printed("chi-square", ours.chi_square, row["exp_chi2_2dec"])
        yield row["series_id"], "; ".join(found)


def _trend(method: str, members: list[Row]) -> TrendTest:
    if method == "value_ci":
        return five_point_trend(
            [Interval(*(number(one[name]) for name in ("lower95", "upper95", "value"))) for one in members]
        )
    return five_point_trend_of_shares(
        [float(one["count"]) for one in members], [float(one["denominator"]) for one in members]
    )


def projections(where: Path) -> Iterator[tuple[str, str]]:
    members = _by_series(where / "projection_series.csv", ("series_id", "year", "value"))
    columns = ("series_id", "n", "h", "drift", "drift_resid_sd", "rwd_point", "ols_slope", "ols_point")
    for row in rows(where / "projection_expected.csv", *columns, "theil_sen_slope", "kendall_tau"):
        series = [float(one["value"]) for one in members[row["series_id"]]]
        years = [int(one["year"]) for one in members[row["series_id"]]]
        found = [*says("n", len(series), int(row["n"])), *_of_drift(row, series), *_of_line(row, series)]
        yield f"{row['series_id']} h={row['h']}", "; ".join([*found, *_of_ranks(row, series, years)])


def _of_drift(row: Row, series: list[float]) -> Iterator[str]:
    ours, h = drift(series), int(row["h"])
    yield from _near("drift", ours.drift, row["drift"], series)
    yield from _near("deviation", ours.deviation, row["drift_resid_sd"], series)
    yield from _near("point", ours.after(h), row["rwd_point"], series)
    for name, confidence, normal in (("80_normal", 0.8, True), ("95_normal", 0.95, True), ("80_t", 0.8, False)):
        band = ours.band(h, confidence=confidence, by_normal=normal)
        yield from _near(f"lower {name}", band.lower, row[f"rwd_lo{name}"], series)
        yield from _near(f"upper {name}", band.upper, row[f"rwd_hi{name}"], series)


def _of_line(row: Row, series: list[float]) -> Iterator[str]:
    ours, h = straight_line(series), int(row["h"])
    yield from _near("line slope", ours.slope, row["ols_slope"], series)
    yield from _near("line point", ours.after(h), row["ols_point"], series)
    for name, confidence in (("80", 0.8), ("95", 0.95)):
        band = ours.band(h, confidence=confidence)
        yield from _near(f"line lower {name}", band.lower, row[f"ols_lo{name}"], series)
        yield from _near(f"line upper {name}", band.upper, row[f"ols_hi{name}"], series)


def _of_ranks(row: Row, series: list[float], years: list[int]) -> Iterator[str]:
    ours = rank_trend(series, years)
    yield from _near("median slope", ours.slope, row["theil_sen_slope"], series)
    yield from differs("tau", ours.tau, row["kendall_tau"], relative=NINE_DIGITS)
    yield from differs("p", ours.p, row["kendall_p_two_sided"], relative=NINE_DIGITS)
    yield from says("exact", str(ours.exact).upper(), row["kendall_exact"])


def _near(name: str, ours: float | None, expected: str, series: list[float]) -> Iterator[str]:
    """Ten digits of a band around large figures say less about a small one: measured against the series' size."""
    if ours is None or not expected or abs(ours - float(expected)) > NINE_DIGITS * max(map(abs, series)):
        yield f"{name}: expected {expected}, ours {ours}"


def _by_series(path: Path, columns: tuple[str, ...]) -> dict[str, list[Row]]:
    found: dict[str, list[Row]] = defaultdict(list)
    for row in rows(path, *columns):
        found[row["series_id"]].append(row)
    return found
