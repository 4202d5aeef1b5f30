# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""A paper is talked about and approved section by section, and two people write in it at once without loss."""

import re

import pytest

from pejl.apps.papers.queries import paper_facts, section_standing, threads
from pejl.core.papers.states import State
from pejl.interfaces.papers.life import composed
from tests.functional.staff.test_papers_on_the_page import PAPER, TEXT, page, step, visitor, visitors, written

__all__ = ["visitors", "written"]  # the fixtures
pytestmark = pytest.mark.django_db
SECTION = f"{PAPER}afsnit/"


def version(name="hvordan-gaar-det"):
    return next(one.version for one in section_standing("status") if one.section == name)


def standing(name="hvordan-gaar-det"):
    return next(one for one in section_standing("status") if one.section == name)


def test_a_comment_is_answered_resolved_and_opened_again(written):
    writer, leader = written["writer"], written["leader"]
    said = {"action": "comment", "section": "hvordan-gaar-det", "text": "Hvad med 2022?"}
    assert leader.post(SECTION, said).status_code == 302
    (thread,) = threads("status")
    writer.post(SECTION, {"action": "answer", "number": thread.id, "text": "Det står i bilaget."})
    shown = page(leader.get(PAPER))
    assert "Hvad med 2022?" in shown
    assert "Det står i bilaget." in shown
    leader.post(SECTION, {"action": "resolve", "number": thread.id})
    assert threads("status")[0].resolved_by == "leader"
    writer.post(SECTION, {"action": "reopen", "number": thread.id})
    assert threads("status")[0].is_open


def test_a_paper_with_an_open_comment_is_not_signed(written):
    leader = written["leader"]
    leader.post(SECTION, {"action": "comment", "section": "hvordan-gaar-det", "text": "Hvad med 2022?"})
    step(written["writer"], "submit")
    assert step(leader, "sign").status_code == 400
    leader.post(SECTION, {"action": "resolve", "number": threads("status")[0].id})
    assert step(leader, "sign").status_code == 302


def test_a_section_is_ready_by_its_writer_and_approved_by_another_until_it_changes(written):
    writer, leader = written["writer"], written["leader"]
    writer.post(SECTION, {"action": "ready", "number": version()})
    assert leader.post(SECTION, {"action": "approved", "number": version()}).status_code == 302
    assert (standing().ready_by, standing().approved_by) == ("writer", "leader")
    assert "Godkendt: leader" in page(writer.get(PAPER))
    writer.post(PAPER, {"action": "save", "text": TEXT.replace("talt", "optalt")})
    assert (standing().ready_by, standing().approved_by) == ("", "")


def test_approval_is_for_those_who_may_and_never_for_the_writer(written):
    assert written["writer"].post(SECTION, {"action": "approved", "number": version()}).status_code == 403
    assert written["reader"].post(SECTION, {"action": "ready", "number": version()}).status_code == 403
    chief = visitor("chief", "central_editor")
    chief.post(PAPER, {"action": "save", "text": TEXT.replace("talt", "optalt")})
    assert chief.post(SECTION, {"action": "approved", "number": version()}).status_code == 403
    leader = written["leader"]
    leader.post(SECTION, {"action": "approved", "number": version()})
    assert written["writer"].post(SECTION, {"action": "taken_back", "number": version()}).status_code == 403
    assert leader.post(SECTION, {"action": "taken_back", "number": version()}).status_code == 302
    assert standing().approved_by == ""


def test_an_approved_section_has_no_drafts_and_can_go_on_the_agenda(written):
    writer, leader = written["writer"], written["leader"]
    writer.post(PAPER, {"action": "save", "text": TEXT + "\n::: udkast 1\n:::\n"})
    assert any(getattr(block, "drafted", False) for block in composed("status").blocks)
    step(writer, "submit")
    step(leader, "sign")
    assert step(leader, "release").status_code == 400
    leader.post(SECTION, {"action": "approved", "number": version()})
    assert not any(getattr(block, "drafted", False) for block in composed("status").blocks)
    assert step(leader, "release").status_code == 302
    assert paper_facts("status").state is State.ON_AGENDA
    said = {"action": "comment", "section": "hvordan-gaar-det", "text": "For sent."}
    assert leader.post(SECTION, said).status_code == 400


@pytest.mark.parametrize(
    "wrong",
    [
        {"action": "dance"},
        {"action": "comment", "section": "hvordan-gaar-det", "text": " "},
        {"action": "comment", "section": "findes-ikke", "text": "Ja."},
        {"action": "answer", "number": "99", "text": "Ja."},
        {"action": "ready", "number": "x"},
    ],
)
def test_what_cannot_be_said_is_told(written, wrong):
    assert written["writer"].post(SECTION, wrong).status_code == 400


# --- two at once -----------------------------------------------------------------------------------------------------


def seen(client):
    return re.search(r'name="seen" value="(\w+)"', page(client.get(PAPER)))[1]


def test_two_who_write_at_once_keep_what_each_wrote(written):
    writer, other = written["writer"], visitor("other", "paper_writer")
    began = seen(writer)
    other.post(PAPER, {"action": "save", "text": TEXT + "\nEn linje til.\n", "seen": began})
    mine = TEXT.replace("# Hvordan går det", "# Hvordan går det\n\nFørst det korte svar.")
    assert writer.post(PAPER, {"action": "save", "text": mine, "seen": began}).status_code == 302
    assert paper_facts("status").source == mine + "\nEn linje til.\n"


def test_a_passage_that_both_changed_is_shown_and_nothing_is_overwritten(written):
    writer, other = written["writer"], visitor("other", "paper_writer")
    began = seen(writer)
    theirs, mine = TEXT.replace("talt", "registreret"), TEXT.replace("talt", "optalt")
    other.post(PAPER, {"action": "save", "text": theirs, "seen": began})
    answer = writer.post(PAPER, {"action": "save", "text": mine, "seen": began})
    assert answer.status_code == 409
    shown = page(answer)
    assert "optalt" in shown
    assert "registreret" in shown
    assert "other har ændret de samme steder" in shown
    assert paper_facts("status").source == theirs
    now = re.search(r'name="seen" value="(\w+)"', shown)[1]
    assert writer.post(PAPER, {"action": "save", "text": mine, "seen": now}).status_code == 302
    assert paper_facts("status").source == mine


# --- while somebody writes -------------------------------------------------------------------------------------------


def test_the_preview_shows_the_text_that_is_typed_and_keeps_nothing(written):
    typed = TEXT.replace("talt", "talt, og i 2013 var der 1.581 personer")
    answer = written["writer"].post(f"{PAPER}udseende/", {"text": typed})
    assert "1.581 personer er ikke bundet" in page(answer)
    assert 'class="bound"' in page(answer)
    same = written["writer"].post(PAPER, {"action": "preview", "text": typed})
    assert "Teksten er ikke gemt endnu" in page(same)
    assert paper_facts("status").source == TEXT
    broken = written["writer"].post(f"{PAPER}udseende/", {"text": typed.replace("[2024]", "[2025]")})
    assert "Papiret kan ikke sættes sammen endnu" in page(broken)


def test_a_bare_figure_is_bound_with_one_press(written):
    typed = TEXT.replace("{{ homeless[2024] }}", "1.387")
    shown = page(written["writer"].post(PAPER, {"action": "preview", "text": typed}))
    value = re.search(r'name="bind" value="([^"]+)"', shown)[1]
    assert value == "1.387|homeless[2024]"
    bound = page(written["writer"].post(PAPER, {"bind": value, "text": typed}))
    assert "I 2024 blev {{ homeless[2024] }} talt." in bound
    assert paper_facts("status").source == TEXT


@pytest.mark.parametrize(
    ("inside", "expected"),
    [
        (" home", "homeless["),
        (" homeless[", "2024]"),
        (" ændring homeless[", "2024 -> "),
        (" ændring homeless[2013 -> ", "2024]"),
        (" homeless[2024] me", "med enhed"),
        (" status ", "1"),
        (" tabel ", "min-tabel"),
        (" ud", "udgangspunkt "),
    ],
)
def test_the_list_says_what_may_come_next(written, inside, expected):
    asked = {"inside": inside, "text": "::: tabel min-tabel\n"}
    answer = written["writer"].post(f"{PAPER}forslag/", asked)
    assert expected in [one["insert"] for one in answer.json()["options"]]


def test_who_may_not_read_the_paper_gets_neither_preview_nor_list(written):
    for name in ("udseende", "forslag", "afsnit"):
        assert written["reporter"].post(f"{PAPER}{name}/", {}).status_code == 403
