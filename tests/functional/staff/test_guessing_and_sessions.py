# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Whoever guesses passwords is stopped, one account at a time; sessions are new at each login and end when told to."""

import time

import pytest
from django.test import Client

from pejl.apps.audit.models import AuditEntry
from pejl.apps.people.actions import close_account
from tests.people import ALICE, BOB, CHARLIE, PASSWORD

pytestmark = pytest.mark.usefixtures("people")
LOGIN = "/arbejde/login/"


def try_password(password, name=BOB, **headers):
    return Client(**headers).post(LOGIN, {"login": name, "password": password})


def guess(name=BOB, times=5):
    for number in range(times):
        try_password(f"guess {number}", name)


def page(answer):
    return answer.content.decode()


def logged_in(name):
    client = Client()
    assert client.post(LOGIN, {"login": name, "password": PASSWORD}).status_code == 302
    return client


def test_five_wrong_passwords_lock_the_account_for_the_right_one_too():
    guess()
    assert "For mange forsøg" in page(try_password(PASSWORD))


def test_four_do_not():
    guess(times=4)
    assert try_password(PASSWORD).status_code == 302


@pytest.mark.parametrize("spelling", ["BOB", "Bob"])
def test_another_spelling_of_the_name_is_the_same_account(spelling):
    guess(spelling)
    assert "For mange forsøg" in page(try_password(PASSWORD))


def test_nobody_else_is_locked_out():
    guess()
    assert try_password(PASSWORD, ALICE).status_code == 302


def test_it_opens_by_itself_after_a_quarter_of_an_hour(monkeypatch):
    guess()
    now = time.time()
    monkeypatch.setattr(time, "time", lambda: now + 15 * 60 + 1)
    assert try_password(PASSWORD).status_code == 302


def test_an_administrator_opens_it_at_once():
    guess()
    alice = logged_in(ALICE)
    assert "Kontoen er låst" in page(alice.get("/arbejde/brugere/bob/"))
    assert alice.post("/arbejde/brugere/bob/", {"action": "unlock"}).status_code == 302
    assert "Kontoen er låst" not in page(alice.get("/arbejde/brugere/bob/"))
    assert try_password(PASSWORD).status_code == 302


def test_the_log_says_that_it_was_locked_and_never_what_was_typed():
    guess()
    try_password("my secret")
    guess("a password in the field of the name", 7)
    entries = AuditEntry.objects.filter(action="user.lock_out")
    assert [one.object_key for one in entries] == [BOB]
    assert not any("secret" in str(one.__dict__) for one in AuditEntry.objects.all())


def test_who_does_not_exist_is_answered_as_who_does():
    guess("nobody")
    assert page(try_password("x", "nobody")).count("For mange forsøg") == 1


def test_the_login_of_the_register_leads_to_the_one_with_lock_and_second_factor():
    answer = Client().post("/arbejde/register/login/", {"username": ALICE, "password": PASSWORD})
    assert (answer.status_code, answer.headers["Location"].startswith(LOGIN)) == (302, True)


def test_a_session_from_before_the_login_is_worth_nothing_after_it():
    client = Client()
    session = client.session
    session["planted"] = True
    session.save()
    client.cookies["sessionid"] = before = session.session_key
    client.post(LOGIN, {"login": BOB, "password": PASSWORD})
    assert client.cookies["sessionid"].value != before
    fixed = Client()
    fixed.cookies["sessionid"] = before
    assert fixed.get("/arbejde/").status_code == 302


def test_everybody_sees_their_sessions_and_ends_the_others():
    here, there = logged_in(BOB), logged_in(BOB)
    shown = page(here.get("/arbejde/konto/sessioner/"))
    assert (shown.count("<li>Siden "), shown.count("denne browser")) == (2, 1)
    here.post("/arbejde/konto/sessioner/")
    assert (here.get("/arbejde/").status_code, there.get("/arbejde/").status_code) == (200, 302)


def test_nobody_ends_the_sessions_of_others():
    bob = logged_in(BOB)
    logged_in(ALICE).post("/arbejde/konto/sessioner/")
    assert bob.get("/arbejde/").status_code == 200


def test_no_address_is_kept_of_where_somebody_sits():
    from allauth.usersessions.models import UserSession

    logged_in(BOB)
    assert {one.ip for one in UserSession.objects.all()} == {"0.0.0.0"}


def test_a_new_password_logs_out_everywhere_else():
    here, there = logged_in(BOB), logged_in(BOB)
    new = {"oldpassword": PASSWORD, "password1": "four other unusual words", "password2": "four other unusual words"}
    assert here.post("/arbejde/konto/adgangskode/", new).status_code == 302
    assert (here.get("/arbejde/").status_code, there.get("/arbejde/").status_code) == (200, 302)
    assert AuditEntry.objects.filter(action="user.password", object_key=BOB).exists()


@pytest.mark.parametrize("weak", ["short", "password1234", "123456789012"])
def test_a_weak_password_is_refused(weak):
    client = logged_in(BOB)
    typed = {"oldpassword": PASSWORD, "password1": weak, "password2": weak}
    assert 'role="alert"' in page(client.post("/arbejde/konto/adgangskode/", typed))
    assert try_password(PASSWORD).status_code == 302


def test_who_leaves_is_out_at_once_and_what_they_did_stays():
    bob = logged_in(BOB)
    done = AuditEntry.objects.filter(object_key=BOB).count()
    close_account(BOB, acting_user=ALICE, reason="Nyt job.")
    assert bob.get("/arbejde/").status_code == 302
    assert "passer ikke sammen" in page(try_password(PASSWORD))
    assert AuditEntry.objects.filter(object_key=BOB).count() > done


def test_nobody_signs_up_by_themselves():
    assert Client().get("/arbejde/signup/").status_code == 404
    assert Client().get("/accounts/signup/").status_code == 404


def test_charlie_may_open_his_own_account_and_nothing_more():
    charlie = logged_in(CHARLIE)
    assert charlie.get("/arbejde/konto/").status_code == 200
    assert charlie.get("/arbejde/brugere/").status_code == 403
