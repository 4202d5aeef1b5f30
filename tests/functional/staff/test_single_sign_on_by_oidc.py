# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Login by OpenID Connect against a login that the test plays: no network, and every wrong token refused."""

import base64
import hashlib
import json
import time
from urllib.parse import parse_qs, urlsplit

import jwt
import pytest
import requests
from allauth.socialaccount.models import SocialAccount
from cryptography.hazmat.primitives.asymmetric import rsa
from django.test import Client

from pejl.apps.audit.models import AuditEntry
from pejl.apps.people.actions import close_account, create_user, grant_role
from pejl.apps.people.models import Grant, User
from pejl.apps.people.rights import GrantFacts
from pejl.apps.people.roles import Role
from pejl.config.single_sign_on import Login, RoleRule, social_apps
from pejl.interfaces.staff.account.adapter_sso import SingleSignOnAdapter
from tests.people import PASSWORD

pytestmark = pytest.mark.django_db
SERVER, CLIENT = "https://login.example.org/realm", "pejl"
KEY, OTHER_KEY = (rsa.generate_private_key(public_exponent=65537, key_size=2048) for _ in range(2))
BEGIN, BACK = "/arbejde/login/kommune/", "/arbejde/login/kommune/tilbage/"
ROLES = {
    "editors": RoleRule(Role.CENTRAL_EDITOR),
    "reporters": RoleRule(Role.UNIT_REPORTER, own_unit=True),
}
LOGIN = Login(
    code="kommune",
    kind="oidc",
    name="Kommunens login",
    place=SERVER,
    party=CLIENT,
    secret="shared with the login",
    username="preferred_username",
    roles_from="groups",
    roles=ROLES,
    unit_from="department",
    units={"Børn": "BBU"},
)


class Elsewhere(requests.adapters.BaseAdapter):
    """The other login: what it answers at its three addresses, and what a test makes it get wrong."""

    def __init__(self):
        super().__init__()
        self.claims, self.key, self.algorithm, self.issuer = {}, KEY, "RS256", SERVER
        self.challenge, self.nonce, self.token = "", "", None

    def send(self, request, **_options):
        answer = requests.Response()
        answer.status_code, answer.request, answer.url = 200, request, request.url
        answer.headers["Content-Type"] = "application/json"
        answer._content = json.dumps(self._said(urlsplit(request.url).path, request)).encode()
        return answer

    def close(self):
        pass

    def _said(self, path, request):
        if path.endswith("openid-configuration"):
            places = {name: f"{SERVER}/{name}" for name in ("authorization_endpoint", "token_endpoint", "jwks_uri")}
            return {"issuer": self.issuer, "userinfo_endpoint": f"{SERVER}/userinfo", **places}
        if path.endswith("jwks_uri"):
            key = json.loads(jwt.algorithms.RSAAlgorithm.to_jwk(KEY.public_key()))
            return {"keys": [{**key, "kid": "1", "alg": "RS256"}]}
        if path.endswith("token_endpoint"):
            return self._tokens(parse_qs(request.body if isinstance(request.body, str) else request.body.decode()))
        raise AssertionError(f"nobody asks for {path}")

    def _tokens(self, asked):
        verifier = asked["code_verifier"][0]
        digest = base64.urlsafe_b64encode(hashlib.sha256(verifier.encode()).digest()).rstrip(b"=").decode()
        assert digest == self.challenge, "the code is bound to the browser that asked for it"
        found = {"access_token": "opaque", "token_type": "Bearer"}
        return found if self.token == "" else found | {"id_token": self.token or self.signed()}

    def signed(self):
        now = int(time.time())
        said = {"iss": SERVER, "aud": CLIENT, "sub": "42", "iat": now, "exp": now + 60, "nonce": self.nonce}
        said = {name: value for name, value in (said | self.claims).items() if value is not None}
        return jwt.encode(said, self.key, self.algorithm, headers={"kid": "1"})


@pytest.fixture
def elsewhere(settings, monkeypatch):
    settings.PEJL_LOGINS = (LOGIN,)
    settings.SOCIALACCOUNT_PROVIDERS = social_apps((LOGIN,))
    played = Elsewhere()
    played.claims = {"preferred_username": "gerda", "groups": ["editors", "others"], "department": "Børn"}

    def session(_self):
        found = requests.Session()
        found.mount("https://", played)
        return found

    monkeypatch.setattr(SingleSignOnAdapter, "get_requests_session", session)
    return played


def begin(client, elsewhere, place=BEGIN):
    asked = parse_qs(urlsplit(client.post(place).headers["Location"]).query)
    elsewhere.challenge, elsewhere.nonce = asked["code_challenge"][0], asked["nonce"][0]
    return asked


def come(elsewhere, client=None):
    """The whole way there and back; answers the browser and what it got."""
    client = client or Client()
    asked = begin(client, elsewhere)
    return client, client.get(BACK, {"code": "c", "state": asked["state"][0]})


def refused(elsewhere):
    client, answer = come(elsewhere)
    assert client.get("/arbejde/").status_code == 302
    assert not User.objects.filter(username="gerda").exists()
    return answer.status_code


def roles(name="gerda"):
    held = Grant.objects.open().filter(user__username=name)
    return sorted((one.role, one.organisation, one.recorded_by) for one in held)


def test_the_way_there_asks_for_a_code_bound_to_this_browser(elsewhere):
    asked = begin(Client(), elsewhere)
    assert asked["response_type"] == ["code"]
    assert asked["code_challenge_method"] == ["S256"]
    assert "openid" in asked["scope"][0].split()
    assert asked["redirect_uri"] == [f"http://testserver{BACK}"]


def test_somebody_new_gets_an_account_and_the_roles_of_the_login(elsewhere):
    client, answer = come(elsewhere)
    assert answer.headers["Location"] == "/arbejde/"
    assert "gerda" in client.get("/arbejde/").content.decode()
    assert roles() == [("central_editor", "", "sso:kommune")]
    assert not User.objects.get(username="gerda").has_usable_password()
    assert AuditEntry.objects.get(action="user.create", object_key="gerda").actor == "sso:kommune"


def test_nothing_of_the_claims_is_kept_but_the_name(elsewhere):
    elsewhere.claims |= {"email": "gerda@example.dk", "cpr": "130262-6983"}
    come(elsewhere)
    come(elsewhere)
    kept = SocialAccount.objects.get()
    assert (kept.uid, kept.extra_data) == ("42", {})


def test_a_role_for_ones_own_unit_takes_the_unit_from_the_login(elsewhere):
    elsewhere.claims |= {"groups": ["reporters"]}
    come(elsewhere)
    assert roles() == [("unit_reporter", "BBU", "sso:kommune")]


@pytest.mark.parametrize("department", ["Ukendt", None])
def test_without_a_unit_that_is_known_such_a_role_is_not_given(elsewhere, department):
    elsewhere.claims |= {"groups": ["reporters"], "department": department}
    assert refused(elsewhere) == 403


def test_roles_follow_the_login_and_those_given_here_stay(elsewhere):
    come(elsewhere)
    grant_role("gerda", GrantFacts(Role.APPROVER), acting_user="alice", reason="Leder.")
    elsewhere.claims["groups"] = ["reporters"]
    come(elsewhere)
    assert roles() == [("approver", "", "alice"), ("unit_reporter", "BBU", "sso:kommune")]
    elsewhere.claims["groups"] = []
    come(elsewhere)
    assert roles() == [("approver", "", "alice")]


def test_somebody_without_a_role_does_not_come_in(elsewhere):
    elsewhere.claims["groups"] = ["others"]
    assert refused(elsewhere) == 403


def test_nobody_takes_over_an_account_of_the_same_name(elsewhere):
    create_user("gerda", PASSWORD, acting_user="test")
    client, answer = come(elsewhere)
    assert answer.status_code == 403
    assert client.get("/arbejde/").status_code == 302


def test_somebody_who_is_logged_in_joins_the_two(elsewhere):
    client = Client()
    client.force_login(create_user("gerda", PASSWORD, acting_user="test"))
    asked = begin(client, elsewhere, f"{BEGIN}?process=connect")
    assert client.get(BACK, {"code": "c", "state": asked["state"][0]}).headers["Location"] == "/arbejde/konto/"
    _other, answer = come(elsewhere)
    assert answer.headers["Location"] == "/arbejde/"
    assert roles() == [("central_editor", "", "sso:kommune")]


def test_a_closed_account_stays_closed(elsewhere):
    come(elsewhere)
    close_account("gerda", acting_user="alice", reason="Nyt job.")
    client, answer = come(elsewhere)
    assert answer.headers["Location"] == "/arbejde/login/lukket/"
    assert client.get("/arbejde/").status_code == 302
    assert roles() == []


def test_the_other_login_answers_for_the_second_factor(elsewhere, settings):
    settings.PEJL_SECOND_FACTOR = frozenset(Role)
    client, _answer = come(elsewhere)
    assert client.get("/arbejde/").status_code == 200


def test_a_personal_number_as_a_name_is_refused(elsewhere):
    elsewhere.claims["preferred_username"] = "130262-6983"
    _client, answer = come(elsewhere)
    assert answer.status_code == 403
    assert "6983" not in answer.content.decode()
    assert not User.objects.exists()


@pytest.mark.parametrize(
    "claims",
    [
        {"iss": "https://elsewhere.example.org"},
        {"aud": "another"},
        {"nonce": "another"},
        {"nonce": None},
        {"exp": 1},
        {"exp": None},
        {"sub": None},
        {"iat": None},
        {"nbf": 4_000_000_000},
    ],
)
def test_a_token_with_a_wrong_claim_is_refused(elsewhere, claims):
    elsewhere.claims |= claims
    assert refused(elsewhere) == 401


def test_a_token_signed_by_somebody_else_is_refused(elsewhere):
    elsewhere.key = OTHER_KEY
    assert refused(elsewhere) == 401


@pytest.mark.parametrize(("algorithm", "key"), [("none", None), ("HS256", "shared with the login and long enough")])
def test_a_token_signed_with_no_key_pair_is_refused(elsewhere, algorithm, key):
    elsewhere.algorithm, elsewhere.key = algorithm, key
    assert refused(elsewhere) == 401


@pytest.mark.parametrize("token", ["", "rubbish", "a.b.c"])
def test_an_answer_without_a_token_is_refused(elsewhere, token):
    elsewhere.token = token
    assert refused(elsewhere) == 401


def test_another_issuer_than_the_configured_is_refused(elsewhere):
    elsewhere.issuer = "https://elsewhere.example.org"
    elsewhere.claims["iss"] = elsewhere.issuer
    assert refused(elsewhere) == 401


def test_a_token_that_was_used_once_opens_nothing_more(elsewhere):
    come(elsewhere)
    elsewhere.token = elsewhere.signed()
    User.objects.filter(username="gerda").update(username="before")
    assert refused(elsewhere) == 401


def test_the_way_back_without_the_way_there_is_refused(elsewhere):
    assert Client().get(BACK, {"code": "c", "state": "made up"}).status_code == 401


def test_it_begins_with_our_own_form_only(elsewhere):
    assert Client().get(BEGIN).status_code == 405
    assert Client(enforce_csrf_checks=True).post(BEGIN).status_code == 403


def test_the_login_page_offers_it(elsewhere):
    assert "Kommunens login" in Client().get("/arbejde/login/").content.decode()


def test_a_login_that_nobody_configured_is_not_found(elsewhere):
    assert Client().post("/arbejde/login/another/").status_code == 404
