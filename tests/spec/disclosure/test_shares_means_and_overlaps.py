# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What indicators are made of: percentages, means, and figures of periods, ages and areas that overlap."""

from fractions import Fraction

import pytest

from pejl.core.disclosure import (
    Dimension,
    Estimable,
    Largest,
    Rule,
    Table,
    Zeros,
    linked,
    mean_of,
    means_by,
    named_by,
    overlapping,
    protect,
    share_of,
    shares_by,
    table_of,
)
from pejl.core.errors import PejlError

SEX = Dimension("sex", ("k", "m"), {"all": ("k", "m")})
AREA = Dimension("area", ("east", "west"), {"all": ("east", "west")})


@pytest.mark.parametrize(
    ("k", "m", "settings", "shares"),
    [
        ((30, 60), (20, 50), {}, {"k": "1/2", "m": "2/5", "all": "5/11"}),
        ((2, 60), (20, 50), {}, {"k": None, "m": None, "all": "1/5"}),  # a small numerator, and what would give it
        ((58, 60), (20, 50), {}, {"k": None, "m": None, "all": "39/55"}),  # all but two
        ((60, 60), (20, 50), {}, {"k": None, "m": None, "all": "8/11"}),  # everybody
        ((7, 15), (20, 50), {}, {"k": None, "m": None, "all": "27/65"}),  # of fewer than 20
        ((7, 15), (20, 50), {"fewest": 10}, {"k": "7/15", "m": "2/5", "all": "27/65"}),
        ((8, 15), (20, 50), {"fewest": 30}, {"k": None, "m": None, "all": "28/65"}),
        ((31, 62), (21, 51), {"base": 5}, {"k": "1/2", "m": "2/5", "all": "10/23"}),  # of rounded figures
        ((0, 60), (20, 50), {}, {"k": "0", "m": None, "all": None}),  # all who had it are m: that tells of a group
        ((0, 60), (20, 50), {"groups": False}, {"k": "0", "m": "2/5", "all": "2/11"}),  # else a zero is public
        ((0, 15), (20, 50), {"groups": False}, {"k": None, "m": "2/5", "all": "4/13"}),
    ],
)
def test_a_percentage_is_shown_where_all_it_is_made_of_is(k, m, settings, shares):
    rule = Rule(Zeros.PUBLIC, **settings)
    protected = protect(shares_by({("k",): k, ("m",): m}, [SEX]), rule)
    expected = {code: None if share is None else Fraction(share) for code, share in shares.items()}
    assert {code: share_of(protected, (code,)) for code in shares} == expected


def test_nobody_of_many_is_a_public_zero():
    protected = protect(shares_by({("k",): (0, 60)}, [Dimension("sex", ("k",))]), Rule(Zeros.PUBLIC))
    assert share_of(protected, ("k",)) == 0


def test_a_mean_is_a_sum_and_a_number():
    """Ages at the first measure: three boys are too few, and one girl's age would give them away."""
    measured = {("k",): (4, 9, 11, 12, 14, 16), ("m",): (8, 9, 10)}
    rule = Rule(Zeros.PUBLIC, dominance=Estimable(percent=10))
    protected = protect(means_by(measured, [SEX]), rule)
    assert {code: mean_of(protected, (code,)) for code in ("k", "m", "all")} == {
        "k": None,
        "m": None,
        "all": Fraction(93, 9),
    }


def test_a_mean_is_hidden_where_one_measures_most_of_it():
    measured = {("k",): (900, 4, 2, 2, 2), ("m",): (20, 30, 20, 30, 20, 25)}
    rule = Rule(Zeros.PUBLIC, dominance=Largest(units=1, percent=85))
    protected = protect(means_by(measured, [SEX]), rule)
    assert mean_of(protected, ("k",)) is None
    assert protected.shown["k", "count"] == 5  # how many they are may be known


def test_a_mean_of_nobody_is_none_and_a_sum_of_nothing_is_not_nobody():
    rule = Rule(Zeros.PUBLIC, dominance=Estimable(percent=10))
    nobody = protect(means_by({("k",): (9, 9, 9, 9, 9)}, [Dimension("sex", ("k", "m"))]), rule)
    assert mean_of(nobody, ("m",)) is None
    assert nobody.shown["m", "count"] == 0
    no_days = protect(means_by({("k",): (0, 0)}, [Dimension("sex", ("k",))]), rule)
    assert sorted(no_days.hidden) == [("k", "count"), ("k", "sum")]
    protected_zeros = Rule(Zeros.PROTECTED, dominance=Estimable(percent=10))
    assert protect(means_by({}, [Dimension("sex", ("k",))]), protected_zeros).shown == {}


def test_totals_of_several_dimensions_have_what_everybody_in_them_measures():
    table = means_by({("k", "east"): (1, 2), ("m", "west"): (3,)}, [SEX, AREA])
    assert sorted(table.contributions["all", "all", "sum"]) == [1, 2, 3]
    assert table.contributions["k", "west", "sum"] == ()


MONTHS = {(f"{month:02}",): figure for month, figure in enumerate([20, 20, 20, 2], 1)}


def test_a_rolling_year_gives_away_the_month_it_moves_by():
    """Months 1-3 and 1-4: what came to it in month 4 are two."""
    printed = {("first",): [("01",), ("02",), ("03",)], ("then",): [*MONTHS]}
    assert protect(overlapping(printed, MONTHS), Rule(Zeros.PUBLIC)).hidden
    enough = {**MONTHS, ("04",): 9}
    assert protect(overlapping(printed, enough), Rule(Zeros.PUBLIC)).hidden == frozenset()


def test_the_difference_of_two_nested_figures_counts_although_its_pieces_do_not():
    """Sundhedsdatastyrelsen: hidden too where the difference between two nested age groups is below 5."""
    pieces = {("0-9",): 40, ("10-14",): 2, ("15-17",): 2}
    printed = {("0-17",): [*pieces], ("0-9",): [("0-9",)]}
    table = overlapping(printed, pieces)
    assert table.values["0-17", "without", "0-9"] == 4
    assert sorted(protect(table, Rule(Zeros.PUBLIC)).hidden) == [("0-9",)]


def test_figures_that_overlap_without_nesting_are_made_of_the_same_pieces():
    pieces = {(name,): 10 for name in "abc"}
    table = overlapping({("ab",): [("a",), ("b",)], ("bc",): [("b",), ("c",)]}, pieces)
    assert (len(table.equations), sorted(table.implied)) == (2, [("a",), ("b",), ("c",)])


def test_tables_of_one_population_share_the_names_of_what_they_share():
    by_sex = named_by(table_of({("k",): 7, ("m",): 3}, [SEX]), ["sex"])
    leaves = {("k", "east"): 5, ("k", "west"): 2, ("m", "east"): 3}
    by_both = named_by(table_of(leaves, [SEX, AREA]), ["sex", "area"])
    both = linked(by_sex, by_both)
    assert set(by_sex.values) == {("sex=k",), ("sex=m",), ("all",)}
    assert len(both.values) == 9


@pytest.mark.parametrize(
    ("call", "error"),
    [
        (lambda: shares_by({("k",): (3, 2)}, [SEX]), "disclosure.share"),
        (lambda: shares_by({("x",): (1, 2)}, [SEX]), "disclosure.unknown_cell"),
        (lambda: overlapping({("a",): [("b",)]}, {}), "disclosure.unknown_cell"),
        (lambda: named_by(Table({("all", "all"): 1, ("all",): 1}), ["sex", "area"]), "disclosure.linked_differ"),
    ],
)
def test_what_does_not_fit_is_refused(call, error):
    with pytest.raises(PejlError) as raised:
        call()
    assert raised.value.code == error
