# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Every way in which a package was seen or thought to be broken, and the finding that tells where and how.

Each case changes one thing in a valid package: in `file` the text `old` becomes `new`. Expected is a finding with
`code` on the line where `mark` stands afterwards (default: the last line of `new`), about `field`.
"""

from pathlib import Path

import pytest

from pejl.core.issues import Issue, Level
from pejl.interfaces.exchange.package_reader import ReadPackage, read_package
from tests.packages import MINI, copy_of
from tests.unit.exchange.broken import DESCRIPTION, Broken
from tests.unit.exchange.broken_sense import CODES, SENSE
from tests.unit.exchange.broken_structure import STRUCTURE, SYNTAX, VALUES
from tests.unit.exchange.broken_tables import DESCRIBED, ROWS, TABLE

CASES = [*SYNTAX, *STRUCTURE, *VALUES, *CODES, *SENSE, *TABLE, *ROWS, *DESCRIBED]


def case_name(case: Broken) -> str:
    return f"{case.code}-{case.field or case.file}"


def read_broken(case: Broken, folder: Path) -> tuple[ReadPackage, int]:
    """The package after the change, and the line that the finding should name (0: the file as a whole)."""
    copy_of(MINI, folder)
    text = (folder / case.file).read_text(encoding="utf-8")
    assert case.old in text, "the valid package has changed"
    broken = text.replace(case.old, case.new, 1)
    (folder / case.file).write_text(broken, encoding="utf-8")
    if case.mark is None:
        line = text[: text.index(case.old)].count("\n") + case.new.rstrip("\n").count("\n") + 1
    else:
        line = broken[: broken.index(case.mark)].count("\n") + 1 if case.mark else 0
    return read_package(folder), line


@pytest.mark.parametrize("case", CASES, ids=case_name)
def test_a_broken_package_is_told_with_its_place(case: Broken, tmp_path: Path) -> None:
    package, line = read_broken(case, tmp_path / "broken")
    wanted = [one for one in package.issues if one.code == case.code]
    assert wanted, [(one.code, str(one.place)) for one in package.issues]
    places = {(one.place.file, one.place.line, one.place.field) for one in wanted}
    assert (case.file, line, case.field) in places
    assert {one.level for one in wanted} == {case.level}
    assert package.loadable is (case.level is not Level.ERROR)
    if case.found is not None:
        assert wanted[0].found == case.found
    if case.suggestion is not None:
        assert wanted[0].params == {"suggestion": case.suggestion}


@pytest.mark.parametrize("case", [one for one in CASES if one.file != DESCRIPTION], ids=case_name)
def test_one_slip_gives_no_row_of_other_errors(case: Broken, tmp_path: Path) -> None:
    package, _ = read_broken(case, tmp_path / "broken")
    others = {one.code for one in package.issues if one.level is Level.ERROR} - {case.code}
    assert others <= CONSEQUENCES.get(case.code, set()), [(one.code, str(one.place)) for one in package.issues]


# Where one slip really is two: a code that is taken away is missing where it is used.
CONSEQUENCES = {
    "code.twice": {"reference.unknown"},
    "code.reserved": {"reference.unknown"},
    "code.unreadable": {"reference.unknown"},
    "unit.known_already": {"reference.unknown"},
    "yaml.key_not_text": {"field.unknown"},
    "yaml.reference_refused": {"yaml.key_twice"},
    "yaml.tag_refused": {"field.wrong_type"},
    "field.wrong_type": {"field.missing", "reference.unknown"},
    "field.unknown": {"field.missing"},
    "field.empty": {"reference.unknown"},
    "column.unknown": {"column.missing"},
    "column.twice": set(),
    "csv.separator": set(),
    "figure.twice": set(),
}


def test_there_are_at_least_a_hundred_kinds_of_broken_package() -> None:
    assert len({(one.code, one.field, one.new) for one in CASES}) > 150


def test_the_package_that_they_are_made_from_has_no_finding() -> None:
    assert read_package(MINI).issues == ()


def test_every_finding_is_an_issue_with_a_file() -> None:
    assert all(isinstance(one, Issue) and one.place.file for one in read_package(MINI / "nowhere").issues)
