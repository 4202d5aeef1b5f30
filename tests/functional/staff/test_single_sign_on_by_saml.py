# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Login by SAML against a login that the test plays: what is signed, for us, now and asked for comes in."""

import base64
import datetime
import re
import zlib
from urllib.parse import parse_qs, urlsplit

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from django.test import Client

from pejl.apps.people.models import Grant, User
from pejl.apps.people.roles import Role
from pejl.config.single_sign_on import Login, RoleRule, social_apps

saml = pytest.importorskip("onelogin.saml2.utils", reason="the packages of SAML are optional: pip install 'pejl[saml]'")
pytestmark = pytest.mark.django_db
ENTITY, SIGN_ON = "https://idp.example.org/entity", "https://idp.example.org/sso"
BEGIN, ACS = "/arbejde/login/saml/kommune/", "/arbejde/login/saml/kommune/acs/"
US = "http://pejl.example.org/arbejde/login/saml/kommune/metadata/"
SAML_2 = "urn:oasis:names:tc:SAML:2.0"


def pair():
    """A private key and its certificate, as PEM."""
    key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "idp.example.org")])
    now = datetime.datetime.now(datetime.UTC)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(now - datetime.timedelta(days=1))
        .not_valid_after(now + datetime.timedelta(days=1))
        .sign(key, hashes.SHA256())
    )
    kind = serialization.PrivateFormat.PKCS8
    private = key.private_bytes(serialization.Encoding.PEM, kind, serialization.NoEncryption())
    return private.decode(), certificate.public_bytes(serialization.Encoding.PEM).decode()


KEY, CERTIFICATE = pair()
OTHER_KEY, OTHER_CERTIFICATE = pair()


def browser():
    return Client(HTTP_HOST="pejl.example.org")


@pytest.fixture(autouse=True)
def configured(settings):
    settings.ALLOWED_HOSTS = ["pejl.example.org"]
    login = Login(
        code="kommune",
        kind="saml",
        name="Kommunens login",
        place=SIGN_ON,
        party=ENTITY,
        secret=CERTIFICATE,
        username="uid",
        roles_from="role",
        roles={"editors": RoleRule(Role.CENTRAL_EDITOR)},
        unit_from="",
        units={},
    )
    settings.PEJL_LOGINS = (login,)
    settings.SOCIALACCOUNT_PROVIDERS = social_apps((login,))


def moment(seconds):
    return (datetime.datetime.now(datetime.UTC) + datetime.timedelta(seconds=seconds)).strftime("%Y-%m-%dT%H:%M:%SZ")


def assertion(answers, *, audience=US, until=300, issuer=ENTITY, role="editors", name="gerda"):
    return (
        f'<saml:Assertion xmlns:saml="{SAML_2}:assertion" ID="_a1" Version="2.0" IssueInstant="{moment(0)}">'
        f"<saml:Issuer>{issuer}</saml:Issuer><saml:Subject><saml:NameID>{name}</saml:NameID>"
        f'<saml:SubjectConfirmation Method="{SAML_2}:cm:bearer"><saml:SubjectConfirmationData '
        f'NotOnOrAfter="{moment(until)}" Recipient="http://pejl.example.org{ACS}" InResponseTo="{answers}"/>'
        f'</saml:SubjectConfirmation></saml:Subject><saml:Conditions NotBefore="{moment(-600)}" '
        f'NotOnOrAfter="{moment(until)}"><saml:AudienceRestriction><saml:Audience>{audience}</saml:Audience>'
        f'</saml:AudienceRestriction></saml:Conditions><saml:AuthnStatement AuthnInstant="{moment(0)}" '
        f'SessionIndex="_s1"><saml:AuthnContext><saml:AuthnContextClassRef>{SAML_2}:ac:classes:Password'
        f"</saml:AuthnContextClassRef></saml:AuthnContext></saml:AuthnStatement><saml:AttributeStatement>"
        f'<saml:Attribute Name="uid"><saml:AttributeValue>{name}</saml:AttributeValue></saml:Attribute>'
        f'<saml:Attribute Name="role"><saml:AttributeValue>{role}</saml:AttributeValue></saml:Attribute>'
        f"</saml:AttributeStatement></saml:Assertion>"
    )


def signed(text, key=KEY, certificate=CERTIFICATE):
    return saml.OneLogin_Saml2_Utils.add_sign(text, key, certificate).decode()


def response(answers, inner):
    in_response = f' InResponseTo="{answers}"' if answers else ""
    text = (
        f'<samlp:Response xmlns:samlp="{SAML_2}:protocol" xmlns:saml="{SAML_2}:assertion" ID="_r1" Version="2.0" '
        f'IssueInstant="{moment(0)}" Destination="http://pejl.example.org{ACS}"{in_response}>'
        f"<saml:Issuer>{ENTITY}</saml:Issuer><samlp:Status>"
        f'<samlp:StatusCode Value="{SAML_2}:status:Success"/></samlp:Status>{inner}</samlp:Response>'
    )
    return base64.b64encode(text.encode()).decode()


def begin(client):
    """What we ask the other login: the id of the question."""
    sent = parse_qs(urlsplit(client.post(BEGIN).headers["Location"]).query)["SAMLRequest"][0]
    return re.search(r'ID="([^"]+)"', zlib.decompress(base64.b64decode(sent), -15).decode())[1]


def hand_in(client, sent):
    return client.get(client.post(ACS, {"SAMLResponse": sent}).headers["Location"])


def come(make):
    client = browser()
    question = begin(client)
    return client, hand_in(client, response(question, make(question)))


def refused(answer, client):
    assert answer.status_code in (401, 403)
    assert client.get("/arbejde/").status_code == 302
    assert not User.objects.exists()
    return True


def test_a_signed_assertion_opens_an_account_with_its_roles():
    client, answer = come(lambda question: signed(assertion(question)))
    assert answer.headers["Location"] == "/arbejde/"
    assert client.get("/arbejde/").status_code == 200
    assert [one.role for one in Grant.objects.open().filter(user__username="gerda")] == ["central_editor"]


@pytest.mark.parametrize(
    "make",
    [
        assertion,
        lambda question: signed(assertion(question), OTHER_KEY, OTHER_CERTIFICATE),
        lambda question: signed(assertion(question)).replace("gerda", "alice"),
        lambda question: signed(assertion(question, audience="https://elsewhere.example.org")),
        lambda question: signed(assertion(question, until=-400)),
        lambda question: signed(assertion(question, issuer="https://elsewhere.example.org")),
        lambda question: signed(assertion("_another")),
        lambda question: signed(assertion(question, role="nobody")),
        lambda question: assertion(question, name="alice") + signed(assertion(question)),
    ],
    ids=["unsigned", "another key", "changed", "audience", "expired", "issuer", "question", "no role", "wrapped"],
)
def test_an_assertion_that_is_wrong_in_any_respect_is_refused(make):
    client, answer = come(make)
    assert refused(answer, client)


def test_an_assertion_that_was_used_is_refused():
    client = browser()
    question = begin(client)
    sent = response(question, signed(assertion(question)))
    assert hand_in(client, sent).headers["Location"] == "/arbejde/"
    client.post("/arbejde/logout/")
    for again in (client, browser()):
        assert hand_in(again, sent).status_code in (401, 403)
        assert again.get("/arbejde/").status_code == 302


def test_an_assertion_that_nobody_asked_for_is_refused():
    client = browser()
    assert refused(hand_in(client, response("", signed(assertion("_none")))), client)


@pytest.mark.parametrize("sent", ["", "rubbish", base64.b64encode(b"<a/>").decode()])
def test_rubbish_is_refused(sent):
    client = browser()
    begin(client)
    assert refused(hand_in(client, sent), client)


def test_our_description_for_the_other_login_names_us():
    answer = browser().get("/arbejde/login/saml/kommune/metadata/")
    assert answer.headers["Content-Type"].startswith("text/xml")
    assert f'entityID="{US}"' in answer.content.decode()
