# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""A drafted folder is there whole or not at all, and nothing stays behind."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from pejl.interfaces.public.prepared.drafts import NEW, OLD, drafted

FILLING = """
import sys, time
from pathlib import Path
from pejl.interfaces.public.prepared.drafts import drafted
with drafted(Path(sys.argv[1])) as draft:
    (draft / "half").write_text("half")
    print("midway", flush=True)
    time.sleep(600)
"""


def write(place: Path, name: str) -> None:
    with drafted(place) as draft:
        (draft / name).write_text(name)


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def filling(place: Path) -> subprocess.Popen:
    process = subprocess.Popen([sys.executable, "-c", FILLING, str(place)], stdout=subprocess.PIPE, text=True)
    assert process.stdout.readline() == "midway\n"
    return process


def stop(process: subprocess.Popen) -> None:
    with process:
        process.send_signal(signal.SIGKILL)
        assert process.wait(60) == -signal.SIGKILL


def test_a_folder_takes_its_place_when_it_is_filled_and_others_may_read_it(tmp_path):
    place = tmp_path / "deep" / "site"
    with drafted(place) as draft:
        (draft / "page").write_text("words")
        assert not place.exists()
    assert names(place) == {"page"}
    assert place.stat().st_mode & 0o777 == 0o755
    assert names(place.parent) == {"site"}


def test_a_folder_that_stands_there_is_replaced_whole(tmp_path):
    write(tmp_path / "site", "old")
    write(tmp_path / "site", "new")
    assert names(tmp_path / "site") == {"new"}
    assert names(tmp_path) == {"site"}


def test_an_error_while_filling_leaves_the_old_folder(tmp_path):
    write(tmp_path / "site", "old")
    with pytest.raises(FileNotFoundError), drafted(tmp_path / "site") as draft:
        (draft / "deep" / "new").write_text("new")
    assert names(tmp_path / "site") == {"old"}
    assert names(tmp_path) == {"site"}


def test_of_two_that_fill_at_once_the_last_one_stands(tmp_path):
    place = tmp_path / "site"
    with drafted(place) as first:
        (first / "first").write_text("first")
        write(place, "second")
        assert names(place) == {"second"}
    assert names(place) == {"first"}
    assert names(tmp_path) == {"site"}


def test_a_draft_that_is_being_filled_by_another_process_is_left_alone(tmp_path):
    process = filling(tmp_path / "site")
    write(tmp_path / "other", "page")
    assert len(list(tmp_path.glob(f"{NEW}*"))) == 1
    stop(process)


def test_a_killed_process_leaves_no_folder_and_the_next_one_clears_up(tmp_path):
    write(tmp_path / "site", "old")
    stop(filling(tmp_path / "site"))
    assert names(tmp_path / "site") == {"old"}
    write(tmp_path / "site", "new")
    assert names(tmp_path / "site") == {"new"}
    assert names(tmp_path) == {"site"}


def test_killed_between_the_two_renames_the_old_folder_comes_back(tmp_path):
    outer = tmp_path / f"{NEW}killed"
    (outer / f"{OLD}site").mkdir(parents=True)
    (outer / f"{OLD}site" / "old").write_text("old")
    (outer / "draft").mkdir()
    write(tmp_path / "other", "page")
    assert names(tmp_path) == {"site", "other"}
    assert names(tmp_path / "site") == {"old"}


def test_what_cannot_be_put_in_place_is_an_error(tmp_path):
    (tmp_path / "site").mkdir()
    with pytest.raises(FileNotFoundError), drafted(tmp_path / "site") as draft:
        draft.rmdir()
    assert names(tmp_path) == {"site"}
