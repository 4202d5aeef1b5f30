# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Counts of parts beside the count of the whole."""

from decimal import Decimal

import pytest

from pejl.core.rounds.wholes import parts_against_total


@pytest.mark.parametrize(
    ("parts", "adds_up", "complete", "found"),
    [
        ({"m": 4, "k": 6}, True, True, []),
        ({"m": 4, "k": 7}, True, True, [("", "parts.differ")]),
        ({"m": 4}, True, False, []),  # the other part is not stated: nothing to add up
        ({"m": 4, "k": 7}, False, True, []),  # the parts overlap, or are not all
        ({"m": 11}, False, False, [("m", "parts.more_than_total")]),
        ({"m": 11, "k": 0}, True, True, [("m", "parts.more_than_total"), ("", "parts.differ")]),
        ({"m": 0, "k": 10}, True, True, []),
    ],
)
def test_parts_of_ten(parts, adds_up, complete, found):
    given = {code: Decimal(value) for code, value in parts.items()}
    answer = parts_against_total(Decimal(10), given, adds_up=adds_up, complete=complete)
    assert [(part, one.code) for part, one in answer] == found


def test_what_is_told_names_both_counts():
    ((_, told),) = parts_against_total(Decimal(10), {"m": Decimal(11)}, adds_up=False, complete=False)
    assert told.params == {"value": Decimal(11), "total": Decimal(10)}
