# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Compare our rules with published worked examples, file by file.

    make conformance
    PEJL_ORACLES=/path/to/folder make conformance

Fails on a mismatch that the project has not decided on knowingly.
"""

import sys

from tests.conformance import (
    comparisons,
    control_charts,
    disclosure,
    intervals,
    personal_numbers,
    sdg_progress,
    sdmx,
    trends,
)
from tests.conformance.oracles import Comparison, Outcome, UnusableError, compare, folder, names

COMPARISONS: dict[str, Comparison] = {
    "change_two_proportions_newcombe": intervals.changes,
    "ci_count_byar": intervals.counts,
    "ci_mean_t": intervals.means,
    "ci_proportion_wilson": intervals.shares,
    "ci_rate_byar_exact": intervals.rates,
    "compare_count_to_expected": comparisons.counts,
    "compare_proportion_to_average": comparisons.shares,
    "compare_to_benchmark_fingertips": comparisons.benchmarks,
    "compare_to_target_fingertips": comparisons.targets,
    "cpr_century": personal_numbers.centuries,
    "cpr_numbers": personal_numbers.numbers,
    "cpr_text": personal_numbers.texts,
    "dsr_dobson": intervals.standardised,
    "funnel_limits_proportion": comparisons.funnels,
    "projection": trends.projections,
    "sdc_cells": disclosure.cells,
    "sdc_differencing": disclosure.differencing,
    "sdc_dominance": disclosure.dominance,
    "sdc_equations": disclosure.equations,
    "sdc_instances": disclosure.instances,
    "sdc_percentage_reveals_count": disclosure.percentages,
    "sdg_progress_aggregate": sdg_progress.aggregate,
    "sdg_progress_series": sdg_progress.series,
    "sdmx_conf_status": sdmx.confidentiality,
    "sdmx_obs_status": sdmx.observation_status,
    "spc_cases": control_charts.cases,
    "spc_points": control_charts.points,
    "trend_fingertips": trends.recent_trends,
}

# Rows where we knowingly answer otherwise: file, key of the row, reason with its decision record.
DECIDED: dict[str, dict[str, str]] = {}
SHOWN = 20


def report(outcome: Outcome) -> None:
    print(outcome)
    for line in outcome.mismatches[:SHOWN]:
        print(f"  {line}")
    if len(outcome.mismatches) > SHOWN:
        print(f"  … and {len(outcome.mismatches) - SHOWN} more")
    for line in outcome.decided:
        print(f"  decided otherwise: {line}")


def main() -> int:
    try:
        where = folder()
        print(f"Comparing with {where}", file=sys.stderr)
        mismatched = 0
        for name in names(where):
            if name not in COMPARISONS:
                print(f"{name}: no test yet")
                continue
            outcome = compare(name, where, COMPARISONS[name], DECIDED.get(name, {}))
            report(outcome)
            mismatched += len(outcome.mismatches)
    except UnusableError as error:
        print(error, file=sys.stderr)
        return 2
    return 1 if mismatched else 0


if __name__ == "__main__":
    sys.exit(main())
