# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Staff log in with a password; strangers are sent to the login and learn nothing there."""

import pytest
from django.test import Client

from tests.people import ALICE, BOB, CHARLIE, PASSWORD


@pytest.fixture
def client(people):
    return Client()


def log_in(client, name, password=PASSWORD, **more):
    return client.post("/arbejde/login/", {"login": name, "password": password, **more})


def test_a_stranger_is_sent_to_the_login_and_back_to_where_he_was_going(client):
    answer = client.get("/arbejde/")
    assert (answer.status_code, answer.headers["Location"]) == (302, "/arbejde/login/?next=/arbejde/")


def test_alice_logs_in_and_sees_her_name(client):
    assert log_in(client, ALICE).headers["Location"] == "/arbejde/"
    assert "Du er logget ind som <strong>alice</strong>" in client.get("/arbejde/").content.decode()


@pytest.mark.parametrize(("name", "password"), [(ALICE, "wrong"), ("nobody", PASSWORD), ("", "")])
def test_a_wrong_name_and_a_wrong_password_get_the_same_answer(client, name, password):
    answer = log_in(client, name, password)
    assert answer.status_code == 200
    assert "Brugernavn og adgangskode passer ikke sammen" in answer.content.decode()


def test_the_register_is_shown_to_those_who_may_read_it(client):
    log_in(client, BOB)
    assert ">Registret</a>" in client.get("/arbejde/").content.decode()
    log_in(other := Client(), CHARLIE)
    assert ">Registret</a>" not in other.get("/arbejde/").content.decode()


def test_logging_out_takes_a_form_not_a_link(client):
    log_in(client, ALICE)
    assert client.get("/arbejde/logout/").status_code == 405
    assert client.post("/arbejde/logout/").headers["Location"] == "/"
    assert client.get("/arbejde/").status_code == 302


def test_the_login_never_leads_to_another_site(client):
    answer = log_in(client, ALICE, next="https://elsewhere.example/")
    assert answer.headers["Location"] == "/arbejde/"


def test_the_page_for_staff_is_never_cached(client):
    log_in(client, ALICE)
    assert "no-store" in client.get("/arbejde/").headers["Cache-Control"]
