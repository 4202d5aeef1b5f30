# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""A follow-up is closed on a page, opened again, and what it measured goes on in the next one."""

import pytest

from pejl.apps.goals.queries import scheme_tree
from pejl.apps.indicators.queries import measures_of
from pejl.apps.people.actions import create_user
from pejl.apps.people.rights import GrantFacts
from pejl.apps.people.roles import Role
from tests.factories import make_goal, make_indicator, make_measure, make_scheme, record_figures

PAGE = "/arbejde/aendringer/beacons/"
ENDED = {
    "action": "close",
    "on": "2017-12-31",
    "verdict-1": "partly",
    "why-1": "Færre, men ikke halvt så mange.",
    "reason": "Socialudvalget",
}


@pytest.fixture(autouse=True)
def _beacons(db):
    make_indicator("homeless", title={"da": "Hjemløse"})
    make_scheme("beacons", title={"da": "Pejlemærker"})
    make_goal("beacons", "1")
    make_measure("beacons", "1", "homeless", target={"value": "50", "comparator": "<=", "period": "2017"})
    record_figures("homeless", {"2013": "100", "2016": "80"})
    make_scheme("next", title={"da": "Næste"})
    make_goal("next", "A")


def page(client):
    return client.get(PAGE).content.decode()


def test_it_is_closed_with_conclusions_and_opened_again(alice):
    assert "Luk opfølgningen" in page(alice)
    assert alice.post(PAGE, ENDED).status_code == 302
    closed = page(alice)
    assert "Lukket 31. december 2017" in closed
    assert "Færre, men ikke halvt så mange." in closed
    assert alice.post(PAGE, {"action": "reopen", "reason": "For tidligt"}).status_code == 302
    assert scheme_tree("beacons").scheme.closed_on is None


def test_what_lacks_is_told_and_what_was_typed_stays(alice):
    answer = alice.post(PAGE, ENDED | {"verdict-1": "", "on": "2017-12-31"})
    assert answer.status_code == 400
    assert "Alle mål skal have en konklusion" in answer.content.decode()
    assert "Færre, men ikke halvt så mange." in answer.content.decode()
    assert alice.post(PAGE, ENDED | {"on": "soon"}).status_code == 400
    assert scheme_tree("beacons").scheme.closed_on is None


def test_what_is_measured_goes_on_in_the_next(alice):
    assert "Hjemløse" in alice.get(f"{PAGE}?next=next").content.decode()
    carried = {"action": "carry", "next": "next", "to-1": "A", "reason": "Socialudvalget"}
    assert alice.post(PAGE, carried | {"to-1": ""}).status_code == 400
    assert alice.post(PAGE, carried).status_code == 302
    assert [one.indicator for one in measures_of("next")["A"]] == ["homeless"]
    assert "A: Hjemløse" in page(alice)


def test_an_editor_carries_over_and_closes_nothing(bob):
    assert "Luk opfølgningen" not in page(bob)
    assert bob.post(PAGE, ENDED).status_code == 403
    assert bob.post(PAGE, {"action": "carry", "next": "next", "to-1": "A", "reason": "x"}).status_code == 302
    assert bob.get("/arbejde/aendringer/nowhere/").status_code == 404


def test_whoever_is_limited_to_one_follow_up_sees_nothing_of_another(client):
    grants = (GrantFacts(Role.CENTRAL_EDITOR, scheme="beacons"),)
    client.force_login(create_user("dora", None, grants=grants, acting_user="test"))
    shown = client.get(f"{PAGE}?next=next").content.decode()
    assert "Pejlemærker" in shown
    assert "Næste" not in shown
    carried = {"action": "carry", "next": "next", "to-1": "A", "reason": "x"}
    assert client.post(PAGE, carried).status_code == 403
    assert client.get("/arbejde/aendringer/next/").status_code == 403
    assert measures_of("next") == {}
