# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Whatever a reading is busy with, it ends when its time is up; what follows is left in peace."""

from sys import setprofile
from time import process_time, sleep

import pytest

from pejl.core.errors import PejlError
from pejl.documents.readers.deadline import stopped_when_late
from pejl.documents.readers.limits import Limits


def for_ever() -> None:
    while True:
        try:
            process_time()
        except Exception:  # noqa: BLE001 - as a library that swallows whatever is raised in it
            continue


def test_what_never_ends_is_stopped():
    with pytest.raises(PejlError, match=r"document\.too_slow"), stopped_when_late(Limits(seconds=0.2)):
        for_ever()


def test_what_ends_in_time_is_not_stopped_afterwards():
    with stopped_when_late(Limits(seconds=0.1)):
        pass
    sleep(0.3)


def test_an_error_of_the_reading_is_not_hidden():
    with pytest.raises(ZeroDivisionError), stopped_when_late(Limits(seconds=10)):
        raise ZeroDivisionError


def test_a_profile_can_be_made_after_a_reading():
    """In Python 3.11 calling off an exception that nobody awaits stalls whatever is profiled afterwards."""
    with stopped_when_late(Limits(seconds=10)):
        pass
    calls = []
    setprofile(lambda _frame, event, _argument: calls.append(event))
    try:
        sleep(0)
    finally:
        setprofile(None)
    assert calls
