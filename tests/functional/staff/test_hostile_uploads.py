# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Every address that takes a file, with files that mean harm: each is refused or kept unopened, and nothing breaks."""

import io
import re
import zipfile
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

import pejl
from pejl.apps.checks.facts import CheckFacts
from pejl.apps.checks.models import CheckedDocument, State, TaughtPhrase
from pejl.apps.checks.queries import check_facts
from pejl.apps.checks.running import run
from pejl.apps.papers.models import ReturnedFile
from pejl.apps.papers.queries import paper_facts, returned_file
from pejl.apps.people.actions import create_user
from pejl.apps.rounds.evidence import LARGEST
from pejl.apps.rounds.models import Draft, Evidence
from pejl.interfaces.staff.papers.tasks import read_returned
from tests.functional.staff.foreign import Things, owned_things
from tests.functional.staff.visiting import of

pytestmark = pytest.mark.django_db
PDF, PNG, ZIP = b"%PDF-1.7\n", b"\x89PNG\r\n\x1a\n", b"PK\x03\x04"
SCRIPT = b"<script>alert(1)</script>"
PROGRAM = b"MZ\x90\x00" + bytes(200)

# The views that take a file, with the address and the field of each. A view that is added fails the first test.
UPLOADS = {
    "checks/handing_in.py": ("/arbejde/kontrol/", "documents"),
    "checks/phrases.py": ("/arbejde/kontrol/vendinger/fil/", "file"),
    "rounds/one_figure.py": ("/arbejde/runder/{0.round}/tal/{0.owed}/", "file"),
    "rounds/mine.py": ("/arbejde/mine-tal/{0.round}/excel/", "file"),
    "papers/returned.py": ("/arbejde/papirer/{0.paper}/retur/", "file"),
}
NAMES = {
    "checks/handing_in.py": "sag.docx",
    "checks/phrases.py": "vendinger.csv",
    "rounds/one_figure.py": "bilag.xlsx",
    "rounds/mine.py": "tal.xlsx",
    "papers/returned.py": "papir.docx",
}
PLACES = tuple(UPLOADS)


@pytest.fixture
def alice(db):
    return of(create_user("alice", None, superuser=True, acting_user="test"))


@pytest.fixture
def things() -> Things:
    return owned_things("plan", "BBU")


def packed(**members: bytes) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, body in members.items():
            archive.writestr(name.replace("__", "/").replace("_dot_", "."), body)
    return file.getvalue()


def bomb() -> bytes:
    """A Word file and a spreadsheet at once, whose parts are a thousand times larger than they were packed to."""
    zeros = bytes(30_000_000)
    return packed(word__document_dot_xml=zeros, xl__workbook_dot_xml=zeros, _Content_Types__dot_xml=zeros)


def hostile(kind: str) -> bytes:
    return {
        "zip bomb": bomb,
        "polyglot": lambda: PDF + SCRIPT + packed(word__document_dot_xml=b"<w:document/>"),
        "program": lambda: PROGRAM,
        "script": lambda: SCRIPT,
        "empty": lambda: b"",
        "broken archive": lambda: ZIP + bytes(100),
        "entities": lambda: packed(word__document_dot_xml=ENTITIES, xl__workbook_dot_xml=ENTITIES),
        "paths": lambda: packed(**{"..__..__etc__passwd": b"x", "word__document_dot_xml": b"<w:document/>"}),
    }[kind]()


KINDS = ("zip bomb", "polyglot", "program", "script", "empty", "broken archive", "entities", "paths")
ENTITIES = (
    b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">'
    b'<!ENTITY c SYSTEM "file:///etc/passwd">]><x>&b;&c;</x>'
)


def send(client, place: str, things: Things, body: bytes, name: str = ""):
    address, field = UPLOADS[place]
    file = SimpleUploadedFile("x", body)
    file._name = name or NAMES[place]  # as a client that is no browser would send it: Django cleans it on the way in
    return client.post(address.format(things), {field: file, "reason": "x"})


def test_every_view_that_takes_a_file_is_here():
    root = Path(pejl.__file__).parent / "interfaces"
    takes = {path for path in root.rglob("*.py") if "request.FILES" in path.read_text(encoding="utf-8")}
    assert {str(one.relative_to(root / "staff")) for one in takes} == set(UPLOADS)
    fields = re.compile(r'<input type="file"[^>]* name="(\w+)"')
    pages = [path.read_text(encoding="utf-8") for path in root.rglob("*.html")]
    assert {name for page in pages for name in fields.findall(page)} == {field for _, field in UPLOADS.values()}


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("place", PLACES)
def test_no_hostile_file_breaks_a_page_or_gets_into_the_register(alice, things, place, kind):
    before = paper_facts(things.paper).source, TaughtPhrase.objects.count(), Draft.objects.count()
    answer = send(alice, place, things, hostile(kind))
    assert answer.status_code in (302, 400)
    if answer.status_code == 400:
        assert 'class="error' in answer.content.decode() or 'role="' in answer.content.decode()
    _read_what_was_kept(place)
    assert (paper_facts(things.paper).source, TaughtPhrase.objects.count(), Draft.objects.count()) == before


def _read_what_was_kept(place: str) -> None:
    """What the worker would do with it: it ends with a reason, and never with a report or a text."""
    if place == "checks/handing_in.py":
        for number in CheckedDocument.objects.order_by("id").values_list("check_asked", flat=True):
            run(number)
            facts: CheckFacts = check_facts(number)
            assert facts.state == State.FAILED
    if place == "papers/returned.py":
        for row in ReturnedFile.objects.filter(by="alice").order_by("id"):
            read_returned.call(row.pk)
            file = returned_file(row.paper.code, row.pk)
            assert file is not None
            assert file.error


def test_a_file_that_is_kept_as_evidence_is_never_shown_by_a_browser(alice, things):
    assert send(alice, "rounds/one_figure.py", things, PDF + SCRIPT, "side.pdf").status_code == 302
    kept = Evidence.objects.get(name="side.pdf")
    answer = alice.get(f"/arbejde/bilag/{kept.pk}/")
    assert answer.headers["Content-Type"] == "application/octet-stream"
    assert answer.headers["Content-Disposition"].startswith("attachment")
    assert answer.headers["X-Content-Type-Options"] == "nosniff"


@pytest.mark.parametrize("name", ["../../etc/passwd.txt", "..\\..\\boot.txt", "/etc/x.txt", "a\r\nSet-Cookie: b=c.txt"])
def test_the_name_of_a_file_leads_nowhere(alice, things, name):
    send(alice, "rounds/one_figure.py", things, b"tal", name)
    for kept in Evidence.objects.exclude(pk=things.file):
        assert not set(kept.name) & set("/\\\r\n")
        answer = alice.get(f"/arbejde/bilag/{kept.pk}/")
        assert "Set-Cookie" not in answer.headers


@pytest.mark.parametrize("place", PLACES)
def test_what_is_too_large_is_refused(alice, things, place, monkeypatch):
    monkeypatch.setattr("pejl.interfaces.staff.uploading.LARGEST_TOGETHER", 1_000)
    monkeypatch.setattr("pejl.interfaces.staff.uploading.AROUND", 0)
    assert send(alice, place, things, bytes(20_000)).status_code in (400, 413)


def test_evidence_has_a_limit_of_its_own(alice, things):
    answer = send(alice, "rounds/one_figure.py", things, b"a" * (LARGEST + 1), "stor.txt")
    assert answer.status_code == 400
    assert not Evidence.objects.filter(name="stor.txt").exists()
