# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""A round from opening to locking: what is owed, who does what, and nothing is overwritten unseen."""

from datetime import date
from decimal import Decimal

import pytest

from pejl.apps.audit.models import AuditEntry
from pejl.apps.measurements.models import Measurement
from pejl.apps.measurements.queries import series
from pejl.apps.organisation.actions import save_organisations
from pejl.apps.rounds.actions import approve, deliver, lock_round, postpone, problem_rows, return_delivery, save_draft
from pejl.apps.rounds.facts import Taken
from pejl.apps.rounds.models import DeliveryStep, Draft, Obligation
from pejl.apps.rounds.opening import RoundRequest, open_round
from pejl.apps.rounds.queries import drafts_of, owed, owed_in, round_facts, rounds
from pejl.core.errors import PejlError
from pejl.core.periods import Period
from pejl.core.rounds.states import State
from pejl.core.texts import Localised
from tests.factories import by_alice, make_goal, make_indicator, make_measure, make_scheme, moment, record_figures
from tests.people import ALICE, BOB

pytestmark = pytest.mark.django_db


def request(**changed):
    asked = {
        "code": "status-2025",
        "title": Localised("Status 2025"),
        "schemes": ("plan",),
        "as_of": date(2025, 12, 31),
        "due_at": moment("2026-02-01 12:00"),
    }
    return RoundRequest(**{**asked, **changed})


@pytest.fixture
def register():
    save_organisations([{"organisation": "BBU", "title": {"da": "Borgercenter Børn og Unge"}}], by=by_alice())
    make_scheme("plan")
    make_goal("plan", "1")
    make_indicator("absence", frequency="yearly", figure_kind="share", unit="%", owner="BBU")
    make_indicator("homeless", frequency="biennial")
    make_indicator("moves", frequency="irregular")
    for place, code in enumerate(("absence", "homeless", "moves")):
        make_measure("plan", "1", code, measure=f"1.{'ABC'[place]}")
    record_figures("absence", {"2024": "12.5"})
    record_figures("homeless", {"2024": "1387"})


def owing(code="absence"):
    return next(one for one in owed_in("status-2025") if one.series.indicator == code)


def taken(value="13.1", **figure):
    one = owing()
    return Taken(one.id, one.last, {"value": value, **figure})


def test_a_round_owes_the_newest_period_of_what_goals_are_measured_by(register):
    assert open_round(request(), acting_user=ALICE) == 1
    one = owing()
    assert (one.period, one.organisation, one.scheme, one.state) == (Period.parse("2025"), "BBU", "plan", State.OPEN)
    assert round_facts("status-2025").title.da == "Status 2025"
    assert [one.code for one in rounds()] == ["status-2025"]


def test_what_is_known_already_is_not_asked_for(register):
    record_figures("absence", {"2025": "13"}, at="2026-01-05")
    assert open_round(request(), acting_user=ALICE) == 0


@pytest.mark.parametrize(
    ("changed", "code"),
    [({"schemes": ()}, "round.no_schemes"), ({"schemes": ("nowhere",)}, "scheme.unknown"), ({}, "round.exists")],
)
def test_a_round_that_cannot_be_opened_changes_nothing(register, changed, code):
    open_round(request(), acting_user=ALICE)
    asked = request(**({"code": "another"} | changed)) if changed else request()
    with pytest.raises(PejlError) as refused:
        open_round(asked, acting_user=ALICE)
    assert refused.value.code == code
    assert [one.code for one in rounds()] == ["status-2025"]


def test_a_figure_enters_the_register_when_it_is_approved(register):
    open_round(request(), acting_user=ALICE)
    deliver([taken(explanation="Flere syge i foråret.")], acting_user=BOB)
    assert owing().state is State.DELIVERED
    assert series("absence").at(Period.parse("2025")) is None
    delivered = owing()
    assert approve([Taken(delivered.id, delivered.last)], acting_user=ALICE) == 1
    assert series("absence").at(Period.parse("2025")).value.value == Decimal("13.1")
    kept = Measurement.objects.get(pk=owing().steps[-1].version)
    assert (kept.recorded_by, kept.reason, kept.note) == (BOB, "status-2025: alice", {"da": "Flere syge i foråret."})


def test_nobody_approves_their_own_where_four_eyes_are_demanded(register):
    open_round(request(), acting_user=ALICE)
    deliver([taken()], acting_user=BOB)
    one = owing()
    with pytest.raises(PejlError, match=r"delivery\.own"):
        approve([Taken(one.id, one.last)], acting_user=BOB)
    assert owing().state is State.DELIVERED
    assert not Measurement.objects.filter(period="2025").exists()


def test_without_four_eyes_one_person_is_enough(register):
    open_round(request(four_eyes=False), acting_user=ALICE)
    deliver([taken()], acting_user=BOB)
    one = owing()
    assert approve([Taken(one.id, one.last)], acting_user=BOB) == 1


def test_a_delivery_goes_back_with_a_note_and_comes_again(register):
    open_round(request(), acting_user=ALICE)
    deliver([taken("131")], acting_user=BOB)
    one = owing()
    return_delivery(Taken(one.id, one.last, note="Mangler et komma?"), acting_user=ALICE)
    assert (owing().state, owing().returned.note) == (State.RETURNED, "Mangler et komma?")
    deliver([taken()], acting_user=BOB)
    assert (owing().state, owing().returned, owing().delivered.figure["value"]) == (State.DELIVERED, None, "13.1")


def test_an_approved_figure_that_goes_back_is_corrected_by_a_new_version(register):
    open_round(request(), acting_user=ALICE)
    for value in ("13.1", "13.4"):
        deliver([taken(value)], acting_user=BOB)
        approve([Taken(owing().id, owing().last)], acting_user=ALICE)
        if value == "13.1":
            return_delivery(Taken(owing().id, owing().last, note="Kilden er rettet."), acting_user=ALICE)
    versions = Measurement.objects.filter(period="2025").order_by("id")
    assert [str(one.value) for one in versions] == ["13.1", "13.4"]
    assert versions[0].recorded_to is not None


@pytest.mark.parametrize("act", [return_delivery, postpone])
def test_a_note_must_say_something(register, act):
    open_round(request(), acting_user=ALICE)
    with pytest.raises(PejlError, match=r"delivery\.no_note"):
        act(Taken(owing().id, owing().last, note="  "), acting_user=ALICE)


def test_a_figure_that_comes_later_is_still_owed(register):
    open_round(request(), acting_user=ALICE)
    postpone(Taken(owing().id, owing().last, note="Kilden kommer 1. marts."), acting_user=BOB)
    assert (owing().state, owing().state.awaited) == (State.POSTPONED, True)
    deliver([taken()], acting_user=BOB)
    assert owing().state is State.DELIVERED


def test_what_cannot_be_right_is_refused_row_by_row_and_nothing_is_kept(register):
    open_round(request(), acting_user=ALICE)
    with pytest.raises(PejlError, match=r"measurements\.refused") as refused:
        deliver([taken("thirteen")], acting_user=BOB)
    assert list(problem_rows(refused.value.params["issues"])) == [owing().id]
    assert owing().state is State.OPEN


@pytest.mark.parametrize(
    ("figure", "code"),
    [
        ({"value": "120", "numerator": "120", "denominator": "100"}, "fraction.more_than_all"),
        ({"value": "-1", "numerator": "-1", "denominator": "100"}, "fraction.more_than_all"),
        ({"value": "13", "numerator": "10", "denominator": "100"}, "fraction.differs"),
        ({"value": "13", "numerator": "10"}, "fraction.incomplete"),
        ({"value": "13", "numerator": "ten", "denominator": "100"}, "figure.unreadable"),
    ],
)
def test_a_new_share_is_held_to_more_than_what_old_papers_stated(register, figure, code):
    open_round(request(), acting_user=ALICE)
    with pytest.raises(PejlError, match=r"measurements\.refused") as refused:
        deliver([Taken(owing().id, None, figure)], acting_user=BOB)
    assert code in [one.code for one in refused.value.params["issues"]]


def test_two_people_do_not_overwrite_each_other_unseen(register):
    open_round(request(), acting_user=ALICE)
    seen_by_both = taken("13.1")
    deliver([seen_by_both], acting_user=BOB)
    with pytest.raises(PejlError, match=r"delivery\.changed_meanwhile") as refused:
        deliver([Taken(seen_by_both.obligation, seen_by_both.follows, {"value": "14"})], acting_user=ALICE)
    assert refused.value.params["by"] == BOB
    assert owing().delivered.figure == {"value": "13.1"}


def test_the_database_refuses_a_second_step_after_the_same_one(register, monkeypatch):
    """Between the look and the write somebody else may have been quicker."""
    open_round(request(), acting_user=ALICE)
    stale = taken("14")
    deliver([taken("13.1")], acting_user=BOB)
    monkeypatch.setattr("pejl.apps.rounds.actions._seen", lambda found, _step: owed(one.obligation for one in found))
    with pytest.raises(PejlError, match=r"delivery\.changed_meanwhile"):
        deliver([stale], acting_user=ALICE)
    assert DeliveryStep.objects.count() == 1


def test_a_round_that_is_locked_takes_nothing_more(register):
    make_indicator("late", frequency="yearly")
    make_measure("plan", "1", "late", measure="1.D")
    open_round(request(), acting_user=ALICE)
    deliver([taken()], acting_user=BOB)
    approve([Taken(owing().id, owing().last)], acting_user=ALICE)
    assert lock_round("status-2025", acting_user=ALICE, reason="Mødet er om en uge.") == 1
    assert owing().state is State.LOCKED
    assert owing("late").state is State.OPEN
    for act in (
        lambda: deliver([Taken(owing("late").id, None, {"value": "4"})], acting_user=BOB),
        lambda: lock_round("status-2025", acting_user=ALICE, reason="Igen."),
    ):
        with pytest.raises(PejlError, match=r"round\.closed"):
            act()


def test_a_draft_is_its_writers_own_and_goes_when_it_is_delivered(register):
    open_round(request(), acting_user=ALICE)
    one = owing()
    for value in ("1", "13", "13.1"):
        save_draft(one.id, {"value": value, "nonsense": "x"}, acting_user=BOB)
    assert drafts_of(BOB, [one.id]) == {one.id: {"value": "13.1"}}
    assert drafts_of(ALICE, [one.id]) == {}
    deliver([taken()], acting_user=BOB)
    assert not Draft.objects.exists()


def test_what_is_not_owed_cannot_be_delivered(register):
    open_round(request(), acting_user=ALICE)
    with pytest.raises(PejlError, match=r"delivery\.unknown"):
        deliver([Taken(owing().id + 99, None, {"value": "1"})], acting_user=BOB)
    with pytest.raises(PejlError, match=r"round\.unknown"):
        round_facts("nowhere")


def test_opening_and_locking_stand_in_the_log(register):
    open_round(request(), acting_user=ALICE)
    lock_round("status-2025", acting_user=ALICE, reason="Fristen er gået.")
    assert list(AuditEntry.objects.filter(action__startswith="round.").values_list("action", flat=True)) == [
        "round.open",
        "round.lock",
    ]
    assert Obligation.objects.count() == 1
