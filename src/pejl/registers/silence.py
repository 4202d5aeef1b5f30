# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""A solver written in another language prints past Python, and would stand among the figures on standard output.

What it prints may hold the numbers it was given, so it is shown to nobody.
"""

from __future__ import annotations

import ctypes
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

_STANDARD_OUTPUT = 1


@contextmanager
def silent_solvers() -> Iterator[None]:
    """Drop what is written to the process's standard output meanwhile; only Python's own texts wait for the end."""
    sys.stdout.flush()
    try:
        kept = os.dup(_STANDARD_OUTPUT)
    except OSError:  # there is none, as for a service without a terminal
        yield
        return
    try:
        with open(os.devnull, "wb") as nowhere:  # noqa: PTH123 - os.devnull is a name of the system and no path
            os.dup2(nowhere.fileno(), _STANDARD_OUTPUT)
        yield
    finally:
        _flush_c()
        os.dup2(kept, _STANDARD_OUTPUT)
        os.close(kept)


def _flush_c() -> None:
    """Write out what C still holds, while it goes nowhere."""
    try:
        ctypes.CDLL(None).fflush(None)
    except (TypeError, OSError, AttributeError):  # a platform that does not name its C library so
        return
