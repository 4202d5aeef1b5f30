# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""A source's rule as settings: zeros and the citation must be there, and published rules can be named."""

from dataclasses import replace
from fractions import Fraction

import pytest

from pejl.core.disclosure import Estimable, Largest, Rule, Zeros
from pejl.core.disclosure.settings import PUBLISHED, read_back, read_rule, written
from pejl.core.errors import PejlError

OURS = {"zeros": "public", "citation": "the committee"}
PLAIN = Rule(Zeros.PUBLIC, citation="the committee")


@pytest.mark.parametrize(
    ("name", "zeros", "threshold", "fewest", "base"),
    [
        ("sdc-handbook", "public", 3, 1, 1),
        ("sundhedsdatastyrelsen", "public", 5, 30, 5),
        ("persons", "public", 5, 20, 1),
        ("vulnerable", "protected", 10, 20, 1),
    ],
)
def test_published_rules_have_a_name(name, zeros, threshold, fewest, base):
    rule = read_rule({"like": name})
    assert (rule.zeros.value, rule.threshold, rule.fewest, rule.base) == (zeros, threshold, fewest, base)
    assert rule.citation


def test_every_published_rule_can_be_read():
    assert all(read_rule({"like": name}) for name in PUBLISHED)


@pytest.mark.parametrize(
    ("settings", "differs"),
    [
        ({}, {}),
        ({"like": "vulnerable", "threshold": 12}, {"threshold": 12, "beyond_threshold": True}),
        ({"groups": False}, {"groups": False}),
        ({"dominance": None}, {}),
        ({"dominance": {"largest": 1, "percent": 85}}, {"dominance": Largest(units=1, percent=85)}),
        ({"dominance": {"estimable_within": 12.5}}, {"dominance": Estimable(percent=Fraction(25, 2))}),
    ],
)
def test_settings_make_a_rule(settings, differs):
    assert read_rule({**OURS, **settings}) == replace(PLAIN, **differs)


@pytest.mark.parametrize(
    ("settings", "setting", "expected"),
    [
        ({"citation": "x"}, "zeros", "a value"),
        ({"zeros": "public"}, "citation", "a value"),
        ({"zeros": "public", "citation": ""}, "citation", "a value"),
        ({**OURS, "zeros": "hidden"}, "zeros", "public, protected"),
        ({**OURS, "like": "ours"}, "like", "sdc-handbook, sundhedsdatastyrelsen, persons, vulnerable"),
        ({**OURS, "treshold": 5}, "treshold", "zeros, threshold"),
        ({**OURS, "threshold": "5"}, "threshold", "a whole number"),
        ({**OURS, "threshold": True}, "threshold", "a whole number"),
        ({**OURS, "groups": 1}, "groups", "true or false"),
        ({**OURS, "citation": 2026}, "citation", "a text"),
        ({**OURS, "dominance": "largest"}, "dominance", "largest and percent, or estimable_within"),
        ({**OURS, "dominance": {"estimable_within": "much"}}, "dominance", "a percentage"),
    ],
)
def test_a_setting_that_cannot_be_used_is_named(settings, setting, expected):
    with pytest.raises(PejlError) as raised:
        read_rule(settings)
    assert (raised.value.code, raised.value.params["setting"]) == ("disclosure.setting", setting)
    assert raised.value.params["expected"].startswith(expected)


def test_a_number_that_makes_no_sense_is_refused():
    with pytest.raises(PejlError) as raised:
        read_rule({**OURS, "threshold": 0})
    assert raised.value.code == "disclosure.rule"


@pytest.mark.parametrize(
    ("dominance", "said"),
    [(None, None), (Largest(units=1, percent=85), "largest"), (Estimable(percent=85), "estimable_within")],
)
def test_the_parameters_of_dominance_are_not_written(dominance, said):
    rule = Rule(Zeros.PROTECTED, threshold=7, dominance=dominance, citation="here")
    assert written(rule)["dominance"] == said
    assert "85" not in str(written(rule))
    assert read_back(written(rule)) == Rule(Zeros.PROTECTED, threshold=7, citation="here")
