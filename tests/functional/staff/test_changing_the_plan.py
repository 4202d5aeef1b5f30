# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Changes to goals and targets are proposed by one, discussed, and decided by another; then the plan says so."""

import pytest
from django.test import Client

from pejl.apps.goals.models import Amendment, AmendmentComment
from pejl.apps.goals.queries import scheme_tree
from pejl.apps.indicators.queries import measures_of
from pejl.apps.organisation.actions import save_organisations
from pejl.apps.people.actions import create_user
from pejl.apps.people.rights import GrantFacts
from pejl.apps.people.roles import Role
from tests.factories import by_alice, make_goal, make_indicator, make_measure, make_scheme
from tests.people import PASSWORD

pytestmark = pytest.mark.django_db
ONE = "/arbejde/aendringer/plan/1/"


@pytest.fixture
def visitors():
    save_organisations([{"organisation": "SUD", "title": {"da": "Socialudvalget"}}], by=by_alice())
    make_scheme("plan")
    make_goal("plan", "1", wording={"da": "Flere københavnere får hjælp"})
    make_indicator("helped")
    make_measure("plan", "1", "helped", target={"value": "200", "period": "2017"})
    roles = {"editor": Role.CENTRAL_EDITOR, "approver": Role.APPROVER, "reader": Role.DRAFT_READER}
    return {name: visitor(name, GrantFacts(role)) for name, role in roles.items()}


def visitor(name, grant):
    client = Client()
    client.force_login(create_user(name, PASSWORD, grants=(grant,), acting_user="test"))
    return client


def page(answer):
    return " ".join(answer.content.decode().split())


def propose(client, **typed):
    return client.post(ONE, {"action": "propose", "rationale": "Flere skal med.", **typed})


def decide(client, action="decide"):
    version = Amendment.objects.open().get().pk
    said = {"action": f"{action}-{version}", f"body-{version}": "SUD", f"reason-{version}": "Mødet 4. marts."}
    return client.post(ONE, said)


def goal():
    return scheme_tree("plan").goal("1")


def test_a_new_wording_is_proposed_discussed_and_decided(visitors):
    assert propose(visitors["editor"], kind="reword", text="Flere borgere får hjælp").status_code == 302
    assert goal().wording.da == "Flere københavnere får hjælp"
    version = Amendment.objects.open().get().pk
    said = {"action": f"comment-{version}", f"comment-{version}": "Gælder det også børn?"}
    assert visitors["reader"].post(ONE, said).status_code == 302
    assert "Gælder det også børn?" in page(visitors["approver"].get(ONE))
    assert decide(visitors["approver"]).status_code == 302
    assert goal().wording.da == "Flere borgere får hjælp"
    shown = page(visitors["reader"].get(ONE))
    assert "Besluttet" in shown
    assert "Socialudvalget" in shown


def test_a_new_target_is_the_target_once_it_is_decided(visitors):
    propose(visitors["editor"], kind="retarget", measure="1", value="1.300", period="2019")
    decide(visitors["approver"])
    ((measure,),) = measures_of("plan").values()
    (target,) = measure.targets
    assert (target.target.value, str(target.target.period), target.target.comparator.value) == (1300, "2019", ">=")


def test_a_new_goal_stands_below_the_one_it_was_proposed_at(visitors):
    propose(visitors["editor"], kind="add", code="1.A", text="Flere i egen bolig")
    assert "Flere i egen bolig" in page(visitors["reader"].get(ONE))
    decide(visitors["approver"])
    added = scheme_tree("plan").goal("1.A")
    assert (added.parent, added.title.da, added.state) == ("1", "Flere i egen bolig", "added_later")


def test_a_rejected_proposal_changes_nothing(visitors):
    propose(visitors["editor"], kind="drop")
    assert "Mål 1" in page(visitors["reader"].get("/arbejde/aendringer/"))
    decide(visitors["approver"], "reject")
    assert goal().state == "active"
    assert "Afvist" in page(visitors["reader"].get(ONE))
    assert decide_again(visitors["approver"]).status_code == 400


def decide_again(client):
    return client.post(ONE, {"action": f"decide-{Amendment.objects.open().get().pk}"})


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ({"kind": "drop", "rationale": ""}, "Skriv, hvorfor målet skal ændres."),
        ({"kind": "reword"}, "Det kan ikke ses, hvad ændringen går ud på."),
        ({"kind": "add", "text": "Nyt", "code": "1"}, "Giv det nye mål en kode, som intet andet mål har."),
        ({"kind": "retarget", "measure": "9", "value": "3"}, "Det kan ikke ses, hvad ændringen går ud på."),
        ({"kind": "retarget", "measure": "1", "value": "mange"}, "mange"),
        ({"kind": "dance", "text": "x"}, "dance"),
    ],
)
def test_a_proposal_that_says_too_little_is_told_why(visitors, typed, words):
    answer = propose(visitors["editor"], **typed)
    assert answer.status_code == 400
    assert words in page(answer)
    assert not Amendment.objects.exists()


def test_nobody_does_what_is_not_theirs(visitors):
    assert propose(visitors["reader"], kind="drop").status_code == 403
    assert propose(visitors["approver"], kind="drop").status_code == 403
    propose(visitors["editor"], kind="drop")
    assert decide(visitors["editor"]).status_code == 403
    assert goal().state == "active"
    empty = {"action": f"comment-{Amendment.objects.open().get().pk}"}
    assert visitors["reader"].post(ONE, empty).status_code == 400
    assert visitors["reader"].post(ONE, {"action": "comment-999"}).status_code == 400
    assert visitors["approver"].post(ONE, {"action": "dance-" + empty["action"].split("-")[1]}).status_code == 400
    assert not AmendmentComment.objects.exists()


def test_what_is_not_there_is_not_found(visitors):
    for address in ("/arbejde/aendringer/plan/9/", "/arbejde/aendringer/nowhere/1/"):
        assert visitors["reader"].get(address).status_code == 404
