# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Every code that says why a verdict is what it is, or what was found, with what its sentence is filled with.

The words stand in `pejl.interfaces.wording.checking`; a guard sees to it that each code that the checker uses stands
here and has words. A sentence always knows the claim's own quote, period and unit and its evidence; what is listed here
comes besides, in `params`.
"""

from __future__ import annotations

EXPLANATIONS: dict[str, tuple[str, ...]] = {
    "arithmetic_fails": (),
    "arithmetic_holds": (),
    "complement": (),
    "count_fails": ("listed",),
    "count_holds": ("listed",),
    "direction_holds": (),
    "duration_fails": (),
    "duration_holds": (),
    "evidence_damaged": (),
    "goal_fails": (),
    "goal_holds": (),
    "lies_within": (),
    "nothing_to_hold_it_against": (),
    "other_definition": (),
    "other_direction": (),
    "other_period": (),
    "other_sign": (),
    "other_value": (),
    "out_of_line": (),
    "parts_fail": ("stated", "reckoned"),
    "percent_called_points": (),
    "points_called_percent": (),
    "probably_damaged": (),
    "range_fails": (),
    "range_holds": (),
    "register_ambiguous": ("titles",),
    "register_corrected": ("title", "unit", "corrected", "reason", "was", "now"),
    "register_differs": ("title", "unit"),
    "register_disputed": ("title", "unit"),
    "register_same": ("title", "unit"),
    "register_unknown": (),
    "register_unsure": ("title", "unit"),
    "register_without_period": ("title", "unit"),
    "same_elsewhere": (),
    "ratio_fails": (),
    "ratio_holds": (),
    "read_unsurely": (),
    "share_fails": (),
    "share_holds": (),
    "spoiled_print": (),
    "sum_fails": ("stated", "reckoned"),
    "sum_holds": (),
    "superlative_fails": (),
    "superlative_holds": (),
    "unit_out_of_line": (),
    "unit_unfit": (),
    "whole_fails": ("reckoned",),
    "wrong_base": (),
}

# What is found about more than one claim.
FINDINGS: dict[str, tuple[str, ...]] = {
    "formulas_without_values": ("cells",),
    "hidden_sheets": ("sheets",),
    "pages_not_read": ("pages", "missing"),
    "read_by_recognition": ("pages",),
    "read_in_another_language": ("pages", "reread"),
    "tracked_changes": ("count",),
    "code_of_other_row": ("code", "other", "title"),
    "code_used_twice": ("code", "first", "second"),
    "number_called_share": ("quote",),
    "part_of_year_beside_years": ("quote", "part", "year"),
    "reference_missing": ("reference",),
    "score_against_rule": ("score", "by_rule", "count"),
    "target_at_baseline": ("baseline", "target"),
    "unit_doubled": ("quote",),
    "verdict_without_data": ("verdict", "missing"),
    "words_against_colour": ("words", "colour"),
    "word_of_size": ("words", "start", "end"),
    "tracked_figure": ("quote", "was"),
}
