# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""A scheme is closed with a conclusion for each goal, and its indicators go on in the next one with their history."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.utils import timezone

from pejl.apps.assessments.queries import scheme_status
from pejl.apps.audit.queries import entries
from pejl.apps.goals.queries import scheme_tree
from pejl.apps.indicators.queries import measures_of
from pejl.apps.measurements.queries import history
from pejl.apps.publication.actions import PublishRequest, publish
from pejl.apps.publication.closing import Ending, carry_over, close_scheme, reopen_scheme
from pejl.core.errors import PejlError
from pejl.core.texts import Localised
from tests.factories import make_goal, make_indicator, make_measure, make_scheme, record_figures

pytestmark = pytest.mark.django_db
ON = date(2017, 12, 31)
ENDINGS = {
    "1": Ending("achieved_with_reservation", "Færre er hjemløse.", "Tallet for 2016 er usikkert."),
    "2": Ending("no_data", "Der kom aldrig tal."),
}
DECIDED = {"acting_user": "Alice", "reason": "Socialudvalget 2018-02-01"}


@pytest.fixture(autouse=True)
def _beacons():
    make_indicator("homeless")
    make_scheme("beacons")
    make_goal("beacons", "1")
    make_goal("beacons", "2")
    make_measure("beacons", "1", "homeless", target={"value": "50", "comparator": "<=", "period": "2017"})
    record_figures("homeless", {"2013": "100", "2016": "80"})


def refused(code, act, *arguments, **named):
    with pytest.raises(PejlError) as raised:
        act(*arguments, **named)
    assert raised.value.code == code
    return raised.value


def goals(status):
    return {one.goal.code: one for one in status.goals}


def test_closing_writes_down_what_the_rules_gave_and_what_people_concluded():
    close_scheme("beacons", ON, ENDINGS, **DECIDED)
    status = scheme_status("beacons")
    assert (status.scheme.closed_on, status.as_of) == (ON, ON)
    one, two = goals(status)["1"], goals(status)["2"]
    assert one.judgement.verdict == "achieved_with_reservation"
    assert one.judgement.reservation.da == "Tallet for 2016 er usikkert."
    assert (one.published.score, one.published.agrees) == (Decimal("2.0"), True)
    assert (two.judgement.verdict, two.published.display) == ("no_data", "-")
    assert [one.reason for one in entries() if one.action == "scheme.close"] == ["Socialudvalget 2018-02-01"]


def test_a_figure_that_is_corrected_afterwards_does_not_move_what_was_written_down():
    close_scheme("beacons", ON, ENDINGS, **DECIDED)
    record_figures("homeless", {"2016": "90"}, at="2021-01-01", reason="counted again")
    one = goals(scheme_status("beacons"))["1"]
    assert one.published.score == Decimal("2.0")
    assert one.assessment.score == 1
    assert one.published.agrees is False


@pytest.mark.parametrize(
    ("code", "endings"),
    [
        ("scheme.no_conclusion", {"1": ENDINGS["1"]}),
        ("judgement.no_reason", ENDINGS | {"2": Ending("no_data", " ")}),
        ("judgement.no_reservation", ENDINGS | {"2": Ending("achieved_with_reservation", "Nået.")}),
        ("judgement.no_verdict", ENDINGS | {"2": Ending("splendid", "Nået.")}),
        ("goal.unknown", ENDINGS | {"9": Ending("no_data", "Findes ikke.")}),
    ],
)
def test_what_is_not_concluded_closes_nothing(code, endings):
    refused(code, close_scheme, "beacons", ON, endings, **DECIDED)
    status = scheme_status("beacons")
    assert status.scheme.closed_on is None
    assert [one.judgement for one in status.goals] == [None, None]


def test_it_cannot_be_closed_twice_or_on_a_day_to_come_or_without_a_reason():
    refused(
        "scheme.closes_later", close_scheme, "beacons", timezone.localdate() + timedelta(days=1), ENDINGS, **DECIDED
    )
    refused("version.reason_missing", close_scheme, "beacons", ON, ENDINGS, acting_user="Alice", reason=" ")
    close_scheme("beacons", ON, ENDINGS, **DECIDED)
    refused("scheme.closed", close_scheme, "beacons", ON, ENDINGS, **DECIDED)


def test_it_is_undone_whole_and_leaves_its_trace():
    before = scheme_tree("beacons").scheme
    close_scheme("beacons", ON, ENDINGS, **DECIDED)
    reopen_scheme("beacons", **DECIDED)
    status = scheme_status("beacons", as_of=ON)
    assert (status.scheme.closed_on, status.scheme.status_dates) == (None, before.status_dates)
    assert [(one.published, one.judgement) for one in status.goals] == [(None, None), (None, None)]
    assert [one.action for one in entries(most=1)] == ["scheme.reopen"]
    refused("scheme.not_closed", reopen_scheme, "beacons", **DECIDED)
    close_scheme("beacons", ON, ENDINGS, **DECIDED)
    assert goals(scheme_status("beacons"))["1"].published.score == Decimal("2.0")


def test_once_a_release_shows_it_closed_it_stays_closed():
    publish(PublishRequest("before", Localised("Før")), acting_user="Alice")
    close_scheme("beacons", ON, ENDINGS, **DECIDED)
    publish(PublishRequest("after", Localised("Efter")), acting_user="Alice")
    error = refused("scheme.shown_closed", reopen_scheme, "beacons", **DECIDED)
    assert error.params["found"] == "after"
    assert scheme_tree("beacons").scheme.closed_on == ON


def test_indicators_go_on_in_the_next_scheme_with_their_history_and_the_old_links_stay():
    record_figures("homeless", {"2016": "85"}, at="2021-01-01", reason="counted again")
    close_scheme("beacons", ON, ENDINGS, **DECIDED)
    make_scheme("next", period="2018..2021")
    make_goal("next", "A")
    assert carry_over("beacons", "next", {"1": "A"}, **DECIDED) == 1
    (old,), (new,) = measures_of("beacons")["1"], measures_of("next")["A"]
    assert (new.indicator, new.baseline, new.targets) == (old.indicator, old.baseline, ())
    assert old.targets
    assert scheme_tree("next").scheme.replaces == "beacons"
    assert len(history("homeless")) == 3, "the corrected figure has both its versions, in both schemes"
    assert carry_over("beacons", "next", {"1": "A"}, **DECIDED) == 0, "a second time says nothing new"


def test_what_cannot_be_carried_over_changes_nothing():
    make_scheme("next")
    make_goal("next", "A")
    make_scheme("other", replaces="next")
    refused("measure.unknown", carry_over, "beacons", "next", {"9": "A"}, **DECIDED)
    refused("goal.unknown", carry_over, "beacons", "next", {"1": "B"}, **DECIDED)
    refused("scheme.replaces_another", carry_over, "beacons", "other", {"1": "A"}, **DECIDED)
    refused("scheme.unknown", carry_over, "beacons", "nowhere", {"1": "A"}, **DECIDED)
    assert measures_of("next") == {}
    assert scheme_tree("next").scheme.replaces == ""
