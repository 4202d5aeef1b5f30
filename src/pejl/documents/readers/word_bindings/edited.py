# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What an edited paper says when it comes back: its lines in order, and what became of every bound figure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from pejl.documents.bound_controls import Control, Listed
from pejl.documents.paper import Bound, Inline, Note


class LineKind(StrEnum):
    """What a line is in the file."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list_item"
    CAPTION = "caption"
    CELL = "cell"


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph, item or cell with what stands in it. `style` is the name of its style, small, such as "pejl lead".

    `level` is that of a heading, from 1. `table`, `row` and `column` place a cell: tables are counted from 1 through
    the file, rows and columns from 0, columns as they are before merging. Words of a head row may be strong
    where LibreOffice saved the file.
    """

    kind: LineKind
    content: tuple[Inline, ...]
    style: str = ""
    level: int = 0
    table: int = 0
    row: int = 0
    column: int = 0


@dataclass(frozen=True, slots=True)
class Changed:
    """A bound figure whose text is no longer what was written."""

    control: Control
    text: str


@dataclass(frozen=True, slots=True)
class EditedPaper:
    """A paper as it came back. `listed` is what its own list says it was written with; it is empty where that is gone.

    `lost` controls are in the list and no longer in the text, `doubled` ones are there more than once, and `changed`
    have another text; a doubled one may be among the changed with each of its texts.
    """

    lines: tuple[Line, ...]
    listed: Listed

    @property
    def bound(self) -> tuple[Bound, ...]:
        """The bound figures in the order of reading, as they read now."""
        return tuple(one for line in self.lines for one in _opened(line.content) if isinstance(one, Bound))

    @property
    def lost(self) -> tuple[Control, ...]:
        """Those that somebody deleted, or whose control somebody took away."""
        there = self._counted()
        return tuple(control for control in self.listed.controls if not there[_key(control)])

    @property
    def doubled(self) -> tuple[Control, ...]:
        """Those that somebody copied."""
        there = self._counted()
        return tuple(control for control in self.listed.controls if there[_key(control)] > 1)

    @property
    def changed(self) -> tuple[Changed, ...]:
        """Those that somebody typed over."""
        known = {_key(control): control for control in self.listed.controls}
        pairs = ((known.get((one.binding, one.place)), one.text) for one in self.bound)
        return tuple(Changed(control, text) for control, text in pairs if control and _differ(control.text, text))

    def _counted(self) -> Counter[tuple[str, int]]:
        return Counter((one.binding, one.place) for one in self.bound)


def _key(control: Control) -> tuple[str, int]:
    return control.binding, control.place


def _differ(one: str, other: str) -> bool:
    """Whether two texts differ in more than kinds of spaces, which programs exchange by themselves."""
    return " ".join(one.split()) != " ".join(other.split())


def _opened(content: Iterable[Inline]) -> Iterator[Inline]:
    for one in content:
        yield one
        if isinstance(one, Note):
            yield from _opened(one.content)
