# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Tables of figures: series by periods, or rows that somebody wrote with bindings in them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from typing import Any

from pejl.core.bindings.binding import Source
from pejl.core.errors import PejlError
from pejl.core.periods import Period
from pejl.documents.paper import Block, Cell, Inline, Table, Words
from pejl.interfaces.papers.blocks.cells import FigureCells, Remarks, head, unit_head, words
from pejl.interfaces.papers.blocks.options import Options
from pejl.interfaces.papers.desk import Desk
from pejl.interfaces.papers.source.parts import BlockPart
from pejl.interfaces.wording.languages import capitalised, own_words
from pejl.interfaces.wording.periods import period_words

KEYS = ("caption", "head", "periods", "rows", "notes", "nr", "gaps", "down", "definition", "widths", "parts")
_ROW_KEYS = ("series", "title")


@dataclass(frozen=True, slots=True)
class _Line:
    """One series of a table with what it is called there, and the line it was asked for on."""

    source: Source
    title: str
    line: int


def table(desk: Desk, block: BlockPart) -> Iterator[Block]:
    """`::: tabel LABEL`."""
    options = Options.of(desk, block, KEYS)
    caption = options.needed("caption")
    if options.several("periods"):
        yield _of_series(desk, block, options, caption)
    else:
        yield _of_cells(desk, block, options, caption)


# --- series by periods ---------------------------------------------------------------------------------------------


def _of_series(desk: Desk, block: BlockPart, options: Options, caption: str) -> Table:
    periods = options.periods("periods")
    lines = list(_lines(desk, options))
    _refuse_gaps(desk, options, lines, periods)
    remarks = Remarks()
    label = desk.label(block.argument, block.line)
    number = options.text("nr") or desk.next_number("table")
    content = _caption(desk, options, caption, lines)
    cells = FigureCells(desk, remarks, parts=options.flag("parts"))
    rows = _turned(cells, lines, periods) if options.flag("down") else _straight(cells, lines, periods)
    heads = _titles(desk, lines) if options.flag("down") else [capitalised(period_words(one)) for one in periods]
    return Table(
        caption=content,
        head=(head(options.text("head"), *heads),),
        rows=rows,
        label=label,
        number=number,
        widths=_widths(options),
        notes=(*remarks.lines(), *_notes(desk, options)),
    )


def _straight(cells: FigureCells, lines: Sequence[_Line], periods: Sequence[Period]) -> tuple[tuple[Cell, ...], ...]:
    titles = _titles(cells.desk, lines)
    return tuple(
        (Cell(words(title), heads=True), *(cells.cell(line.source, period) for period in periods))
        for title, line in zip(titles, lines, strict=True)
    )


def _turned(cells: FigureCells, lines: Sequence[_Line], periods: Sequence[Period]) -> tuple[tuple[Cell, ...], ...]:
    return tuple(
        (
            Cell(words(capitalised(period_words(period))), heads=True),
            *(cells.cell(line.source, period) for line in lines),
        )
        for period in periods
    )


def _titles(desk: Desk, lines: Sequence[_Line]) -> list[str]:
    return [unit_head(desk, one.title, desk.view.series(one.source).unit) for one in lines]


def _lines(desk: Desk, options: Options) -> Iterator[_Line]:
    for place, row in enumerate(options.several("rows")):
        line = options.line("rows", place)
        text = str(row.get("series", "")) if isinstance(row, dict) else str(row)
        for key in row if isinstance(row, dict) else ():
            if key not in _ROW_KEYS:
                desk.find("paper.option_unknown", line, found=key, expected=", ".join(_ROW_KEYS))
        source = options.source(text, line)
        if source is not None:
            title = row.get("title", "") if isinstance(row, dict) else ""
            yield _Line(source, str(title or series_title(desk, source)), line)


def series_title(desk: Desk, source: Source) -> str:
    """What a series is called: its indicator, or the member and the group that it is of."""
    sheet = desk.view.sheet(source.indicator)
    members = {f"{one.code}={each.code}": own_words(each.title) for one in sheet.breakdowns for each in one.members}
    said = [members.get(cell, cell) for cell in source.breakdown.split(";") if cell]
    if source.group:
        said.append(desk.view.lookups.group_title(source.group))
    return ", ".join(said) or own_words(sheet.title)


def _refuse_gaps(desk: Desk, options: Options, lines: Sequence[_Line], periods: Sequence[Period]) -> None:
    """A cell without any figure is a slip of the pen, unless it was said that there may be some."""
    if options.flag("gaps"):
        return
    for line in lines:
        series = desk.view.series(line.source)
        for period in periods:
            if series.at(period) is None:
                known = ", ".join(str(one.period) for one in series.observations)
                found = f"{line.source.indicator}[{period}]"
                desk.trouble(PejlError("paper.no_figure", found=found, expected=known), line.line)


def _caption(desk: Desk, options: Options, caption: str, lines: Sequence[_Line]) -> tuple[Inline, ...]:
    """The caption, with the definitions of what is shown where that is asked for."""
    found = desk.line(caption, options.line("caption"))
    if not options.flag("definition"):
        return found
    sheets = dict.fromkeys(line.source.indicator for line in lines)
    said = [own_words(desk.view.sheet(code).definition) for code in sheets]
    return (*found, *words(" " + " ".join(filter(None, said))))


# --- rows as written -----------------------------------------------------------------------------------------------


def _of_cells(desk: Desk, block: BlockPart, options: Options, caption: str) -> Table:
    label = desk.label(block.argument, block.line)
    number = options.text("nr") or desk.next_number("table")
    content = desk.line(caption, options.line("caption"))
    titles = [str(one) for one in options.several("head")]
    rows = [_cells(desk, options, place, row) for place, row in enumerate(options.several("rows"))]
    width = max([len(titles), *map(len, rows)], default=0)
    filled = [tuple(cell for cell, _ in zip_longest(row, range(width), fillvalue=Cell())) for row in rows]
    heads = head(*titles, *[""] * (width - len(titles)))
    return Table(content, (heads,), tuple(filled), label, number, _widths(options), _notes(desk, options))


def _cells(desk: Desk, options: Options, place: int, row: Any) -> tuple[Cell, ...]:
    cells = row if isinstance(row, list) else [row]
    found = []
    for column, cell in enumerate(cells):
        content = desk.line("" if cell is None else str(cell), options.line("rows", place, column))
        found.append(Cell(content, number=_is_figure(content), heads=column == 0))
    return tuple(found)


def _is_figure(content: tuple[Inline, ...]) -> bool:
    """One answer and nothing else beside it, such as `12 %`."""
    return bool(content) and not any(isinstance(one, Words) and one.text.strip() for one in content)


def _notes(desk: Desk, options: Options) -> tuple[tuple[Inline, ...], ...]:
    notes = enumerate(options.several("notes"))
    return tuple(desk.line(str(note), options.line("notes", place)) for place, note in notes)


def _widths(options: Options) -> tuple[float, ...]:
    """Parts of the line's width; what is no number is left to the writer."""
    try:
        return tuple(float(one) for one in options.several("widths"))
    except ValueError:
        options.desk.find("paper.option_shape", options.line("widths"), found="widths", expected="2, 1, 1")
        return ()
