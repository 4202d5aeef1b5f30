# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""A unit explains the goals its figures measure, a leader signs a conclusion, and papers read what they wrote."""

import re
from datetime import date

import pytest
from django.test import Client

from pejl.apps.assessments.models import Judgement
from pejl.apps.audit.recording import stamp
from pejl.apps.goals.actions import save_goal_texts, save_schemes
from pejl.apps.goals.models import GoalText
from pejl.apps.organisation.actions import save_organisations
from pejl.apps.people.actions import create_user
from pejl.apps.people.rights import GrantFacts
from pejl.apps.people.roles import Role
from pejl.apps.rounds.actions import lock_round
from pejl.apps.rounds.opening import RoundRequest, open_round
from pejl.core.texts import Localised
from tests.factories import by_alice, make_goal, make_indicator, make_measure, make_scheme, moment, record_figures
from tests.people import ALICE, PASSWORD

pytestmark = pytest.mark.django_db
GOALS = "/arbejde/runder/status-2025/maal/"
ONE = f"{GOALS}plan/1/"
PEOPLE = {
    "children": GrantFacts(Role.UNIT_REPORTER, "BBU"),
    "adults": GrantFacts(Role.UNIT_REPORTER, "BCV"),
    "leader": GrantFacts(Role.APPROVER),
    "reader": GrantFacts(Role.DRAFT_READER),
}


@pytest.fixture
def visitors():
    bodies = [{"organisation": code, "title": {"da": f"Borgercenter {code}"}} for code in ("BBU", "BCV")]
    save_organisations(bodies, by=by_alice())
    make_scheme("plan")
    for goal, unit in (("1", "BBU"), ("2", "BCV")):
        make_goal("plan", goal)
        make_indicator(f"figure-{goal}", frequency="yearly", owner=unit, direction="decrease")
        make_measure("plan", goal, f"figure-{goal}", target={"value": "100", "period": "2017", "comparator": "<="})
        record_figures(f"figure-{goal}", {"2013": "160", "2014": "380"})
    last = {"goal": "1", "kind": "cause", "text": {"da": "Flere nye sager."}}
    save_goal_texts("plan", [last], by=by_alice("2021-01-01"))
    request = RoundRequest(
        "status-2025", Localised("Status 2025"), ("plan",), date(2025, 12, 31), moment("2026-02-01 12:00")
    )
    open_round(request, acting_user=ALICE)
    return {name: visitor(name, grant) for name, grant in PEOPLE.items()}


def visitor(name, grant):
    client = Client()
    client.force_login(create_user(name, PASSWORD, grants=(grant,), acting_user="test"))
    return client


def page(answer):
    return " ".join(answer.content.decode().split())


def form(client, **changed):
    """The form as the page has it, with what somebody types."""
    shown = client.get(ONE).content.decode()
    fields = dict(re.findall(r'<input type="hidden" name="(seen-[^"]+)" value="([^"]*)"', shown))
    fields |= dict(re.findall(r'<textarea id="[^"]+" name="(text-[^"]+)"[^>]*>([^<]*)</textarea>', shown))
    return fields | changed


def test_each_sees_the_goals_that_their_figures_measure(visitors):
    children, leader = page(visitors["children"].get(GOALS)), page(visitors["leader"].get(GOALS))
    assert ("Mål 1" in children, "Mål 2" in children) == (True, False)
    assert ("Mål 1" in leader, "Mål 2" in leader) == (True, True)
    assert visitors["adults"].get(ONE).status_code == 404


def test_what_is_written_stands_beside_what_stood_when_the_round_was_opened(visitors):
    client = visitors["children"]
    assert client.post(ONE, form(client, **{"text-cause-0": "Færre hjem."})).status_code == 302
    shown = page(client.get(ONE))
    assert shown.index("Færre hjem.") < shown.index("Flere nye sager.")
    kept = GoalText.objects.get(recorded_to=None)
    assert (kept.text, kept.recorded_by, kept.reason) == ({"da": "Færre hjem."}, "children", "status-2025")
    assert "Årsager" in page(client.get(GOALS))


def test_a_text_that_is_emptied_is_taken_away_and_not_forgotten(visitors):
    client = visitors["children"]
    client.post(ONE, form(client, **{"text-cause-0": " "}))
    assert not GoalText.objects.open().exists()
    assert GoalText.objects.get().text == {"da": "Flere nye sager."}


def test_two_who_write_at_once_never_overwrite_each_other(visitors):
    first, second = visitors["children"], visitor("second", PEOPLE["children"])
    stale = form(second, **{"text-cause-0": "Mit.", "text-risk-0": "Min risiko."})
    first.post(ONE, form(first, **{"text-cause-0": "Dit."}))
    answer = second.post(ONE, stale)
    assert answer.status_code == 400
    assert "Nogen har ændret det i mellemtiden." in page(answer)
    assert "Min risiko." in page(answer)  # nothing that was typed is lost
    assert {one.text["da"] for one in GoalText.objects.open()} == {"Dit."}


@pytest.mark.parametrize("sentence", ["Målet er nået.", "Antallet er faldet markant."])
def test_a_sentence_that_does_not_fit_the_figures_is_told_at_once(visitors, sentence):
    client = visitors["children"]
    client.post(ONE, form(client, **{"text-outlook-0": f"Vi fortsætter. {sentence}"}))
    assert f"<q>{sentence}</q>" in page(client.get(ONE))
    assert "1 sætning passer ikke til tallene" in page(client.get(GOALS))


def test_a_conclusion_is_signed_with_its_reason_and_stands_beside_the_rule(visitors):
    leader = visitors["leader"]
    said = {"action": "conclude", "verdict": "achieved_with_reservation", "rationale": "Se note.", "reservation": ""}
    assert "Skriv forbeholdet" in page(leader.post(ONE, said))
    assert "Skriv hvorfor" in page(leader.post(ONE, said | {"rationale": ""}))
    assert "Vælg en konklusion" in page(leader.post(ONE, said | {"verdict": "splendid"}))
    assert leader.post(ONE, said | {"reservation": "Kun for voksne."}).status_code == 302
    kept = Judgement.objects.get()
    assert (kept.judged_by, kept.as_of) == ({"da": "leader"}, date(2025, 12, 31))
    assert kept.reservation == {"da": "Kun for voksne."}
    assert "Reglen foreslår" in page(leader.get(ONE))
    again = leader.post(ONE, said | {"verdict": "partly"})  # by somebody who has not seen the first
    assert "Nogen har ændret det i mellemtiden." in page(again)


def test_nobody_signs_a_conclusion_that_they_did_not_choose(visitors):
    leader = visitors["leader"]
    assert '<option value="not_achieved" selected>' in page(leader.get(ONE))  # what the rule concludes
    save_schemes([{"scheme": "plan", "title": {"da": "Plan"}, "method": "none"}], by=stamp(ALICE, reason="no rule"))
    assert 'name="verdict" required><option value="">Vælg én</option>' in page(leader.get(ONE))
    assert "selected" not in page(leader.get(ONE))
    answer = leader.post(ONE, {"action": "conclude", "verdict": "", "rationale": "Se note.", "reservation": ""})
    assert answer.status_code == 400
    assert not Judgement.objects.exists()
    signed = {"action": "conclude", "verdict": "partly", "rationale": "Se note.", "reservation": ""}
    assert leader.post(ONE, signed).status_code == 302
    assert '<option value="partly" selected>' in page(leader.get(ONE))


@pytest.mark.parametrize(("who", "action"), [("children", "conclude"), ("leader", "texts"), ("reader", "texts")])
def test_nobody_does_what_is_not_theirs(visitors, who, action):
    assert visitors[who].post(ONE, {"action": action, "text-risk-0": "x", "verdict": "partly"}).status_code == 403
    assert not Judgement.objects.exists()


def test_a_closed_round_takes_no_texts(visitors):
    client = visitors["children"]
    typed = form(client, **{"text-risk-0": "For sent."})
    lock_round("status-2025", acting_user=ALICE, reason="Mødet er holdt.")
    assert client.post(ONE, typed).status_code == 400
    assert "<textarea" not in page(client.get(ONE))


def test_what_is_not_there_is_not_found(visitors):
    for address in ("/arbejde/runder/nowhere/maal/", f"{GOALS}plan/9/", f"{GOALS}other/1/"):
        assert visitors["leader"].get(address).status_code == 404
