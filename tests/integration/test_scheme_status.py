# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The status of a scheme, computed from what was known and set beside what was published and judged."""

from datetime import date
from decimal import Decimal

import pytest

from pejl.apps.assessments.actions import save_judgements, save_published, save_published_counts
from pejl.apps.assessments.queries import scheme_status
from pejl.apps.goals.actions import change_goal
from pejl.apps.indicators.actions import save_targets, withdraw_measure
from pejl.apps.measurements.actions import correct_measurement
from pejl.apps.measurements.rows import MeasurementRow
from pejl.core.errors import PejlError
from pejl.core.status.base import Colour, State, Verdict
from tests.factories import (
    by_alice,
    make_goal,
    make_indicator,
    make_measure,
    make_scheme,
    moment,
    record_figures,
)
from tests.people import ALICE

pytestmark = pytest.mark.django_db


@pytest.fixture
def scheme() -> str:
    """Goal 1 from 100 in 2013 to 200 in 2017, at 150 in 2014: a score of 2.5."""
    make_scheme("beacons")
    make_indicator("helped", direction="increase")
    make_goal("beacons", "1", direction="increase")
    make_measure("beacons", "1", "helped", target={"value": "200", "period": "2017"})
    record_figures("helped", {"2013": "100", "2014": "150"}, at="2020-01-01")
    return "beacons"


def score(scheme: str, **asked) -> Decimal | None:
    return scheme_status(scheme, **asked).goals[0].assessment.score


def test_a_goal_half_way_scores_two_and_a_half(scheme):
    assert score(scheme) == Decimal("2.5")


def test_the_status_is_as_of_the_latest_status_date(scheme):
    record_figures("helped", {"2015": "190"})
    assert scheme_status(scheme).as_of == date(2014, 12, 31)
    assert score(scheme) == Decimal("2.5")
    assert score(scheme, as_of=date(2015, 12, 31)) == Decimal("4.5")


def test_a_correction_today_changes_todays_status_and_leaves_yesterdays(scheme):
    (first,) = record_figures("helped", {"2016": "160"}, at="2021-01-01").versions
    day = date(2016, 12, 31)
    before = moment("2026-01-01")
    assert score(scheme, as_of=day) == 3
    row = MeasurementRow("helped", "2016", "180")
    correct_measurement(first, row, acting_user=ALICE, reason="late registrations")
    assert score(scheme, as_of=day) == 4
    assert score(scheme, as_of=day, known_at=before) == 3


def test_a_new_target_changes_todays_status_and_leaves_yesterdays(scheme):
    by = by_alice("2022-01-01", reason="budget agreement")
    save_targets(scheme, [{"measure": "1", "comparator": ">=", "value": "300", "period": "2017"}], by=by)
    assert score(scheme) == Decimal("1.25")
    assert score(scheme, known_at=moment("2021-12-31")) == Decimal("2.5")


def test_settings_can_be_overridden_by_whoever_asks(scheme):
    record_figures("helped", {"2016": "250"})
    day = date(2016, 12, 31)
    assert score(scheme, as_of=day) == 5
    assert score(scheme, as_of=day, overrides={"clamp": "none"}) == Decimal("7.5")


def test_a_goals_own_settings_hold_for_what_lies_below(scheme):
    make_goal(scheme, "2", settings={"clamp": "none"}, position=1)
    make_goal(scheme, "2.A", parent="2", direction="increase")
    make_measure(scheme, "2.A", "helped", target={"value": "120", "period": "2017"})
    found = scheme_status(scheme)
    assert [one.goal.code for one in found.goals] == ["1", "2", "2.A"]
    assert found.goal("2.A").assessment.score == Decimal("12.5")


def test_a_published_score_that_the_rules_give_agrees(scheme):
    save_published(scheme, [{"goal": "1", "as_of": "2014-12-31", "score": "2.5", "display": "2,5"}], by=by_alice())
    published = scheme_status(scheme).goals[0].published
    assert (published.agrees, published.reproduced_by) == (True, ())


def test_a_published_score_that_other_settings_give_says_which(scheme):
    make_goal(scheme, "2", position=1)
    for code, baseline, value in (("2.A", "100", "150"), ("2.B", "100", "")):
        make_indicator(code.lower())
        make_goal(scheme, code, parent="2", direction="increase")
        make_measure(scheme, code, code.lower(), target={"value": "200", "period": "2017"})
        record_figures(code.lower(), {"2013": baseline} | ({"2014": value} if value else {}))
    save_published(scheme, [{"goal": "2", "as_of": "2014-12-31", "score": "1.3", "display": "1,3"}], by=by_alice())
    found = scheme_status(scheme)
    (published,) = [one.published for one in found.disagreements]
    assert published.agrees is False
    assert published.reproduced_by == ({"missing": "zero", "score": Decimal("1.25"), "display": Decimal("1.3")},)


def test_only_baselines_agree_with_a_printed_nought_and_nothing_else(scheme):
    make_goal(scheme, "2", position=1, direction="increase")
    make_indicator("new")
    make_measure(scheme, "2", "new", target={"value": "9", "period": "2017"})
    record_figures("new", {"2013": "5"})
    printed = {"goal": "2", "as_of": "2014-12-31"}
    save_published(scheme, [{**printed, "score": "0", "display": "0 (kun baseline-målinger)"}], by=by_alice())
    save_published(scheme, [{**printed, "score": "1.2", "display": "1,2", "position": 1}], by=by_alice())
    goal = scheme_status(scheme).goal("2")
    assert goal.assessment.state is State.ONLY_BASELINE
    assert goal.published.agrees is True
    assert [one.agrees for one in goal.also_published] == [False]


def test_a_dash_agrees_with_a_goal_without_data(scheme):
    make_goal(scheme, "2", position=1)
    save_published(scheme, [{"goal": "2", "as_of": "2014-12-31", "display": "-"}], by=by_alice())
    assert scheme_status(scheme).goal("2").published.agrees is True


def test_what_was_published_later_was_not_known_before(scheme):
    entry = {"goal": "1", "as_of": "2014-12-31", "score": "2.5", "display": "2,5"}
    save_published(scheme, [entry], by=by_alice("2022-01-01"))
    assert scheme_status(scheme, known_at=moment("2021-12-31")).goals[0].published is None


def test_a_judgement_stands_beside_the_computed_verdict_and_says_whether_it_differs(scheme):
    record_figures("helped", {"2017": "210"})
    entry = {
        "goal": "1",
        "as_of": "2017-12-31",
        "verdict": "not_achieved",
        "judged_by": {"da": "Socialudvalget"},
        "rationale": {"da": "Kvaliteten er ikke fulgt med."},
    }
    save_judgements(scheme, [entry], by=by_alice())
    goal = scheme_status(scheme, as_of=date(2017, 12, 31)).goals[0]
    assert goal.assessment.verdict is Verdict.ACHIEVED
    assert (goal.judgement.verdict, goal.judgement.differs) == ("not_achieved", True)


def test_a_reservation_alone_is_no_other_conclusion(scheme):
    record_figures("helped", {"2017": "210"})
    entry = {"goal": "1", "as_of": "2017-12-31", "judged_by": {"da": "Socialudvalget"}}
    save_judgements(scheme, [{**entry, "verdict": "achieved_with_reservation"}], by=by_alice())
    assert scheme_status(scheme, as_of=date(2017, 12, 31)).goals[0].judgement.differs is False


def test_a_judgement_that_nobody_signs_is_refused(scheme):
    with pytest.raises(PejlError, match=r"judgement\.unsigned"):
        save_judgements(scheme, [{"goal": "1", "as_of": "2017-12-31", "verdict": "achieved"}], by=by_alice())


def test_published_counts_stand_with_the_scheme(scheme):
    entry = {"scheme": scheme, "as_of": "2014-12-31", "what": "positive", "value": 6}
    save_published_counts([entry], by=by_alice())
    found = scheme_status(scheme)
    assert [(one.what, one.value, one.agrees) for one in found.counts] == [("positive", 6, False)]
    assert (found.positive.positive, found.positive.parts, found.positive.codes) == (1, 1, ("1",))


def test_a_traffic_light_scheme_gives_colours():
    make_scheme("plans", method="traffic_light")
    make_indicator("absence", unit="percent", figure_kind="share", direction="decrease")
    make_goal("plans", "1", direction="decrease")
    make_measure("plans", "1", "absence")
    record_figures("absence", {"2013": "20.0", "2014": "18.0"})
    assert scheme_status("plans").goals[0].assessment.colour is Colour.GREEN


def test_a_measure_that_was_withdrawn_no_longer_counts(scheme):
    withdraw_measure(scheme, "1", by=by_alice("2022-01-01", reason="entered for the wrong goal"))
    assert scheme_status(scheme).goals[0].assessment.state is State.NO_DATA
    assert score(scheme, known_at=moment("2021-12-31")) == Decimal("2.5")


def test_a_goal_proposed_to_be_dropped_does_not_count(scheme):
    by = by_alice("2022-01-01", reason="no figures were published")
    change_goal(scheme, "1", {"state": "proposed_dropped"}, by=by)
    assert score(scheme) is None
    assert score(scheme, known_at=moment("2021-12-31")) == Decimal("2.5")


def test_a_scheme_that_never_was_and_one_not_recorded_yet_are_told_apart(scheme):
    with pytest.raises(PejlError, match=r"scheme\.unknown"):
        scheme_status("beakons")
    with pytest.raises(PejlError, match=r"scheme\.not_known"):
        scheme_status(scheme, known_at=moment("2019-12-31"))
