# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Whether printed figures agree: a figure stands for every value that prints as it, a hedge reaches further."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pejl.core.checking.arithmetic import (
    Agreement,
    Range,
    agreement,
    change,
    reach,
    relative_change,
    share,
)
from pejl.core.numbers import Quantity, parse_danish

AGREE = [
    # one            the other         together
    ("1.378", "1.378", "equal"),
    ("22,8 %", "22,80 %", "equal"),
    ("22,8 %", "22,83 %", "rounded"),
    ("66 %", "65,9 %", "rounded"),
    ("ca. 320", "306", "rounded"),
    ("knap 2.000", "1.850", "rounded"),
    ("godt 50", "52", "rounded"),
    ("mindst 44 %", "60 %", "rounded"),
    ("højst 5", "3", "rounded"),
    ("under 1,1 %", "1,0 %", "rounded"),
    ("1.378", "1.387", "different"),
    ("15,3", "15,2", "different"),
    ("2.727", "2.728", "different"),
    ("ca. 320", "290", "different"),
    ("knap 2.000", "2.100", "different"),
]

CHANGES = [
    # start    end      stated     holds
    ("24,2", "22,8", "-1,4", True),
    ("538", "458", "-80", True),
    ("12", "10,1", "-1,9", True),
    ("24,1", "25,6", "1,2", False),
]

RELATIVE = [("1.644", "2.727", "65,9", True), ("1.945", "2.728", "40", True), ("100", "150", "40", False)]
SHARES = [("116", "795", "15", True), ("50", "276", "18,1", True), ("41", "167", "25,6", False)]


def figure(text):
    return parse_danish(text)


def bare(text):
    return Quantity(Decimal(text.replace(".", "").replace(",", ".")))


@pytest.mark.parametrize(("one", "other", "found"), AGREE)
def test_two_figures_are_equal_rounded_or_different(one, other, found):
    assert agreement(figure(one), figure(other)) == found
    assert agreement(figure(other), figure(one)) == found


@pytest.mark.parametrize(("start", "end", "stated", "holds"), CHANGES)
def test_a_difference_holds_as_far_as_rounding_allows(start, end, stated, holds):
    assert (change(bare(start), bare(end)) & reach(bare(stated))) is holds


@pytest.mark.parametrize(("start", "end", "stated", "holds"), RELATIVE)
def test_a_relative_change_is_of_the_start(start, end, stated, holds):
    possible = relative_change(bare(start), bare(end))
    assert possible is not None
    assert (possible & reach(bare(stated))) is holds


@pytest.mark.parametrize(("part", "whole", "stated", "holds"), SHARES)
def test_a_share_is_of_the_whole(part, whole, stated, holds):
    possible = share(bare(part), bare(whole))
    assert possible is not None
    assert (possible & reach(bare(stated))) is holds


def test_nothing_can_be_said_of_a_change_from_nothing():
    assert relative_change(bare("0"), bare("5")) is None
    assert share(bare("5"), bare("0")) is None


@pytest.mark.parametrize(
    ("found", "sizes"),
    [
        (Range(Decimal(1), Decimal(2)), (1, 2)),
        (Range(Decimal(-2), Decimal(-1)), (1, 2)),
        (Range(Decimal(-1), Decimal(2)), (0, 2)),
    ],
)
def test_sizes_leave_the_sign_out(found, sizes):
    assert (found.absolute().lower, found.absolute().upper) == sizes


@given(st.decimals(allow_nan=False, allow_infinity=False, places=2, min_value=-(10**6), max_value=10**6))
def test_a_figure_agrees_with_itself(value):
    assert agreement(Quantity(value), Quantity(value)) is Agreement.EQUAL
    assert reach(Quantity(value)) & reach(Quantity(value))
