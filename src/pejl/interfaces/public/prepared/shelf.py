# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The answers that were given lately, in memory up to a limit."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from threading import Lock

from pejl.interfaces.public.prepared.answers import Answer

LIMIT = 64 * 1024 * 1024  # bytes, for each process


class Shelf:
    """The least recently asked for goes first. May be used by several threads."""

    def __init__(self, limit: int = LIMIT) -> None:
        self.limit, self.size = limit, 0
        self._kept: OrderedDict[tuple[str, bool], Answer] = OrderedDict()
        self._lock = Lock()

    def get(self, name: tuple[str, bool], read: Callable[[], Answer]) -> Answer:
        """The answer that is kept, or the one that `read` brings."""
        with self._lock:
            if (found := self._kept.get(name)) is not None:
                self._kept.move_to_end(name)
                return found
        return self._keep(name, read())

    def _keep(self, name: tuple[str, bool], answer: Answer) -> Answer:
        if answer.size > self.limit // 4:  # it would push out too many others
            return answer
        with self._lock:
            if name not in self._kept:
                self._kept[name] = answer
                self.size += answer.size
            while self.size > self.limit:
                self.size -= self._kept.popitem(last=False)[1].size
        return answer
