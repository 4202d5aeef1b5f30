# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What the worker is told of a kind of job: its function, how often it is tried, and when it is asked for by itself.

A new kind is one line in the list that the worker is started with (`pejl.interfaces.cli.kinds_of_jobs`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.utils.module_loading import import_string
from django_tasks.base import Task

FIRST_WAIT = timedelta(seconds=30)
LONGEST_WAIT = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of job: a name, and where the function that does it is found (as the queue keeps it, so that the list of
    kinds need not import what all of them need).

    `attempts` is how often one is begun before it has failed for good; `rule` is the schedule that a new installation
    begins with ("" for jobs that are only asked for).
    """

    name: str
    path: str
    attempts: int = 3
    rule: str = ""

    def task(self) -> Task[..., Any]:
        """The function, to be asked for with `enqueue`."""
        found: Task[..., Any] = import_string(self.path)
        return found


class Kinds:
    """The kinds that a worker knows. A job of none of them is tried once."""

    def __init__(self, kinds: Iterable[Kind] = ()) -> None:
        self._by_name = {one.name: one for one in kinds}
        self._by_path = {one.path: one for one in self._by_name.values()}

    def __iter__(self) -> Iterator[Kind]:
        return iter(self._by_name.values())

    def named(self, name: str) -> Kind | None:
        """The kind of that name."""
        return self._by_name.get(name)

    def attempts(self, task_path: str) -> int:
        """How often a job of the function at `task_path` is begun."""
        kind = self._by_path.get(task_path)
        return kind.attempts if kind else 1


def wait_before(attempt: int) -> timedelta:
    """How long to wait before attempt number `attempt`, 2 or more: half a minute, then double, an hour at most."""
    return min(FIRST_WAIT * 2 ** (attempt - 2), LONGEST_WAIT)
