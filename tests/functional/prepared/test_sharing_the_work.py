# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Work is shared among processes, and what goes wrong in one of them ends it all."""

import os
import signal
import sys

import pytest

from pejl.core.errors import PejlError
from pejl.interfaces.public.prepared.rendering import FEW, shared_out

pytestmark = [
    pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="processes are not forked here"),
    pytest.mark.django_db(databases=[]),
]
MANY = list(range(10 * FEW))


def test_every_item_is_done_once_and_by_several_processes():
    steps = []
    made = shared_out(lambda item: (item, os.getpid()), MANY, told=lambda: steps.append(1), processes=2)
    assert sorted(item for item, _ in made) == MANY
    assert made[0] == (MANY[0], os.getpid())  # what it had to read and import, the others have when they are born
    assert os.getpid() not in {process for _, process in made[1:]}
    assert len(steps) == len(MANY)


def test_a_few_items_are_not_worth_a_process():
    made = shared_out(lambda item: (item, os.getpid()), MANY[: FEW - 1], processes=2)
    assert made == [(item, os.getpid()) for item in MANY[: FEW - 1]]


def test_an_error_of_one_process_is_raised_here_with_what_it_found():
    def work(item: int) -> int:
        if item == 40:
            raise PejlError("page.failed", found="/goals/40/: 500", expected="200")
        return item

    with pytest.raises(PejlError) as error:
        shared_out(work, MANY, processes=2)
    assert (error.value.code, error.value.params["found"]) == ("page.failed", "/goals/40/: 500")


def test_a_process_that_is_killed_is_not_taken_for_one_that_is_done():
    def work(item: int) -> int:
        if item == 40:
            os.kill(os.getpid(), signal.SIGKILL)
        return item

    with pytest.raises(PejlError) as error:
        shared_out(work, MANY, processes=2)
    assert error.value.code == "page.failed"
