# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""How much of a document is read: beyond this it is refused, so that no file can fill the memory or stall the queue."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from time import monotonic

from pejl.core.errors import PejlError


@dataclass(frozen=True, slots=True)
class Limits:
    """The limits of one reading, bytes where nothing else is said.

    `text` is for files that are nothing but text, and for a part that is made into a tree: both take about 30 times
    their size in memory. `ratio` is how many times larger a packed part may be than what it was packed to.
    """

    size: int = 50_000_000
    text: int = 20_000_000
    unpacked: int = 250_000_000
    ratio: int = 200
    pages: int = 2_000
    cells: int = 500_000
    depth: int = 100
    seconds: float = 120.0


LIMITS = Limits()


Paged = Callable[[int, int], None]
"""Called with how many pages of a document have been read, of how many."""


def untold(_done: int, _total: int) -> None:
    """Nobody waits."""


class Budget:
    """What is left of the limits while one document is read, and whoever waits for it (`paged`)."""

    def __init__(self, limits: Limits, paged: Paged = untold) -> None:
        self.limits = limits
        self.paged = paged
        self._until = monotonic() + limits.seconds
        self._cells = 0

    def check_time(self) -> None:
        """Refuse when the time is up."""
        if monotonic() > self._until:
            raise too_slow(self.limits)

    def left(self) -> float:
        """The seconds that are left."""
        return self._until - monotonic()

    def spend_cells(self, count: int) -> None:
        """Count the cells of a table, and refuse when they become too many."""
        self._cells += count
        if self._cells > self.limits.cells:
            raise _beyond("document.too_many_cells", "", self.limits.cells)
        self.check_time()

    def check_text(self, size: int) -> None:
        """Refuse a text of too many bytes."""
        if size > self.limits.text:
            raise too_large(size, self.limits.text)

    def check_pages(self, count: int) -> None:
        """Refuse a document with too many pages."""
        if count > self.limits.pages:
            raise _beyond("document.too_many_pages", count, self.limits.pages)

    def check_depth(self, depth: int) -> None:
        """Refuse what is nested too deeply."""
        if depth > self.limits.depth:
            raise too_deep(self.limits)


def _beyond(code: str, found: object, limit: object) -> PejlError:
    return PejlError(code, found=found, expected=f"<= {limit}")


def too_deep(limits: Limits) -> PejlError:
    """The error for what is nested too deeply."""
    return _beyond("document.too_deep", "", limits.depth)


def too_slow(limits: Limits) -> PejlError:
    """The error for a document that is not read in time."""
    return _beyond("document.too_slow", "", f"{limits.seconds:g} s")


def too_large(found: int, limit: int) -> PejlError:
    """The error for a document of too many bytes."""
    return _beyond("document.too_large", _bytes(found), _bytes(limit))


def too_many_letters(limit: int) -> PejlError:
    """The error for a page with more letters than any page has."""
    return PejlError("document.too_large", found="a page", expected=f"<= {limit} letters")


def _bytes(count: int) -> str:
    return f"{count / 1_000_000:.1f} MB" if count >= 1_000_000 else f"{count} B"


def unreadable(found: str, expected: str) -> PejlError:
    """The error for a document that is broken, or is not what it seems."""
    return PejlError("document.unreadable", found=found, expected=expected)


def encrypted() -> PejlError:
    """The error for a document behind a password."""
    return PejlError("document.encrypted", found="a password", expected="none")
