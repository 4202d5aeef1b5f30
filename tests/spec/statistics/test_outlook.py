# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Outlook: likely, unlikely, or that it cannot be told, from four yearly figures on."""

import pytest

from pejl.core.errors import PejlError
from pejl.core.statistics.distributions import t_quantile
from pejl.core.statistics.forecast import Aim, Bound, outlook
from pejl.core.statistics.projection import drift, straight_line
from pejl.core.statistics.variation import usual_difference
from pejl.core.targets import Direction

MORE, LESS = Direction.INCREASE, Direction.DECREASE


def seen(values, target, *, due, wanted=MORE, bound=Bound.NONE, spare=0.0, strict=False):
    years = range(2024 - len(values), 2024)
    return outlook(years, values, aim=Aim(target, due, wanted, strict), bound=bound, spare=spare)


@pytest.mark.parametrize(
    ("values", "target", "due", "wanted", "verdict", "middle_meets"),
    [
        ([10, 12, 13, 15, 16], 17, 2025, MORE, "likely", True),
        ([10, 12, 13, 15, 16], 30, 2025, MORE, "unlikely", False),
        ([10, 12, 13, 15, 16], 19, 2025, MORE, "cannot_tell", True),
        ([10, 12, 13, 15, 16], 19.5, 2025, MORE, "cannot_tell", False),
        ([10, 12, 13, 15, 16], 30, 2025, LESS, "likely", True),
        ([10, 12, 13, 15, 16], 17, 2025, LESS, "unlikely", False),
        ([100, 96, 103, 98], 90, 2026, LESS, "cannot_tell", False),
    ],
)
def test_the_whole_band_decides(values, target, due, wanted, verdict, middle_meets):
    found = seen(values, target, due=due, wanted=wanted)
    assert (found.verdict.value, found.middle_meets, found.refusal) == (verdict, middle_meets, None)


@pytest.mark.parametrize(
    ("years", "due", "refusal"),
    [
        ([2022, 2023, 2024], 2026, "too_few"),
        ([], 2026, "too_few"),
        ([2020, 2021, 2022, 2024], 2026, "gap"),
        ([2021, 2022, 2023, 2024], 2024, "past"),
        ([2021, 2022, 2023, 2024], 2020, "past"),
        ([2021, 2022, 2023, 2024], 2032, None),  # eight years ahead from four figures
        ([2021, 2022, 2023, 2024], 2033, "too_far"),
    ],
)
def test_there_is_no_outlook_from_too_little_or_too_far_ahead(years, due, refusal):
    values = [10, 12, 11, 13][: len(years)]
    found = outlook(years, values, aim=Aim(20, due, MORE))
    assert (found.refusal.value if found.refusal else None) == refusal
    assert (found.verdict.value == "none") is (refusal is not None)


@pytest.mark.parametrize(
    ("spare", "target", "verdict", "refusal"),
    [
        (0.0, 20, "cannot_tell", "no_spread"),  # a band without width would claim certainty
        (1.0, 18, "likely", None),  # half the measurement interval stands in
        (1.0, 20, "cannot_tell", None),
        (1.0, 25, "unlikely", None),
    ],
)
def test_changes_without_any_spread_get_no_band_of_their_own(spare, target, verdict, refusal):
    found = seen([10, 12, 14, 16], target, due=2025, spare=spare)
    assert (found.verdict.value, found.refusal.value if found.refusal else None) == (verdict, refusal)


@pytest.mark.parametrize(
    ("values", "bound", "scale"),
    [
        ([50, 52, 49, 53], Bound.PERCENTAGE, "plain"),
        ([80, 85, 88, 92], Bound.PERCENTAGE, "logit"),  # within ten points of 100
        ([8, 7, 9, 6], Bound.PERCENTAGE, "logit"),
        ([3, 0, 2, 1], Bound.PERCENTAGE, "plain"),  # 0 has no odds
        ([100, 98, 99, 97], Bound.PERCENTAGE, "plain"),
        ([30, 20, 14, 9], Bound.COUNT, "log"),
        ([30, 0, 14, 9], Bound.COUNT, "plain"),  # 0 has no logarithm
        ([30, 20, 14, 11], Bound.COUNT, "plain"),
        ([3, 1, 2, 1], Bound.NONE, "plain"),
    ],
)
def test_close_to_a_bound_the_changes_are_taken_on_another_scale(values, bound, scale):
    found = seen(values, 50, due=2026, bound=bound)
    assert found.scale.value == scale
    lowest, highest = {Bound.PERCENTAGE: (0, 100), Bound.COUNT: (0, 1e99), Bound.NONE: (-1e99, 1e99)}[bound]
    assert all(lowest <= band.lower <= band.value <= band.upper <= highest for band in found.bands)


def test_a_band_that_explodes_on_its_scale_stays_a_number():
    assert seen([9e-5, 9e5, 3e-5, 9], 50, due=2031, bound=Bound.COUNT).bands[-1].upper < float("inf")
    assert seen([99.9, 1e-9, 99.9999, 1e-7], 50, due=2031, bound=Bound.PERCENTAGE).bands[-1].lower < 1e-99


def test_a_strict_target_is_not_met_by_equality():
    line = [10, 12, 14, 16]
    assert seen(line, 18, due=2024).middle_meets is True
    assert seen(line, 18, due=2024, strict=True).middle_meets is False


@pytest.mark.parametrize(("figures", "multiplier"), [(3, 3.08), (4, 1.89), (5, 1.64), (10, 1.4)])
def test_the_fewer_the_figures_the_wider_the_band(figures, multiplier):
    assert round(t_quantile(0.9, figures - 2), 2) == multiplier


def test_the_drift_and_the_line_of_figures():
    found, line = drift([10, 12, 11, 15]), straight_line([10, 12, 11, 15])
    assert (round(found.drift, 4), round(found.deviation, 4), round(found.after(3), 2)) == (1.6667, 2.5166, 20.0)
    assert (round(line.slope, 4), round(line.after(1), 2)) == (1.4, 15.5)
    normal, student = found.band(1, confidence=0.8, by_normal=True), found.band(1, confidence=0.8)
    assert student.lower < normal.lower < normal.upper < student.upper


@pytest.mark.parametrize(
    ("call", "error"),
    [
        (lambda: drift([1, 2]), "statistics.too_few_values"),
        (lambda: usual_difference([1, 2, 3, 4]), "statistics.too_few_values"),
        (lambda: straight_line([1, 2]), "statistics.too_few_values"),
        (lambda: outlook([2020, 2021], [1], aim=Aim(1, 2030, MORE)), "statistics.unequal_lengths"),
    ],
)
def test_what_cannot_be_projected_is_refused(call, error):
    with pytest.raises(PejlError) as raised:
        call()
    assert raised.value.code == error
