# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Which settings explain a published score: beacon 1 printed 1,6 although the stated rule gives 2,4."""

from decimal import Decimal

import pytest

from pejl.core.status.reproduce import reproducing_settings
from tests.spec.status.beacons import END_OF_2014, all_nine, beacon_1, beacon_5
from tests.spec.status.building import goal, leaf, number


def reproduce(subject, published):
    return reproducing_settings(subject, as_of=END_OF_2014, published=Decimal(published))


def settings_found(subject, published):
    return [
        {name: value for name, value in one.items() if name not in ("score", "display")}
        for one in reproduce(subject, published)
    ]


def test_beacon_1_is_reproduced_by_counting_what_is_missing_as_zero_and_by_nothing_else():
    (found,) = reproduce(beacon_1(), "1.6")
    assert (found["missing"], found["display"], round(found["score"], 3)) == ("zero", Decimal("1.6"), Decimal("1.597"))
    assert set(found) == {"missing", "score", "display"}


@pytest.mark.parametrize(
    ("published", "found"),
    [
        ("2.4", []),  # the settings as they stand already give it
        ("1.9", [{"join": "min"}, {"missing": "zero", "join": "max"}]),
        ("2.9", [{"join": "max"}]),
        ("2.5", [{"join": "separate"}]),
        ("1.8", [{"missing": "zero", "join": "separate"}]),
        ("2.40", []),  # published with two decimals, compared with two
        ("2.41", []),
        ("3", [{"join": "max"}, {"join": "separate"}]),  # published without decimals, compared without
        ("0.3", []),
    ],
)
def test_only_the_smallest_sets_of_changed_settings_are_reported(published, found):
    assert settings_found(beacon_1(), published) == sorted(found, key=lambda one: (len(one), sorted(one.items())))


def test_a_score_computed_with_zeros_is_explained_by_leaving_them_out():
    assert settings_found(beacon_1(missing="zero"), "2.4") == [{"missing": "exclude"}]


def test_not_clamping_is_one_of_the_settings_tried():
    parts = leaf("x.A", {"2013": 14, "2014": 11}, ">= 15"), leaf("x.B", {"2013": 5, "2014": 7}, ">= 10")
    assert settings_found(goal("x", *parts), "-6.5") == [{"clamp": "none"}]


@pytest.mark.parametrize("published", ["0.2", "-1.0", "-5", "2.0"])
def test_beacon_5_is_never_reproduced_since_its_weights_are_not_public(published):
    assert reproduce(beacon_5(), published) == ()


def test_beacon_5_can_be_reproduced_once_the_sizes_are_known():
    sizes = {"5.A1": number(2), "5.A2": number(17), "5.A3": number(1)}
    assert settings_found(beacon_5(sizes), "0.2") == [{"clamp": "none"}]


@pytest.mark.parametrize("code", ["2", "6"])
def test_a_goal_without_any_status_is_not_reproduced_by_a_zero(code):
    assert reproduce(all_nine()[code], "0") == ()
