# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""How much of a document is read: beyond this it is refused, so that no file can fill the memory or stall the queue."""

from __future__ import annotations

from dataclasses import dataclass
from time import monotonic

from pejl.core.errors import PejlError


@dataclass(frozen=True, slots=True)
class Limits:
    """The limits of one reading. `ratio` is how many times larger a packed part may be than what it was packed to."""

    size: int = 50_000_000
    unpacked: int = 500_000_000
    ratio: int = 200
    pages: int = 2_000
    cells: int = 1_000_000
    depth: int = 100
    seconds: float = 120.0


LIMITS = Limits()


class Budget:
    """What is left of the limits while one document is read."""

    def __init__(self, limits: Limits) -> None:
        self.limits = limits
        self._until = monotonic() + limits.seconds
        self._cells = 0

    def check_time(self) -> None:
        """Refuse when the time is up."""
        if monotonic() > self._until:
            raise too_large(f"> {self.limits.seconds:g} s", f"<= {self.limits.seconds:g} s")

    def spend_cells(self, count: int) -> None:
        """Count the cells of a table, and refuse when they become too many."""
        self._cells += count
        if self._cells > self.limits.cells:
            raise too_large(f"> {self.limits.cells} cells", f"<= {self.limits.cells} cells")
        self.check_time()

    def check_pages(self, count: int) -> None:
        """Refuse a document with too many pages."""
        if count > self.limits.pages:
            raise too_large(f"{count} pages", f"<= {self.limits.pages} pages")

    def check_depth(self, depth: int) -> None:
        """Refuse what is nested too deeply."""
        if depth > self.limits.depth:
            raise too_large(f"> {self.limits.depth} levels", f"<= {self.limits.depth} levels")


def too_large(found: str, expected: str) -> PejlError:
    """The error for a document beyond a limit."""
    return PejlError("document.too_large", found=found, expected=expected)


def unreadable(found: str, expected: str) -> PejlError:
    """The error for a document that is broken, or is not what it seems."""
    return PejlError("document.unreadable", found=found, expected=expected)
