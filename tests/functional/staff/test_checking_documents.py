# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""A paper's way through the pages: handed in, read by the worker, shown with what was found, decided about."""

import json
from io import BytesIO
from zipfile import ZipFile

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone

from pejl.apps.checks import commenting
from pejl.apps.checks.actions import Verdicted, decide
from pejl.apps.checks.models import Check, CommentedFile, Progress, State, UploadedFile
from pejl.apps.checks.queries import check_facts, decisions, phrases, report_of
from pejl.apps.checks.running import run
from pejl.apps.jobs.models import WorkerHeartbeat
from pejl.apps.measurements.actions import correct_measurement
from pejl.apps.measurements.rows import MeasurementRow
from pejl.interfaces.staff import uploading
from pejl.interfaces.staff.checks.tasks import make_comments
from tests.factories import make_indicator
from tests.integration.checks.test_quoted_figures import quoting, version
from tests.papers import CASE, CONTRADICTION, asked, checked
from tests.people import ALICE, BOB

LIST = "/arbejde/kontrol/"
assert version  # a fixture, taken over


def of(user) -> Client:
    client = Client()
    client.force_login(user)
    return client


@pytest.fixture
def alice(people):
    return of(people.alice)


@pytest.fixture
def bob(people):
    return of(people.bob)


def text(answer) -> str:
    return " ".join(answer.content.decode().split())


def hand_in(client, *files, **fields):
    uploads = [SimpleUploadedFile(name, body) for name, body in files]
    return client.post(LIST, {"documents": uploads, "against": "none", **fields})


def contradicted(number) -> str:
    return next(one.id for one in report_of(number).claims if one.quote == CONTRADICTION)


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
    assert "<h1>Kontrollen kunne ikke gennemføres</h1>" in page
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


# --- decided ------------------------------------------------------------------------------------------------------


def test_the_text_is_to_be_corrected_at_the_press_of_a_button(alice):
    number = checked()
    target = contradicted(number)
    answer = alice.post(f"{LIST}{number}/fund/{target}/", {"choice": "accepted"})
    assert answer.headers["Location"] == f"{LIST}{number}/#fund-{target}"
    assert "alice, " in text(alice.get(f"{LIST}{number}/"))
    assert "Der er taget stilling til 1 af 2 fund." in text(alice.get(f"{LIST}{number}/"))
    assert "<h1>To tal er modsagt</h1>" in text(alice.get(f"{LIST}{number}/"))


def test_what_is_dismissed_counts_no_more_and_is_known_again(alice, bob):
    number = checked()
    target = contradicted(number)
    address = f"{LIST}{number}/fund/{target}/"
    refused = alice.post(address, {"choice": "dismissed", "reason": " "})
    assert refused.status_code == 400
    assert 'aria-describedby="h-dismissed e-reason-dismissed"' in text(refused)
    alice.post(address, {"choice": "dismissed", "reason": "Tallet er talt op på en anden måde."})
    assert "<h1>Ét tal er modsagt</h1>" in text(alice.get(f"{LIST}{number}/"))
    again = checked(by=BOB)
    page = text(bob.get(f"{LIST}{again}/"))
    assert "<strong>Afvist før</strong>" in page
    assert "det er rigtigt, som det står. Tallet er talt op på en anden måde." in page
    assert "<h1>Ét tal er modsagt</h1>" in page


def test_of_two_who_decide_at_once_the_later_is_told_and_keeps_what_he_wrote(alice, bob):
    number = checked()
    address = f"{LIST}{number}/fund/{contradicted(number)}/"
    page = text(bob.get(address))
    assert 'name="seen" value=""' in page
    alice.post(address, {"choice": "accepted", "seen": ""})
    answer = bob.post(address, {"choice": "dismissed", "reason": "Bob mener noget andet.", "seen": ""})
    assert answer.status_code == 409
    page = text(answer)
    assert "En anden har taget stilling, mens du læste." in page
    assert "alice, " in page
    assert "Bob mener noget andet.</textarea>" in page
    seen = decisions(number)[contradicted(number)].id
    bob.post(address, {"choice": "dismissed", "reason": "Bob mener noget andet.", "seen": str(seen)})
    assert decisions(number)[contradicted(number)].by == BOB
    history = text(bob.get(address))
    assert history.index("alice, ") < history.index("bob, ")


def test_a_phrase_is_taught_at_the_finding(alice):
    make_indicator("places", unit="places")
    number = checked()
    address = f"{LIST}{number}/fund/{contradicted(number)}/"
    lesson = {"choice": "taught", "phrase": "Pladser på herberg", "indicator": "places"}
    wrong = alice.post(address, {**lesson, "indicator": "palces"})
    assert wrong.status_code == 400
    assert 'id="e-indicator"' in text(wrong)
    assert phrases() == ()
    alice.post(address, lesson)
    assert [one.phrase for one in phrases()] == ["pladser på herberg"]
    assert decisions(number)[contradicted(number)].choice == "taught"
    assert "Pejl har lært, hvad det betyder" in text(alice.get(f"{LIST}{number}/"))


@pytest.mark.parametrize("address", ["999999/", "999999/check.json", "999999/word/", "999999/fund/c1/"])
def test_a_check_that_does_not_exist_is_not_found(alice, address):
    assert alice.get(f"{LIST}{address}").status_code == 404


def test_a_finding_that_does_not_exist_is_not_found(alice):
    number = checked()
    holds = next(one.id for one in report_of(number).claims if one.verdict == "holds")
    for target in ("c999", "f1", holds):
        assert alice.get(f"{LIST}{number}/fund/{target}/").status_code == 404
    assert alice.get(f"{LIST}{asked()}/fund/c1/").status_code == 404
    assert alice.post(f"{LIST}{number}/fund/{contradicted(number)}/", {"choice": "deleted"}).status_code == 404


# --- phrases ------------------------------------------------------------------------------------------------------


def test_phrases_are_taught_fetched_taken_over_and_forgotten(alice, bob):
    make_indicator("places", unit="places")
    page = f"{LIST}vendinger/"
    assert alice.post(page, {"phrase": "Pladser", "indicator": "places"}).status_code == 302
    assert "“pladser”" in text(bob.get(page))
    file = alice.get(f"{page}phrases.csv")
    assert file.content.decode() == "phrase,indicator,breakdown,unit\npladser,places,,\n"
    refused = bob.post(f"{page}glem/", {"phrase": "pladser", "reason": ""})
    assert refused.status_code == 400
    bob.post(f"{page}glem/", {"phrase": "pladser", "reason": "den betyder flere ting"})
    assert phrases() == ()
    taken = {"file": SimpleUploadedFile("phrases.csv", file.content), "reason": "taget over igen"}
    assert bob.post(f"{page}fil/", taken).status_code == 302
    assert [(one.phrase, one.by) for one in phrases()] == [("pladser", BOB)]


@pytest.mark.parametrize(
    ("body", "sentence"),
    [
        (b"", "en kolonne"),
        (b"phrase;indicator\n", "en kolonne"),
        (b"phrase,indicator,who\n", "who"),
        (b"phrase,indicator\npladser,\n", "mangler"),
        (b"phrase,indicator\npladser,palces\n", "indikator"),
        (b"phrase,indicator\npladser,places,,,\n", "kan ikke læses"),
        ("phrase,indicator\nårsværk,places\n".encode("latin-1"), "UTF-8"),
    ],
)
def test_a_file_that_cannot_be_taken_over_is_told_of_beside_its_field(alice, body, sentence):
    make_indicator("places", unit="places")
    answer = alice.post(f"{LIST}vendinger/fil/", {"file": SimpleUploadedFile("phrases.csv", body)})
    assert answer.status_code == 400
    error = text(answer).partition('id="e-file"')[2].partition("</p>")[0]
    assert sentence.lower() in error.lower()
    assert phrases() == ()


# --- corrected figures --------------------------------------------------------------------------------------------


def test_papers_that_quote_a_corrected_figure_are_listed_and_the_report_says_so(alice, version):
    number = quoting(str(version))
    assert "Ingen kontrollerede papirer" in text(alice.get(f"{LIST}rettede-tal/"))
    correct_measurement(version, MeasurementRow("places", "2022", "212"), acting_user=BOB, reason="to blev talt sent")
    for address in (f"{LIST}rettede-tal/", f"{LIST}{number}/"):
        page = text(alice.get(address))
        assert "212 pladser" in page
        assert "to blev talt sent" in page
        assert f'href="{LIST}{number}/"' in page


# --- Word ---------------------------------------------------------------------------------------------------------


def word() -> bytes:
    """The case as a Word file with a table."""
    import docx

    document = docx.Document()
    *paragraphs, head, row = filter(None, CASE.splitlines())
    for one in paragraphs:
        document.add_paragraph(one)
    table = document.add_table(0, 3)
    for line in (head, row):
        for cell, words in zip(table.add_row().cells, line.split("\t"), strict=True):
            cell.text = words
    file = BytesIO()
    document.save(file)
    return file.getvalue()


def comments(body: bytes) -> str:
    with ZipFile(BytesIO(body)) as packed:
        return packed.read("word/comments.xml").decode()


def test_the_word_file_comes_back_with_comments_but_for_what_was_dismissed(alice):
    hand_in(alice, ("sag.docx", word()))
    number = Check.objects.get().pk
    run(number)
    questioned = [one for one in report_of(number).claims if one.verdict == "contradicted"]
    assert len(questioned) == 2
    decide(number, Verdicted(questioned[1].id, "dismissed", "talt på en anden måde"), acting_user=ALICE)
    page = f"{LIST}{number}/word/"
    assert "er ikke lavet endnu" in text(alice.get(page))
    alice.post(page)
    assert "er ved at blive lavet" in text(alice.get(page))
    assert make_comments.call(CommentedFile.objects.get().pk, "da") == "done"
    document = check_facts(number).documents[0].id
    answer = alice.get(f"{page}{document}/")
    assert "sag-pejl.docx" in answer.headers["Content-Disposition"]
    assert comments(answer.content).count("<w:comment ") == 1
    assert "Modsagt: 260" in comments(answer.content)
    assert alice.get(page, headers={"HX-Request": "true"}).headers["HX-Refresh"] == "true"


def test_a_word_file_that_cannot_be_written_says_why(alice, monkeypatch):
    hand_in(alice, ("sag.docx", word()))
    number = Check.objects.get().pk
    run(number)
    alice.post(f"{LIST}{number}/word/")
    UploadedFile.objects.update(body=b"PK\x03\x04")
    row = CommentedFile.objects.get()
    assert commenting.make(row.pk, lambda *_: ()) == "failed"
    document = check_facts(number).documents[0].id
    assert "<strong>sag.docx</strong>: " in text(alice.get(f"{LIST}{number}/word/"))
    assert alice.get(f"{LIST}{number}/word/{document}/").status_code == 404


def test_a_check_without_word_files_says_so(alice):
    assert "Her er ikke noget Word-dokument" in text(alice.get(f"{LIST}{checked()}/word/"))


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
