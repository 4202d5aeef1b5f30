# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What became of a paper that was edited in Word: changes of its text, figures in conflict, and what no text holds."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from pejl.documents.paper import Unbound
from pejl.documents.readers.word_bindings.edited import EditedPaper
from pejl.interfaces.papers.composing import Placed
from pejl.interfaces.papers.source.parts import PaperSource


class ChangeKind(StrEnum):
    """What happened to a passage; `WRITTEN_OVER` is the draft of a rule that somebody wrote on."""

    CHANGED = "changed"
    ADDED = "added"
    REMOVED = "removed"
    WRITTEN_OVER = "written_over"


@dataclass(frozen=True, slots=True)
class Change:
    """Lines `first` to `past` (from 0, end open) of the text that the file was made of, and what stands there instead.

    `bare` are the figures in it that are not bound, each with the binding that was perhaps meant. `clash` is what the
    text says there by now, where somebody else has changed it since; "" where nobody has.
    """

    id: str
    kind: ChangeKind
    section: str
    before: str
    after: str
    first: int
    past: int
    lines: tuple[str, ...]
    bare: tuple[Unbound, ...] = ()
    clash: str = ""

    @property
    def taken_unasked(self) -> bool:
        """Whether it goes into the text unless somebody says no: never where something would be gone."""
        return self.kind is not ChangeKind.REMOVED and not self.clash


@dataclass(frozen=True, slots=True)
class Outside:
    """Words that stand in no text: a rule or the kind of paper wrote them, or they are a table made in Word.

    `place` is what wrote them: the file and line of the kind, or the block with its line; "" for nothing.
    """

    section: str
    before: str
    after: str
    place: str = ""


class Ruling(StrEnum):
    """How a figure in conflict is settled: the register's stays, what was typed stands unbound, or the register is
    said to be wrong."""

    REGISTER = "register"
    UNBIND = "unbind"
    REPORT = "report"


@dataclass(frozen=True, slots=True)
class Conflict:
    """A bound figure that somebody typed over. Only figures of a text can be unbound; those of tables are made."""

    id: str
    binding: str
    place: int
    versions: tuple[int, ...]
    shown: str
    typed: str
    section: str
    sentence: str
    can_unbind: bool

    @property
    def key(self) -> tuple[str, int, str]:
        """What tells it from other figures of the file."""
        return self.binding, self.place, self.typed


@dataclass(frozen=True, slots=True)
class Comparison:
    """Everything that differs between a paper and the file that came back."""

    changes: tuple[Change, ...]
    outside: tuple[Outside, ...]
    conflicts: tuple[Conflict, ...]

    @property
    def is_empty(self) -> bool:
        return not (self.changes or self.outside or self.conflicts)


@dataclass(frozen=True, slots=True)
class Case:
    """What is compared: the text and the paper as it was sent out, its file as read, and the file that came back."""

    source: PaperSource
    placed: Placed
    sent: EditedPaper
    edited: EditedPaper


Mark = Callable[..., tuple[object, ...]]


@dataclass(frozen=True, slots=True)
class Settling:
    """What a person decided. `unbound` are keys of conflicts, `bound` names of bare figures (`c12-0`: the first of
    change c12) that get the binding that was meant, `left` and `taken` the changes whose answer is not the usual one.
    """

    unbound: Collection[tuple[str, int, str]] = ()
    bound: Collection[str] = ()
    left: Collection[str] = ()
    taken: Collection[str] = ()
    reasons: Mapping[str, str] = field(default_factory=dict)

    def takes(self, change: Change) -> bool:
        """Whether a change goes into the text."""
        return change.id in self.taken or (change.taken_unasked and change.id not in self.left)
