# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""How somebody who waits is told how far the work has come."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext

Told = Callable[[], None]  # called after each step
Watching = Callable[[str, int], AbstractContextManager[Told]]  # with the name of the work and how many steps it has


def quiet() -> None:
    """Tell nobody."""


def unwatched(name: str, steps: int) -> AbstractContextManager[Told]:  # noqa: ARG001 (nobody is told)
    """Work that nobody waits for."""
    return nullcontext(quiet)
