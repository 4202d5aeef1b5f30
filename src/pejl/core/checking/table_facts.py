# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Every figure in a table as a fact: what it is about, of which period and unit, and which series it belongs to."""

from __future__ import annotations

import re
from dataclasses import replace

from pejl.core.checking.facts import Fact, Series, Subject, meant
from pejl.core.checking.grids import Entry, Grid
from pejl.core.checking.groups import groups_in
from pejl.core.checking.lines_of_tables import Line, Role, line_of
from pejl.core.checking.report import Span
from pejl.core.checking.subjects import subject_of
from pejl.core.periods import Period, PeriodKind
from pejl.core.units import UNITS, UnitKind

_PART_OF_YEAR = re.compile(
    r"\b(?:kvartal|kvt|halvår|januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december)\b",
    re.IGNORECASE,
)
_WHOLE_PLACE = re.compile(r"(?:hele )?(?:kommunen|byen)\b(?! \w)", re.IGNORECASE)
_TOTAL_WORDS = subject_of("i alt ialt total totalt sum tilsammen hovedtotal samlet")


def facts_of(grid: Grid) -> tuple[Fact, ...]:
    """The figure that each cell means, in reading order.

    A period that the cell names itself goes before that of its head, its label, its section and the caption.

    >>> from pejl.core.checking.blocks import Cell, Document, TableBlock
    >>> from pejl.core.checking.grids import grids_in
    >>> rows = ((Cell("År"), Cell("2024 (pct.)")), (Cell("Tilfredse"), Cell("12")))
    >>> (grid,) = grids_in(Document("sag", (TableBlock(rows),)))
    >>> [(fact.quote, fact.unit, str(fact.period)) for fact in facts_of(grid)]
    [('12', '%', '2024')]
    """
    return tuple(_fact(grid, entry) for entry in grid.entries)


def _fact(grid: Grid, entry: Entry) -> Fact:
    head, label, title = grid.heads[entry.column], grid.labels[entry.row], grid.titles[entry.row]
    inside = line_of(entry.cell.text)
    figure = entry.figures[0]
    role = _role(head, label)
    around_it = () if role is Role.SCORE else (head, label, title, grid.caption)
    unit = figure.unit or _unit(figure.quantity.value == figure.quantity.value.to_integral(), around_it)
    unnamed = Role.TOTAL in (label.role, head.role) and not grid.caption.about
    around = grid.heading if unnamed else grid.caption
    start, end = entry.normal.span(figure.start, figure.end)
    return Fact(
        subject=Subject(
            label=_label(label, head, title, around, grid.heads[0]) or grid.telling(head, label),
            context=label.about | head.about | title.about | around.about,
            marks=label.marks | head.marks,
            groups=groups_in(f"{label.text} {head.text} {title.text}"),
            tabled=True,
        ),
        quantity=replace(meant(figure), unit=unit or "number"),
        unit=unit,
        period=_period(inside, head, label, title, grid.caption),
        span=Span(grid.document, grid.block, start, end, entry.cell.place, entry.row, entry.column),
        quote=entry.cell.text[start:end],
        about=_about(label, head),
        series=_series(grid, entry, inside),
        role=role,
        wanted=role is Role.TARGET,
        printed=None if figure.likely is None else figure.quantity.value,
    )


def _period(*lines: Line) -> Period | None:
    """The nearest that is named; a quarter or a month without a year is one of the year that a wider line names."""
    named = next((line.period for line in lines if line.period), None)
    if named is None or named.kind is not PeriodKind.YEAR:
        return named
    parts = [line for line in lines if line.period is None and _PART_OF_YEAR.search(line.text)]
    return (line_of(f"{parts[0].text} {named.start.year}").period if parts else None) or named


def _label(label: Line, head: Line, *wider: Line) -> frozenset[str]:
    """For a total what it is the total of; nothing for any other figure."""
    if Role.TOTAL in (label.role, head.role) or (not label.about and _WHOLE_PLACE.match(label.text)):
        named = (line.about - _TOTAL_WORDS for line in (replace(label, about=label.about | head.about), *wider))
        return next(filter(None, named), frozenset())
    return frozenset()


def _series(grid: Grid, entry: Entry, inside: Line) -> Series:
    """What the cell belongs to: its row where the heads name the periods, its column where the labels do."""
    head, label = grid.heads[entry.column], grid.labels[entry.row]
    if inside.period:
        return grid.document, grid.block, f"{label.text}|{entry.column}"
    if label.period and not head.period:
        return grid.document, grid.block, f"column {entry.column} {grid.titles[entry.row].text}"
    return grid.document, grid.block, f"row {entry.row} {' '.join(sorted(head.about))}".strip()


def _role(head: Line, label: Line) -> Role:
    """What the head says, else the label: *Fald med skade på plejecentre* names a thing, *Ændring* alone a change."""
    if head.role is not Role.FIGURE:
        return head.role
    return Role.FIGURE if label.role is Role.CHANGE and len(label.about) > 1 else label.role


def _about(label: Line, head: Line) -> str:
    named = [line.text for line in (label, head) if line.text and line.about]
    return ", ".join(named)


def _unit(whole: bool, lines: tuple[Line, ...]) -> str:
    """The unit that the head, the label, the section or the caption names, the nearest first."""
    for line in lines:
        if line.unit and not (line.unit == "%" and "%" not in line.text and "p" not in line.text.lower() and not whole):
            return line.unit
    return ""


def is_money(unit: str) -> bool:
    """Whether a unit is an amount of money.

    >>> is_money("million_DKK"), is_money("%"), is_money("")
    (True, False, False)
    """
    return unit in UNITS and UNITS[unit].kind is UnitKind.MONEY
