# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Files that are missing, empty, in the wrong encoding or not files at all, and those that are merely unusual."""

import unicodedata
from pathlib import Path

import pytest

from pejl.core.issues import Issue, Level
from pejl.interfaces.exchange.package_reader import read_package
from pejl.interfaces.exchange.reading.files import decode, read_text
from tests.packages import MINI, copy_of

FILES = ("plan.yaml", "measurements.csv", "datapackage.json")


@pytest.fixture
def package(tmp_path: Path) -> Path:
    return copy_of(MINI, tmp_path / "mini")


def findings(package: Path) -> list[tuple[str, str, int]]:
    return [(one.code, one.place.file, one.place.line) for one in read_package(package).issues]


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    (issue,) = read_package(tmp_path / "nowhere").issues
    assert (issue.code, issue.found) == ("package.missing", str(tmp_path / "nowhere"))


def test_a_file_is_no_package() -> None:
    (issue,) = read_package(MINI / "plan.yaml").issues
    assert issue.code == "package.not_a_folder"


@pytest.mark.parametrize("name", FILES[:2])
def test_a_missing_file_is_an_error(package: Path, name: str) -> None:
    (package / name).unlink()
    assert ("file.missing", name, 0) in findings(package)
    assert not read_package(package).loadable


def test_a_package_without_a_description_can_be_loaded(package: Path) -> None:
    (package / "datapackage.json").unlink()
    (issue,) = read_package(package).issues
    assert (issue.code, issue.level) == ("description.missing", Level.WARNING)


@pytest.mark.parametrize("name", FILES)
def test_a_folder_in_the_place_of_a_file_is_an_error(package: Path, name: str) -> None:
    (package / name).unlink()
    (package / name).mkdir()
    assert ("file.not_a_file", name, 0) in findings(package)


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("content", [b"", b"\n\n", b"\xef\xbb\xbf"], ids=["empty", "blank", "only a mark"])
def test_an_empty_file_is_an_error(package: Path, name: str, content: bytes) -> None:
    (package / name).write_bytes(content)
    assert ("file.empty", name, 0) in findings(package)


@pytest.mark.parametrize("name", FILES[:2])
def test_a_file_in_another_encoding_is_refused_with_the_line(package: Path, name: str) -> None:
    text = (package / name).read_text(encoding="utf-8")
    (package / name).write_bytes(text.encode("cp1252"))
    line = next(number for number, one in enumerate(text.split("\n"), start=1) if not one.isascii())
    assert ("file.not_utf8", name, line) in findings(package)


def test_utf_16_is_refused_on_its_first_line(package: Path) -> None:
    text = (package / "plan.yaml").read_text(encoding="utf-8")
    (package / "plan.yaml").write_bytes(text.encode("utf-16"))
    assert ("file.not_utf8", "plan.yaml", 1) in findings(package)


def test_a_spreadsheets_byte_order_mark_and_line_ends_are_accepted(package: Path) -> None:
    for name in FILES[:2]:
        text = (package / name).read_text(encoding="utf-8")
        (package / name).write_bytes(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode("utf-8"))
    assert findings(package) == []


def test_lines_are_counted_alike_with_windows_line_ends(package: Path) -> None:
    text = (package / "measurements.csv").read_text(encoding="utf-8").replace(",859,", ",85x,")
    (package / "measurements.csv").write_bytes(text.replace("\n", "\r\n").encode("utf-8"))
    assert findings(package) == [("number.unreadable", "measurements.csv", 2)]


def test_decomposed_letters_are_composed() -> None:
    name = unicodedata.normalize("NFD", "udgangspunkt på året")
    assert decode(name.encode(), name="x").text == "udgangspunkt på året"


def test_a_file_over_the_limit_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "large.csv"
    path.write_bytes(b"x" * 3_000_000)
    (issue,) = read_text(path, limit=2 * 1024 * 1024).issues
    assert (issue.code, issue.found, issue.expected) == ("file.too_large", "2.9 MiB", "2 MiB")


def test_errors_in_all_files_are_told_together(package: Path) -> None:
    plan = (package / "plan.yaml").read_text(encoding="utf-8")
    (package / "plan.yaml").write_text(plan.replace("unit: days", "unit: day").replace("2018-01-15", "2018-13-15"))
    rows = (package / "measurements.csv").read_text(encoding="utf-8")
    (package / "measurements.csv").write_text(rows.replace(",859,", ",85x,").replace("season=summer", "season=spring"))
    (package / "datapackage.json").write_text("{}")
    codes = [code for code, _, _ in findings(package)]
    assert codes == [
        "reference.unknown",
        "date.unreadable",
        "number.unreadable",
        "reference.unknown",
        "description.no_resources",
    ]


def test_a_table_with_nothing_but_its_header_is_a_package(package: Path) -> None:
    rows = (package / "measurements.csv").read_text(encoding="utf-8")
    (package / "measurements.csv").write_text(rows.split("\n")[0] + "\n")
    assert {one.code for one in read_package(package).issues} == {"measure.no_baseline_figure"}


def test_a_quoted_cell_over_two_lines_does_not_shift_the_lines_after_it(package: Path) -> None:
    rows = (package / "measurements.csv").read_text(encoding="utf-8")
    broken = rows.replace("Spørgeskema", '"Spørge-\nskema"').replace(",20.0,", ",2o.0,")
    (package / "measurements.csv").write_text(broken)
    line = broken[: broken.index("2o.0")].count("\n") + 1
    assert findings(package) == [("number.unreadable", "measurements.csv", line)]


def test_the_order_of_columns_is_free(package: Path) -> None:
    rows = [line.split(",") for line in (package / "measurements.csv").read_text(encoding="utf-8").splitlines()]
    (package / "measurements.csv").write_text("".join(",".join(reversed(row)) + "\n" for row in rows))
    assert findings(package) == []


def test_finding_places_sort_as_a_person_works_through_them(package: Path) -> None:
    rows = (package / "measurements.csv").read_text(encoding="utf-8")
    (package / "measurements.csv").write_text(rows.replace("trips,", "tripz,"))
    places: list[Issue] = list(read_package(package).issues)
    lines = [one.place.line for one in places if one.place.file == "measurements.csv"]
    assert lines == sorted(lines)
    assert len(lines) == 7
