# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Figures against averages, expected counts, benchmarks and targets, as Fingertips and Public Health England do it."""

from collections.abc import Iterator
from pathlib import Path

from pejl.core.statistics.comparison import (
    Outcome,
    Significance,
    against_interval,
    against_value,
    against_value_in_two_levels,
    count_against_expected,
    funnel_limits,
    interval_against_target,
    limits_around,
    share_against_average,
    value_against_range,
    value_against_target,
)
from pejl.core.statistics.intervals import Interval
from pejl.core.targets import Direction
from tests.conformance.measuring import differs_as_printed, number, says
from tests.conformance.oracles import Row, UnusableError, rows

SIGNIFICANCE = {
    "High (0.001)": Significance.VERY_HIGH,
    "High (0.025)": Significance.HIGH,
    "Not significant": Significance.SIMILAR,
    "Low (0.025)": Significance.LOW,
    "Low (0.001)": Significance.VERY_LOW,
}
CONFIDENCE_OF_Z = {"1.96": 0.95, "3.0902": 0.998}
DIRECTIONS = {"low_is_good": Direction.DECREASE, "high_is_good": Direction.INCREASE}


def shares(where: Path) -> Iterator[tuple[str, str]]:
    columns = ("case_id", "average_proportion", "numerator", "denominator", "exp_significance")
    for row in rows(where / "compare_proportion_to_average.csv", *columns):
        counted = float(row["numerator"]), float(row["denominator"])
        ours = share_against_average(*counted, average=float(row["average_proportion"]))
        yield row["case_id"], "; ".join(says("significance", ours, SIGNIFICANCE[row["exp_significance"]]))


def counts(where: Path) -> Iterator[tuple[str, str]]:
    for row in rows(where / "compare_count_to_expected.csv", "case_id", "observed", "expected", "exp_significance"):
        ours = count_against_expected(float(row["observed"]), expected=float(row["expected"]))
        yield row["case_id"], "; ".join(says("significance", ours, SIGNIFICANCE[row["exp_significance"]]))


def funnels(where: Path) -> Iterator[tuple[str, str]]:
    columns = ("denominator", "average_percent", "exp_lower95", "exp_upper95", "exp_lower998", "exp_upper998")
    for row in rows(where / "funnel_limits_proportion.csv", *columns):
        found: list[str] = []
        for level, confidence in (("95", 0.95), ("998", 0.998)):
            average, total = float(row["average_percent"]) / 100, float(row["denominator"])
            ours = funnel_limits(average, total, confidence=confidence).times(100)
            found += differs_as_printed(f"lower {level}", ours.lower, row[f"exp_lower{level}"])
            found += differs_as_printed(f"upper {level}", ours.upper, row[f"exp_upper{level}"])
        yield row["denominator"], "; ".join(found)


def benchmarks(where: Path) -> Iterator[tuple[str, str]]:
    columns = ("case_id", "method", "polarity", "value", "lower95", "upper95", "lower998", "upper998")
    more = ("benchmark_value", "benchmark_lower95", "benchmark_upper95", "denominator", "exp_outcome")
    for row in rows(where / "compare_to_benchmark_fingertips.csv", *columns, *more):
        yield row["case_id"], "; ".join(says("outcome", _against_benchmark(row).value, row["exp_outcome"]))


def _against_benchmark(row: Row) -> Outcome:
    direction, inner = DIRECTIONS[row["polarity"]], _interval(row, "lower95", "upper95")
    benchmark = float(row["benchmark_value"])
    if row["method"] == "ci_vs_value":
        return against_value(inner, benchmark, direction=direction)
    if row["method"] == "two_level_ci_vs_value":
        outer = _interval(row, "lower998", "upper998")
        return against_value_in_two_levels(inner, outer, benchmark=benchmark, direction=direction)
    if row["method"] == "ci_vs_ci":
        other = _interval(row, "benchmark_lower95", "benchmark_upper95")
        return against_interval(inner, other, direction=direction)
    confidence = CONFIDENCE_OF_Z.get(row["method"].removeprefix("spc_proportion_z"))
    if confidence is None:
        raise UnusableError(f"compare_to_benchmark_fingertips.csv: found the unknown method {row['method']}")
    limits = limits_around(benchmark / 100, float(row["denominator"]), confidence=confidence).times(100)
    return _of_a_point(float(row["value"]), limits, direction)


def _of_a_point(value: float, limits: Interval, direction: Direction) -> Outcome:
    """A point within limits around the benchmark is the benchmark within limits around the point, seen from there."""
    assert limits.lower is not None
    assert limits.upper is not None
    if limits.contains(value):
        return Outcome.SIMILAR
    return value_against_target(value, limits.upper if value > limits.upper else limits.lower, direction=direction)


def targets(where: Path) -> Iterator[tuple[str, str]]:
    columns = (
        "case_id",
        "method",
        "polarity",
        "target_low",
        "target_high",
        "value",
        "lower95",
        "upper95",
        "exp_outcome",
    )
    for row in rows(where / "compare_to_target_fingertips.csv", *columns):
        yield row["case_id"], "; ".join(says("outcome", _against_target(row).value, row["exp_outcome"]))


def _against_target(row: Row) -> Outcome:
    direction, low = DIRECTIONS[row["polarity"]], float(row["target_low"])
    if row["method"] == "ci_vs_target":
        return interval_against_target(_interval(row, "lower95", "upper95"), low, direction=direction)
    value = number(row["value"])
    if value is None:
        return Outcome.NONE
    if row["method"] == "value_vs_target":
        return value_against_target(value, low, direction=direction)
    if row["method"] == "value_vs_range":
        return value_against_range(value, low=low, high=float(row["target_high"]), direction=direction)
    raise UnusableError(f"compare_to_target_fingertips.csv: found the unknown method {row['method']}")


def _interval(row: Row, lower: str, upper: str) -> Interval:
    return Interval(number(row[lower]), number(row[upper]), number(row["value"]))
