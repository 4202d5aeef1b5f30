# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Many pages asked for at once, shared among the cores."""

from __future__ import annotations

import gc
import multiprocessing
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from multiprocessing.connection import Connection, wait
from types import SimpleNamespace
from typing import Any

from django.db import connections
from django.utils.translation import trans_real

from pejl.core.errors import PejlError
from pejl.interfaces.public.prepared.watching import Told, quiet

Work = Callable[[Any], Any]
FEW = 8  # items for which another process does not pay


def in_turn(work: Work, items: Iterable[Any], told: Told = quiet) -> Iterator[Any]:
    """What `work` makes of each item."""
    for item in items:
        yield work(item)
        told()


def shared_out(work: Work, items: Sequence[Any], *, told: Told = quiet, processes: int | None = None) -> list[Any]:
    """What `work` makes of each item, in any order; each item is done by whichever process is free.

    The first is done here, before the others are born: what it had to read and import they all have then.

    `told` is called as items are done. The first `PejlError` of a process is raised here and ends all the others.
    Where processes cannot be forked everything is done in this one.
    """
    count = min(processes or cores(), len(items))
    if count < 2 or len(items) < FEW or sys.platform in ("win32", "darwin"):
        return list(in_turn(work, items, told))
    first = work(items[0])
    told()
    connections.close_all()  # two processes may not speak through one connection
    return [first, *_gathered(work, items[1:], count, told)]


def cores() -> int:
    """How many cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _gathered(work: Work, items: Sequence[Any], count: int, told: Told) -> list[Any]:
    context = multiprocessing.get_context("fork")
    following = context.Value("i", 0)
    ends, helpers = [], []
    gc.freeze()  # what is there already is neither searched for cycles nor, thereby, copied in each process
    for _ in range(count):
        mine, theirs = context.Pipe(duplex=False)
        helper = context.Process(target=_help, args=(work, items, following, theirs), daemon=True)
        helper.start()
        theirs.close()  # so that the end of the process is the end of what it says
        ends.append(mine)
        helpers.append(helper)
    try:
        return _received(ends, told)
    finally:
        gc.unfreeze()
        for helper in helpers:
            helper.terminate()
            helper.join()


def _received(ends: list[Connection], told: Told) -> list[Any]:
    made: list[Any] = []
    while ends:
        for end in wait(ends):
            try:
                answer = end.recv()  # type: ignore[union-attr]
            except EOFError:
                raise PejlError("page.failed", found="a process ended early", expected="all pages") from None
            if isinstance(answer, PejlError):
                raise answer
            if answer is None:
                told()
            else:
                made += answer
                ends.remove(end)  # type: ignore[arg-type]
    return made


def _help(work: Work, items: Sequence[Any], following: Any, end: Connection) -> None:
    """Take the next item until there is none."""
    _speak_alone()
    made = []
    try:
        while (item := _next(items, following)) is not None:
            made.append(work(item))
            end.send(None)
        end.send(made)
    except PejlError as error:
        end.send(PejlError(error.code, **{name: str(value) for name, value in error.params.items()}))
    except BrokenPipeError:
        pass  # whoever asked for it is gone


def _speak_alone() -> None:
    """Django looks up the language of the thread and task at hand, at every word; here there is only one of each."""
    spoken = getattr(trans_real._active, "value", None)  # noqa: SLF001 (there is no other way to it)
    trans_real._active = SimpleNamespace(**({"value": spoken} if spoken else {}))  # noqa: SLF001


def _next(items: Sequence[Any], following: Any) -> Any:
    with following.get_lock():
        place = following.value
        following.value += 1
    return items[place] if place < len(items) else None
