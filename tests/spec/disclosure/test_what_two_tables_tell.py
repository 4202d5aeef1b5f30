# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Differencing and rounding: what two tables tell together, and shares that give nothing back."""

from fractions import Fraction

import pytest

from pejl.core.disclosure.differencing import Band, between_bands, differences
from pejl.core.disclosure.rounding import before_rounding, rounded, rounded_share
from pejl.core.errors import PejlError


@pytest.mark.parametrize(
    ("text", "first", "beyond", "label"),
    [
        ("<20", 0, 20, "<20"),
        ("<=15h", 0, 16, "<16"),
        ("≤ 19", 0, 20, "<20"),
        ("20-39", 20, 40, "20-39"),
        ("16–30h", 16, 31, "16-30"),
        ("20-39 år", 20, 40, "20-39"),
        (">30h", 31, None, "31+"),
        (">=70", 70, None, "70+"),
        ("70+", 70, None, "70+"),
        ("70+ år", 70, None, "70+"),
        ("18", 18, 19, "18-18"),
    ],
)
def test_a_band_is_read_as_tables_write_it(text, first, beyond, label):
    band = Band.read(text)
    assert (band.first, band.beyond, band.label) == (first, beyond, label)


def test_another_text_is_no_band():
    with pytest.raises(PejlError) as raised:
        Band.read("young")
    assert raised.value.code == "disclosure.band"


@pytest.mark.parametrize(
    ("one", "other", "holds"),
    [
        ("<20", "10-19", True),
        ("<20", "10-20", False),
        ("70+", "80+", True),
        ("70-79", "70+", False),
        ("20+", "<20", False),
    ],
)
def test_a_band_may_lie_in_another(one, other, holds):
    assert Band.read(one).holds(Band.read(other)) is holds


@pytest.mark.parametrize(
    ("first", "second", "between"),
    [
        ({"<20": 6, "20-39": 9}, {"<25": 7, "25-39": 8}, {"20-24": 1}),
        ({"<20": 6, "20-39": 9}, {"<20": 6, "20-39": 9}, {}),
        ({"<20": 6, "20+": 9}, {"<10": 2, "10-29": 9, "30+": 4}, {"10-19": 4, "20-29": 5}),
        ({"<20": 6}, {"10-29": 9}, {}),  # nothing follows exactly
        ({"<20": 0}, {"10-29": 9}, {"<10": 0, "10-19": 0, "20-29": 9}),
    ],
)
def test_bands_cut_in_another_way_tell_what_lies_between(first, second, between):
    assert between_bands(first, second) == between


def test_bands_that_contradict_each_other_are_refused():
    with pytest.raises(PejlError) as raised:
        between_bands({"<20": 6}, {"<10": 7, "10-19": 1})
    assert raised.value.code == "disclosure.linked_differ"


def test_other_boundaries_tell_who_lives_between_them():
    assert differences({("old", "k"): 52, ("old", "m"): 9}, {("old", "k"): 50}) == {("old", "k"): 2}


@pytest.mark.parametrize(
    ("count", "base", "shown", "from_", "to"),
    [
        (0, 5, 0, 0, 2),
        (2, 5, 0, 0, 2),
        (3, 5, 5, 3, 7),
        (7, 5, 5, 3, 7),
        (8, 5, 10, 8, 12),
        (1, 3, 0, 0, 1),
        (2, 3, 3, 2, 4),
    ],
)
def test_counts_are_rounded_to_the_nearest_multiple(count, base, shown, from_, to):
    assert (rounded(count, base), before_rounding(shown, base)) == (shown, (from_, to))


@pytest.mark.parametrize(
    ("numerator", "denominator", "base", "share"),
    [(8, 22, 5, Fraction(1, 2)), (3, 4, 5, Fraction(1)), (8, 8, 5, Fraction(1)), (1, 2, 5, None)],
)
def test_shares_are_made_from_rounded_counts(numerator, denominator, base, share):
    assert rounded_share(numerator, denominator, base=base) == share


@pytest.mark.parametrize("base", [0, 2, 10])
def test_a_base_with_halves_is_refused(base):
    with pytest.raises(PejlError) as raised:
        rounded(5, base)
    assert raised.value.code == "disclosure.rule"
