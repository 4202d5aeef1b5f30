# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What holds for every goal, whatever its figures."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from hypothesis import assume, given
from hypothesis import strategies as st

from pejl.core.status.base import Change, Colour, GoalInput, Settings, State
from pejl.core.status.methods import barometer, traffic_light
from pejl.core.status.registry import assess_tree
from pejl.core.status.reproduce import reproducing_settings
from pejl.core.status.score import printed
from pejl.core.status.statements import SENTENCES
from pejl.core.status.tree import with_settings
from pejl.core.targets import Direction
from tests.spec.status.building import DOWN, UP, goal, leaf, measure, piece

END_OF_2014 = date(2014, 12, 31)
figures = st.decimals(min_value=-1000, max_value=1000, places=1, allow_nan=False, allow_infinity=False)
maybe = st.none() | figures
rivals = st.tuples(figures, figures).map(lambda pair: f"{pair[0]}|{pair[1]}")
statuses = st.none() | st.just("hidden") | figures | rivals
aims = st.just("") | st.just("direction") | st.just("undecided") | figures.map(lambda value: f">= {value}")
settings = st.fixed_dictionaries(
    {
        "missing": st.sampled_from(["exclude", "zero"]),
        "clamp": st.sampled_from(["5", "none"]),
        "join": st.sampled_from(["mean", "min", "max", "separate"]),
        "weights": st.sampled_from(["equal", "stated", "population"]),
        "compare_with": st.sampled_from(["baseline", "previous"]),
    }
)


@st.composite
def leaves(draw, code):
    more = {"population": draw(st.none() | st.just(Decimal(3))), "weight": Decimal(draw(st.integers(0, 3)))}
    made = {"2013": draw(statuses), "2014": draw(statuses)}
    return leaf(code, made, draw(aims), active=draw(st.integers(0, 9)) > 0, **more)


@st.composite
def trees(draw):
    halves = [draw(leaves(f"x.F{number}")) for number in range(draw(st.integers(0, 3)))]
    parts = [draw(leaves(f"x.{number}")) for number in range(draw(st.integers(0, 4)))]
    return goal("x", *parts, goal("x.F", *halves), settings=draw(settings))


@given(trees())
def test_every_goal_gets_a_state_and_a_score_exactly_where_the_state_says_so(tree: GoalInput):
    for found in assess_tree(tree, as_of=END_OF_2014).values():
        assert (found.score is not None) is (found.state is State.SCORED)
        assert found.coverage.counted <= found.coverage.parts
        assert found.coverage.with_status <= found.coverage.parts


@given(trees())
def test_every_statement_is_listed_with_its_parameters(tree: GoalInput):
    for found in assess_tree(tree, as_of=END_OF_2014).values():
        said = [*found.statements, *(one for shown in found.pieces for one in shown.statements)]
        assert all(set(one.params) == set(SENTENCES[one.code].params) for one in said)


@given(trees())
def test_what_does_not_count_has_a_reason_and_what_counts_has_none(tree: GoalInput):
    separate = {"x.F"} if tree.settings.join == "separate" else set()
    for one in barometer.assess(tree, as_of=END_OF_2014).pieces:
        assert one.counts is (one.reason is None) or one.code in separate


@given(figures, figures, figures)
def test_a_score_lies_on_the_scale_and_has_the_sign_of_the_way_gone(baseline, status, target):
    assume(baseline != target)
    found = piece(_of({"2013": baseline, "2014": status}, target), "x.A")
    assert -5 <= found.score <= 5
    assert (found.raw_score > 0) == ((status - baseline) * (target - baseline) > 0)


@given(figures, figures, figures, figures, st.integers(1, 9))
def test_a_score_does_not_depend_on_the_unit_or_its_zero(baseline, status, target, shift, scale):
    assume(baseline != target)
    moved = {"2013": baseline * scale + shift, "2014": status * scale + shift}
    one = _of({"2013": baseline, "2014": status}, target, clamp="none").score
    other = _of(moved, target * scale + shift, clamp="none").score
    assert abs(one - other) < Decimal("1e-15")


@given(st.lists(st.tuples(figures, maybe), min_size=1, max_size=5), st.randoms())
def test_the_order_of_the_parts_does_not_matter(parts, random):
    made = [leaf(f"x.{n}", {"2013": 0, "2014": now}, f">= {was}") for n, (was, now) in enumerate(parts)]
    shuffled = random.sample(made, len(made))
    one, other = (barometer.assess(goal("x", *some), as_of=END_OF_2014) for some in (made, shuffled))
    assert (one.state, one.colour, one.verdict) == (other.state, other.colour, other.verdict)
    assert one.score is None or abs(one.score - other.score) < Decimal("1e-20")


@given(st.lists(figures, min_size=1, max_size=5))
def test_the_mean_lies_between_the_least_and_the_greatest(statuses_now):
    made = [leaf(f"x.F{n}", {"2013": 0, "2014": now}, ">= 100") for n, now in enumerate(statuses_now)]
    low, mean, high = (
        barometer.assess(goal("x", goal("x.F", *made), settings={"join": how}), as_of=END_OF_2014).score
        for how in ("min", "mean", "max")
    )
    assert low - Decimal("1e-20") <= mean <= high + Decimal("1e-20")


@given(st.lists(maybe, min_size=1, max_size=5))
def test_counting_what_is_missing_as_zero_never_takes_a_score_further_from_zero(statuses_now):
    made = goal("x", *(leaf(f"x.{n}", {"2013": 0, "2014": now}, ">= 100") for n, now in enumerate(statuses_now)))
    counted = barometer.assess(made, as_of=END_OF_2014).score
    zeros = barometer.assess(with_settings(made, {"missing": "zero"}), as_of=END_OF_2014).score
    assert (counted is None) is (zeros is None)
    assert counted is None or abs(zeros) <= abs(counted)


@given(figures, figures, figures, figures)
def test_a_score_given_in_spite_of_a_dispute_is_what_people_see_with_each_figure(baseline, one, other, target):
    assume(baseline != target)
    given_score = _of({"2013": baseline, "2014": f"{one}|{other}"}, target).score
    each = {printed(_of({"2013": baseline, "2014": status}, target).score) for status in (one, other)}
    assert each == {printed(given_score)} if given_score is not None else len(each) > 1


@given(trees(), figures)
def test_what_happens_after_the_day_changes_nothing(tree: GoalInput, later):
    def with_later(one: GoalInput) -> GoalInput:
        measures = tuple(
            replace(each, series=measure("x", {"2015": later}).series)
            if not each.series.observations
            else replace(
                each,
                series=replace(
                    each.series,
                    observations=(*each.series.observations, *measure("x", {"2015": later}).series.observations),
                ),
            )
            for each in one.measures
        )
        return replace(one, measures=measures, children=tuple(with_later(child) for child in one.children))

    assert barometer.assess(tree, as_of=END_OF_2014) == barometer.assess(with_later(tree), as_of=END_OF_2014)


@given(figures, figures)
def test_what_is_better_one_way_is_worse_the_other_way(was, now):
    up, down = (_light(was, now, wanted) for wanted in (UP, DOWN))
    opposite = {Change.BETTER: Change.WORSE, Change.WORSE: Change.BETTER, Change.UNCHANGED: Change.UNCHANGED}
    assert down.change is opposite[up.change]
    assert (up.colour is Colour.GREEN) is (up.change is Change.BETTER)
    assert (up.colour is Colour.RED) <= (up.change is Change.WORSE)


@given(trees(), st.integers(-50, 50))
def test_settings_that_are_said_to_reproduce_a_score_do(tree: GoalInput, tenths):
    published = Decimal(tenths) / 10
    for found in reproducing_settings(tree, as_of=END_OF_2014, published=published):
        changes = {name: value for name, value in found.items() if name not in ("score", "display")}
        again = barometer.assess(with_settings(tree, changes), as_of=END_OF_2014)
        assert changes
        assert again.score == found["score"]
        assert printed(again.score) == found["display"] == published


def _of(made, target, **chosen):
    comparator = ">=" if target >= 0 else "<="
    part = leaf("x.A", made, f"{comparator} {target}", direction=Direction.INCREASE)
    return barometer.assess(goal("x", part, settings=chosen), as_of=END_OF_2014)


def _light(was, now, wanted):
    made = goal("x", measure("x.A", {"2013": was, "2014": now}, direction=wanted))
    return traffic_light.assess(replace(made, settings=Settings()), as_of=END_OF_2014)
