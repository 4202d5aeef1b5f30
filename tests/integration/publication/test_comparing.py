# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Two releases are compared by cause, and a status that moved is taken apart into what each cause did."""

from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from pejl.apps.assessments.actions import save_judgements, save_published
from pejl.apps.goals.actions import change_goal, save_schemes, withdraw_goal
from pejl.apps.indicators.actions import save_breaks, save_targets
from pejl.apps.publication import causes, queries
from pejl.apps.publication.actions import PublishRequest, publish, withdraw
from pejl.apps.publication.changes import (
    Cause,
    ChangedGoal,
    ChangedJudgement,
    ChangedMethod,
    ChangedPublished,
    ChangedSheet,
    ChangedTarget,
    Comparison,
    NewFigure,
    RevisedChange,
    RevisedFigure,
)
from pejl.apps.publication.comparing import compare
from pejl.core.errors import PejlError
from pejl.core.texts import Localised
from tests.factories import by_alice, make_goal, make_indicator, make_measure, make_scheme, moment, record_figures
from tests.people import ALICE

pytestmark = pytest.mark.django_db

LATER = by_alice("2021-01-01", "decided in June")
DAYS = ("2014-12-31", "2015-12-31")
SCHEME = {
    "scheme": "beacons",
    "title": {"da": "beacons"},
    "kind": "beacons",
    "period": "2014..2017",
    "method": "barometer",
    "levels": [{"code": "beacon", "title": {"da": "pejlemærke", "en": "beacon"}}],
}


@pytest.fixture(autouse=True)
def scheme() -> None:
    """Goal 1 from 100 in 2013 to 200 in 2017, at 150 in 2014: a score of 2.5. Released as "first"."""
    make_scheme("beacons", status_dates=[DAYS[0]])
    make_indicator("helped", direction="increase")
    make_goal("beacons", "1", direction="increase")
    make_measure("beacons", "1", "helped", target={"value": "200", "period": "2017"})
    record_figures("helped", {"2013": "100", "2014": "150"})
    published("first", moment("2020-06-01"))


def published(name: str, at=None) -> None:
    publish(PublishRequest(name, Localised(name), known_at=at, published_from=at), acting_user=ALICE)


def compared() -> Comparison:
    published("second")
    return compare(queries.release("first"), queries.release("second"))


def steps(comparison: Comparison) -> list[tuple[Cause, Decimal | None]]:
    (found,) = comparison.moved
    assert found.steps[-1].after == found.new
    return [(one.cause, one.after.score) for one in found.steps]


def test_two_releases_that_say_the_same_differ_in_nothing():
    assert compared() == Comparison((), ())


def test_a_new_figure_beyond_the_status_day_moves_nothing():
    record_figures("helped", {"2015": "190"})
    published("second", moment("2020-07-01"))
    record_figures("helped", {"2016": "195"}, at="2020-08-01")
    published("third", moment("2020-09-01"))
    found = compare(queries.release("second"), queries.release("third"))
    assert [(type(one), str(one.period), one.cause) for one in found.changes] == [
        (NewFigure, "2016", Cause.NEW_PERIOD),
    ]
    assert found.moved == ()


def test_a_corrected_figure_is_shown_with_both_values_and_the_reason():
    record_figures("helped", {"2014": "160"}, at="2021-01-01", reason="late registrations")
    found = compared()
    (change,) = found.changes
    assert isinstance(change, RevisedFigure)
    assert [str(one.value.value) for one in (change.old, change.new)] == ["150", "160"]
    assert (str(change.period), change.reason, change.cause) == ("2014", "late registrations", Cause.REVISED)
    assert steps(found) == [(Cause.REVISED, Decimal(3))]


def test_a_figure_stated_more_precisely_is_a_revision_that_moves_nothing():
    record_figures("helped", {"2014": "150.0"}, at="2021-01-01", reason="one more digit")
    found = compared()
    assert [type(one) for one in found.changes] == [RevisedFigure]
    assert found.moved == ()


def test_a_figure_that_was_awaited_and_came_is_new():
    record_figures("helped", {"2012": None}, missing_reason="not_yet", status="O")
    published("second", moment("2020-07-01"))
    record_figures("helped", {"2012": "90"}, at="2020-08-01", reason="it came")
    published("third", moment("2020-09-01"))
    found = compare(queries.release("second"), queries.release("third"))
    assert [(type(one), str(one.new.value.value)) for one in found.changes] == [(NewFigure, "90")]


def test_a_published_change_without_figures_is_compared_too():
    record_figures("helped", {"2016": "5"}, at="2021-01-01", kind="change", from_period="2015")
    (change,) = compared().changes
    assert isinstance(change, RevisedChange)
    assert (change.old, str(change.new.value), change.cause) == (None, "5", Cause.NEW_PERIOD)


def test_a_moved_target_is_shown_with_both():
    save_targets("beacons", [{"measure": "1", "comparator": ">=", "value": "300", "period": "2017"}], by=LATER)
    found = compared()
    (change,) = found.changes
    assert isinstance(change, ChangedTarget)
    assert (change.old[0].target.value, change.new[0].target.value) == (200, 300)
    assert steps(found) == [(Cause.TARGET, Decimal("1.25"))]


def test_another_setting_is_a_changed_method_that_names_only_what_differs():
    save_schemes([{**SCHEME, "status_dates": [DAYS[0]], "settings": {"clamp": "1"}}], by=LATER)
    found = compared()
    (change,) = found.changes
    assert isinstance(change, ChangedMethod)
    assert (change.old, change.new) == ({}, {"clamp": "1"})
    assert steps(found) == [(Cause.METHOD, Decimal(1))]


def test_a_break_between_the_figures_is_a_changed_method():
    save_breaks([{"indicator": "helped", "at": "2014-01-01", "kind": "law"}], by=LATER)
    found = compared()
    assert [(type(one), one.fields) for one in found.changes] == [(ChangedSheet, ("breaks",))]
    assert steps(found) == [(Cause.METHOD, None)]


def test_a_goal_that_came_one_that_went_and_one_that_reads_otherwise():
    make_goal("beacons", "2", by=by_alice("2020-02-01"))
    published("second", moment("2020-07-01"))
    make_goal("beacons", "3", by=LATER)
    withdraw_goal("beacons", "2", by=by_alice("2021-01-01", "given up"))
    change_goal("beacons", "1", {"title": {"da": "Flere hjælpes"}}, by=LATER)
    published("third")
    found = compare(queries.release("second"), queries.release("third"))
    assert {(one.goal, one.what, one.fields) for one in found.because_of(Cause.GOALS)} == {
        ("1", "reworded", ("title",)),
        ("2", "dropped", ()),
        ("3", "added", ()),
    }
    assert all(isinstance(one, ChangedGoal) for one in found.changes)


def test_a_measure_more_is_said_and_moves_the_status_last():
    make_indicator("housed", direction="increase")
    make_measure(
        "beacons", "1", "housed", measure="1.B", target={"value": "200", "period": "2017"}, by=by_alice("2021-01-01")
    )
    record_figures("housed", {"2013": "100", "2014": "110"}, at="2021-01-01")
    found = compared()
    assert [(one.goal, one.what, one.fields) for one in found.because_of(Cause.GOALS)] == [
        ("1", "measures_added", ("1.B",))
    ]
    assert steps(found) == [(Cause.GOALS, Decimal("1.5"))]


def test_a_printed_status_and_a_judgement():
    printed = {"goal": "1", "as_of": DAYS[0]}
    save_published("beacons", [{**printed, "score": "2.5"}], by=by_alice("2021-01-01"))
    judged = {**printed, "verdict": "partly", "judged_by": {"da": "Udvalget"}}
    save_judgements("beacons", [judged], by=by_alice("2021-01-01"))
    found = compared()
    kinds = [(type(one), one.cause) for one in found.changes]
    assert kinds == [(ChangedPublished, Cause.PUBLISHED), (ChangedJudgement, Cause.JUDGEMENT)]
    assert found.moved == ()


def test_a_scheme_and_an_indicator_that_came():
    make_scheme("areas", by=by_alice("2021-01-01"))
    make_indicator("housed", by=by_alice("2021-01-01"))
    assert [(type(one), one.what) for one in compared().changes] == [(ChangedSheet, "added"), (ChangedGoal, "added")]


def test_a_status_moved_by_everything_at_once_is_taken_apart_step_by_step():
    record_figures("helped", {"2014": "160"}, at="2021-01-01", reason="late registrations")
    record_figures("helped", {"2015": "180"}, at="2021-01-01")
    save_targets("beacons", [{"measure": "1", "comparator": ">=", "value": "300", "period": "2017"}], by=LATER)
    save_schemes([{**SCHEME, "status_dates": [*DAYS], "settings": {"clamp": "1"}}], by=LATER)
    found = compared()
    assert steps(found) == [
        (Cause.REVISED, Decimal(3)),
        (Cause.NEW_PERIOD, Decimal(4)),
        (Cause.TARGET, Decimal(2)),
        (Cause.METHOD, Decimal(1)),
    ]
    (moved,) = found.moved
    assert (moved.old.score, moved.new.score) == (Decimal("2.5"), Decimal(1))


def test_a_status_that_the_rules_of_today_compute_otherwise_says_so(monkeypatch):
    """The old release holds what an older Pejl computed: here one that gave a point more."""
    record_figures("helped", {"2014": "160"}, at="2021-01-01", reason="late registrations")
    frozen = causes._frozen

    def as_then(status):
        outcomes = frozen(status)
        older = str(status.series["1"].observations[-1].value.value) == "150"
        return {c: causes.replace(one, score=one.score + 1) if older else one for c, one in outcomes.items()}

    monkeypatch.setattr(causes, "_frozen", as_then)
    assert steps(compared()) == [(Cause.RULES, Decimal("2.5")), (Cause.REVISED, Decimal(3))]


def test_a_withdrawn_release_is_not_compared():
    published("second")
    withdraw("first", reason="wrong", acting_user=ALICE)
    make_goal("beacons", "2", by=LATER)
    published("third")
    with pytest.raises(PejlError, match=r"release\.withdrawn"):
        compare(queries.release("first"), queries.release("third"))


def test_a_comparison_costs_ten_queries_however_much_is_different():
    for number in range(5):
        make_goal("beacons", f"9.{number}", by=LATER)
        make_indicator(f"i{number}", by=LATER)
    published("second")
    releases = queries.release("first"), queries.release("second")
    queries._ALREADY_READ.clear()
    with CaptureQueriesContext(connection) as captured:
        compare(*releases)
    assert len(captured) <= 10
