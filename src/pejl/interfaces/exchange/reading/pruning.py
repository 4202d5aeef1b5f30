# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""How what is wrong is cut out of a plan's tree, and where the remaining parts stood before.

One slip must not hide ten others: the later checks (references, cycles, times) run on what is left.
"""

from __future__ import annotations

import copy
from typing import Any

from pejl.interfaces.exchange.structure.paths import PathInFile, fields_at, step_into


class PrunedTree:
    """A copy of a tree from which parts were cut; it remembers the numbers that list items had."""

    def __init__(self, tree: Any) -> None:
        self.tree = copy.deepcopy(tree)
        self.cut_paths: set[PathInFile] = set()
        self._numbers: dict[int, list[int]] = {}

    def original(self, path: PathInFile) -> PathInFile:
        """Where the part at `path` stood before anything was cut."""
        here, steps = self.tree, list[str | int]()
        for step in path:
            steps.append(self._numbers_of(here)[step] if isinstance(step, int) and isinstance(here, list) else step)
            here = step_into(here, step)
        return tuple(steps)

    def cut_all(self, errors: list[Any]) -> bool:
        """Remove what each refusal is about; False when nothing could be removed."""
        # Last items first, so that the numbers of those before them stay right.
        paths = sorted({_cut_at(error) for error in errors} - {()}, key=_from_behind, reverse=True)
        return sum(self._cut(path) for path in paths) > 0

    def _numbers_of(self, items: list[Any]) -> list[int]:
        return self._numbers.setdefault(id(items), list(range(len(items))))

    def _cut(self, path: PathInFile) -> bool:
        around = self.tree
        for step in path[:-1]:
            around = step_into(around, step)
        last = path[-1]
        if isinstance(around, list) and isinstance(last, int) and last < len(around):
            self.cut_paths.add(self.original(path))
            del self._numbers_of(around)[last], around[last]
            return True
        if isinstance(around, dict) and last in around:
            self.cut_paths.add(self.original(path))
            del around[last]
            return True
        return False


def _cut_at(error: Any) -> PathInFile:
    """An optional key goes alone; a required one takes along the nearest optional thing around it."""
    path: PathInFile = error["loc"]
    if error["type"] == "extra_forbidden":
        return path
    if error["type"] == "missing":
        path = path[:-1]
    while path and isinstance(path[-1], str):
        field = fields_at(path[:-1]).get(path[-1])
        if field is not None and not field.is_required():
            break
        path = path[:-1]
    return path


def _from_behind(path: PathInFile) -> tuple[tuple[int, str], ...]:
    return tuple((step, "") if isinstance(step, int) else (0, step) for step in path)
