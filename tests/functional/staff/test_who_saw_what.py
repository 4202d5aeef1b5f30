# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Who saw what is not public: noted once a day, searched, taken home, and forgotten after a stated time."""

import re
from datetime import timedelta

import pytest
from django.utils import timezone

from pejl.apps.audit.access import KINDS, forget_access, saw
from pejl.apps.audit.models import AccessEntry, AuditEntry
from pejl.apps.people.actions import create_user
from pejl.apps.people.rights import GrantFacts
from pejl.apps.people.roles import Role
from pejl.interfaces.wording.looks import LOOKS
from tests.functional.staff.foreign import owned_things
from tests.functional.staff.visiting import of, text

pytestmark = pytest.mark.django_db
LOOKS_PAGE, CSV = "/arbejde/log/set/", "/arbejde/log/set/looks.csv"


@pytest.fixture
def things():
    return owned_things("plan", "BBU")


def somebody(name, role, unit="", scheme=""):
    return of(create_user(name, None, grants=(GrantFacts(role, unit, scheme),), acting_user="test"))


def seen(kind=""):
    rows = AccessEntry.objects.order_by("id")
    return [(one.actor, one.kind, one.key) for one in (rows.filter(kind=kind) if kind else rows)]


def test_a_draft_is_noted_and_what_the_committee_has_is_not(things, monkeypatch):
    reader = somebody("reader", Role.DRAFT_READER)
    reader.get(f"/arbejde/papirer/{things.paper}/")
    reader.get(f"/arbejde/papirer/{things.paper}/papir.docx")
    assert seen("paper") == [("reader", "paper", things.paper)]
    AccessEntry.objects.all().delete()
    monkeypatch.setattr("pejl.core.papers.states.State.frozen", True)
    reader.get(f"/arbejde/papirer/{things.paper}/")
    assert seen("paper") == []


def test_a_figure_is_noted_for_others_than_those_who_deliver_it(things):
    page = f"/arbejde/runder/{things.round}/tal/{things.owed}/"
    somebody("reporter", Role.UNIT_REPORTER, "BBU").get(page)
    assert seen() == []
    somebody("reader", Role.DRAFT_READER).get(page)
    assert seen() == [("reader", "delivery", things.name)]


def test_a_file_beside_a_figure_is_noted_for_everybody(things):
    somebody("reporter", Role.UNIT_REPORTER, "BBU").get(f"/arbejde/bilag/{things.file}/")
    assert seen() == [("reporter", "evidence", f"{things.name}: {things.file}")]


def test_a_page_that_is_refused_or_missing_is_not_noted(things):
    stranger = somebody("stranger", Role.UNIT_REPORTER, "BCV")
    stranger.get(f"/arbejde/bilag/{things.file}/")
    stranger.get(f"/arbejde/papirer/{things.paper}/")
    somebody("reader", Role.APPROVER).get("/arbejde/diskretionering/999/")
    assert seen() == []


def test_the_same_look_twice_on_a_day_is_one_entry_and_the_next_day_another(things, monkeypatch):
    reader = somebody("reader", Role.DRAFT_READER)
    for _ in range(2):
        reader.get(f"/arbejde/runder/{things.round}/")
    assert len(seen("round")) == 1
    tomorrow = timezone.now() + timedelta(days=1)
    monkeypatch.setattr("pejl.apps.audit.access.timezone.now", lambda: tomorrow)
    saw("round", things.round, acting_user="reader")
    assert len(seen("round")) == 2


def test_asking_for_the_head_of_a_page_shows_nothing_and_is_not_noted(things):
    somebody("reader", Role.DRAFT_READER).head(f"/arbejde/runder/{things.round}/")
    assert seen() == []


def test_the_list_is_searched_and_fetched_by_those_who_read_the_log(things):
    reader, leader = somebody("reader", Role.DRAFT_READER), somebody("leader", Role.APPROVER)
    reader.get(f"/arbejde/runder/{things.round}/")
    shown = text(leader.get(f"{LOOKS_PAGE}?actor=reader&kind=round&about={things.round}"))
    assert "Alle indberetninger i en runde" in shown
    assert things.round in shown
    assert "Der blev ikke fundet noget." in text(leader.get(f"{LOOKS_PAGE}?actor=nobody"))
    rows = leader.get(f"{CSV}?kind=round").content.decode().splitlines()
    assert rows[0] == "moment,actor,kind,key"
    assert rows[1].endswith(f",reader,round,{things.round}")
    assert len(rows) == 2
    assert reader.get(LOOKS_PAGE).status_code == 403
    assert ("leader", "log", "") in seen()  # whoever watches others is seen too


def test_the_list_goes_back_page_by_page(things):
    for number in range(101):
        saw("goal", f"k{number:03}", acting_user="a")
    leader = somebody("leader", Role.APPROVER)
    newest = leader.get(f"{LOOKS_PAGE}?actor=a").content.decode()
    assert ("k100" in newest, "k000" in newest) == (True, False)
    older = re.search(r'href="\?([^"]+)" rel="next"', newest)[1].replace("&amp;", "&")
    assert "k000" in leader.get(f"{LOOKS_PAGE}?{older}").content.decode()


def test_old_entries_are_deleted_after_the_days_of_the_setting_and_the_log_says_how_many(settings):
    settings.PEJL_KEEP_ACCESS = 30
    for day in (0, 29, 30, 31, 400):
        saw("goal", f"day {day}", acting_user="a")
        moment = timezone.now() - timedelta(days=day)
        AccessEntry.objects.filter(key=f"day {day}").update(at=moment, day=timezone.localdate(moment))
    AuditEntry.objects.create(at="2001-01-01T12:00Z", actor="a", action="goal.save", object_type="x", object_key="old")
    assert forget_access() == 2
    assert {key for _, _, key in seen()} == {"day 0", "day 29", "day 30"}
    assert AuditEntry.objects.filter(object_key="old").exists()  # a change is never deleted
    told = AuditEntry.objects.get(action="access.forget")
    assert (told.actor, told.after["entries"], told.after["kept_days"]) == ("pejl", 2, 30)
    assert forget_access() == 0
    assert AuditEntry.objects.filter(action="access.forget").count() == 1


def test_every_kind_of_look_has_its_words():
    assert set(LOOKS) == set(KINDS)
