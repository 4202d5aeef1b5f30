# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Primary suppression: which figures tell too much by themselves, and why."""

from decimal import Decimal
from fractions import Fraction

import pytest

from pejl.core.disclosure import Equation, Estimable, Largest, Rule, Table, Zeros
from pejl.core.disclosure.primary import (
    possible_numerators,
    reasons_of_mean,
    reasons_of_share,
    sensitive,
)
from pejl.core.errors import PejlError
from tests.spec.disclosure.tables import line

PLAIN = {"complements": False, "groups": False}


def reasons(found):
    return {"|".join(cell): " ".join(one.reasons) for cell, one in found.items()}


@pytest.mark.parametrize(
    ("figure", "threshold", "zeros", "hidden"),
    [
        (0, 5, "public", False),
        (0, 5, "protected", True),
        (1, 5, "public", True),
        (4, 5, "public", True),
        (5, 5, "public", False),  # the threshold itself is shown
        (2, 3, "protected", True),
        (9, 10, "public", True),
    ],
)
def test_a_figure_below_the_threshold_is_hidden(figure, threshold, zeros, hidden):
    found = sensitive(Table({("a",): figure}), Rule(Zeros(zeros), threshold=threshold))
    assert bool(found) is hidden


@pytest.mark.parametrize(
    ("figures", "found"),
    [
        ("24 1", {"b": "small", "a": "complement"}),  # of 25 all but one are in a
        ("40 0", {"a": "group"}),  # everybody is in a
        ("1 0", {"a": "small group", "all": "small"}),
        ("0 0", {}),
        ("20 20", {}),
        ("40 5 0", {}),
        ("40 2 1", {"a": "complement", "b": "small", "c": "small"}),
    ],
)
def test_all_of_a_total_or_all_but_a_few_tells_of_a_group(figures, found):
    assert reasons(sensitive(line(figures), Rule(Zeros.PUBLIC))) == found


@pytest.mark.parametrize(("figures", "found"), [("24 1", {"b": "small"}), ("40 0", {})])
def test_a_rule_may_leave_groups_alone(figures, found):
    assert reasons(sensitive(line(figures), Rule(Zeros.PUBLIC, **PLAIN))) == found


def test_what_was_hidden_stays_hidden_and_what_is_out_is_past_hiding():
    known = Table({("a",): 9, ("b",): 1}, withheld=frozenset({("a",)}), published=frozenset({("b",)}))
    assert reasons(sensitive(known, Rule(Zeros.PUBLIC))) == {"a": "withheld"}


@pytest.mark.parametrize(
    ("contributions", "units", "percent", "is_sensitive", "doubt_above"),
    [
        ([50000, 49000, 1000], 1, 90, False, 0),
        ([300, 20, 10], 1, 85, True, 23),  # an upper end of 352.94 must be possible
        ([100], 2, 90, True, 12),
        ([60, 20, 10, 10], 2, 90, False, 0),
        ([85, 15], 1, 85, False, 0),  # exactly the share is not more than it
    ],
)
def test_a_sum_is_dominated_by_its_largest_contributions(contributions, units, percent, is_sensitive, doubt_above):
    rule = Largest(units=units, percent=percent)
    total = sum(contributions)
    assert rule.sensitive(contributions, total=total) is is_sensitive
    assert rule.needed_above(contributions, total=total) == doubt_above


@pytest.mark.parametrize(
    ("contributions", "percent", "is_sensitive", "doubt_above"),
    [
        ([52000, 50000, 8000], 10, False, 0),
        ([52000, 50000, 5200], 10, False, 0),
        ([52000, 50000, 5199], 10, True, 1),
        ([100], 10, True, 10),
        ([], 10, False, 0),
    ],
)
def test_a_sum_is_estimable_by_its_second_contribution(contributions, percent, is_sensitive, doubt_above):
    rule = Estimable(percent=Fraction(percent))
    total = sum(contributions)
    assert rule.sensitive(contributions, total=total) is is_sensitive
    assert rule.needed_above(contributions, total=total) == doubt_above


@pytest.mark.parametrize(
    ("contributions", "found"),
    [
        ((90, 4, 2, 2, 2), {"a": "dominance"}),
        ((20, 20, 20, 20, 20), {}),
        ((50, 50), {"a": "dominance"}),  # two units know each other's part
    ],
)
def test_sums_are_judged_by_dominance_and_not_by_size(contributions, found):
    sums = Table({("a",): 100}, contributions={("a",): contributions})
    rule = Rule(Zeros.PUBLIC, dominance=Largest(units=1, percent=85))
    assert reasons(sensitive(sums, rule)) == found


def test_groups_are_of_persons_and_not_of_sums():
    values = {("all",): 40, ("a",): 40, ("b",): 0}
    equal = dict.fromkeys([("all",), ("a",)], (8, 8, 8, 8, 8))
    sums = Table(values, (Equation(("all",), (("a",), ("b",))),), contributions=equal)
    assert sensitive(sums, Rule(Zeros.PUBLIC, dominance=Estimable(percent=10))) == {}


@pytest.mark.parametrize(
    ("percent", "denominator", "first", "last"),
    [
        ("67", 3, 2, 2),
        ("4.2", 48, 2, 2),
        ("0", 17, 0, 0),
        ("0", 12000, 0, 59),
        ("100", 4, 4, 4),
        ("50", 1000, 495, 504),
    ],
)
def test_a_percentage_with_its_denominator_gives_the_numerator(percent, denominator, first, last):
    assert possible_numerators(Decimal(percent), denominator) == range(first, last + 1)


@pytest.mark.parametrize(
    ("numerator", "denominator", "decimals", "found"),
    [
        (30, 60, None, []),
        (4, 60, None, ["small"]),
        (58, 60, None, ["complement"]),
        (7, 15, None, ["few_units"]),
        (0, 60, None, []),
        (1, 48, 0, ["small", "one_answer"]),
        (5, 500, 0, []),
        (0, 0, 0, ["few_units"]),
    ],
)
def test_a_share_is_hidden_for_its_numerator_its_complement_or_its_denominator(numerator, denominator, decimals, found):
    assert list(reasons_of_share(numerator, denominator, rule=Rule(Zeros.PUBLIC), decimals=decimals)) == found


@pytest.mark.parametrize(
    ("figures", "found"),
    [
        ([3, 4, 5, 6], ["few_units"]),
        ([3, 4, 5, 6, 7], []),
        ([90, 4, 2, 2, 2], ["dominance"]),
    ],
)
def test_a_mean_is_hidden_where_few_or_one_make_it(figures, found):
    assert list(reasons_of_mean(figures, rule=Rule(Zeros.PUBLIC, dominance=Largest(units=1, percent=85)))) == found


@pytest.mark.parametrize(
    ("call", "error"),
    [
        (lambda: Rule(Zeros.PUBLIC, threshold=0), "disclosure.rule"),
        (lambda: Rule(Zeros.PUBLIC, base=4), "disclosure.rule"),
        (lambda: Largest(units=0, percent=85), "disclosure.rule"),
        (lambda: Estimable(percent=0), "disclosure.rule"),
        (lambda: possible_numerators(Decimal(5), 0), "disclosure.share"),
        (lambda: reasons_of_share(3, 2, rule=Rule(Zeros.PUBLIC)), "disclosure.share"),
        (
            lambda: sensitive(Table({("a",): 1}, contributions={("a",): (1,)}), Rule(Zeros.PUBLIC)),
            "disclosure.no_dominance_rule",
        ),
    ],
)
def test_what_makes_no_sense_is_refused(call, error):
    with pytest.raises(PejlError) as raised:
        call()
    assert raised.value.code == error


def test_the_parameters_of_a_dominance_rule_are_never_shown():
    assert "85" not in repr(Rule(Zeros.PUBLIC, dominance=Largest(units=1, percent=85)))
    assert repr(Largest(units=1, percent=85)) == "Largest(…)"
    assert repr(Estimable(percent=85)) == "Estimable(…)"
