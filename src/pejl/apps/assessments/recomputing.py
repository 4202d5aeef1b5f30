# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The statuses of a scheme by another rule, from nothing but what a `SchemeStatus` holds: no database is asked."""

from __future__ import annotations

from collections.abc import Mapping

from pejl.apps.assessments.facts import SchemeStatus
from pejl.apps.assessments.inputs import Known, goal_inputs, series_name
from pejl.apps.goals.facts import SchemeTree
from pejl.core.status.base import Assessment
from pejl.core.status.registry import assess_tree


def recomputed(status: SchemeStatus, overrides: Mapping[str, str]) -> dict[str, Assessment]:
    """The assessment of every goal, by its code, had the settings been others; without `overrides` those of `status`.

    So whoever reads a frozen status can try a rule on the very figures that it was frozen with.
    """
    tree = SchemeTree(status.scheme, tuple(one.goal for one in status.goals), status.amendments)
    measures = {one.goal.code: one.measures for one in status.goals}
    series = {series_name(one): status.series[one.code] for many in measures.values() for one in many}
    found: dict[str, Assessment] = {}
    for outermost in goal_inputs(Known(tree, measures, series, overrides)):
        found |= assess_tree(outermost, as_of=status.as_of)
    return found
