# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The figures of an old paper's tables come into the register when a person confirms them, and never otherwise."""

import re
from io import BytesIO

import pytest
from openpyxl import load_workbook

from pejl.apps.checks.recognition import series_of
from pejl.apps.indicators.queries import sources
from pejl.apps.measurements.models import Measurement
from pejl.apps.measurements.queries import history
from pejl.interfaces.exchange.register.loading import Order
from pejl.interfaces.exchange.workbooks.recording import deliver_workbook
from pejl.interfaces.staff.checks import figures
from pejl.interfaces.staff.checks.figures import source_code
from tests.factories import make_indicator, record_figures
from tests.functional.staff.visiting import LIST, text
from tests.papers import checked
from tests.people import ALICE

PAPER = """Herberger

Pladser og tilfredshed\t2022\t2023\t2024\tMål 2025
Pladser på herberger\t210\tca. 220\t240\t300
Tilfredse beboere (%)\t61,5\t62,0\t63,2\t70,0
"""


@pytest.fixture(autouse=True)
def indicators(db):
    make_indicator("places", title={"da": "Pladser på herberger"}, unit="places")
    make_indicator("satisfied", title={"da": "Tilfredse beboere"}, unit="%", figure_kind="share")


@pytest.fixture
def paper() -> str:
    """The address of the form of its table."""
    return f"{LIST}{checked(PAPER, names=['Rapport 2024.txt'])}/tal/1/"


def form(client, address: str) -> dict[str, str]:
    """What the form holds as it is shown: what a browser would send back."""
    page = client.get(address).content.decode()
    fields = dict(re.findall(r'<input[^>]*? name="([pvb]-[\d-]+)" value="([^"]*)"', page))
    for name, options in re.findall(r'<select id="(i-\d+)"(.*?)</select>', page, re.S):
        chosen = re.findall(r'<option value="([^"]*)" selected', options)
        fields[name] = chosen[0] if chosen else ""
    return {**fields, "take": "1", "source": "@", "status": "A"}


def recorded(code: str) -> list[tuple[str, str]]:
    return [(str(one.period), str(one.value)) for one in history(code) if one.recorded_to is None]


# --- offered -----------------------------------------------------------------------------------------------------


def test_the_tables_are_listed_and_their_figures_offered(alice, paper):
    assert "Rapport 2024.txt, tabel 1" in text(alice.get(paper.removesuffix("1/")))
    said = form(alice, paper)
    assert (said["i-1"], said["i-2"]) == ("places", "satisfied")
    assert [said[f"v-1-{number}"] for number in (1, 2, 3)] == ["210", "ca. 220", "240"]
    assert [said[f"p-2-{number}"] for number in (1, 2, 3)] == ["2022", "2023", "2024"]
    assert "v-1-4" not in said  # a target is not measured
    assert not Measurement.objects.exists()


def test_nothing_is_recorded_without_a_tick(alice, paper):
    answer = alice.post(paper, form(alice, paper))
    assert answer.status_code == 400
    assert "Vælg mindst ét tal." in text(answer)
    assert not Measurement.objects.exists()


# --- taken -------------------------------------------------------------------------------------------------------


def test_what_is_ticked_is_recorded_with_its_source_and_place(alice, paper):
    answer = alice.post(paper, {**form(alice, paper), "t-1-2": "on", "t-2-3": "on", "status": "P"})
    assert answer.headers["Location"] == f"{paper}?del=1&overfoert=2"
    assert "2 tal er overført til registret." in text(alice.get(answer.headers["Location"]))
    (places,) = history("places")
    assert (str(places.period), str(places.value), places.approximation) == ("2023", "220", "about")
    assert (places.status, places.recorded_by) == ("P", ALICE)
    assert (places.source, places.place) == ("rapport-2024", "Rapport 2024.txt, linje 4")
    assert sources()["rapport-2024"].title.da == "Rapport 2024.txt"
    assert recorded("satisfied") == [("2024", "63.2")]


def test_it_is_told_which_figures_are_known_new_and_in_conflict(alice, paper):
    record_figures("places", {"2022": "210", "2024": "250"})
    page = text(alice.get(paper))
    rows = [page.partition(f'id="t-1-{number}"')[2].partition("</tr>")[0] for number in (1, 2, 3)]
    assert "Kendt: det samme tal" in rows[0]
    assert "Nyt" in rows[1]
    assert "250 dér, 240 her" in rows[2]


def test_a_known_figure_changes_nothing(alice, paper):
    record_figures("places", {"2022": "210"})
    answer = alice.post(paper, {**form(alice, paper), "t-1-1": "on"})
    assert answer.headers["Location"].endswith("overfoert=0")
    assert "Registret sagde det hele i forvejen" in text(alice.get(answer.headers["Location"]))
    assert len(history("places")) == 1


def test_a_figure_that_replaces_another_needs_a_reason_and_both_are_kept(alice, paper):
    record_figures("places", {"2024": "250"})
    said = {**form(alice, paper), "t-1-3": "on"}
    refused = alice.post(paper, said)
    assert refused.status_code == 400
    page = text(refused)
    assert "Intet er overført." in page
    assert 'href="#v-1-3"' in page
    assert recorded("places") == [("2024", "250")]
    alice.post(paper, {**said, "reason": "Rapporten har det rettede tal."})
    assert recorded("places") == [("2024", "240")]
    assert len(history("places")) == 2


def test_what_the_person_types_counts_and_what_cannot_be_read_is_told_beside_it(alice, paper):
    said = {**form(alice, paper), "t-1-1": "on", "t-1-2": "on"}
    refused = alice.post(paper, {**said, "v-1-1": "mange", "p-1-2": "engang"})
    page = text(refused)
    assert refused.status_code == 400
    assert 'value="mange" maxlength="60"' in page
    assert 'id="ev-1-1"' in page
    assert 'id="ep-1-2"' in page
    assert not Measurement.objects.exists()
    alice.post(paper, {**said, "v-1-1": "211", "p-1-2": "2023-S1"})
    assert sorted(recorded("places")) == [("2022", "211"), ("2023-S1", "220")]


def test_an_indicator_must_be_chosen_and_a_breakdown_must_exist(alice, paper):
    said = {**form(alice, paper), "t-1-1": "on"}
    assert 'id="ei-1"' in text(alice.post(paper, {**said, "i-1": ""}))
    assert 'id="eb-1"' in text(alice.post(paper, {**said, "b-1": "age=18-24"}))
    assert not Measurement.objects.exists()
    assert "rapport-2024" not in sources()  # all or none


def test_another_source_and_none_can_be_chosen(alice, paper):
    alice.post(paper, {**form(alice, paper), "t-1-1": "on", "source": ""})
    assert history("places")[0].source == ""


def test_showing_what_the_register_has_records_nothing(alice, paper):
    said = {**form(alice, paper), "t-1-1": "on", "show": "1"}
    del said["take"]
    answer = alice.post(paper, said)
    assert answer.status_code == 200
    assert 'name="t-1-1" checked' in text(answer)
    assert not Measurement.objects.exists()


def test_a_long_table_comes_in_parts(alice, paper, monkeypatch):
    monkeypatch.setattr(figures, "MOST_FIGURES", 3)
    assert 'href="?del=2"' in text(alice.get(paper))
    said = form(alice, f"{paper}?del=2")
    assert "v-2-1" in said
    assert "v-1-1" not in said
    alice.post(paper, {**said, "del": "2", "t-2-1": "on"})
    assert recorded("satisfied") == [("2022", "61.5")]


def test_a_table_that_nobody_could_confirm_says_so(alice, paper, monkeypatch):
    monkeypatch.setattr(figures, "MOST_CELLS", 3)
    assert "Aflevér tallene som regneark" in text(alice.get(paper))


@pytest.mark.parametrize("place", [0, 2])
def test_a_table_that_does_not_exist_is_not_found(alice, paper, place):
    assert alice.get(paper.replace("/tal/1/", f"/tal/{place}/")).status_code == 404


def test_a_paper_without_tables_says_so(alice):
    assert "Der er ingen tabel" in text(alice.get(f"{LIST}{checked('Der var 12 pladser.')}/tal/"))


@pytest.mark.parametrize(
    ("name", "code"),
    [("Rapport 2024.txt", "rapport-2024"), ("Årsværk, æøå.docx", "aarsvaerk-aeoeaa"), ("###", "papir")],
)
def test_the_source_is_named_after_the_paper(name, code):
    assert source_code(name) == code
    assert series_of(name)


# --- as a spreadsheet ---------------------------------------------------------------------------------------------


def test_the_spreadsheet_is_taken_in_again_with_every_figure(alice, paper, tmp_path):
    number = paper.split("/")[-4]
    answer = alice.get(f"{LIST}{number}/tal/figures.xlsx")
    path = tmp_path / "figures.xlsx"
    path.write_bytes(answer.content)
    delivered = deliver_workbook(path, Order(ALICE, "", dry_run=False))
    assert (delivered.refused, delivered.added) == (False, 6)
    assert {one.code for one in delivered.issues} == {"figure.no_source"}  # a warning: where it stands is in `place`
    assert sorted(recorded("places")) == [("2022", "210"), ("2023", "220"), ("2024", "240")]
    assert sorted(recorded("satisfied")) == [("2022", "61.5"), ("2023", "62.0"), ("2024", "63.2")]
    assert history("places")[0].place.startswith("Rapport 2024.txt, linje 4")


def test_what_pejl_cannot_tell_is_left_empty_and_asked_for_by_its_cell(alice, tmp_path):
    number = checked("Pladser\t2024\nSengepladser i nødhjem\t12\n")
    answer = alice.get(f"{LIST}{number}/tal/figures.xlsx")
    sheet = load_workbook(BytesIO(answer.content)).worksheets[0]
    assert sheet.cell(2, 1).value is None
    path = tmp_path / "figures.xlsx"
    path.write_bytes(answer.content)
    delivered = deliver_workbook(path, Order(ALICE, "", dry_run=False))
    assert [(one.code, one.place.cell) for one in delivered.issues] == [("field.missing", "Målinger!A2")]
    assert not Measurement.objects.exists()
