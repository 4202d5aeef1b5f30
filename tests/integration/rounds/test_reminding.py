# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Who is written to, about what, and never more than once a day."""

from datetime import date, timedelta

import pytest
from django.core import mail
from django.core.mail import EmailMessage

from pejl.apps.organisation.actions import save_organisations
from pejl.apps.people.actions import close_account, invite
from pejl.apps.people.rights import GrantFacts
from pejl.apps.people.roles import Role
from pejl.apps.rounds.actions import deliver, lock_round, return_delivery
from pejl.apps.rounds.calendar import holder_of, new_calendar_key
from pejl.apps.rounds.facts import Taken
from pejl.apps.rounds.models import Reminder
from pejl.apps.rounds.opening import RoundRequest, open_round
from pejl.apps.rounds.queries import owed_in
from pejl.apps.rounds.reminding import Task, digests, send_digests
from pejl.core.texts import Localised
from pejl.interfaces.cli.reminders import send_reminders
from pejl.interfaces.wording.digests import digest_body, digest_subject
from tests.factories import by_alice, make_goal, make_indicator, make_measure, make_scheme, moment, record_figures
from tests.people import ALICE

pytestmark = pytest.mark.django_db
PEOPLE = {
    "dorthe": GrantFacts(Role.UNIT_REPORTER, "team"),
    "erik": GrantFacts(Role.UNIT_REPORTER, "BCV"),
    "freja": GrantFacts(Role.APPROVER, "BBU"),
    "gerd": GrantFacts(Role.APPROVER),
}


@pytest.fixture
def opened(this_morning):
    parents = {"BBU": None, "BCV": None, "team": "BBU"}
    bodies = [
        {"organisation": code, "title": {"da": f"Enhed {code}"}, "parent": above} for code, above in parents.items()
    ]
    save_organisations(bodies, by=by_alice())
    make_scheme("plan")
    make_goal("plan", "1")
    for place, (code, owner) in enumerate({"absence": "team", "homes": "BCV"}.items()):
        make_indicator(code, frequency="yearly", owner=owner)
        make_measure("plan", "1", code, measure=f"1.{'AB'[place]}")
        record_figures(code, {"2024": "160"})
    for name, grant in PEOPLE.items():
        invite(name, (name.title(), f"{name}@example.dk"), grant, acting_user=ALICE)
    due = this_morning + timedelta(days=20)
    open_round(
        RoundRequest("status", Localised("Status 2025", "Status 2025"), ("plan",), date(2025, 12, 31), due),
        acting_user=ALICE,
    )
    return due


@pytest.fixture
def this_morning():
    from django.utils import timezone

    return timezone.now().replace(hour=9, minute=0, second=0, microsecond=0)


def told(now, *, escalate_days=3):
    return {one.username: [line.task for line in one.lines] for one in digests(now, escalate_days=escalate_days)}


def send(now):
    return send_digests(lambda one: EmailMessage("x", "y", "z@example.dk", [one.email]), now, escalate_days=3)


def one_of(code):
    return next(one for one in owed_in("status") if one.series.indicator == code)


def test_those_who_owe_are_told_when_the_round_opens_and_nobody_else(opened, this_morning):
    assert told(this_morning) == {"dorthe": [Task.DELIVER], "erik": [Task.DELIVER]}


def test_nobody_gets_more_than_one_a_day(opened, this_morning):
    now = opened - timedelta(days=7)
    assert send(now) == 2
    assert send(now + timedelta(hours=2)) == 0
    assert send(now + timedelta(days=1)) == 0  # the day after is not one of the days
    assert send(opened - timedelta(days=3)) == 2
    assert len(mail.outbox) == 4


def test_two_workers_send_one(opened, this_morning, monkeypatch):
    """The other one has found out whom to tell before we claimed it."""
    now = opened - timedelta(days=7)
    found = digests(now, escalate_days=3)
    assert send(now) == 2
    monkeypatch.setattr("pejl.apps.rounds.reminding.digests", lambda *_, **__: found)
    assert send(now) == 0
    assert len(mail.outbox) == 2


def test_what_could_not_be_sent_is_tried_again(opened, this_morning):
    def broken(_):
        raise ConnectionRefusedError

    now = opened - timedelta(days=7)
    assert send_digests(broken, now, escalate_days=3) == 0
    assert not Reminder.objects.exists()
    assert send(now) == 2


def test_nobody_is_written_to_at_night(opened):
    assert send(moment(f"{opened:%Y-%m-%d} 05:00")) == 0


def test_the_leader_hears_of_what_is_late_and_it_goes_to_the_nearest_one(opened):
    assert told(opened + timedelta(days=3)) == {"dorthe": [Task.DELIVER], "erik": [Task.DELIVER]}
    late = told(opened + timedelta(days=4))
    assert late["freja"] == [Task.LATE_BELOW]  # of the centre above the team
    assert "gerd" not in late  # leads nobody in particular
    assert told(opened + timedelta(days=4), escalate_days=10).get("freja") is None


def test_approvers_are_told_once_of_what_waits(opened):
    owed = one_of("absence")
    deliver([Taken(owed.id, owed.last, {"value": "170"})], acting_user="dorthe")
    now = opened - timedelta(days=7)
    assert told(now)["gerd"] == [Task.APPROVE]
    assert told(now)["freja"] == [Task.APPROVE]
    send(now)
    assert "gerd" not in told(now + timedelta(days=1))


def test_what_is_sent_back_is_told_the_day_after(opened):
    owed = one_of("absence")
    deliver([Taken(owed.id, owed.last, {"value": "170"})], acting_user="dorthe")
    return_delivery(Taken(owed.id, one_of("absence").last, note="Hele dage?"), acting_user="freja")
    assert told(opened - timedelta(days=7))["dorthe"] == [Task.CORRECT]


def test_who_has_left_has_no_address_or_owes_nothing_more_is_left_alone(opened, this_morning):
    close_account("erik", acting_user=ALICE, reason="Left.")
    assert set(told(this_morning)) == {"dorthe"}
    lock_round("status", acting_user=ALICE, reason="Over.")
    assert told(this_morning) == {}


def test_the_letter_says_what_and_where_in_both_languages_and_no_figure(opened, this_morning):
    (one, *_others) = digests(opened + timedelta(days=4), escalate_days=3)
    assert one.username == "dorthe"
    leader = next(each for each in digests(opened + timedelta(days=4), escalate_days=3) if each.username == "freja")
    assert digest_subject(one) == "Pejl: 1 tal venter på dig"
    body = digest_body(one, site="https://pejl.example.org", units={})
    assert "Status 2025: du skylder 1 tal, frist" in body
    assert "https://pejl.example.org/arbejde/mine-tal/status/" in body
    assert "you owe 1 figure, due" in body
    assert "160" not in body
    assert "Enhed team skylder stadig 1 tal" in digest_body(leader, site="", units={"team": Localised("Enhed team")})


def test_without_a_mail_server_nobody_is_written_to(opened, settings):
    settings.PEJL_MAIL_FROM = ""
    assert send_reminders() == 0
    assert mail.outbox == []


def test_the_workers_chore_writes_from_the_configured_address(opened, settings, monkeypatch):
    settings.PEJL_MAIL_FROM = "pejl@example.org"
    monkeypatch.setattr("pejl.interfaces.cli.reminders.timezone.now", lambda: opened - timedelta(days=7))
    assert send_reminders() == 2
    assert {(one.from_email, one.extra_headers["Auto-Submitted"]) for one in mail.outbox} == {
        ("pejl@example.org", "auto-generated")
    }


def test_a_calendar_key_is_kept_as_a_digest_and_ends_the_one_before(opened):
    first, second = new_calendar_key("dorthe"), new_calendar_key("dorthe")
    assert (holder_of(first), holder_of(second).username) == (None, "dorthe")
    close_account("dorthe", acting_user=ALICE, reason="Left.")
    assert holder_of(second) is None
