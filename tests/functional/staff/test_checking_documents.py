# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""A paper's way through the pages: handed in, read by the worker, shown with what was found."""

import json

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone

from pejl.apps.checks.models import Check, Progress, State, UploadedFile
from pejl.apps.checks.queries import check_facts, decisions
from pejl.apps.checks.running import run
from pejl.apps.jobs.models import WorkerHeartbeat
from pejl.interfaces.staff import uploading
from tests.functional.staff.visiting import LIST, contradicted, hand_in, of, text
from tests.papers import CASE, asked, checked
from tests.people import ALICE, BOB

# --- handed in ----------------------------------------------------------------------------------------------------


def test_alice_hands_in_a_paper_leaves_and_finds_the_report_later(alice):
    answer = hand_in(alice, ("sag.txt", CASE.encode()))
    number = Check.objects.get().pk
    assert answer.headers["Location"] == f"{LIST}{number}/"
    assert "Kontrollen venter på sin tur" in text(alice.get(f"{LIST}{number}/"))
    assert "Venter på arbejderen" in text(alice.get(LIST))
    run(number)
    assert "To tal er modsagt" in text(alice.get(LIST))
    report = text(alice.get(f"{LIST}{number}/"))
    assert "<h1>To tal er modsagt</h1>" in report
    assert "bestilt af alice" in report


def test_several_papers_are_checked_together(alice):
    hand_in(alice, ("sag.txt", CASE.encode()), ("bilag.txt", b"Der var 12 pladser."))
    assert [one.name for one in check_facts(Check.objects.get().pk).documents] == ["sag.txt", "bilag.txt"]


def test_the_form_says_what_it_takes_and_what_is_kept(alice):
    page = text(alice.get(LIST))
    assert "Højst 10 dokumenter på hver højst 50 MB" in page
    assert "Filerne slettes efter 30 dage" in page
    assert 'accept=".docx' in page
    assert "Der er ikke kontrolleret noget dokument endnu" in page


@pytest.mark.parametrize(
    ("files", "sentence"),
    [
        ((), "Der er ikke valgt noget dokument."),
        ([("billede.png", b"\x89PNG\0")], "docx, xlsx, pdf, html, md, txt"),
        ([("sag.txt", b"a"), ("sag.txt", b"b")], "To dokumenter har samme navn."),
    ],
)
def test_what_cannot_be_taken_is_said_beside_the_field(alice, files, sentence):
    answer = hand_in(alice, *files)
    assert answer.status_code == 400
    page = text(answer)
    assert 'aria-describedby="h-documents e-documents" aria-invalid="true"' in page
    error = page.partition('id="e-documents"')[2].partition("</p>")[0]
    assert sentence in error
    assert "a name of its own" not in error  # which is for developers
    assert not Check.objects.exists()


def test_a_paper_that_is_too_large_is_refused_before_it_is_read(alice, monkeypatch):
    monkeypatch.setattr(uploading, "LARGEST_TOGETHER", -uploading.AROUND)
    answer = hand_in(alice, ("sag.txt", b"a"))
    assert answer.status_code == 413
    assert "Del det op" in text(answer)


def test_the_english_page_is_in_english_and_so_is_the_check(alice):
    assert "Check new documents" in text(alice.get("/en/arbejde/kontrol/"))
    alice.post("/en/arbejde/kontrol/", {"documents": [SimpleUploadedFile("sag.txt", CASE.encode())]})
    assert check_facts(Check.objects.get().pk).language == "en"


# --- while it runs ------------------------------------------------------------------------------------------------


def test_the_page_says_how_far_it_has_come(alice):
    number = asked(CASE, "Der var 12 pladser.")
    now = timezone.now()
    WorkerHeartbeat.objects.create(worker="one", started_at=now, seen_at=now)
    Progress.objects.update(state=State.RUNNING, step="reading", done=1, total=2)
    page = text(alice.get(f"{LIST}{number}/"))
    assert "Dokumenterne bliver læst." in page
    assert "1 af 2 dokumenter læst" in page
    assert '<progress max="2" value="1"' in page
    assert "Du kan forlade siden" in page
    assert 'data-hx-trigger="every 2s"' in page
    assert "arbejder, så der sker" not in page


def test_the_page_says_how_many_pages_of_a_long_document_are_read(alice):
    number = asked(CASE)
    Progress.objects.update(state=State.RUNNING, step="pages", done=34, total=120)
    page = text(alice.get(f"{LIST}{number}/"))
    assert "Dokumenterne bliver læst." in page
    assert "34 af 120 sider læst" in page
    assert '<progress max="120" value="34"' in page


def test_it_says_so_when_nobody_works(alice):
    assert "Der kører ingen arbejder" in text(alice.get(f"{LIST}{asked()}/"))


def test_a_page_that_asks_by_itself_is_told_to_load_the_report(alice):
    number = checked()
    answer = alice.get(f"{LIST}{number}/", headers={"HX-Request": "true"})
    assert answer.headers["HX-Refresh"] == "true"
    assert "Rapporten er klar." in text(answer)


def test_a_check_that_failed_says_why_and_can_be_tried_again(alice):
    hand_in(alice, ("brudt.docx", b"PK\x03\x04 word/document.xml"))
    number = Check.objects.get().pk
    run(number)
    page = text(alice.get(f"{LIST}{number}/"))
    assert ">Kontrollen kunne ikke gennemføres</h1>" in page
    assert "brudt.docx: " in page
    answer = alice.post(f"{LIST}{number}/igen/")
    assert answer.headers["Location"] == f"{LIST}{number + 1}/"


def test_it_cannot_be_when_the_files_are_gone(alice):
    number = checked()
    UploadedFile.objects.all().delete()
    assert "Kontrollér igen" not in text(alice.get(f"{LIST}{number}/"))
    answer = alice.post(f"{LIST}{number}/igen/")
    assert answer.status_code == 400
    assert "Filerne gemmes ikke længere" in text(answer)


# --- the report ---------------------------------------------------------------------------------------------------


def test_the_text_stands_in_its_own_words_with_what_was_found_beside_it(alice):
    number = checked()
    page = text(alice.get(f"{LIST}{number}/"))
    target = contradicted(number)
    place = page.index('<mark class="m-bad"')
    assert page[place:].index("260</mark>") < page[place:].index(f'id="fund-{target}"')
    assert "Modsagt: 260 eller 240?" in page
    for deed in ("Ret i teksten", "Det er rigtigt, skriv hvorfor", "Husk: dette betyder …"):
        assert deed in page
    assert "Der er taget stilling til 0 af 2 fund." in page


def test_what_the_paper_says_is_never_markup(alice):
    number = checked("Der var <script>alert(1)</script> 12 pladser i 2024.\n\n" + CASE, names=["<b>.txt"])
    page = alice.get(f"{LIST}{number}/").content.decode()
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert" in page
    assert "<b>.txt" not in page


def test_the_report_is_fetched_as_files(alice):
    number = checked()
    answer = alice.get(f"{LIST}{number}/check.json")
    assert answer.headers["Content-Disposition"] == f'attachment; filename="check-{number}.json"'
    assert json.loads(answer.content)["summary"]["contradicted"] == 2
    html = alice.get(f"{LIST}{number}/check.html")
    assert "attachment" in html.headers["Content-Disposition"]
    assert "To tal er modsagt" in text(html)


# --- who may ------------------------------------------------------------------------------------------------------


def test_a_colleague_sees_and_decides_about_the_checks_of_another(bob):
    number = checked(by=ALICE)
    assert bob.post(f"{LIST}{number}/fund/{contradicted(number)}/", {"choice": "accepted"}).status_code == 302
    assert decisions(number)[contradicted(number)].by == BOB


def test_charlie_who_only_has_a_login_is_refused_and_shown_no_way_there(people):
    charlie, number = of(people.charlie), checked()
    assert charlie.get(f"{LIST}{number}/").status_code == 403
    assert charlie.post(LIST, {"documents": [SimpleUploadedFile("a.txt", b"a")]}).status_code == 403
    assert "Kontrol af dokumenter" not in text(charlie.get("/arbejde/"))


def test_a_stranger_is_sent_to_the_login(people):
    number = checked()
    for address in (LIST, f"{LIST}{number}/", f"{LIST}{number}/check.json"):
        answer = Client().get(address)
        assert (answer.status_code, answer.headers["Location"]) == (302, f"/arbejde/login/?next={address}")


def test_nothing_of_it_is_cached(alice):
    number = checked()
    for address in (LIST, f"{LIST}{number}/", f"{LIST}{number}/check.json", f"{LIST}{number}/word/"):
        assert "no-store" in alice.get(address).headers["Cache-Control"]
