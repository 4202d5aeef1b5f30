# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What is found out quickly, since nearly everything is like that, is what the long way comes to."""

import re
from decimal import Decimal
from operator import ne

from hypothesis import example, given
from hypothesis import strategies as st

from pejl.core.checking import not_claims, periods_in_text, run_together
from pejl.core.checking.arithmetic import Agreement, agreement, reach
from pejl.core.checking.near_digits import is_bare
from pejl.core.checking.slips import slip_apart
from pejl.core.numbers import Quantity

BARE = st.from_regex(r"-?\d{1,3}(\.\d{3}){0,2}(,\d{1,3})?( ?%)?", fullmatch=True, alphabet="-.,% 0123456789")
VALUES = st.decimals(min_value=-2_000, max_value=2_000, places=2) | st.integers(-2_000, 2_000).map(Decimal)


@given(BARE)
@example("2.024")
@example("1.000")
@example("1.000.000")
@example("12")
@example("-0,5 %")
def test_a_bare_figure_names_no_period_and_claims_what_it_says(text):
    assert is_bare(text)
    assert list(not_claims._list_numbers(text)) == []
    assert list(not_claims._ages(text)) == []
    assert list(not_claims._of_a_form(text)) == []
    assert list(periods_in_text._stated(text)) == []
    assert list(periods_in_text._of_no_year(text)) == []
    assert list(periods_in_text._relative(text)) == []
    assert not any(pattern.search(text) for pattern, _read, _damaged in run_together._RULES)


@given(st.text(alphabet="0123456789.,% -år/:", max_size=12))
def test_whatever_is_not_plainly_a_figure_goes_the_long_way(text):
    assert is_bare(text) is (re.fullmatch(r"-?\d{1,3}(\.\d{3}){0,2}(,\d+)?( ?%)?", text) is not None)


@given(VALUES, VALUES)
@example(Decimal(14), Decimal(15))
@example(Decimal("14.5"), Decimal(15))
@example(Decimal("0.4"), Decimal("-0.4"))
def test_figures_far_apart_are_different_and_near_ones_are_looked_at(one, other):
    mine, theirs = Quantity(one, "persons"), Quantity(other, "persons")
    found = agreement(mine, theirs)
    if mine.value == theirs.value:
        assert found is Agreement.EQUAL
    else:
        assert (found is Agreement.DIFFERENT) is not bool(reach(mine) & reach(theirs))


@given(st.text("0123", min_size=1, max_size=5), st.text("0123", min_size=1, max_size=5))
@example("1378", "1387")
@example("12", "21")
@example("123", "321")
def test_a_slip_is_one_digit_or_two_neighbours_swapped(one, other):
    apart = [place for place, differs in enumerate(map(ne, one, other)) if differs]
    swapped = len(apart) == 2 and apart[1] == apart[0] + 1 and one[apart[0]] == other[apart[1]]
    swapped = swapped and one[apart[1]] == other[apart[0]]
    long = len(one) == len(other) >= 2
    assert slip_apart(one, other) is (one == other or (long and (len(apart) == 1 or swapped)))
