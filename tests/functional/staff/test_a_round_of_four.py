# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""A round on the pages by four people: the centre opens it, two units deliver, a leader approves.

Each sees what is theirs and nothing else.
"""

import re
from decimal import Decimal

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from pejl.apps.measurements.queries import series
from pejl.apps.organisation.actions import save_organisations
from pejl.apps.people.actions import create_user
from pejl.apps.people.rights import GrantFacts
from pejl.apps.people.roles import Role
from pejl.apps.rounds.models import Draft, Evidence
from pejl.apps.rounds.queries import owed_in
from pejl.core.periods import Period
from pejl.core.rounds.states import State
from tests.factories import by_alice, make_goal, make_indicator, make_measure, make_scheme, record_figures
from tests.people import PASSWORD

pytestmark = pytest.mark.django_db
OPENING = {
    "title": "Status på målene 2025",
    "schemes": "plan",
    "as_of": "2025-12-31",
    "due_on": "2026-02-01",
    "due_time": "12:00",
    "meeting_on": "2026-03-04",
    "four_eyes": "on",
}
CODE = "status-paa-maalene-2025"
MINE, ROUND = f"/arbejde/mine-tal/{CODE}/", f"/arbejde/runder/{CODE}/"
PEOPLE = {
    "centre": GrantFacts(Role.CENTRAL_EDITOR),
    "leader": GrantFacts(Role.APPROVER),
    "children": GrantFacts(Role.UNIT_REPORTER, "BBU"),
    "adults": GrantFacts(Role.UNIT_REPORTER, "BCV"),
}


@pytest.fixture
def visitors():
    bodies = [{"organisation": code, "title": {"da": f"Borgercenter {code}"}} for code in ("BBU", "BCV")]
    save_organisations(bodies, by=by_alice())
    make_scheme("plan")
    make_goal("plan", "1")
    owners = {"absence": "BBU", "exams": "BBU", "homes": "BCV", "orphan": None}
    for place, (code, owner) in enumerate(owners.items()):
        share = {"figure_kind": "share", "unit": "%"} if code == "exams" else {}
        make_indicator(code, title={"da": f"Tal om {code}"}, frequency="yearly", owner=owner, **share)
        make_measure("plan", "1", code, measure=f"1.{'ABCD'[place]}")
        record_figures(code, {"2023": "160", "2024": "167"} if code != "exams" else {"2024": "62"})
    return {name: visitor(name, grant) for name, grant in PEOPLE.items()}


def visitor(name, grant):
    client = Client()
    client.force_login(create_user(name, PASSWORD, grants=(grant,), acting_user="test"))
    return client


@pytest.fixture
def opened(visitors):
    assert visitors["centre"].post("/arbejde/runder/", OPENING).status_code == 302
    return visitors


def page(answer):
    return answer.content.decode().replace("\N{NO-BREAK SPACE}", " ")


def form_of(client, address=MINE):
    """Every field as the page has it."""
    shown = page(client.get(address))
    fields = dict(re.findall(r'<input[^>]* name="([^"]+)" value="([^"]*)"', shown))
    fields |= dict.fromkeys(re.findall(r'<textarea name="([^"]+)"', shown), "")
    return {name: value for name, value in fields.items() if "-" in name}


def id_of(code):
    return next(one.id for one in owed_in(CODE) if one.series.indicator == code)


def state_of(code):
    return next(one.state for one in owed_in(CODE) if one.series.indicator == code)


def typed(client, **values):
    fields = form_of(client)
    for name, value in values.items():
        field, _, code = name.partition("_")
        fields[f"{field}-{id_of(code)}"] = value
    return fields


def test_each_unit_sees_what_it_owes_and_nothing_else(opened):
    children, adults = page(opened["children"].get(MINE)), page(opened["adults"].get(MINE))
    assert "Du mangler to tal" in children
    assert ("Tal om absence" in children, "Tal om homes" in children) == (True, False)
    assert ("Tal om absence" in adults, "Tal om homes" in adults) == (False, True)
    assert "2024: 167" in children
    assert opened["children"].get("/arbejde/mine-tal/").url == MINE
    assert opened["children"].get(ROUND).status_code == 403


def test_a_whole_round(opened):
    children, leader, centre = opened["children"], opened["leader"], opened["centre"]
    fields = typed(children, value_absence="172,5", value_exams="64", numerator_exams="320", denominator_exams="500")
    assert children.post(MINE, fields | {"action": "all"}).status_code == 302
    assert "Du mangler ingen tal" in page(children.get(MINE))
    opened["adults"].post(MINE, typed(opened["adults"], value_homes="170") | {"action": "all"})

    back = form_of(leader, ROUND) | {"action": f"return-{id_of('absence')}"}
    assert leader.post(ROUND, back).status_code == 400  # without a note nobody knows what to do
    assert leader.post(ROUND, back | {f"note-{id_of('absence')}": "Skal være hele dage."}).status_code == 302
    shown = page(children.get(MINE))
    assert "Skal være hele dage." in shown
    assert "Sendt retur" in shown

    children.post(MINE, typed(children, value_absence="172") | {"action": "all"})
    assert leader.post(ROUND, form_of(leader, ROUND) | {"action": "approve-all"}).status_code == 302
    assert series("absence").at(Period.parse("2025")).value.value == Decimal(172)
    assert series("exams").at(Period.parse("2025")).value.numerator == Decimal(320)

    overview = page(centre.get(ROUND))
    assert "Ingen ejer disse tal" in overview  # empty ownership is shown, and first
    assert overview.index("Ingen ejer disse tal") < overview.index("Borgercenter BBU")
    assert centre.post(ROUND, {"action": "lock", "reason": "Mødet er i næste uge."}).status_code == 302
    assert {one.series.indicator: one.state for one in owed_in(CODE)} == {
        "absence": State.LOCKED,
        "exams": State.LOCKED,
        "homes": State.LOCKED,
        "orphan": State.OPEN,
    }
    assert "Runden er lukket." in page(centre.get(ROUND))
    assert 'name="action"' not in page(children.get(MINE))


def test_what_was_delivered_stands_on_the_english_page_as_it_is_read_there(opened):
    children, english = opened["children"], f"/en{MINE}"
    fields = typed(children, value_absence="1.372,5", explanation_absence="Talt om.")
    assert children.post(MINE, fields | {"action": "deliver"}).status_code == 302
    shown = form_of(children, english)
    assert shown[f"value-{id_of('absence')}"] == "1.372,5"
    again = {f"explanation-{id_of('absence')}": "Talt om igen.", "action": "deliver"}
    assert children.post(english, shown | again).status_code == 302
    (held,) = [one for one in owed_in(CODE) if one.series.indicator == "absence"]
    assert held.delivered.figure["value"] == "1372.5"
    assert "1,372.5" in page(children.get(f"/en{ROUND}tal/{held.id}/"))  # what is only read is written the English way


def test_a_figure_far_from_the_others_needs_an_explanation(opened):
    children = opened["children"]
    answer = children.post(MINE, typed(children, value_absence="1670") | {"action": "all"})
    assert answer.status_code == 400
    assert "Ti gange så stort som i 2024 (167 personer). Ret tallet, eller skriv en forklaring." in page(answer)
    assert state_of("absence") is State.OPEN
    fields = typed(children, value_absence="1670", explanation_absence="Ny enhed er lagt til.")
    assert children.post(MINE, fields | {"action": "all"}).status_code == 302
    assert state_of("absence") is State.DELIVERED


@pytest.mark.parametrize(
    ("value", "words"), [("mange", "mange"), ("14.6", "14.6"), ("64 dage", "dage")], ids=["no figure", "dot", "unit"]
)
def test_a_figure_that_cannot_be_read_stops_the_delivery_and_is_kept(opened, value, words):
    children = opened["children"]
    answer = children.post(MINE, typed(children, value_absence=value) | {"action": "all"})
    assert answer.status_code == 400
    assert 'aria-invalid="true"' in page(answer)
    assert f'value="{value}"' in page(children.get(MINE))  # as a draft
    assert words in page(answer)


def test_what_is_right_can_be_delivered_alone_where_that_is_chosen(opened):
    children = opened["children"]
    fields = typed(children, value_absence="170", value_exams="64", numerator_exams="600", denominator_exams="500")
    answer = children.post(MINE, fields | {"action": "all"})
    assert answer.status_code == 400
    assert "Tælleren er mindre end 0 eller større end nævneren." in page(answer)
    assert (state_of("absence"), state_of("exams")) == (State.OPEN, State.OPEN)
    unreadable = fields | {f"value-{id_of('exams')}": "mange"}
    assert "Aflevér kun det ene, der er rigtigt" in page(children.post(MINE, unreadable | {"action": "all"}))
    assert children.post(MINE, unreadable | {"action": "ready"}).status_code == 302
    assert (state_of("absence"), state_of("exams")) == (State.DELIVERED, State.OPEN)


def test_a_figure_that_does_not_exist_is_delivered_as_missing_with_its_reason(opened):
    children = opened["children"]
    fields = typed(children, mark_absence="not_collected", explanation_absence="Systemet er lukket.")
    children.post(MINE, fields | {"action": "all"})
    opened["leader"].post(ROUND, form_of(opened["leader"], ROUND) | {"action": "approve-all"})
    assert series("absence").at(Period.parse("2025")).value.reason == "not_collected"


def test_a_figure_that_comes_later_says_why(opened):
    children = opened["children"]
    later = {"action": f"later-{id_of('absence')}"}
    assert children.post(MINE, typed(children) | later).status_code == 400
    children.post(MINE, typed(children, explanation_absence="Kilden kommer i marts.") | later)
    assert state_of("absence") is State.POSTPONED
    assert "Kilden kommer i marts." in page(children.get(MINE))


def test_a_page_that_is_older_than_the_other_persons_delivery_is_told(opened):
    second = visitor("second", PEOPLE["children"])
    stale = typed(second, value_absence="150")
    opened["children"].post(MINE, typed(opened["children"], value_absence="170") | {"action": "all"})
    answer = second.post(MINE, stale | {"action": "all"})
    assert answer.status_code == 400
    assert "Nogen har ændret det i mellemtiden." in page(answer)
    assert next(one.delivered.figure["value"] for one in owed_in(CODE) if one.series.indicator == "absence") == "170"


def test_drafts_are_kept_while_somebody_types_and_shown_to_nobody_else(opened):
    children = opened["children"]
    answer = children.post(f"{MINE}kladde/", typed(children, value_absence="17"))
    assert answer.json()["kept"]
    assert 'value="17"' in page(children.get(MINE))
    assert "17<" not in re.sub(r"2023|2024|167|160", "", page(opened["leader"].get(ROUND)))
    assert set(Draft.objects.values_list("by", flat=True)) == {"children"}


def test_nobody_delivers_for_another_unit(opened):
    fields = typed(opened["adults"]) | {f"value-{id_of('absence')}": "1", f"follows-{id_of('absence')}": ""}
    opened["adults"].post(MINE, fields | {"action": "all"})
    assert state_of("absence") is State.OPEN


def test_a_limited_leader_approves_only_their_own_unit(opened):
    limited = visitor("limited", GrantFacts(Role.APPROVER, "BCV"))
    opened["children"].post(MINE, typed(opened["children"], value_absence="170") | {"action": "all"})
    answer = limited.post(ROUND, form_of(limited, ROUND) | {"action": f"approve-{id_of('absence')}"})
    assert answer.status_code == 400
    assert "Ingen skylder dette tal." in page(answer)  # what is not theirs is not even there
    assert state_of("absence") is State.DELIVERED


def test_a_limited_reader_sees_only_their_own_unit(opened):
    limited = visitor("limited", GrantFacts(Role.DRAFT_READER, "BCV"))
    shown = page(limited.get(ROUND))
    assert ("Tal om homes" in shown, "Tal om absence" in shown, "Tal om orphan" in shown) == (True, False, False)
    assert "1 / 1" in page(limited.get("/arbejde/runder/"))


def test_a_limited_editor_neither_opens_nor_closes_a_round(opened):
    limited = visitor("limited", GrantFacts(Role.CENTRAL_EDITOR, "BCV"))
    assert limited.post("/arbejde/runder/", OPENING | {"title": "Min egen"}).status_code == 403
    assert limited.post(ROUND, {"action": "lock", "reason": "x"}).status_code == 403


def test_nobody_but_the_centre_opens_or_closes_a_round(opened):
    assert opened["leader"].post("/arbejde/runder/", OPENING | {"title": "Min egen"}).status_code == 403
    assert opened["leader"].post(ROUND, {"action": "lock", "reason": "x"}).status_code == 403
    assert opened["children"].post("/arbejde/runder/", OPENING).status_code == 403


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        ({"title": ""}, "Giv runden et navn."),
        ({"as_of": "snart"}, "Skriv en dag"),
        ({"due_on": ""}, "Skriv en dag"),
        ({"due_time": "middag"}, "Skriv et klokkeslæt"),
        ({"title": "En anden", "schemes": "nowhere"}, "nowhere"),
        ({"title": "En anden", "schemes": []}, "Vælg mindst én opfølgning."),
        ({}, "Der er en runde med dette navn."),
    ],
)
def test_a_round_that_cannot_be_opened_is_explained(opened, changed, words):
    answer = opened["centre"].post("/arbejde/runder/", OPENING | changed)
    assert answer.status_code == 400
    assert words in page(answer)


def test_what_is_not_there_is_not_found(opened):
    assert opened["centre"].get("/arbejde/runder/nowhere/").status_code == 404
    assert opened["children"].get("/arbejde/mine-tal/nowhere/").status_code == 404
    assert opened["centre"].post(ROUND, {"action": "dance"}).status_code == 400
    assert opened["leader"].post(ROUND, {"action": "return-999999"}).status_code == 400
    assert opened["children"].post(MINE, typed(opened["children"]) | {"action": "later-999999"}).status_code == 400
    assert opened["children"].post(MINE, typed(opened["children"]) | {"action": "all"}).status_code == 400


def test_what_the_register_has_already_is_confirmed_with_one_click(opened):
    record_figures("homes", {"2025": "171"}, at="2026-01-05")
    adults = opened["adults"]
    shown = page(adults.get(MINE))
    assert "Står allerede i registret" in shown
    assert 'value="171"' in shown
    assert adults.post(MINE, form_of(adults) | {"action": f"confirm-{id_of('homes')}"}).status_code == 302
    assert state_of("homes") is State.DELIVERED
    assert adults.post(MINE, form_of(adults) | {"action": f"confirm-{id_of('homes')}"}).status_code == 400


def test_one_figure_shows_what_was_and_what_has_happened_and_keeps_a_file(opened):
    children, leader = opened["children"], opened["leader"]
    children.post(MINE, typed(children, value_absence="172,5") | {"action": "all"})
    address = f"/arbejde/runder/{CODE}/tal/{id_of('absence')}/"
    file = SimpleUploadedFile("Optælling æ.pdf", b"%PDF-1.7")
    assert children.post(address, {"file": file}).status_code == 302
    shown = page(leader.get(address))
    for words in ("Optælling æ.pdf", "172,5", "Afleveret", "<svg"):
        assert words in shown
    fetched = leader.get(re.search(r'href="(/arbejde/bilag/\d+/)"', shown)[1])
    assert fetched["Content-Disposition"].startswith("attachment;")
    assert (fetched["Content-Type"], fetched.content) == ("application/octet-stream", b"%PDF-1.7")
    assert fetched["X-Content-Type-Options"] == "nosniff"


def test_a_file_is_refused_in_words_and_only_those_who_see_the_figure_fetch_it(opened):
    children = opened["children"]
    address = f"/arbejde/runder/{CODE}/tal/{id_of('absence')}/"
    refused = children.post(address, {"file": SimpleUploadedFile("side.html", b"<script>")})
    assert refused.status_code == 400
    assert "ikke af en slags, der gemmes" in page(refused)
    assert children.post(address).status_code == 400
    children.post(address, {"file": SimpleUploadedFile("tal.txt", b"tal")})
    number = Evidence.objects.get().pk
    assert opened["adults"].get(f"/arbejde/bilag/{number}/").status_code == 404
    assert opened["adults"].get(address).status_code == 404
    assert opened["leader"].post(address, {"file": SimpleUploadedFile("to.txt", b"to")}).status_code == 403
    assert opened["leader"].get("/arbejde/bilag/999/").status_code == 404
