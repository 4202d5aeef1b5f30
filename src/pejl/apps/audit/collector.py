# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Python's search for reference cycles, put off while a great many objects that form none are made.

The search runs again and again as objects pile up, and was a third of the time of a large import or status. Objects
are freed as ever when nobody holds them; only cycles, such as other threads leave behind, wait some seconds longer.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def no_search_for_cycles() -> Iterator[None]:
    """Put the search off meanwhile; whoever found it switched on switches it on again, so no thread leaves it off."""
    searching = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if searching:
            gc.enable()
