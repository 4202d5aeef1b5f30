# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Figures delivered by a program: a token, one message, all or none, and the same checks as on the page."""

import json
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from pejl.apps.audit.models import AuditEntry
from pejl.apps.organisation.actions import save_organisations
from pejl.apps.people.actions import close_account, create_user, revoke_role
from pejl.apps.people.models import ApiToken
from pejl.apps.people.rights import GrantFacts
from pejl.apps.people.roles import Role
from pejl.apps.people.tokens import TokenRequest, make_token, revoke_token
from pejl.apps.rounds.models import DeliveryStep
from pejl.core.errors import PejlError
from tests.factories import by_alice, make_goal, make_indicator, make_measure, make_scheme, record_figures
from tests.people import PASSWORD

pytestmark = pytest.mark.django_db
ROUND = "status"
ADDRESS = f"/arbejde/indberet/{ROUND}/"
SERVICE = GrantFacts(Role.SERVICE_ACCOUNT)
ABSENCE = {"indicator": "absence", "period": "2025", "value": 171}
HOMES = {"indicator": "homes", "period": "2025", "value": "172"}


@pytest.fixture
def robot():
    """The name of a service account, in a site where two units owe a figure each."""
    create_user("centre", PASSWORD, grants=(GrantFacts(Role.CENTRAL_EDITOR),), acting_user="test")
    bodies = [{"organisation": code, "title": {"da": code}} for code in ("BBU", "BCV")]
    save_organisations(bodies, by=by_alice())
    make_scheme("plan")
    make_goal("plan", "1")
    for place, (code, owner) in enumerate({"absence": "BBU", "homes": "BCV"}.items()):
        make_indicator(code, title={"da": code}, frequency="yearly", owner=owner)
        make_measure("plan", "1", code, measure=f"1.{'AB'[place]}")
        record_figures(code, {"2023": "160", "2024": "167"})
    centre = Client()
    centre.login(username="centre", password=PASSWORD)
    asked = {"title": "Status", "schemes": "plan", "as_of": "2025-12-31", "due_on": "2026-02-01", "due_time": "12:00"}
    assert centre.post("/arbejde/runder/", asked).status_code == 302
    create_user("robot", None, grants=(SERVICE,), acting_user="test")
    return "robot"


def token(name="robot", **limits):
    return make_token(name, TokenRequest("Natlig overførsel", 30, **limits), acting_user="test")


def send(shown, *figures, key="1", **options):
    body = options.pop("body", None) or json.dumps({"figures": figures})
    headers = {"Authorization": f"Bearer {shown}", "Idempotency-Key": key} | options.pop("headers", {})
    return Client(enforce_csrf_checks=True).post(ADDRESS, body, content_type="application/json", headers=headers)


def test_figures_are_delivered_and_wait_for_approval(robot):
    answer = send(token(), ABSENCE, HOMES)
    assert (answer.status_code, answer.json()) == (200, {"round": ROUND, "delivered": 2})
    assert [(one.by, one.kind, one.figure["value"]) for one in DeliveryStep.objects.order_by("id")] == [
        ("robot", "deliver", "171"),
        ("robot", "deliver", "172"),
    ]
    assert answer.cookies == {}


def test_the_same_message_is_done_once(robot):
    shown = token()
    first, second = send(shown, ABSENCE), send(shown, ABSENCE)
    assert second.json() == first.json()
    assert second.headers["Idempotent-Replayed"] == "true"
    assert DeliveryStep.objects.count() == 1


def test_a_key_belongs_to_one_message(robot):
    shown = token()
    send(shown, ABSENCE)
    answer = send(shown, HOMES)
    assert (answer.status_code, answer.json()["code"]) == (422, "message.key_reused")


def test_a_message_without_a_key_is_not_taken(robot):
    answer = send(token(), ABSENCE, key="")
    assert (answer.status_code, answer.json()["code"]) == (400, "message.key_missing")


@pytest.mark.parametrize("limits", [{"organisation": "BBU"}, {"scheme": "plan", "organisation": "BBU"}])
def test_a_narrowed_token_reaches_no_other_unit_and_takes_nothing_of_the_message(robot, limits):
    answer = send(token(**limits), ABSENCE, HOMES)
    assert answer.status_code == 422
    assert answer.headers["Content-Type"] == "application/problem+json"
    assert [(one["at"], one["code"]) for one in answer.json()["issues"]] == [("/figures/1", "delivery.not_owed")]
    assert not DeliveryStep.objects.exists()
    assert send(token(**limits), ABSENCE).status_code == 200


def test_a_token_reaches_no_further_than_its_account(robot):
    create_user("limited", None, grants=(GrantFacts(Role.SERVICE_ACCOUNT, "BCV"),), acting_user="test")
    assert send(token("limited"), ABSENCE).status_code == 422
    assert send(token("limited"), HOMES).status_code == 200


def test_a_role_taken_back_holds_for_the_token_at_once(robot):
    shown = token()
    revoke_role("robot", SERVICE, acting_user="test", reason="Slut.")
    assert send(shown, ABSENCE).json()["issues"][0]["code"] == "delivery.not_owed"


@pytest.mark.parametrize("shown", ["", "x", "pejl", "pejl_", "pejl_0123456789ab_secret", "pejl__"])
def test_a_token_that_nobody_made_is_refused(robot, shown):
    answer = send(shown, ABSENCE)
    assert (answer.status_code, answer.headers["WWW-Authenticate"]) == (401, "Bearer")
    assert answer.json()["code"] == "token.refused"


def test_a_wrong_secret_is_refused(robot):
    assert send(token()[:-1] + "~", ABSENCE).status_code == 401


def test_a_revoked_token_is_refused(robot):
    shown = token()
    revoke_token("robot", ApiToken.objects.get().key, acting_user="test", reason="Lækket.")
    assert send(shown, ABSENCE).status_code == 401


def test_a_token_that_ran_out_is_refused(robot):
    shown = token()
    ApiToken.objects.update(expires_at=timezone.now() - timedelta(seconds=1))
    assert send(shown, ABSENCE).status_code == 401


def test_the_token_of_a_closed_account_is_refused_at_once(robot):
    shown = token()
    close_account("robot", acting_user="test", reason="Systemet er lukket.")
    assert send(shown, ABSENCE).status_code == 401
    assert ApiToken.objects.get().revoked_at


def test_a_login_is_no_token(robot):
    client = Client()
    client.force_login(create_user("bo", PASSWORD, grants=(GrantFacts(Role.CENTRAL_EDITOR),), acting_user="test"))
    assert client.post(ADDRESS, "{}", content_type="application/json").status_code == 401


def test_a_jump_must_be_explained_as_on_the_page(robot):
    shown = token()
    answer = send(shown, ABSENCE | {"value": 1710})
    assert (answer.status_code, answer.json()["issues"][0]["at"]) == (422, "/figures/0")
    assert send(shown, ABSENCE | {"value": 1710, "explanation": "Ny opgørelse."}).status_code == 200


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ("{", "message.unreadable"),
        ("[" * 100_000, "message.unreadable"),
        ('{"figures": [{"indicator": "absence", "period": "2025", "value": NaN}]}', "message.unreadable"),
        ("[]", "message.field"),
        ('{"figures": []}', "message.field"),
        ('{"figures": [{"indicator": "absence"}]}', "message.field"),
        ('{"figures": [{"indicator": "absence", "period": "2025", "value": "many"}]}', "message.field"),
        ('{"figures": [{"indicator": "absence", "period": "2025", "value": 1, "x": 1}]}', "message.field"),
        ('{"figures": [{"indicator": "absence", "period": "2025", "mark": "Q"}]}', "field.unknown_choice"),
        ('{"figures": [{"indicator": "absence", "period": "2025"}]}', "delivery.empty"),
        ('{"figures": [{"indicator": "nobody", "period": "2025", "value": 1}]}', "delivery.not_owed"),
        (json.dumps({"figures": [ABSENCE, ABSENCE]}), "delivery.twice"),
    ],
)
def test_what_cannot_be_taken_is_said_with_its_place_and_nothing_is_kept(robot, body, code):
    answer = send(token(), body=body)
    assert answer.status_code == 422
    assert answer.json()["issues"][0]["code"] == code
    assert not DeliveryStep.objects.exists()


def test_a_personal_number_in_any_field_is_refused_and_told_nowhere(robot, caplog):
    answer = send(token(), ABSENCE | {"explanation": "Borger 130262-6983"})
    assert answer.status_code == 422
    assert answer.json()["issues"][0] == {
        "at": "/figures/0/explanation",
        "code": "personal_number.refused",
        "detail": "The text holds 1302......; no personal number may be sent.",
    }
    assert "6983" not in caplog.text


def test_numbers_keep_every_digit(robot):
    body = '{"figures": [{"indicator": "absence", "period": "2025", "value": 171.123456789012, "explanation": "x"}]}'
    answer = send(token(), body=body)
    assert (answer.status_code, answer.json()) == (200, {"round": ROUND, "delivered": 1})
    assert DeliveryStep.objects.get().figure["value"] == "171.123456789012"


def test_a_message_that_is_too_long_is_not_read(robot):
    answer = send(token(), body="x" * 1_000_001)
    assert (answer.status_code, answer.json()["code"]) == (413, "message.too_large")


def test_there_is_nothing_to_read_here(robot):
    answer = Client().get(ADDRESS, headers={"Authorization": f"Bearer {token()}"})
    assert (answer.status_code, answer.headers["Allow"]) == (405, "POST")


def test_an_unknown_round_is_not_found(robot):
    headers = {"Authorization": f"Bearer {token()}", "Idempotency-Key": "1"}
    body = json.dumps({"figures": [ABSENCE]})
    answer = Client().post("/arbejde/indberet/other/", body, content_type="application/json", headers=headers)
    assert (answer.status_code, answer.json()["code"]) == (404, "round.unknown")


def test_the_secret_is_kept_nowhere_and_its_making_is_logged(robot):
    shown = token()
    kept = ApiToken.objects.get()
    assert shown.rpartition("_")[2] not in str(kept.__dict__)
    entry = AuditEntry.objects.get(action="token.make")
    assert (entry.object_key, entry.after["name"]) == ("robot", "Natlig overførsel")
    assert shown.rpartition("_")[2] not in str(entry.__dict__)


def test_it_is_seen_when_a_token_was_used_last(robot):
    shown = token()
    assert ApiToken.objects.get().last_used_at is None
    send(shown, ABSENCE)
    assert ApiToken.objects.get().last_used_at > timezone.now() - timedelta(minutes=1)


@pytest.mark.parametrize(
    ("name", "request_", "code"),
    [
        ("robot", TokenRequest("", 30), "token.no_name"),
        ("robot", TokenRequest("x", 0), "token.days"),
        ("robot", TokenRequest("x", 367), "token.days"),
        ("centre", TokenRequest("x", 30), "token.not_a_service"),
        ("nobody", TokenRequest("x", 30), "user.unknown"),
        ("robot", TokenRequest("for 130262-6983", 30), "personal_number.refused"),
    ],
)
def test_a_token_that_may_not_be_made(robot, name, request_, code):
    with pytest.raises(PejlError) as refused:
        make_token(name, request_, acting_user="test")
    assert refused.value.code == code
    assert not ApiToken.objects.exists()


def test_it_is_made_on_the_page_shown_once_and_revoked(robot):
    admin = Client()
    admin.force_login(create_user("admin", PASSWORD, grants=(GrantFacts(Role.ADMINISTRATOR),), acting_user="test"))
    place = "/arbejde/brugere/robot/tokens/"
    made = admin.post(place, {"action": "make", "name": "Nat", "days": "30", "organisation": "BBU", "scheme": ""})
    shown = made.content.decode().partition('class="key">')[2].partition("<")[0]
    assert send(shown, ABSENCE).status_code == 200
    assert shown not in admin.get(place).content.decode()
    assert "Tokens til robot" in admin.get(place).content.decode()
    gone = {"action": "revoke", "key": ApiToken.objects.get().key, "reason": "Færdig."}
    assert admin.post(place, gone).status_code == 302
    assert send(shown, HOMES, key="2").status_code == 401
    assert admin.post(place, {"action": "make", "name": "", "days": "30"}).status_code == 400
    assert admin.get("/arbejde/brugere/nobody/tokens/").status_code == 404


def test_the_description_is_openapi_and_names_what_is_checked(robot):
    found = Client().get("/arbejde/indberet/openapi.json").json()
    assert found["openapi"] == "3.1.0"
    operation = found["paths"]["/arbejde/indberet/{round}/"]["post"]
    assert {"400", "401", "404", "409", "413", "422"} < set(operation["responses"])
    assert set(found["components"]["schemas"]["SentFigure"]["required"]) == {"indicator", "period"}
