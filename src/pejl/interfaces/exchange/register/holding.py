# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Entries of the register at hand for writing a plan: by kind, by what they belong to, and as a package writes them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from pejl.apps.audit.drafting import Entry
from pejl.interfaces.exchange.moments import write_moment
from pejl.interfaces.exchange.register.state import Key, Saved

Tree = dict[str, Any]


class Held:
    """The entries by kind, and those of one kind by what they belong to."""

    def __init__(self, state: Mapping[Key, Saved]) -> None:
        self.by_kind: dict[str, list[Saved]] = defaultdict(list)
        for key, saved in state.items():
            self.by_kind[key[0]].append(saved)

    def grouped(self, kind: str, *names: str) -> dict[tuple[Any, ...], list[Entry]]:
        """Entries of a kind by the values of `names`, in the order of their positions."""
        found: dict[tuple[Any, ...], list[Entry]] = defaultdict(list)
        for saved in sorted(self.by_kind[kind], key=lambda one: one.entry.get("position", 0)):
            found[tuple(saved.entry[name] for name in names)].append(saved.entry)
        return found

    def sorted_by(self, kind: str, *names: str) -> list[Saved]:
        return sorted(self.by_kind[kind], key=lambda one: tuple(one.entry[name] for name in names))


def written(entry: Entry, *leave_out: str) -> Tree:
    """The entry without what is empty; days as text."""
    kept = {name: value for name, value in entry.items() if name not in leave_out and value not in ("", None, {}, [])}
    return {name: value.isoformat() if isinstance(value, date) else value for name, value in kept.items()}


def coded(name: str, entry: Entry, *leave_out: str) -> Tree:
    """The entry with the name of what it is about as its code."""
    return {"code": entry[name], **written(entry, name, *leave_out)}


def own_time(moment: datetime, earliest: datetime) -> Tree:
    """The time, where it is not the package's."""
    return {} if moment == earliest else {"recorded_from": write_moment(moment)}


def text(value: Any) -> Any:
    """A day as text; anything else as it is."""
    return value.isoformat() if isinstance(value, date) else value
