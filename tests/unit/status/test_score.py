# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The formula of a score and how it is printed."""

from decimal import Decimal

import pytest

from pejl.core.errors import PejlError
from pejl.core.status.score import clamped, printed, progress


def test_a_target_that_equals_the_baseline_is_refused_and_never_divided_by():
    with pytest.raises(PejlError, match=r"score\.no_distance"):
        progress(Decimal("1.1"), Decimal("0.9"), number=Decimal("1.10"))


@pytest.mark.parametrize(
    ("score", "decimals", "shown"),
    [
        ("2.3954", 1, "2.4"),
        ("2.25", 1, "2.3"),  # a half goes away from zero, not to the even digit
        ("-2.25", 1, "-2.3"),
        ("0.04", 1, "0.0"),
        ("-0.04", 1, "0.0"),  # never a negative zero
        ("5", 1, "5.0"),
        ("2.5", 0, "3"),
    ],
)
def test_a_half_is_rounded_away_from_zero(score, decimals, shown):
    assert str(printed(Decimal(score), decimals)) == shown


@pytest.mark.parametrize(("raw", "score"), [("-5", "-5"), ("5", "5"), ("5.01", "5"), ("-5.01", "-5"), ("0", "0")])
def test_the_ends_of_the_scale_belong_to_it(raw, score):
    assert clamped(Decimal(raw), Decimal(5)) == Decimal(score)
