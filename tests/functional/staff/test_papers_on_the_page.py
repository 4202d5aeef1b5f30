# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""A paper on the pages: begun, written, reviewed, signed by another, put on the agenda, corrected; as Word and PDF."""

import re

import pytest
from django.test import Client

from pejl.apps.measurements.actions import record_measurements
from pejl.apps.measurements.rows import MeasurementRow
from pejl.apps.papers.queries import paper_facts
from pejl.apps.people.actions import create_user
from pejl.apps.people.rights import GrantFacts
from pejl.apps.people.roles import Role
from pejl.core.papers.states import State
from tests.factories import make_goal, make_indicator, make_measure, make_scheme, record_figures
from tests.people import PASSWORD

pytestmark = pytest.mark.django_db
PAPER = "/arbejde/papirer/status/"
NEW = {"code": "status", "title": "Status på hjemløse", "kind": "en-side", "scheme": "plan"}
TEXT = """---
title: Status på hjemløse
scheme: plan
---
# Hvordan går det

I 2024 blev {{ homeless[2024] }} talt.
"""


@pytest.fixture
def visitors():
    make_scheme("plan")
    make_goal("plan", "1")
    make_indicator("homeless", title={"da": "Hjemløse"}, frequency="yearly")
    make_measure("plan", "1", "homeless")
    record_figures("homeless", {"2013": "1581", "2024": "1387"})
    roles = {
        "writer": Role.PAPER_WRITER,
        "leader": Role.APPROVER,
        "reader": Role.DRAFT_READER,
        "reporter": Role.UNIT_REPORTER,
    }
    return {name: visitor(name, role) for name, role in roles.items()}


def visitor(name, role):
    client = Client()
    client.force_login(create_user(name, PASSWORD, grants=(GrantFacts(Role(role)),), acting_user="test"))
    return client


@pytest.fixture
def written(visitors):
    assert visitors["writer"].post("/arbejde/papirer/", NEW).status_code == 302
    assert visitors["writer"].post(PAPER, {"action": "save", "text": TEXT}).status_code == 302
    return visitors


def page(answer):
    return answer.content.decode().replace("\N{NO-BREAK SPACE}", " ")


def step(client, action, **more):
    follows = re.search(r'name="follows" value="(\d*)"', page(client.get(PAPER)))[1]
    return client.post(PAPER, {"action": action, "follows": follows, **more})


def test_a_paper_from_beginning_to_correction(written):
    writer, leader = written["writer"], written["leader"]
    assert step(writer, "submit").status_code == 302
    assert 'name="action" value="save"' not in page(writer.get(PAPER))  # what is reviewed stands still
    assert step(leader, "return").status_code == 400  # without a note
    assert step(leader, "return", note="Skriv året.").status_code == 302
    assert "Skriv året." in page(writer.get(PAPER))
    step(writer, "submit")
    assert step(leader, "sign").status_code == 302
    assert step(leader, "release").status_code == 302
    assert paper_facts("status").state is State.ON_AGENDA

    row = MeasurementRow("homeless", "2024", "1378")
    record_measurements([row], acting_user="leader", reason="Talt igen.")
    shown = page(leader.get(PAPER))
    assert "I 2024 blev 1.387" in shown
    assert "er nu 1.378" in shown
    assert "citerer et tal, der er rettet" in page(leader.get("/arbejde/papirer/"))
    assert step(leader, "correct", note="Tallet er talt igen.", text=TEXT).status_code == 302
    assert "er nu 1.378" not in page(leader.get(PAPER))
    assert step(leader, "archive").status_code == 302
    assert paper_facts("status").state is State.ARCHIVED


def test_the_paper_is_fetched_as_word_and_pdf(written):
    for name, start in (("papir.docx", b"PK"), ("papir.pdf", b"%PDF")):
        answer = written["reader"].get(f"{PAPER}{name}")
        assert answer.status_code == 200
        assert answer.content.startswith(start)


def test_nobody_signs_what_they_wrote(written):
    both = GrantFacts(Role.APPROVER)
    create_user("chief", PASSWORD, grants=(GrantFacts(Role.PAPER_WRITER), both), acting_user="test")
    chief = Client()
    chief.login(username="chief", password=PASSWORD)
    chief.post(PAPER, {"action": "save", "text": TEXT.replace("talt", "optalt")})
    step(chief, "submit")
    answer = step(chief, "sign")
    assert answer.status_code == 400
    assert paper_facts("status").state is State.REVIEW


def test_what_is_wrong_is_told_line_by_line_and_the_text_is_kept(written):
    writer = written["writer"]
    broken = TEXT.replace("homeless[2024]", "homless[2024]")
    assert writer.post(PAPER, {"action": "save", "text": broken}).status_code == 302
    shown = page(writer.get(PAPER))
    assert "Linje 7" in shown
    assert "homless[2024]" in shown
    assert "papir.pdf" not in shown
    assert step(writer, "submit").status_code == 400
    assert writer.get(f"{PAPER}papir.pdf").status_code == 400


def test_what_stands_in_the_way_is_told_and_keeps_the_paper_off_the_agenda(written):
    writer, leader = written["writer"], written["leader"]
    text = TEXT.replace("{{ homeless[2024] }} talt", "{{ homeless[2024] }} talt, og i 2024 var der 1.900 hjemløse")
    writer.post(PAPER, {"action": "save", "text": text + "\n::: udkast 1\n:::\n"})
    assert "Står i vejen:" in page(writer.get(PAPER))
    step(writer, "submit")
    step(leader, "sign")
    assert step(leader, "release").status_code == 400
    assert paper_facts("status").state is State.SIGNED


def test_a_bare_figure_is_told_with_what_was_perhaps_meant(written):
    text = TEXT.replace("{{ homeless[2024] }}", "1.387 personer")
    written["writer"].post(PAPER, {"action": "save", "text": text})
    assert "Tal, der ikke er bundet" in page(written["writer"].get(PAPER))


@pytest.mark.parametrize("name", ["leader", "reader"])
def test_who_may_not_write_sees_the_text_and_changes_nothing(written, name):
    assert "readonly" in page(written[name].get(PAPER))
    assert written[name].post(PAPER, {"action": "save", "text": "x"}).status_code == 403
    assert step(written[name], "submit").status_code == 403
    assert written[name].post("/arbejde/papirer/", NEW | {"code": "another"}).status_code == 403
    assert paper_facts("status").source == TEXT


def test_who_only_delivers_sees_no_paper(written):
    assert written["reporter"].get(PAPER).status_code == 403
    assert written["reporter"].get(f"{PAPER}papir.pdf").status_code == 403


def test_a_writer_of_another_follow_up_sees_no_paper_of_this_one(written):
    other = Client()
    grant = GrantFacts(Role.PAPER_WRITER, scheme="another")
    other.force_login(create_user("other", PASSWORD, grants=(grant,), acting_user="test"))
    assert other.get(PAPER).status_code == 403
    assert "Status på hjemløse" not in page(other.get("/arbejde/papirer/"))
    assert other.post("/arbejde/papirer/", NEW | {"code": "mine"}).status_code == 403


def test_what_cannot_be_done_is_told(written):
    assert written["writer"].post("/arbejde/papirer/", NEW).status_code == 400  # the code is taken
    assert step(written["writer"], "dance").status_code == 400
    assert written["writer"].get("/arbejde/papirer/nowhere/").status_code == 404
