# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""A second factor: set up by the person, asked for at the login, demanded by role, and removed by an administrator."""

import re
import time

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from django.test import Client

from pejl.apps.audit.models import AuditEntry
from pejl.apps.people.roles import Role
from tests.people import ALICE, BOB, PASSWORD

ACCOUNT = "/arbejde/konto/"


@pytest.fixture
def bob_in(people):
    """Bob, who has just logged in with his password."""
    return logged_in(BOB)


def logged_in(name):
    client = Client()
    client.post("/arbejde/login/", {"login": name, "password": PASSWORD})
    return client


def code(secret, steps=0):
    """The six digits of an authenticator app, so many half minutes from now."""
    return format_hotp_value(hotp_value(secret, int(time.time()) // 30 + steps))


def page(answer):
    return answer.content.decode()


def confirmed(client, address):
    """The page, after the person has typed the password again where that is asked for."""
    answer = client.get(address)
    if answer.status_code == 302:
        answer = client.post(answer.headers["Location"], {"password": PASSWORD}, follow=True)
    return answer


def with_app(client):
    """Set up an authenticator app; answers its secret and the page that shows the recovery codes."""
    secret = re.search(r'class="key">([A-Z2-7]+)<', page(confirmed(client, f"{ACCOUNT}app/")))[1]
    shown = client.post(f"{ACCOUNT}app/", {"code": code(secret)}, follow=True)
    return secret, re.findall(r'class="key">(\d{8})<', page(shown))


def forget_time(monkeypatch, steps):
    """Let so many half minutes go by, so that the app shows another code."""
    now = time.time()
    monkeypatch.setattr(time, "time", lambda: now + 30 * steps)


def test_an_app_is_set_up_with_its_first_code_and_gives_ten_recovery_codes(bob_in, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        _secret, codes = with_app(bob_in)
    assert len(set(codes)) == 10
    assert "I brug." in page(bob_in.get(ACCOUNT))
    assert AuditEntry.objects.filter(action="user.factor_add", object_key=BOB).count() == 2


def test_a_wrong_first_code_sets_nothing_up(bob_in):
    confirmed(bob_in, f"{ACCOUNT}app/")
    assert "Koden er forkert" in page(bob_in.post(f"{ACCOUNT}app/", {"code": "000000"}))
    assert not Authenticator.objects.exists()


def test_setting_it_up_asks_for_the_password_again(bob_in):
    assert bob_in.get(f"{ACCOUNT}app/").headers["Location"].startswith(f"{ACCOUNT}bekraeft/")
    wrong = bob_in.post(f"{ACCOUNT}bekraeft/?next={ACCOUNT}app/", {"password": "wrong"})
    assert wrong.status_code == 200
    assert bob_in.get(f"{ACCOUNT}app/").status_code == 302


def test_the_password_alone_no_longer_opens_the_account(bob_in):
    with_app(bob_in)
    stranger = Client()
    answer = stranger.post("/arbejde/login/", {"login": BOB, "password": PASSWORD})
    assert answer.headers["Location"].startswith("/arbejde/login/kode/")
    assert stranger.get("/arbejde/").status_code == 302


def test_the_code_of_the_app_opens_it_once(bob_in, monkeypatch):
    secret, _codes = with_app(bob_in)
    forget_time(monkeypatch, 1)
    for status in (302, 200):
        client = logged_in(BOB)
        assert client.post("/arbejde/login/kode/", {"code": code(secret)}).status_code == status
    assert "Koden er forkert eller brugt" in page(client.post("/arbejde/login/kode/", {"code": code(secret)}))


def test_a_recovery_code_opens_it_once(bob_in):
    _secret, codes = with_app(bob_in)
    for status in (302, 200):
        assert logged_in(BOB).post("/arbejde/login/kode/", {"code": codes[0]}).status_code == status
    assert "9 koder tilbage" in page(bob_in.get(ACCOUNT))


def test_guessing_codes_locks_the_account_and_not_the_others(bob_in):
    secret, _codes = with_app(bob_in)
    guesser = logged_in(BOB)
    for _ in range(5):
        guesser.post("/arbejde/login/kode/", {"code": "000000"})
    assert "For mange forsøg" in page(guesser.post("/arbejde/login/kode/", {"code": code(secret, 0)}))
    assert logged_in(ALICE).get("/arbejde/").status_code == 200


@pytest.mark.parametrize("path", ["/arbejde/", "/arbejde/runder/", "/arbejde/register/"])
def test_a_role_that_demands_one_leads_to_where_it_is_set_up(bob_in, settings, path):
    settings.PEJL_SECOND_FACTOR = frozenset({Role.CENTRAL_EDITOR})
    assert bob_in.get(path).headers["Location"] == ACCOUNT
    assert "Din rolle kræver" in page(bob_in.get(ACCOUNT))
    with_app(bob_in)
    assert bob_in.get(path).status_code == 200


def test_other_roles_are_left_alone(bob_in, settings):
    settings.PEJL_SECOND_FACTOR = frozenset({Role.ADMINISTRATOR})
    assert bob_in.get("/arbejde/").status_code == 200


def test_a_superuser_needs_one_as_soon_as_any_role_does(people, settings):
    settings.PEJL_SECOND_FACTOR = frozenset({Role.DRAFT_READER})
    assert logged_in(ALICE).get("/arbejde/").headers["Location"] == ACCOUNT


def test_readers_of_the_public_pages_are_asked_for_nothing(db, settings):
    settings.PEJL_SECOND_FACTOR = frozenset(Role)
    answer = Client().get("/ordliste/")
    assert (answer.status_code, dict(answer.cookies)) == (200, {})


def test_an_administrator_removes_what_somebody_lost_and_the_sessions_end(bob_in):
    with_app(bob_in)
    alice = logged_in(ALICE)
    assert "Personen har en anden faktor" in page(alice.get("/arbejde/brugere/bob/"))
    gone = {"action": "forget", "reason": "Ny telefon, ringet op."}
    assert alice.post("/arbejde/brugere/bob/", gone).status_code == 302
    assert not Authenticator.objects.exists()
    assert bob_in.get("/arbejde/").status_code == 302
    assert logged_in(BOB).get("/arbejde/").status_code == 200
    assert AuditEntry.objects.get(action="user.factor_forget").reason == "Ny telefon, ringet op."


def test_that_needs_a_reason(bob_in):
    with_app(bob_in)
    assert logged_in(ALICE).post("/arbejde/brugere/bob/", {"action": "forget", "reason": ""}).status_code == 400
    assert Authenticator.objects.exists()


def test_the_pages_of_the_register_show_no_secret_of_anybody(people):
    from django.contrib import admin

    alice = logged_in(ALICE)
    assert alice.get("/arbejde/register/").status_code == 200
    assert alice.get("/arbejde/register/mfa/authenticator/").status_code == 404
    assert [model for model in admin.site._registry if model.__module__.startswith("allauth")] == []


def test_a_backup_holds_neither_wrong_passwords_nor_sessions(people):
    from pejl.interfaces.exchange.backups.rows import tables

    kept = {model._meta.label for model in tables()}
    assert "mfa.Authenticator" in kept
    assert {"usersessions.UserSession", "sessions.Session"} & kept == set()
