# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Control charts, case by case and point by point, against NHSRplotthedots 0.2.2."""

from collections.abc import Iterator
from itertools import groupby
from operator import itemgetter
from pathlib import Path

from pejl.core.statistics.control_charts import Assurance, Rule, Rules, Variation, XmrChart, xmr
from pejl.core.targets import Direction
from tests.conformance.measuring import differs, number, says
from tests.conformance.oracles import Row, rows

PRINTED = 1e-10  # twelve significant digits
CASES = ("case_id", "improvement_direction", "target", "rebase_dates", "fix_after_n_points", "screen_outliers")
RESULTS = ("exp_mean_last", "exp_lower_last", "exp_upper_last", "exp_variation_last", "exp_assurance")
POINTS = ("case_id", "i", "period", "y", "mean", "lower_limit", "upper_limit", "special_cause_type", "point_type")
WARNED = "short_group_warning"
DIRECTIONS = {"increase": Direction.INCREASE, "decrease": Direction.DECREASE, "neutral": Direction.NONE}
ASSURANCE = {
    "consistent_pass": Assurance.CONSISTENTLY_PASSING,
    "consistent_fail": Assurance.CONSISTENTLY_FAILING,
    "inconsistent": Assurance.HIT_AND_MISS,
    "": Assurance.NONE,
}
KINDS = ("improvement", "concern", "neutral")
# What the program does where our own rules are stricter or follow its text: limits from two points on, and a warning
# below thirteen points. See docs/decisions/0016.
AS_THE_PROGRAM = {"fewest": 2, "trial_below": 13}


def cases(where: Path) -> Iterator[tuple[str, str]]:
    points = _points(where)
    for row in rows(where / "spc_cases.csv", *CASES, *RESULTS):
        chart = _chart(row, points[row["case_id"]])
        found = [
            *differs("mean", chart.mean, row["exp_mean_last"], relative=PRINTED),
            *differs("lower", chart.lower, row["exp_lower_last"], relative=PRINTED),
            *differs("upper", chart.upper, row["exp_upper_last"], relative=PRINTED),
            *says("variation", _kind(chart.variation), _expected_kind(row["exp_variation_last"])),
            *says("assurance", chart.assurance, ASSURANCE[row["exp_assurance"]]),
        ]
        yield row["case_id"], "; ".join(found)


def points(where: Path) -> Iterator[tuple[str, str]]:
    by_case = _points(where)
    for row in rows(where / "spc_cases.csv", *CASES):
        members = by_case[row["case_id"]]
        chart = _chart(row, members)
        for position, member in enumerate(members):
            yield f"{row['case_id']} {member['i']}", "; ".join(_of_point(chart, position, member))


def _of_point(chart: XmrChart, position: int, row: Row) -> Iterator[str]:
    segment = next(one for one in chart.segments if one.start <= position < one.end)
    point = chart.points[position]
    yield from differs("mean", segment.mean, row["mean"], relative=PRINTED)
    yield from differs("lower", segment.lower, row["lower_limit"], relative=PRINTED)
    yield from differs("upper", segment.upper, row["upper_limit"], relative=PRINTED)
    yield from says("rule", point.rule, _expected_rule(row["special_cause_type"]))
    yield from says("kind", _kind(point.variation), _expected_kind(row["point_type"]))
    high = point.variation.value.endswith("high")
    wanted = any(word in row["special_cause_type"] for word in ("Above", "Increasing"))
    yield from says("high", high, wanted)
    if row.get(WARNED):
        yield from says(WARNED, str(segment.trial).upper(), row[WARNED])


def _chart(case: Row, members: list[Row]) -> XmrChart:
    periods = [one["period"] for one in members]
    starts = [date for date in case["rebase_dates"].split(";") if date]
    fixed = case["fix_after_n_points"]
    return xmr(
        [float(one["y"]) for one in members],
        direction=DIRECTIONS[case["improvement_direction"]],
        baseline=int(fixed) if fixed else None,
        rebase=[next(at for at, period in enumerate(periods) if period >= start) for start in starts],
        target=number(case["target"]),
        rules=Rules(screen=case["screen_outliers"] == "TRUE", **AS_THE_PROGRAM),
    )


def _points(where: Path) -> dict[str, list[Row]]:
    read = rows(where / "spc_points.csv", *POINTS)
    read.sort(key=lambda row: (row["case_id"], int(row["i"])))
    return {case: list(members) for case, members in groupby(read, key=itemgetter("case_id"))}


def _expected_rule(text: str) -> Rule:
    if "Trend" in text:
        return Rule.TREND
    if "2 in 3" in text:
        return Rule.TWO_OF_THREE
    if "Points" in text:
        return Rule.SHIFT
    return Rule.OUTSIDE if text in ("Above UCL", "Below LCL") else Rule.COMMON_CAUSE


def _kind(variation: Variation) -> str:
    return "common_cause" if variation is Variation.COMMON_CAUSE else variation.value.partition("_")[0]


def _expected_kind(text: str) -> str:
    return next((kind for kind in KINDS if kind in text), "common_cause")
