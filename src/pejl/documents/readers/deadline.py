# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Stopping what takes too long: a broken file can send a library round in circles, where it never looks at a clock."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock, Timer, get_ident
from time import sleep

from pejl.documents.readers.limits import Limits, too_slow

_MOMENT = 0.01  # seconds
_set_exception = ctypes.pythonapi.PyThreadState_SetAsyncExc


class Late(BaseException):
    """Raised inside a reading whose time is up; no library catches it by accident."""


@contextmanager
def stopped_when_late(limits: Limits) -> Iterator[None]:
    """Refuse with `document.too_slow` what has not ended within the seconds of the limits, whatever it is doing.

    Another thread raises `Late` in this one, between two steps of Python; work inside a C library is waited for. What
    was asked for is waited for too: Python 3.11 would look for it at every step from then on if it were called off.
    """
    mine, lock = get_ident(), Lock()
    over, asked, raised = [False], [False], False

    def stop() -> None:
        with lock:
            if not over[0]:
                asked[0] = True
                _set_exception(ctypes.c_ulong(mine), ctypes.py_object(Late))

    timer = Timer(max(limits.seconds, 0.0), stop)
    timer.daemon = True
    try:
        try:
            timer.start()
            yield
        except Late:
            raised = True
            raise
        finally:
            timer.cancel()
            with lock:
                over[0] = True
            while asked[0] and not raised:
                sleep(_MOMENT)
    except Late:
        raise too_slow(limits)
