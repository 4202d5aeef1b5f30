# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""A backup comes back exactly, into an empty database only, and never half."""

import hashlib
import json
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from tests.functional.cli.conftest import COPENHAGEN, Run, runner


@pytest.fixture(scope="module")
def backed_up(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The backup of a register with the example, a release and an account."""
    folder = tmp_path_factory.mktemp("backup")
    run = runner(folder / "home")
    assert run("import", COPENHAGEN).status == 0
    assert run("publish", "--name", "status-2025", "--title", "Status").status == 0
    assert run("create-user", "anna", "--role", "central_editor", "--password", "a long and winding road").status == 0
    answer = run("backup", folder / "pejl.zip", "--format", "json")
    assert answer.status == 0
    assert answer.document["rows"] > 1000
    return folder / "pejl.zip"


@pytest.fixture
def elsewhere(tmp_path: Path) -> Run:
    return runner(tmp_path / "another-home")


def members(path: Path) -> dict[str, bytes]:
    with ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist() if name != "manifest.json"}


def changed(path: Path, target: Path, change) -> Path:
    """A copy of the backup in which `change` has been at the files; it answers what to keep."""
    with ZipFile(path) as archive, ZipFile(target, "w", ZIP_DEFLATED) as copy:
        for name, body in change({name: archive.read(name) for name in archive.namelist()}).items():
            copy.writestr(name, body)
    return target


def test_what_is_restored_is_what_was_backed_up_byte_for_byte(backed_up, elsewhere, tmp_path):
    assert elsewhere("restore", backed_up).status == 0
    assert elsewhere("backup", tmp_path / "again.zip").status == 0
    assert members(tmp_path / "again.zip") == members(backed_up)
    statuses = elsewhere("status", "pejlemaerker-2014-2017", "--format", "json").document
    assert statuses["goals"][0]["display"] == "2,4"


def test_the_register_goes_on_after_a_restore(backed_up, elsewhere):
    elsewhere("restore", backed_up)
    assert elsewhere("publish", "--name", "status-2026", "--title", "Status").status == 0
    assert elsewhere("create-user", "bo", "--password", "a long and winding road").status == 0
    assert elsewhere("import", COPENHAGEN).status == 0


def test_the_file_is_for_nobody_else_and_replaces_none(backed_up, elsewhere, tmp_path):
    assert backed_up.stat().st_mode & 0o077 == 0
    before = backed_up.read_bytes()
    answer = elsewhere("backup", backed_up)
    assert answer.status == 2
    assert "erstatter aldrig" in answer.errors
    assert backed_up.read_bytes() == before
    nowhere = elsewhere("backup", tmp_path / "no" / "such" / "folder.zip")
    assert nowhere.status == 2
    assert list(tmp_path.glob("**/.folder*")) == []


def test_a_database_that_holds_something_is_left_alone(backed_up, elsewhere, tmp_path):
    elsewhere("create-user", "cecilie", "--password", "a long and winding road")
    answer = elsewhere("restore", backed_up)
    assert answer.status == 2
    assert "Databasen er ikke tom" in answer.errors
    elsewhere("backup", tmp_path / "mine.zip")
    assert b"cecilie" in members(tmp_path / "mine.zip")["tables/people.User.jsonl"]
    assert b"anna" not in members(tmp_path / "mine.zip")["tables/people.User.jsonl"]


def without_a_table(found):
    return {name: body for name, body in found.items() if name != "tables/people.User.jsonl"}


def with_another_figure(found):
    name = "tables/measurements.Measurement.jsonl"
    return found | {name: found[name].replace(b"1387", b"1378", 1)}


def with_its_digest(found):
    """Somebody who changes a row and its digest, so that it belongs to nothing."""
    name = "tables/people.Grant.jsonl"
    body = found[name].replace(b",1,", b",999,", 1).replace(b",1]", b",999]", 1)
    manifest = json.loads(found["manifest.json"])
    for one in manifest["tables"]:
        if one["table"] == "people.Grant":
            one["sha256"] = hashlib.sha256(body).hexdigest()
    assert body != found[name]
    return found | {name: body, "manifest.json": json.dumps(manifest).encode()}


def with_a_row_too_few(found):
    name = "tables/measurements.Measurement.jsonl"
    body = b"\n".join(found[name].split(b"\n")[1:])
    manifest = json.loads(found["manifest.json"])
    for one in manifest["tables"]:
        if one["table"] == "measurements.Measurement":
            one["sha256"] = hashlib.sha256(body).hexdigest()
    return found | {name: body, "manifest.json": json.dumps(manifest).encode()}


def with_a_broken_row(found):
    name = "tables/people.User.jsonl"
    manifest = json.loads(found["manifest.json"])
    for one in manifest["tables"]:
        if one["table"] == "people.User":
            one["sha256"] = hashlib.sha256(b"[1,2]\n").hexdigest()
    return found | {name: b"[1,2]\n", "manifest.json": json.dumps(manifest).encode()}


def of_another_version(found):
    manifest = json.loads(found["manifest.json"])
    manifest["migrations"].append("people.9999_later")
    return found | {"manifest.json": json.dumps(manifest).encode()}


def of_another_format(found):
    return found | {"manifest.json": b'{"pejl_backup": 99}'}


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (without_a_table, "beskadiget"),
        (with_another_figure, "beskadiget"),
        (with_its_digest, "beskadiget"),
        (with_a_row_too_few, "beskadiget"),
        (with_a_broken_row, "beskadiget"),
        (of_another_version, "en anden version"),
        (of_another_format, "ikke en sikkerhedskopi"),
    ],
)
def test_a_backup_that_is_not_what_was_written_changes_nothing(backed_up, elsewhere, tmp_path, change, words):
    answer = elsewhere("restore", changed(backed_up, tmp_path / "changed.zip", change))
    assert answer.status == 2
    assert words in answer.errors
    assert "anna" not in answer.errors
    assert elsewhere("restore", backed_up).status == 0  # the database is still empty


@pytest.mark.parametrize("body", [b"", b"not a zip", b"PK\x03\x04 broken"])
def test_what_is_no_backup_is_told(elsewhere, tmp_path, body):
    (tmp_path / "no.zip").write_bytes(body)
    answer = elsewhere("restore", tmp_path / "no.zip")
    assert answer.status == 2
    assert "ikke en sikkerhedskopi" in answer.errors
    assert elsewhere("restore", tmp_path / "missing.zip").status == 2
