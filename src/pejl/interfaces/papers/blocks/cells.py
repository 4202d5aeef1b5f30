# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The cells that every table of a paper is made of: figures with their marks, colours as words with shade and mark."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from pejl.core.bindings.binding import Figure, Form, Part, Source, UnitForm
from pejl.core.observations import Observation
from pejl.core.periods import Period
from pejl.core.status.base import Colour
from pejl.documents.charts.marks import lamp
from pejl.documents.paper import Cell, Inline, Mark, Shade, Words
from pejl.interfaces.papers.answers.said import versions_of
from pejl.interfaces.papers.desk import Desk
from pejl.interfaces.wording.figures import NO_FIGURE, figure, observation_marks, shown
from pejl.interfaces.wording.statuses import colour_word

_SHADES = {Colour.GREEN: Shade.GREEN, Colour.YELLOW: Shade.YELLOW, Colour.RED: Shade.RED, Colour.NONE: Shade.GREY}
_LAMP = 22.0  # CSS pixels, as it is drawn


def words(text: str, **looks: bool) -> tuple[Inline, ...]:
    """Plain words; nothing where there are none."""
    return (Words(text, **looks),) if text else ()


def head(*titles: str) -> tuple[Cell, ...]:
    """A row of heads."""
    return tuple(Cell(words(title), heads=True) for title in titles)


def colour_cell(colour: str, change: str = "", *, down: int = 1) -> Cell:
    """A colour as a word, a shade and a mark that is read without colours too."""
    mark = Mark(lamp(colour), _LAMP, _LAMP)
    shade = _SHADES.get(Colour(colour), Shade.NONE)
    return Cell(words(colour_word(colour, change)), mark=mark, shade=shade, down=down)


@dataclass
class Remarks:
    """The remarks under a table: what is said twice has one mark."""

    _marks: dict[str, str] = field(default_factory=dict)

    def mark(self, remark: str) -> str:
        """`*` for the first remark, `**` for the second …"""
        return self._marks.setdefault(remark, "*" * (len(self._marks) + 1))

    def lines(self) -> tuple[tuple[Inline, ...], ...]:
        """One line for each remark."""
        return tuple((Words(f"{mark} {remark}"),) for remark, mark in self._marks.items())


@dataclass(frozen=True, slots=True)
class FigureCells:
    """Cells of figures; `remarks` collects what must be said under the table; `parts` adds numerator, denominator."""

    desk: Desk
    remarks: Remarks
    parts: bool = False

    def cell(self, source: Source, period: Period) -> Cell:
        """The figure of a period; a dash where there is none."""
        one = self.desk.view.series(source).at(period)
        return (
            Cell(words(NO_FIGURE), number=True) if one is None else Cell(tuple(self.content(source, one)), number=True)
        )

    def content(self, source: Source, one: Observation) -> Iterator[Inline]:
        """The figure with its hedge, and a mark for each thing that must be known about it."""
        binding = Figure(source, one.period, form=Form(UnitForm.WITHOUT))
        unit = "%" if self.desk.view.series(source).unit == "%" else None
        yield self.desk.as_bound(binding, shown(one.value, unit), versions_of(one.candidates))
        remark = " ".join(self._remarks(one))
        if remark:
            yield Words(self.remarks.mark(remark))
        if self.parts and len(one.candidates) == 1:
            yield from self._parts(source, one)

    def _parts(self, source: Source, one: Observation) -> Iterator[Inline]:
        """` (116 / 795)`."""
        found = one.candidates[0]
        if found.numerator is None or found.denominator is None:
            return
        for before, part, value in (
            (" (", Part.NUMERATOR, found.numerator),
            (" / ", Part.DENOMINATOR, found.denominator),
        ):
            yield Words(before)
            yield self.desk.as_bound(Figure(source, one.period, part), figure(value), versions_of(one.candidates))
        yield Words(")")

    def _remarks(self, one: Observation) -> Iterator[str]:
        said = [*observation_marks(one), one.footnote]
        for remark in dict.fromkeys(said):
            if remark:
                yield f"{remark.rstrip('. ')}."


def unit_head(desk: Desk, title: str, unit: str) -> str:
    """A title with its unit in brackets, where the cells do not show it."""
    label = desk.view.lookups.unit_label(unit)
    return title if unit == "%" or not label else f"{title} ({label})"
