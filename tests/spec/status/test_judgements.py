# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Four judgements of one figure, kept apart: what is more than chance, what lies ahead, and what cannot be said."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from pejl.core.observations import Approximation, Observation, Present
from pejl.core.periods import Period
from pejl.core.status.base import Settings
from pejl.core.status.joined_judgements import joined_outlook, joined_signal
from pejl.core.status.judged import Outlook, Signal
from pejl.core.status.judgements import judge
from pejl.core.status.methods import barometer
from pejl.core.status.reading import read
from pejl.core.status.target_choice import target_on
from tests.spec.status.building import DOWN, HIDDEN, NEITHER, UP, aim, change, figure, goal, leaf, measure, piece, said

END_OF_2024 = date(2024, 12, 31)
YEARS = [str(year) for year in range(2000, 2025)]


def judged(figures, target="", *, direction=DOWN, kind="", settings=None, **more):
    """Figures of the years up to 2024 (a list), or by period (a dict); the baseline is the first one."""
    by_period = figures if isinstance(figures, dict) else dict(zip(YEARS[-len(figures) :], figures, strict=True))
    more.setdefault("baseline", next(iter(by_period)))
    more.setdefault("due", "2027")
    made = measure("x", by_period, target, direction=direction, **more)
    if kind:
        made = replace(made, series=replace(made.series, figure_kind=kind))
    reading = read(made, as_of=END_OF_2024)
    target_then = target_on(made, as_of=END_OF_2024)
    return judge(made, target_then, reading=reading, settings=Settings.from_texts(settings or {}))


@pytest.mark.parametrize(
    ("figures", "direction", "signal", "difference", "lower", "upper"),
    [
        ([1370, 1387], DOWN, "within_noise", 17, -86, 120),  # the homeless count
        ([1370, "1378|1387"], DOWN, "within_noise", 8, -95, 111),  # papers disagree, the conclusion is the same
        ([1581, 1370], DOWN, "improvement", -211, -317, -105),
        ([1581, 1370], UP, "deterioration", -211, -317, -105),
        ([1581, 1370], NEITHER, "not_testable", -211, -317, -105),  # clear, but nobody has decided what is better
        ([538, 474], DOWN, "improvement", -64, -126, -2),
        ([0, 3], DOWN, "within_noise", 3, 0, 3),
    ],
)
def test_two_counts_are_tested_by_the_interval_of_their_difference(
    figures, direction, signal, difference, lower, upper
):
    found = judged(figures, direction=direction).change
    assert (found.signal.value, found.basis.value) == (signal, "counts")
    assert [round(one) for one in (found.difference, found.lower, found.upper)] == [difference, lower, upper]


@pytest.mark.parametrize(
    ("figures", "signal", "difference"),
    [
        (["2.3 (127/5556)", "3.6 (236/6556)"], "deterioration", "1.31"),
        (["15 (116/795)", "15 (146/995)"], "within_noise", "0.08"),  # from numerator and denominator, not as printed
    ],
)
def test_two_shares_are_tested_by_numerator_and_denominator(figures, signal, difference):
    found = judged(figures, unit="%").change
    assert (found.signal.value, found.basis.value) == (signal, "shares")
    assert round(found.difference, 2) == Decimal(difference)


@pytest.mark.parametrize(
    ("figures", "more", "untested"),
    [
        ([24.2, 22.8], {"unit": "%"}, "no_denominator"),  # a percentage alone
        (["15 (116/795)", 16], {"unit": "%"}, "no_denominator"),
        ([15, "15 (16/15)"], {"unit": "%"}, "no_denominator"),
        (["15 (1/10)", "15 (16/15)"], {"unit": "%"}, "no_denominator"),  # more than all: no share
        ([9.5, 9.9], {"kind": "mean"}, "no_spread"),  # a mean of unknown spread
        ([9.5, 9.9], {}, "no_spread"),  # no count: not whole
        ([-3, 4], {}, "no_spread"),
        ([0, 0], {}, "nothing_counted"),
        ([1370], {}, "no_earlier"),
        ([1370, HIDDEN], {}, "suppressed"),
        ([HIDDEN, 1370], {}, "suppressed"),
        ([1370, 1387], {"cut": "2024-07-01"}, "break_between"),
        ([6024, figure("2024", 8943, status="B")], {}, "break_between"),  # the figure itself is marked
        ({"2023": 167, "2024-01-01..2024-10-31": 112}, {}, "not_comparable"),
        ({"2023": 167, "2023-11-01..2024-10-31": 112}, {}, "not_comparable"),  # ten months are counted twice
        ([1581, "1100|1570"], {}, "disputed"),  # a clear fall, or none: it depends on which paper is right
        ({"2024": 5}, {"baseline": None}, "no_earlier"),
    ],
)
def test_where_chance_is_not_known_nothing_is_claimed(figures, more, untested):
    found = judged(figures, **more).change
    assert (found.signal.value, found.untested.value, found.certain) == ("not_testable", untested, None)


def test_an_approximate_figure_is_not_tested():
    hedged = Observation(Period.parse("2024"), Present(Decimal(130), approximation=Approximation.ABOUT))
    assert judged({"2023": 167, "2024": hedged}).change.untested.value == "approximate"


def test_a_published_change_without_its_figures_is_not_tested():
    found = judged({"2023": None}, changes=(change("2023", "2024", -1, 5),), baseline="2023")
    assert found.change.untested.value == "levels_unpublished"


@pytest.mark.parametrize(("compared", "difference"), [("baseline", -211), ("previous", -100)])
def test_the_change_tested_is_that_of_the_colour(compared, difference):
    found = judged({"2022": 1581, "2023": 1470, "2024": 1370}, settings={"compare_with": compared}).change
    assert found.difference == difference


def test_the_figure_before_may_be_missing():
    found = judged({"2024": 1370}, settings={"compare_with": "previous"}, baseline=None)
    assert found.change.untested.value == "no_earlier"


@pytest.mark.parametrize(
    ("figures", "more", "signal", "basis"),
    [
        ([9.5, 9.6, 9.4, 9.5, 9.9], {"kind": "mean"}, "within_noise", "usual_variation"),
        ([9.5, 9.4, 9.5, 9.4, 15], {"kind": "mean"}, "within_noise", "usual_variation"),  # the leap itself is variation
        ([20, 19, 18, 17, 16, 15, 14, 13], {"kind": "mean"}, "improvement", "usual_variation"),  # a steady way
        ([24.2, 24.1, 24.2, 24.3, 24.2], {"unit": "%"}, "within_noise", "usual_variation"),
        ([1000, 1300, 900, 1350, 1200], {}, "within_noise", "usual_variation"),  # restless: wider than counting alone
        ([1581, 1562, 1482, 1442, 1370], {}, "improvement", "usual_variation"),
        ([90, 89, 88, 87, 86], {}, "within_noise", "counts"),  # steady but few: counting alone is wider
        ([1000, 1300, 900, 1200], {}, "deterioration", "counts"),  # four figures do not show what is usual
        (
            {"2013": 1000, "2015": 1300, "2017": 900, "2019": 1350, "2024": 1200},
            {},
            "deterioration",
            "counts",
        ),  # uneven
    ],
)
def test_from_five_even_figures_on_the_usual_variation_counts_too(figures, more, signal, basis):
    found = judged(figures, **more).change
    assert (found.signal.value, found.basis.value) == (signal, basis)


@pytest.mark.parametrize(
    ("figures", "borderline"), [([538, 474], True), ([1581, 1370], False), ([474, 538], True), ([1370, 1387], False)]
)
def test_a_clear_change_just_beyond_the_limit_is_said_to_be(figures, borderline):
    assert judged(figures).change.borderline is borderline


@pytest.mark.parametrize(
    ("figures", "more", "points"),
    [
        ([1370], {}, 1),
        ([1, 2, 3, 4], {}, 4),
        ([1, 2, 3, 4], {"cut": "2023-01-01", "baseline": "2023"}, 2),  # a break begins anew
        ({"2021": 1, "2022": 2, "2023": figure("2023", 3, status="B"), "2024": 4}, {"baseline": "2023"}, 2),
        ([1, None, 3, 4], {}, 3),  # missing is no figure
        ([1, HIDDEN, 3, 4], {}, 3),
        ({"2021": 1, "2022": figure("2022", 2, status="F"), "2023": 3, "2024": 4}, {}, 3),  # nor is a forecast
        ({"2021": 1, "2022": figure("2022", 2, status="S"), "2023": 3, "2024": 4}, {}, 3),  # nor a special year
        ({"2022": 1, "2023-03": 2, "2023": 3, "2024": 4}, {}, 3),  # nor a month among years
        ({"2022": 1, "2023": 2, "2023-07-01..2024-06-30": 2, "2024": 4}, {}, 3),  # nor what overlaps
    ],
)
def test_comparable_figures_are_counted_alike_and_stand_in_no_ones_way(figures, more, points):
    assert judged(figures, **more).points == points


@pytest.mark.parametrize(
    ("figures", "target", "more", "outlook", "unseen"),
    [
        ([1562, 1482, 1370], "<= 1000", {}, "cannot_tell", "too_few"),
        ([50, 48, 47, 45], "<= 60", {}, "likely", None),
        ([50, 48, 47, 45], "<= 5", {}, "unlikely", None),
        ([50, 48, 47, 45], "<= 40", {}, "cannot_tell", "wide"),
        ([50, 48, 47, 45], "= 60", {}, "likely", None),  # equality is meant in the wanted direction
        ([50, 48, 47, 45], "= 60", {"direction": NEITHER}, "none", "no_direction"),
        ([50, 48, 46, 44], "<= 40", {}, "cannot_tell", "no_spread"),
        ([50, None, 48, 47, 45], "<= 60", {}, "cannot_tell", "gap"),
        ([50, 48, 47, "45|46"], "<= 60", {}, "cannot_tell", "disputed"),
        ([50, 48, 47, 45], "<= 60", {"due": "2040"}, "cannot_tell", "too_far"),
        ([50, 48, 47, 45], "<= 60", {"due": "2024"}, "none", "past"),
        ([50, 48, 47, 45], "", {}, "none", "no_target"),
        ([50, 48, 47, 45], "direction", {}, "none", "no_target"),
        ([50, 48, 47, 45], "<= 60", {"due": None}, "none", "no_target"),
        ([None], "<= 60", {"baseline": None}, "none", "no_figure"),
        ([50], "<= 60", {}, "cannot_tell", "too_few"),  # a baseline alone,
        ({"2021-Q1": 50, "2022-Q2": 48, "2023-Q1": 47, "2024-Q1": 45}, "<= 60", {}, "cannot_tell", "gap"),
        ([90, 92, 93, 95], ">= 80", {"unit": "%", "direction": UP}, "likely", None),
        ([9.5, 9.6, 9.4, 9.5], "< 5", {"kind": "mean"}, "unlikely", None),
    ],
)
def test_the_outlook_answers_from_four_yearly_figures_on_or_says_why_not(figures, target, more, outlook, unseen):
    found = judged(figures, target, **more).ahead
    assert (found.outlook.value, found.unseen.value if found.unseen else None) == (outlook, unseen)


def test_a_demand_on_every_period_has_no_outlook_and_no_pace():
    each = (aim("<= 60", "2027", per_period=True),)
    found = judged([50, 48, 47, 45], targets=each)
    assert (found.ahead.unseen.value, found.pace) == ("no_target", None)


def test_the_outlook_has_a_band_for_each_year_ahead():
    found = judged([90, 92, 93, 95], ">= 80", unit="%", direction=UP).ahead
    assert [band.year for band in found.bands] == [2025, 2026, 2027]
    assert all(0 <= band.lower < band.middle < band.upper <= 100 for band in found.bands)


@pytest.mark.parametrize(
    ("figures", "target", "more", "needed", "observed", "best"),
    [
        ([50, 48, 47, 45], "<= 36", {}, -3, "-1.67", -2),
        ({"2013": 1581, "2022": 1370, "2024": 1387}, "<= 1255", {"due": "2026"}, -66, "-17.64", "-23.44"),
        ({"@2023-06-01": 5, "@2023-12-31": 6, "@2024-12-31": 7}, "<= 1", {}, -2, "1.33", None),  # not a year apart
    ],
)
def test_what_must_happen_each_year_stands_beside_what_did(figures, target, more, needed, observed, best):
    found = judged(figures, target, **more).pace
    rounded = [None if one is None else round(one, 2) for one in (found.needed, found.observed, found.best)]
    assert rounded == [Decimal(needed), Decimal(observed), None if best is None else Decimal(best)]


@pytest.mark.parametrize(
    ("figures", "target", "more"),
    [
        ([50], "<= 36", {}),
        ([50, 48], "", {}),
        ([50, 48], "<= 36", {"due": "2024"}),  # its time has come
        ([50, "48|49"], "<= 36", {}),
        ([50, 48], "<= 36", {"baseline": None}),
        ([50, 48], "<= 36", {"cut": "2024-01-01"}),
        ({"@2024-06-01": 5, "@2024-12-31": 6}, "<= 1", {}),  # less than a year
    ],
)
def test_there_is_no_pace_without_a_way_ahead_and_one_behind(figures, target, more):
    assert judged(figures, target, **more).pace is None


@pytest.mark.parametrize(
    ("figures", "target", "more", "certainty"),
    [
        ([1500, 1370], "<= 1500", {}, "surely_met"),
        ([1500, 1370], "<= 1255", {}, "surely_not_met"),
        ([1500, 1370], "<= 1400", {}, "not_sure"),
        ([1500, 1370], "<= 1300", {}, "not_sure"),
        (["15 (116/795)", "16 (143/890)"], ">= 30", {"unit": "%", "direction": UP}, "surely_not_met"),
        ([15, 16], ">= 30", {"unit": "%", "direction": UP}, "unknown"),  # without a denominator
        ([1500, "1370|1380"], "<= 1255", {}, "unknown"),
        ([9.5, 9.9], "<= 8", {"kind": "mean"}, "unknown"),
        ([1500, 1370], "", {}, "unknown"),
    ],
)
def test_the_interval_of_the_newest_figure_is_held_against_the_target(figures, target, more, certainty):
    assert judged(figures, target, **more).certainty.value == certainty


@pytest.mark.parametrize(
    ("figures", "more", "variation", "trial", "trend"),
    [
        ([50, 48, 47, 45, 44], {}, "common_cause", True, "no_significant_change"),
        ([1581, 1502, 1402, 1302, 1200], {}, "common_cause", True, "decreasing"),
        ([10, 11] * 6 + [40], {"kind": "mean"}, "concern_high", False, ""),  # without intervals no trend
        (
            ["1 (10/1000)", "2 (20/1000)", "3 (30/1000)", "4 (40/1000)", "9 (90/1000)"],
            {"unit": "%"},
            "common_cause",
            True,
            "increasing",
        ),
        (["1 (10/1000)", "2 (20/1000)", 3, "4 (40/1000)", "9 (90/1000)"], {"unit": "%"}, "common_cause", True, ""),
    ],
)
def test_five_figures_have_a_control_chart_and_a_trend(figures, more, variation, trial, trend):
    chart = judged(figures, **more).chart
    assert (chart.variation, chart.trial, chart.trend) == (variation, trial, trend)


@pytest.mark.parametrize(
    ("figures", "more"),
    [
        ([1, 2, 3, 4], {}),
        ([1, 2, 3, None, 5, 6], {}),
        ([1, 2, 3, "4|5", 6], {}),
        ([1, 2, 3, 4, 5], {"cut": "2024-01-01"}),
    ],
)
def test_fewer_uneven_or_disputed_figures_have_no_chart(figures, more):
    assert judged(figures, **more).chart is None


def test_a_chart_says_what_a_target_may_expect():
    assert judged([10, 11] * 6, "<= 5").chart.assurance == "consistently_failing"


def test_what_is_left_out_is_judged_by_nothing():
    found = barometer.assess(goal("x", leaf("x.A", {"2013": 5, "2024": 4}, "<= 3", active=False)), as_of=END_OF_2024)
    judgements = piece(found, "x.A").judgements
    assert (judgements.change.untested.value, judgements.ahead.unseen.value) == ("left_out", "left_out")
    assert (found.signal.value, found.outlook.value) == ("not_testable", "none")


@pytest.mark.parametrize(
    ("signals", "together"),
    [
        (["improvement", "within_noise", "not_testable"], "improvement"),
        (["deterioration", "within_noise"], "deterioration"),
        (["improvement", "deterioration"], "not_testable"),  # both ways: the whole cannot be tested
        (["within_noise", "not_testable"], "within_noise"),
        (["not_testable"], "not_testable"),
    ],
)
def test_one_clear_figure_is_not_outvoted_by_unclear_ones(signals, together):
    assert joined_signal([Signal(one) for one in signals]).value == together


@pytest.mark.parametrize(
    ("outlooks", "together"),
    [
        (["likely", "none"], "likely"),
        (["unlikely", "unlikely"], "unlikely"),
        (["likely", "unlikely"], "cannot_tell"),
        (["likely", "cannot_tell"], "cannot_tell"),
        (["none"], "none"),
    ],
)
def test_the_outlook_of_a_goal_is_what_all_its_figures_have_in_common(outlooks, together):
    assert joined_outlook([Outlook(one) for one in outlooks]).value == together


def test_a_goal_says_how_many_of_its_figures_were_tested():
    parts = [leaf("x.A", {"2013": 1581, "2024": 1370}, "<= 1000", due="2027"), leaf("x.B", {"2013": 5}, "<= 3")]
    found = barometer.assess(goal("x", *parts), as_of=END_OF_2024)
    assert said(found, "signal.goal") == {
        "signal": "improvement", "tested": 1, "parts": 2, "codes_up": ("x.A",), "codes_down": (), "within": 0,
    }  # fmt: skip
    assert said(found, "outlook.goal") == {"outlook": "cannot_tell", "likely": 0, "cannot_tell": 2, "unlikely": 0}
    sentences = [one.code for one in piece(found, "x.A").statements]
    assert [one for one in sentences if one.split(".")[0] in ("signal", "outlook", "pace")] == [
        "signal.clear", "signal.counts", "outlook.cannot_tell", "pace.needed",
    ]  # fmt: skip


def test_a_likely_outlook_is_told_with_its_band_and_an_uncertain_level_with_its_interval():
    figures = dict(zip(YEARS[-5:], [50, 48, 47, 45, 44], strict=True))
    found = barometer.assess(goal("x", leaf("x.A", figures, "<= 60", due="2025", baseline="2020")), as_of=END_OF_2024)
    assert said(piece(found, "x.A"), "outlook.told")["outlook"] == "likely"
    assert said(piece(found, "x.A"), "level.certainty")["certainty"] == "surely_met"


def test_a_search_for_settings_tests_nothing():
    from pejl.core.status.rollup import roll_up

    found = roll_up(goal("x", leaf("x.A", {"2013": 50, "2024": 40}, "<= 3")), as_of=END_OF_2024, tested=False)
    assert found.children[0].part.piece.judgements is None
