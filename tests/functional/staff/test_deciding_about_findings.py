# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""People decide about what was found, and teach what phrases mean; corrected figures lead back to the papers."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from pejl.apps.checks.queries import decisions, phrases, report_of
from pejl.apps.measurements.actions import correct_measurement
from pejl.apps.measurements.rows import MeasurementRow
from tests.factories import make_indicator
from tests.functional.staff.visiting import LIST, contradicted, text
from tests.papers import asked, checked, quoting, recorded_places
from tests.people import BOB

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
    assert "<q>pladser</q>" in text(bob.get(page))
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


def test_papers_that_quote_a_corrected_figure_are_listed_and_the_report_says_so(alice):
    version = recorded_places()
    number = quoting(str(version))
    assert "Ingen kontrollerede papirer" in text(alice.get(f"{LIST}rettede-tal/"))
    correct_measurement(version, MeasurementRow("places", "2022", "212"), acting_user=BOB, reason="to blev talt sent")
    for address in (f"{LIST}rettede-tal/", f"{LIST}{number}/"):
        page = text(alice.get(address))
        assert "212 pladser" in page
        assert "to blev talt sent" in page
        assert f'href="{LIST}{number}/"' in page
