# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Every page as CSV and JSON of what it shows, and cheap to ask for again."""

import csv
import io
import json

import pytest

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("copenhagen"), pytest.mark.xdist_group("copenhagen")]
PAGES = (
    "/",
    "/pejlemaerker-2014-2017/",
    "/pejlemaerker-2014-2017/1/",
    "/indikator/hjemloese/",
    "/metode/",
    "/data/",
)


def csv_rows(answer):
    return list(csv.DictReader(io.StringIO(answer.content.decode())))


@pytest.mark.parametrize("address", PAGES)
def test_every_page_can_be_fetched_as_json_and_csv(reader, address):
    assert json.loads(reader.opens(f"{address}?format=json").content)
    assert csv_rows(reader.opens(f"{address}?format=csv"))


@pytest.mark.parametrize("address", PAGES)
def test_a_page_that_has_not_changed_is_not_sent_again(reader, address):
    tag = reader.opens(address).headers["ETag"]
    answer = reader.client.get(address, headers={"if-none-match": tag})
    assert (answer.status_code, answer.content) == (304, b"")


def test_a_goal_as_json_is_what_the_command_line_writes_about_it(reader):
    document = json.loads(reader.opens("/pejlemaerker-2014-2017/1/?format=json").content)
    (goal,) = document["goals"]
    assert goal["score"] == pytest.approx(2.3954, abs=1e-4)
    assert goal["published"]["score"] == 1.6
    assert [part["counts"] for part in goal["parts"] if part["code"] in ("1.C", "1.D")] == [True, False]


def test_numbers_in_files_have_a_decimal_point_and_missing_is_empty(reader):
    rows = csv_rows(reader.opens("/indikator/personaleomsaetning/?format=csv"))
    assert "24.2" in {row["value"] for row in rows}
    missing = [row for row in csv_rows(reader.opens("/indikator/hjemloese/?format=csv")) if row["missing_reason"]]
    assert missing
    assert {row["value"] for row in missing} == {""}


def test_a_csv_is_offered_as_a_file(reader):
    headers = reader.opens("/data/?format=csv").headers
    assert headers["Content-Disposition"] == 'attachment; filename="pejl-data.csv"'
    assert headers["Content-Type"] == "text/csv; charset=utf-8"


def test_an_unknown_format_is_refused_in_words(reader):
    assert "Formatet hedder html, xlsx, csv eller json, ikke xml." in reader.reads("/?format=xml", 400)


def test_pages_are_revalidated_instead_of_cached(reader):
    assert reader.opens("/").headers["Cache-Control"] == "no-cache"


def test_only_reading_is_possible(reader):
    assert reader.client.post("/").status_code == 405
