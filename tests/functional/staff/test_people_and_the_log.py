# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The pages where people are invited and given roles, and the log of what was done."""

import re
from pathlib import Path

import pytest
from django.test import Client

import pejl
from pejl.apps.audit.models import AuditEntry
from pejl.apps.papers.models import SectionComment, SectionMark
from pejl.apps.people.actions import create_user
from pejl.apps.people.models import Grant, User
from pejl.apps.people.rights import GrantFacts
from pejl.apps.people.roles import Role
from pejl.core.papers.states import Step as PaperStep
from pejl.core.rounds.states import Step as DeliveryStep
from pejl.interfaces.wording.actions import ACTIONS
from tests.people import PASSWORD, make_people

pytestmark = pytest.mark.django_db
# The actions whose code is put together, with what it is put together of.
BUILT = {
    "paper.": [one.value for one in PaperStep],
    "paper.comment_": SectionComment.Kind.values,
    "paper.section_": SectionMark.Kind.values,
    "delivery.": [one.value for one in DeliveryStep],
}
INVITED = {
    "username": "gerda",
    "full_name": "Gerda i centret",
    "email": "gerda@example.dk",
    "role": "unit_reporter",
    "organisation": "",
    "scheme": "",
}


@pytest.fixture
def admin():
    create_user("admin", PASSWORD, grants=(GrantFacts(Role.ADMINISTRATOR),), acting_user="test")
    client = Client()
    assert client.login(username="admin", password=PASSWORD)
    return client


def page(answer):
    return answer.content.decode()


def test_somebody_is_invited_chooses_a_password_and_can_do_what_the_role_gives(admin):
    answer = admin.post("/arbejde/brugere/", INVITED, follow=True)
    link = re.search(r"http://[^<]+/arbejde/velkommen/[^<]+", page(answer))[0]
    gerda = Client()
    form = gerda.get(link, follow=True)
    place = form.redirect_chain[-1][0]
    chosen = gerda.post(place, {"new_password1": PASSWORD, "new_password2": PASSWORD}, follow=True)
    assert "gerda" in page(chosen)
    assert gerda.get("/arbejde/brugere/").status_code == 403
    used = Client().get(link, follow=True)
    assert "Linket er brugt" in page(used)
    assert "velkommen" not in page(admin.get("/arbejde/brugere/gerda/"))  # no link once a password is chosen


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        ({"username": "admin"}, "Brugernavnet er optaget."),
        ({"email": "not an address"}, "Det er ikke en e-mailadresse."),
        ({"role": "king"}, "Den rolle findes ikke."),
        ({"organisation": "nowhere"}, "nowhere"),
    ],
)
def test_an_invitation_that_cannot_be_made_is_explained_and_changes_nothing(admin, changed, words):
    answer = admin.post("/arbejde/brugere/", INVITED | changed)
    assert answer.status_code == 400
    assert words in page(answer)
    assert "Gerda i centret" in page(answer)  # what was typed is not lost
    assert not User.objects.filter(username="gerda").exists()


def test_a_role_is_given_and_taken_back_on_the_page_of_the_person(admin):
    make_people()
    given = {"action": "give", "role": "approver", "organisation": "", "scheme": "", "reason": "Ny leder."}
    assert admin.post("/arbejde/brugere/charlie/", given).status_code == 302
    assert "Godkender" in page(admin.get("/arbejde/brugere/charlie/"))
    admin.post("/arbejde/brugere/charlie/", given | {"action": "take", "reason": "Ikke længere leder."})
    assert not Grant.objects.open().filter(user__username="charlie").exists()
    assert "Ny leder." in page(admin.get("/arbejde/brugere/charlie/"))


@pytest.mark.parametrize(
    "typed",
    [
        {"action": "give", "role": "approver", "organisation": "", "scheme": "", "reason": ""},
        {"action": "take", "role": "approver", "organisation": "", "scheme": "", "reason": "x"},
        {"action": "dance", "reason": "x"},
        {},
    ],
)
def test_what_the_page_refuses_is_explained(admin, typed):
    make_people()
    answer = admin.post("/arbejde/brugere/charlie/", typed)
    assert answer.status_code == 400
    assert 'role="alert"' in page(answer)


def test_an_administrator_of_one_unit_makes_nobody_more_than_that(admin):
    client = Client()
    limited = GrantFacts(Role.ADMINISTRATOR, "BBU")
    client.force_login(create_user("limited", PASSWORD, grants=(limited,), acting_user="test"))
    given = {"action": "give", "role": "approver", "organisation": "", "scheme": "", "reason": "x"}
    assert client.post("/arbejde/brugere/limited/", given).status_code == 403
    assert client.post("/arbejde/brugere/", INVITED).status_code == 403
    assert client.get("/arbejde/log/").status_code == 403


def test_nobody_closes_their_own_account(admin):
    answer = admin.post("/arbejde/brugere/admin/", {"action": "close", "reason": "x"})
    assert answer.status_code == 400
    assert User.objects.get(username="admin").is_active


def test_a_closed_account_stays_on_the_list(admin):
    make_people()
    admin.post("/arbejde/brugere/charlie/", {"action": "close", "reason": "Nyt job."})
    assert "Lukkede konti" in page(admin.get("/arbejde/brugere/"))
    assert "Kontoen er lukket" in page(admin.get("/arbejde/brugere/charlie/"))
    assert admin.get("/arbejde/brugere/nobody/").status_code == 404


def test_the_log_is_searched_and_fetched(admin):
    admin.post("/arbejde/brugere/", INVITED)
    shown = page(admin.get("/arbejde/log/?action=user.grant&actor=admin&about=gerda"))
    assert "Gav en rolle" in shown
    assert "gerda" in shown
    assert "Der blev ikke fundet noget." in page(admin.get("/arbejde/log/?about=nothing-like-it"))
    rows = page(admin.get("/arbejde/log/log.csv?actor=admin")).splitlines()
    assert rows[0] == "moment,actor,code,key,reason,before,after"
    assert len(rows) == 3


def test_the_log_goes_back_page_by_page(admin):
    for number in range(101):
        AuditEntry.objects.create(
            at="2026-01-01T12:00Z", actor="a", action="goal.save", object_type="x", object_key=f"k{number:03}"
        )
    newest = page(admin.get("/arbejde/log/?actor=a"))
    assert ("k100" in newest, "k000" in newest) == (True, False)
    older = re.search(r'href="\?([^"]+)" rel="next"', newest)[1].replace("&amp;", "&")
    assert "k000" in page(admin.get(f"/arbejde/log/?{older}"))


def test_a_spreadsheet_takes_nothing_of_the_log_for_a_formula(admin):
    AuditEntry.objects.create(
        at="2026-01-01T12:00Z", actor="=cmd()", action="goal.save", object_type="x", object_key="+1"
    )
    rows = page(admin.get("/arbejde/log/log.csv?actor=cmd"))
    assert "'=cmd()" in rows
    assert "'+1" in rows


def test_every_action_that_leaves_an_entry_has_its_words():
    calls = r"(?:enter|record|withdraw|_enter|enter_file|finish|_log)\((?:[\w.]+, )*"
    said = re.compile(rf'{calls}\s*"([a-z_]+\.[a-z_]+)"|\baction="([a-z_]+\.[a-z_]+)"')
    texts = [path.read_text(encoding="utf-8") for path in (Path(pejl.__file__).parent / "apps").rglob("*.py")]
    found = {one or other for text in texts for one, other in said.findall(text)}
    assert len(found) > 50
    built = {head for text in texts for head in re.findall(rf'(?:_log\(.*|{calls}|action=)f"([a-z_.]+)\{{', text)}
    assert built == set(BUILT)
    found |= {f"{head}{one}" for head, values in BUILT.items() for one in values}
    assert found - set(ACTIONS) == set()
