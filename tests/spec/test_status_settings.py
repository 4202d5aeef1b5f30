# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Settings of a status: which there are, how they are written, and what is refused."""

from decimal import Decimal

import pytest

from pejl.core.errors import PejlError
from pejl.core.status.base import Settings


def test_the_defaults_are_the_documented_ones():
    assert Settings().as_texts() == {
        "missing": "exclude",
        "clamp": "5",
        "join": "mean",
        "weights": "equal",
        "compare_with": "baseline",
        "rounding": "printed",
        "yellow_relative": "5",
        "yellow_points": "0.5",
        "path_tolerance": "0.05",
    }


def test_settings_are_read_back_as_they_were_written():
    settings = Settings(missing="zero", clamp=None, yellow_relative=Decimal("7.5"))
    assert Settings.from_texts(settings.as_texts()) == settings


@pytest.mark.parametrize(
    ("texts", "code"),
    [
        ({"mising": "zero"}, "setting.unknown"),
        ({"missing": "none"}, "setting.unknown_choice"),
        ({"join": "median"}, "setting.unknown_choice"),
        ({"clamp": "five"}, "setting.not_a_number"),
        ({"clamp": "-5"}, "setting.not_a_number"),
        ({"yellow_points": "NaN"}, "setting.not_a_number"),
        ({"yellow_points": "none"}, "setting.not_a_number"),
    ],
)
def test_a_setting_that_no_method_knows_is_refused_with_what_was_found(texts, code):
    with pytest.raises(PejlError) as caught:
        Settings.from_texts(texts)
    assert caught.value.code == code
    assert "found" in caught.value.params
    assert "expected" in caught.value.params
