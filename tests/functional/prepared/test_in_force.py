# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Which release the prepared pages are of: seen by itself, at once on this machine, and never the one before again."""

import shutil
import time
from pathlib import Path
from threading import Barrier, Thread

import pytest
from django.db import OperationalError

from pejl.interfaces.public.prepared import in_force
from pejl.interfaces.public.prepared.in_force import InForce
from pejl.interfaces.public.prepared.keys import Shown
from pejl.interfaces.public.prepared.shelf import Shelf
from tests.functional.prepared.folders import LONG, prepare, shown

pytestmark = pytest.mark.django_db


class Database:
    """Which release is in force, how often somebody asked, and whether it answers."""

    def __init__(self, name: str | None) -> None:
        self.name, self.asked, self.down = name, 0, False

    def __call__(self) -> Shown | None:
        self.asked += 1
        if self.down:
            raise OperationalError("no answer")
        return shown(self.name) if self.name else None


@pytest.fixture
def database() -> Database:
    return Database("first")


@pytest.fixture
def releases(tmp_path: Path, database: Database) -> InForce:
    for name in ("first", "second"):
        prepare(tmp_path, name, {"/": name})
    return InForce(tmp_path, ask=database)


def front(releases: InForce) -> str | None:
    release = releases.release()
    answer = release.answer("/", packed=False, more=()) if release else None
    return answer.body.decode() if answer else None


def wait() -> None:
    time.sleep(in_force.ASK_EVERY + 0.02)


def test_the_database_is_not_asked_for_each_request(releases: InForce, database: Database) -> None:
    started = time.monotonic()
    assert {front(releases) for _ in range(500)} == {"first"}
    assert database.asked <= 1 + (time.monotonic() - started) / in_force.ASK_EVERY


def test_what_changes_by_itself_is_seen_soon(releases: InForce, database: Database) -> None:
    assert front(releases) == "first"
    database.name = "second"  # an embargo that ended, or a release from another machine
    wait()
    assert front(releases) == "second"


def test_what_was_done_on_this_machine_is_seen_at_once(tmp_path: Path, releases: InForce, database: Database) -> None:
    assert front(releases) == "first"
    for name in ("second", "first", "second"):
        database.name = name
        (tmp_path / ".changed").touch()
        assert front(releases) == name


def test_when_nothing_is_in_force_any_longer_nothing_is_answered(releases: InForce, database: Database) -> None:
    assert front(releases) == "first"
    database.name = None
    wait()
    assert front(releases) is None


def test_pages_that_are_not_prepared_yet_are_not_those_of_the_release_before(
    tmp_path: Path, releases: InForce, database: Database
) -> None:
    assert front(releases) == "first"
    database.name = "third"
    wait()
    assert front(releases) is None
    prepare(tmp_path, "third", {"/": "third"})
    wait()
    assert front(releases) == "third"


def test_a_folder_that_was_thrown_away_is_not_answered_from_memory(tmp_path: Path, releases: InForce) -> None:
    assert front(releases) == "first"
    shutil.rmtree(tmp_path / "first")
    wait()
    assert front(releases) is None


def test_a_folder_that_was_made_anew_is_read_anew(tmp_path: Path, releases: InForce) -> None:
    assert front(releases) == "first"
    shutil.rmtree(tmp_path / "first")
    prepare(tmp_path, "first", {"/": "made anew"})
    wait()
    assert front(releases) == "made anew"


def test_while_the_database_does_not_answer_nothing_is_and_that_is_said_once(
    releases: InForce, database: Database, caplog: pytest.LogCaptureFixture
) -> None:
    assert front(releases) == "first"
    database.down = True
    for _ in range(2):
        wait()
        assert front(releases) is None
    assert len(caplog.records) == 1
    database.down = False
    wait()
    assert front(releases) == "first"


def test_many_threads_ask_once_and_none_is_told_of_the_release_before(
    tmp_path: Path, releases: InForce, database: Database
) -> None:
    assert front(releases) == "first"
    seen, begin = [], Barrier(8)

    def read() -> None:
        begin.wait()
        seen.append(front(releases))

    threads = [Thread(target=read) for _ in range(8)]
    for thread in threads:
        thread.start()
        if thread is threads[-2]:  # all but the last one wait
            database.name = "second"
            (tmp_path / ".changed").touch()
    for thread in threads:
        thread.join()
    assert seen == ["second"] * 8
    assert database.asked == 2


def test_memory_is_bounded_and_pages_beyond_it_are_read_from_their_files(tmp_path: Path, database: Database) -> None:
    texts = {f"/{number}/": f"{number} {LONG}" for number in range(20)}
    database.name = "large"
    prepare(tmp_path, "large", texts)
    releases = InForce(tmp_path, ask=database, limit=40_000)
    release = releases.release()
    for _ in range(2):
        for address, text in texts.items():
            assert release.answer(address, packed=False, more=()).body.decode() == text
    assert 0 < release._shelf.size <= 40_000


def test_a_page_that_would_push_out_the_others_is_not_kept() -> None:
    from pejl.interfaces.public.prepared.answers import Answer

    shelf = Shelf(10_000)
    shelf.get(("/", False), lambda: Answer("", (), (), b"x" * 3_000))
    assert shelf.size == 0
