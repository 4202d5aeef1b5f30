# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What all parts of a Word paper share while it is written: its numbers, styles, lists, notes and controls."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import count
from typing import TYPE_CHECKING

from pejl.documents.bound_controls import Control
from pejl.documents.paper import Bound, Paper
from pejl.documents.paper_numbers import Counting, Numbers
from pejl.documents.writers.word_paper.lists import Lists
from pejl.documents.writers.word_paper.styles import Styles

if TYPE_CHECKING:
    from collections.abc import Iterator

    from docx.document import Document

_TWIPS = 635  # English metric units in a twentieth of a point


@dataclass(slots=True)
class Writing:
    """One paper on its way into one file. Everything is asked for in the order of reading."""

    paper: Paper
    numbers: Numbers
    word: Document
    styles: Styles
    lists: Lists
    counting: Counting = field(default_factory=Counting)
    controls: list[Control] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)  # the footnotes, as XML
    _places: Iterator[int] = field(default_factory=lambda: count(1))
    _drawings: Iterator[int] = field(default_factory=lambda: count(1))

    @property
    def width(self) -> int:
        """The width of a line of text, in twentieths of a point."""
        section = self.word.sections[-1]
        sides = (section.page_width, section.left_margin, section.right_margin)
        page, left, right = (side or 0 for side in sides)
        return (page - left - right) // _TWIPS

    def style(self, name: str) -> str:
        """The id of a style."""
        return self.styles.id(name)

    def place(self) -> int:
        """A number for a bookmark."""
        return next(self._places)

    def drawing(self) -> int:
        """A number for a picture."""
        return next(self._drawings)

    def control(self, bound: Bound) -> tuple[int, Control]:
        """The next bound figure, with a number for its control."""
        control = Control(bound.binding, self.counting.place(bound), bound.text, bound.versions)
        self.controls.append(control)
        return len(self.controls), control
