# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Every address that names a thing, as every role of another unit and another follow-up: nothing is seen or changed.

Both are made from what is there: an address that is added and not named here fails the first test.
"""

import io
import re
import zipfile

import pytest
from django.apps import apps
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction
from django.test import Client
from django.urls import reverse
from django.urls.resolvers import URLPattern

from pejl.apps.people.actions import create_user
from pejl.apps.people.rights import GrantFacts
from pejl.apps.people.roles import Role
from pejl.interfaces.staff.urls import urlpatterns
from tests.functional.staff.foreign import FIGURE, SECRET, Things, owned_things

pytestmark = pytest.mark.django_db
REFUSED = {302, 400, 403, 404, 405}

# The addresses of things that belong to a unit or a follow-up, and how each is found.
OWNED = {
    "my_figures": lambda it: {"code": it.round},
    "my_figures_xlsx": lambda it: {"code": it.round},
    "take_workbook": lambda it: {"code": it.round},
    "keep_draft": lambda it: {"code": it.round},
    "one_figure": lambda it: {"code": it.round, "number": it.owed},
    "evidence": lambda it: {"number": it.file},
    "closing": lambda it: {"scheme": it.scheme},
    "goal_amendments": lambda it: {"scheme": it.scheme, "goal": "1"},
    "round": lambda it: {"code": it.round},
    "missing": lambda it: {"code": it.round},
    "round_goals": lambda it: {"code": it.round},
    "round_goal": lambda it: {"code": it.round, "scheme": it.scheme, "goal": "1"},
    "paper": lambda it: {"code": it.paper},
    "paper_pdf": lambda it: {"code": it.paper},
    "paper_docx": lambda it: {"code": it.paper},
    "paper_preview": lambda it: {"code": it.paper},
    "paper_completions": lambda it: {"code": it.paper},
    "paper_section": lambda it: {"code": it.paper},
    "paper_hand_in": lambda it: {"code": it.paper},
    "paper_returned": lambda it: {"code": it.paper, "number": it.returned},
    "paper_doubt": lambda it: {"code": it.paper},
    "paper_history": lambda it: {"code": it.paper},
    "history": lambda it: {"kind": "goal", "key": f"{it.scheme}/1"},
}
# The addresses that name a thing of nobody's in particular, each with what guards it instead.
OF_NO_UNIT = {
    "welcome": "the link is the key: it works once, for the account that it was made for",
    "calendar_file": "the address is the key, and shows the days of its holder: test_calendar_and_what_is_missing.py",
    "take_delivery": "asks for a token with limits of its own: test_delivering_by_program.py",
    "person": "accounts are managed by roles without limits only",
    "tokens": "accounts are managed by roles without limits only",
    "protection_report": "the log is read by roles without limits only",
    "protection_report_json": "the log is read by roles without limits only",
    "run": "the log is read by roles without limits only",
    "check": "a document that was handed in belongs to no unit: whoever checks documents sees every check",
    "check_again": "as check",
    "check_json": "as check",
    "check_html": "as check",
    "check_word": "as check",
    "check_word_file": "as check",
    "check_figures": "figures are taken into the register by roles without limits only",
    "check_figures_xlsx": "as check_figures",
    "check_figure_table": "as check_figures",
    "check_finding": "as check",
}
MORE_HISTORIES = ("indicator", "paper", "round", "delivery")
LISTS = ("home", "my_rounds", "rounds", "calendar", "amendments", "papers", "histories")


def addresses(it: Things) -> dict[str, str]:
    found = {name: reverse(f"staff:{name}", kwargs=of(it)) for name, of in OWNED.items()}
    keys = {"indicator": it.indicator, "paper": it.paper, "round": it.round, "delivery": str(it.owed)}
    return found | {f"history of {kind}": reverse("staff:history", args=[kind, keys[kind]]) for kind in MORE_HISTORIES}


def upload() -> SimpleUploadedFile:
    return SimpleUploadedFile("nyt.txt", b"nyt")


def forms(it: Things) -> list[tuple[str, str, dict[str, object]]]:
    """Every form that changes something of the things: a word for it, its address, and what would be sent."""
    at, seen = addresses(it), {f"follows-{it.owed}": str(it.last())}
    new = {f"value-{it.owed}": "97531", f"explanation-{it.owed}": "nyt", **seen}
    text = f"---\ntitle: Nyt\nscheme: {it.scheme}\n---\n# Nyt\n\nNyt.\n"
    opening = {"title": "Ny runde", "schemes": it.scheme, "as_of": "2024-12-31", "due_on": "2026-03-01"}
    return [
        ("deliver", at["my_figures"], {**new, "action": "all"}),
        ("keep a draft", at["keep_draft"], new),
        ("attach", at["one_figure"], {"file": upload()}),
        ("withdraw a file", at["one_figure"], {"withdraw": it.file, f"reason-{it.file}": "nej"}),
        ("approve", at["round"], {"action": f"approve-{it.owed}", **seen}),
        ("approve all", at["round"], {"action": "approve-all", **seen}),
        ("send back", at["round"], {"action": f"return-{it.owed}", f"note-{it.owed}": "nej", **seen}),
        ("close the round", at["round"], {"action": "lock", "reason": "slut"}),
        ("open a round", reverse("staff:rounds"), opening),
        ("explain", at["round_goal"], {"action": "texts", "text-risk-0": "nyt"}),
        ("conclude", at["round_goal"], {"action": "conclude", "verdict": "achieved", "rationale": "nyt"}),
        ("propose", at["goal_amendments"], {"action": "propose", "kind": "drop", "rationale": "nyt"}),
        (
            "comment a proposal",
            at["goal_amendments"],
            {"action": f"comment-{it.amendment}", f"comment-{it.amendment}": "nej"},
        ),
        (
            "reject",
            at["goal_amendments"],
            {"action": f"reject-{it.amendment}", f"body-{it.amendment}": it.unit, f"reason-{it.amendment}": "nej"},
        ),
        ("begin a paper", reverse("staff:papers"), {"code": "nyt", "title": "Nyt", "kind": "sag", "scheme": it.scheme}),
        ("write", at["paper"], {"action": "save", "text": text}),
        ("submit", at["paper"], {"action": "submit"}),
        ("comment a section", at["paper_section"], {"action": "comment", "section": "", "text": "nyt"}),
        ("mark a section", at["paper_section"], {"action": "ready", "number": it.section}),
        ("hand in", at["paper_hand_in"], {"file": SimpleUploadedFile("papir.docx", word())}),
    ]


def word() -> bytes:
    from pejl.documents.writers.word_paper import write_word
    from pejl.interfaces.papers.life import composed

    return write_word(composed("papir-own"))


def counted() -> dict[str, tuple[int, int]]:
    """How many rows there are in every table of ours, and how many versions stand; what was only seen aside."""
    tables = [one for one in apps.get_models() if one.__module__.startswith("pejl.") and one.__name__ != "AccessEntry"]
    return {one._meta.label: (one.objects.count(), _standing(one)) for one in tables}


def _standing(model) -> int:
    names = {field.name for field in model._meta.fields}
    return model.objects.filter(recorded_to=None).count() if "recorded_to" in names else 0


def shown(answer) -> str:
    """All text of an answer, of a packed one too."""
    body = b"".join(answer.streaming_content) if answer.streaming else answer.content
    if body.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(body)) as archive:
            body = b"".join(archive.read(name) for name in archive.namelist())
    return re.sub(r"[.\s\xa0]", "", body.decode("utf-8", "replace"))


def told(answer) -> bool:
    """Whether an answer tells something of the things."""
    return SECRET in shown(answer) or FIGURE in shown(answer)


@pytest.fixture
def own():
    return owned_things("own", "OWN")


@pytest.fixture
def foreign():
    return owned_things("foreign", "FRE")


def somebody(role, unit="", scheme="", **more) -> Client:
    client = Client()
    grants = (GrantFacts(role, unit, scheme),) if role else ()
    client.force_login(create_user(f"{role or 'alice'}-{unit}", None, grants=grants, acting_user="test", **more))
    return client


def named() -> set[str]:
    return {one.name for one in urlpatterns if isinstance(one, URLPattern) and one.pattern.converters}


def test_every_address_that_names_a_thing_is_of_a_unit_or_says_why_not():
    assert named() == {*OWNED, *OF_NO_UNIT}
    assert set(OWNED) & set(OF_NO_UNIT) == set()


def test_who_may_everything_sees_the_things_at_every_address_and_every_form_does_something(own):
    """So that the tests below cannot pass because an address or a form is wrong."""
    alice = somebody(None, superuser=True)
    writes = {
        "paper_preview",
        "paper_completions",
        "paper_section",
        "paper_hand_in",
        "paper_doubt",
        "take_workbook",
        "keep_draft",
    }
    silent = {name for name, one in addresses(own).items() if name not in writes and alice.get(one).status_code != 200}
    assert silent == set()
    assert [name for name in LISTS[2:] if not told(alice.get(reverse(f"staff:{name}")))] == []
    idle = []
    for word_for_it, address, typed in forms(own):
        with transaction.atomic():
            before = counted()
            answer = alice.post(address, typed)
            if counted() == before:
                idle.append((word_for_it, answer.status_code))
            transaction.set_rollback(True)
    assert idle == []


@pytest.mark.parametrize("role", list(Role))
def test_nobody_of_another_unit_and_follow_up_sees_or_changes_anything(own, foreign, role):
    client, before = somebody(role, "OWN", "own"), counted()
    places = {**addresses(foreign), **{name: reverse(f"staff:{name}") for name in LISTS}}
    seen = {name: client.get(one) for name, one in places.items()}
    assert {
        name for name, one in seen.items() if FIGURE in shown(one) or f"{SECRET}runde-foreign" in shown(one)
    } == set()
    assert {name for name in addresses(foreign) if told(seen[name])} == set()
    assert {name: one.status_code for name, one in seen.items() if one.status_code not in {200, *REFUSED}} == {}
    sent = {name: client.post(address, typed) for name, address, typed in forms(foreign)}
    assert {name: one.status_code for name, one in sent.items() if one.status_code not in REFUSED} == {}
    assert {name for name, one in sent.items() if told(one)} == set()
    assert counted() == before


@pytest.mark.parametrize("role", list(Role))
def test_nobody_of_another_unit_in_the_same_follow_up_delivers_approves_or_fetches_files(own, role):
    client, before = somebody(role, "ELSE"), counted()
    at = addresses(own)
    for name in ("one_figure", "evidence", "my_figures", "my_figures_xlsx", "missing", "history of delivery"):
        answer = client.get(at[name])
        assert FIGURE not in shown(answer), name
        assert not told(answer) or name == "missing", name  # which names the round, and counts nothing of others
    of_a_unit = (
        "deliver",
        "keep a draft",
        "attach",
        "withdraw a file",
        "approve",
        "approve all",
        "send back",
        "explain",
    )
    for name, address, typed in forms(own):
        if name in of_a_unit:
            assert client.post(address, typed).status_code in REFUSED, name
    assert counted() == before


def test_a_paper_is_not_moved_to_a_follow_up_that_its_writer_has_no_right_to(own, foreign):
    writer = somebody(Role.PAPER_WRITER, "", "own")
    text = "---\ntitle: Nyt\nscheme: foreign\n---\n# Nyt\n\nNyt.\n"
    before = counted()
    assert writer.post(addresses(own)["paper"], {"action": "save", "text": text}).status_code == 403
    assert counted() == before


def test_nor_by_a_correction(own, foreign, monkeypatch):
    monkeypatch.setattr("pejl.interfaces.staff.papers.one_paper.put_right", lambda *_a, **_n: pytest.fail("corrected"))
    leader = somebody(Role.APPROVER, "", "own")
    text = "---\ntitle: Nyt\nscheme: foreign\n---\n# Nyt\n\nNyt.\n"
    sent = {"action": "correct", "text": text, "note": "Rettet."}
    assert leader.post(addresses(own)["paper"], sent).status_code == 403
