# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Intervals and changes, against the test data of Public Health England's methods and a table of Newcombe's."""

from collections import defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path

from pejl.core.statistics.differences import newcombe
from pejl.core.statistics.intervals import FEWEST_FOR_BYAR, Interval, byars, dobson, mean_t, rate, wilson
from tests.conformance.measuring import differs, differs_as_printed, differs_in_limits, number, says
from tests.conformance.oracles import Row, rows

LIMITS = ("exp_lower95", "exp_upper95", "exp_lower998", "exp_upper998")


def both_levels(row: Row, interval: Callable[[float], Interval]) -> Iterator[str]:
    """The value and the limits at 95 % and 99.8 %; a level of which the source states neither limit is not compared."""
    missing = not all(row.get(name, "given") for name in ("numerator", "denominator"))
    for level, confidence in (("95", 0.95), ("998", 0.998)):
        ours, lower, upper = interval(confidence), row[f"exp_lower{level}"], row[f"exp_upper{level}"]
        if missing or lower or upper:
            yield from differs_in_limits(level, ours, lower, upper)
        if confidence == 0.95:
            yield from differs("value", ours.value, row["exp_value" if "exp_value" in row else "exp_mean"])


def shares(where: Path) -> Iterator[tuple[str, str]]:
    columns = ("case_id", "numerator", "denominator", "exp_value", *LIMITS, "multiplier")
    for row in rows(where / "ci_proportion_wilson.csv", *columns):
        found = both_levels(
            row, lambda level, row=row: wilson(*_counted(row), confidence=level, multiplier=_times(row))
        )
        yield row["case_id"], "; ".join(found)


def rates(where: Path) -> Iterator[tuple[str, str]]:
    columns = ("case_id", "numerator", "denominator", "exp_value", *LIMITS, "exp_method", "multiplier")
    for row in rows(where / "ci_rate_byar_exact.csv", *columns):
        found = both_levels(row, lambda level, row=row: rate(*_counted(row), confidence=level, multiplier=_times(row)))
        yield row["case_id"], "; ".join([*found, *_method(row)])


def _method(row: Row) -> Iterator[str]:
    if row["exp_method"]:
        method = "Exact" if float(row["numerator"]) < FEWEST_FOR_BYAR else "Byars"
        yield from says("method", method, row["exp_method"])


def counts(where: Path) -> Iterator[tuple[str, str]]:
    for row in rows(where / "ci_count_byar.csv", "case_id", "count", "confidence_percent", "exp_lower", "exp_upper"):
        ours = byars(number(row["count"]), confidence=float(row["confidence_percent"]))
        yield row["case_id"], "; ".join(differs_in_limits("", ours, row["exp_lower"], row["exp_upper"]))


def means(where: Path) -> Iterator[tuple[str, str]]:
    values = defaultdict(list)
    for row in rows(where / "ci_mean_t_input.csv", "group", "value"):
        values[row["group"]].append(float(row["value"]))
    columns = ("group", "exp_sum", "exp_n", "exp_mean", *LIMITS)
    for row in rows(where / "ci_mean_t_expected.csv", *columns):
        group = values[row["group"]]
        found = both_levels(row, lambda level, group=group: mean_t(group, confidence=level))
        yield row["group"], "; ".join([*found, *says("n", len(group), int(row["exp_n"]))])


def standardised(where: Path) -> Iterator[tuple[str, str]]:
    areas: dict[str, list[tuple[float, float, float]]] = defaultdict(list)
    columns = ("area", "count", "population", "standard_population")
    for row in rows(where / "dsr_dobson_input.csv", *columns):
        areas[row["area"]].append((float(row["count"]), float(row["population"]), float(row["standard_population"])))
    for row in rows(where / "dsr_dobson_expected.csv", "area", "exp_value", *LIMITS, "multiplier"):
        found = both_levels(row, lambda level, row=row: _dobson(areas[row["area"]], level, _times(row)))
        yield row["area"], "; ".join(found)


def _dobson(bands: list[tuple[float, float, float]], level: float, multiplier: float) -> Interval:
    count, population, standard = zip(*bands, strict=True)
    return dobson(count, population, standard=standard, confidence=level, multiplier=multiplier)


def changes(where: Path) -> Iterator[tuple[str, str]]:
    columns = ("case_id", "x1", "n1", "x2", "n2", "exp_difference", "exp_lower95", "exp_upper95")
    for row in rows(where / "change_two_proportions_newcombe.csv", *columns):
        ours = newcombe((float(row["x1"]), float(row["n1"])), (float(row["x2"]), float(row["n2"])))
        found = [
            *differs_as_printed("difference", ours.value, row["exp_difference"]),
            *differs_as_printed("lower", ours.lower, row["exp_lower95"]),
            *differs_as_printed("upper", ours.upper, row["exp_upper95"]),
        ]
        yield row["case_id"], "; ".join(found)


def _counted(row: Row) -> tuple[float | None, float | None]:
    return number(row["numerator"]), number(row["denominator"])


def _times(row: Row) -> float:
    return float(row["multiplier"])
