# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""`pejl import`, `pejl export` and their spreadsheets, with their exit statuses and the form of what they say."""

import re
from pathlib import Path

import pytest

from tests.functional.cli.conftest import COPENHAGEN, Run
from tests.packages import MINI, copy_of

LINE = re.compile(r"^[\w.-]+:\d+: (fejl|advarsel): \S+: .+\.( Fundet: .+\.)?( Forventet: .+\.)?( Mente du .+\?)?$")


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    """A package with three errors in two files."""
    folder = copy_of(MINI, tmp_path / "broken")
    plan = (folder / "plan.yaml").read_text(encoding="utf-8")
    plan = plan.replace("unit: days", "unit: day").replace("adopted_on: 2018-01-15", "adopted_on: 2018-13-15")
    (folder / "plan.yaml").write_text(plan, encoding="utf-8")
    rows = (folder / "measurements.csv").read_text(encoding="utf-8").replace(",859,", ",85x,")
    (folder / "measurements.csv").write_text(rows, encoding="utf-8")
    return folder


def test_a_package_is_loaded_and_a_second_time_says_nothing_new(pejl: Run) -> None:
    first = pejl("import", MINI)
    assert (first.status, first.lines) == (0, ["mini er indlæst: nyt: 1 opfølgning, 4 mål, 4 indikatorer, 14 tal."])
    second = pejl("import", MINI)
    assert (second.status, second.lines) == (0, ["mini: Intet nyt; alt står allerede i registeret."])


def test_the_example_is_loaded_whole(pejl: Run) -> None:
    answer = pejl("import", COPENHAGEN, "--format", "json")
    assert answer.status == 0
    assert answer.errors == ""
    assert answer.document["loaded"] is True
    assert answer.document["new"]["scheme"] == 4
    assert answer.document["figures"]["new"] > 300


def test_a_broken_package_is_not_done_and_every_error_has_its_line(pejl: Run, broken: Path) -> None:
    answer = pejl("import", broken)
    assert answer.status == 2
    *findings, summary = answer.lines
    assert len(findings) == 3
    assert all(LINE.match(line) for line in findings)
    assert findings[0].startswith("plan.yaml:69: fejl: indicators[waiting].unit: Koden henviser til noget")
    assert findings[0].endswith("Mente du days?")
    assert summary == "3 fejl. mini: Intet er indlæst."
    assert pejl("export", broken.parent / "out").status == 2


def test_a_rehearsal_of_a_broken_package_is_done_and_a_finding(pejl: Run, broken: Path) -> None:
    assert pejl("import", broken, "--dry-run").status == 1


def test_a_rehearsal_of_a_right_package_loads_nothing(pejl: Run) -> None:
    answer = pejl("import", MINI, "--dry-run")
    assert answer.status == 0
    assert answer.lines[-1].endswith("Intet er indlæst; det var en prøve.")
    assert pejl("import", MINI).lines[-1].startswith("mini er indlæst")


def test_findings_for_programs_are_one_document(pejl: Run, broken: Path) -> None:
    answer = pejl("import", broken, "--format", "json")
    assert answer.status == 2
    assert answer.document["summary"] == {"errors": 3, "warnings": 0}
    assert answer.document["issues"][2] == {
        "code": "number.unreadable",
        "level": "error",
        "file": "measurements.csv",
        "line": 2,
        "field": "value",
        "cell": None,
        "found": "85x",
        "expected": "-12345.67",
        "suggestion": None,
        "message": answer.document["issues"][2]["message"],
    }


@pytest.mark.parametrize("name", ["nowhere", "plan.yaml"])
def test_what_is_no_package_is_not_done(pejl: Run, name: str) -> None:
    answer = pejl("import", MINI / name)
    assert answer.status == 2
    assert name in answer.output


def test_an_edited_figure_is_refused_and_says_how_to_correct_it(pejl: Run, tmp_path: Path) -> None:
    folder = copy_of(MINI, tmp_path / "edited")
    pejl("import", folder)
    rows = (folder / "measurements.csv").read_text(encoding="utf-8").replace(",859,", ",860,")
    (folder / "measurements.csv").write_text(rows, encoding="utf-8")
    answer = pejl("import", folder)
    assert answer.status == 2
    assert "Ret det med en række mere" in answer.lines[0]


def test_export_import_export_gives_the_same_bytes(copenhagen: Run, pejl: Run, tmp_path: Path) -> None:
    first, second = tmp_path / "first", tmp_path / "second"
    assert copenhagen("export", first).status == 0
    assert pejl("import", first).status == 0
    assert pejl("export", second).status == 0
    assert {one.name for one in first.iterdir()} == {"plan.yaml", "measurements.csv", "datapackage.json", "papers"}
    assert "papers/sag-indsatsomraader.yaml" in files_of(first)
    assert files_of(first) == files_of(second)


def files_of(folder: Path) -> dict[str, bytes]:
    """Every file of a package, those of its papers included."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def test_an_export_of_one_scheme_at_an_earlier_day(copenhagen: Run, tmp_path: Path) -> None:
    folder = tmp_path / "one"
    options = ("--scheme", "pejlemaerker-2014-2017", "--known-at", "2016-01-01")
    answer = copenhagen("export", folder, *options, "--format", "json")
    assert answer.status == 0
    assert answer.document["schemes"] == 1
    assert "2024" not in (folder / "measurements.csv").read_text(encoding="utf-8").replace("2015-06-24", "")


def test_a_folder_with_other_things_is_left_alone(copenhagen: Run, tmp_path: Path) -> None:
    (tmp_path / "thesis.docx").write_text("precious", encoding="utf-8")
    answer = copenhagen("export", tmp_path)
    assert answer.status == 2
    assert "er ikke rørt" in answer.errors
    assert [path.name for path in tmp_path.iterdir()] == ["thesis.docx"]


def test_a_spreadsheet_goes_out_and_comes_back(copenhagen: Run, tmp_path: Path) -> None:
    path = tmp_path / "tal.xlsx"
    assert copenhagen("export-excel", path, "--indicator", "hjemloese").status == 0
    answer = copenhagen("import-excel", path, "--dry-run", "--format", "json")
    assert answer.status == 0
    assert answer.document["figures"]["new"] == 0
    assert answer.document["figures"]["unchanged"] > 0


def test_a_spreadsheet_with_a_wrong_cell_names_it(copenhagen: Run, tmp_path: Path) -> None:
    from openpyxl import load_workbook

    path = tmp_path / "tal.xlsx"
    copenhagen("export-excel", path, "--indicator", "hjemloese")
    book = load_workbook(path)
    book.worksheets[0]["I2"] = "mange"
    book.save(path)
    answer = copenhagen("import-excel", path)
    assert answer.status == 2
    assert answer.lines[0].startswith("tal.xlsx:Målinger!I2: fejl: value: Tallet kan ikke læses.")
    assert answer.lines[-1] == "1 fejl. tal.xlsx: Intet er indlæst."


@pytest.mark.parametrize("what", ["plan", "measurements"])
def test_schemas_are_printed_as_json(pejl: Run, what: str) -> None:
    assert pejl("schema", what).document["$schema"].startswith("https://")
