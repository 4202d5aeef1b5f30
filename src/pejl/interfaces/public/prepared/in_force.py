# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Which prepared pages hold right now.

The database is asked, at most every fifth of a second for each process, and at once when somebody has published or
withdrawn on this machine. So an embargo that ends, a withdrawal and a release from another machine are seen by
themselves, and a release is never shown once the next one has been seen.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from pathlib import Path
from threading import Lock

from django.db import Error, connection

from pejl.interfaces.public.prepared.keys import Shown, shown
from pejl.interfaces.public.prepared.manifest import NAME, DamagedError, read_manifest
from pejl.interfaces.public.prepared.release import PreparedRelease
from pejl.interfaces.public.prepared.shelf import LIMIT, Shelf

ASK_EVERY = 0.2  # seconds
CHANGED = ".changed"

logger = logging.getLogger(__name__)
Mark = tuple[int, int] | None


class InForce:
    """Answers which prepared release holds. May be used by several threads."""

    def __init__(self, folder: Path, *, ask: Callable[[], Shown | None] = shown, limit: int = LIMIT) -> None:
        self._folder, self._ask, self._limit = folder, ask, limit
        self._changed = folder / CHANGED
        self._lock = Lock()
        self._asked, self._seen = float("-inf"), None
        self._release: PreparedRelease | None = None
        self._mark: Mark = None  # of the manifest that was read
        self._told = ""

    def release(self) -> PreparedRelease | None:
        """The pages that hold now; None where they are not prepared, or nobody can say."""
        if self._is_old():
            with self._lock:  # the others wait: they may not be told of what no longer holds
                if self._is_old():
                    self._look()
        return self._release

    def _is_old(self) -> bool:
        return time.monotonic() - self._asked > ASK_EVERY or _mark(self._changed) != self._seen

    def _look(self) -> None:
        asked, seen = time.monotonic(), _mark(self._changed)  # before the question: what comes later is news
        try:
            found = self._question()
            self._release = self._read(found.key) if found else None
        except Error as error:
            self._release = None
            self._tell(f"The database does not say which release is in force: {type(error).__name__}")
        self._asked, self._seen = asked, seen

    def _question(self) -> Shown | None:
        connection.close_if_unusable_or_obsolete()
        try:
            return self._ask()
        finally:
            connection.close_if_unusable_or_obsolete()

    def _read(self, key: str) -> PreparedRelease | None:
        folder = self._folder / key
        mark = _mark(folder / NAME)
        if self._release and (self._release.folder, self._mark) == (folder, mark):
            return self._release
        try:
            found = PreparedRelease(folder, read_manifest(folder), Shelf(self._limit))
        except FileNotFoundError:
            self._tell(f"No pages are prepared under {key}: they are computed")
            return None
        except DamagedError as error:
            self._tell(f"Prepared pages are damaged and computed instead: {error}")
            return None
        self._mark, self._told = mark, ""
        return found

    def _tell(self, message: str) -> None:
        """Once, and not at each request."""
        if self._told != message:
            self._told = message
            logger.warning(message)


def _mark(path: Path) -> Mark:
    """Changes when the file is touched or replaced; None where there is none."""
    try:
        state = path.stat()
    except OSError:
        return None
    return state.st_ino, state.st_mtime_ns
