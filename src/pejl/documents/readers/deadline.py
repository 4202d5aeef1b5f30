# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Stopping what takes too long: a broken file can send a library round in circles, where it never looks at a clock."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock, Timer, get_ident

from pejl.documents.readers.limits import Limits, too_slow

_set_exception = ctypes.pythonapi.PyThreadState_SetAsyncExc


class Late(BaseException):
    """Raised inside a reading whose time is up; no library catches it by accident."""


@contextmanager
def stopped_when_late(limits: Limits) -> Iterator[None]:
    """Refuse with `document.too_slow` what has not ended within the seconds of the limits, whatever it is doing.

    Another thread raises `Late` in this one, between two steps of Python; work inside a C library is waited for.
    """
    mine, lock, over = get_ident(), Lock(), [False]

    def stop() -> None:
        with lock:
            if not over[0]:
                _set_exception(ctypes.c_ulong(mine), ctypes.py_object(Late))

    timer = Timer(max(limits.seconds, 0.0), stop)
    timer.daemon = True
    try:
        try:
            timer.start()
            yield
        finally:
            timer.cancel()
            with lock:
                over[0] = True
    except Late:
        raise too_slow(limits)
    finally:
        _set_exception(ctypes.c_ulong(mine), None)  # in case it was asked for just before
