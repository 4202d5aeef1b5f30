# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Tables and pictures of a PDF: tagged, captioned, head rows repeated, every picture with its words."""

from __future__ import annotations

from pejl.documents.paper import Mark, Picture, Shade, Table
from pejl.documents.paper_numbers import Numbers
from pejl.documents.paper_tables import Slot, laid_out
from pejl.documents.writers.pdf_paper.expressions import array, call, joined, placed, string, words
from pejl.documents.writers.pdf_paper.lines import Line, line

# The same as in the Word file: pale enough for black letters, and of different greys in print.
FILLS = {Shade.GREEN: "#d5e8cb", Shade.YELLOW: "#fff1cc", Shade.RED: "#f6cfcf", Shade.GREY: "#e8e8e8"}
WIDTH = 453.5  # points: A4 without its margins of 25 mm
_POINTS = 0.75  # in a CSS pixel
_TALLEST = 10.0  # points of a mark in a line of small print


def table(numbers: Numbers, one: Table, position: int) -> str:
    """A table with its caption above and its notes below."""
    caption = numbers.captions[position]
    return _held(one, placed(_captioned(numbers, one, caption.words), caption.anchor) + _notes(numbers, one))


def _held(one: Table, markup: str) -> str:
    """A table with its notes, on one page where it is short."""
    layout = laid_out(one)
    return f"#kept[{markup}]" if layout.kept(layout.widths(one.widths)) else markup


def row_heads(one: Table) -> list[list[bool]]:
    """For each row below the head, and each cell that begins there, whether it heads the row."""
    return [[slot.cell.heads for slot in row if not slot.continued] for row in laid_out(one).rows]


def picture(numbers: Numbers, one: Picture, position: int) -> str:
    """The picture with its caption under it, then its data."""
    caption = numbers.captions[position]
    width = min(WIDTH, one.width * _POINTS)
    drawn = call("image", _svg(one.svg), format=string("svg"), width=f"{width:g}pt", alt=string(one.alternative))
    words_under = _after(caption.words, numbers, one.caption)
    figure = placed(
        call("figure", drawn, kind="image", numbering="none", supplement="none", caption=words_under), caption.anchor
    )
    if one.data is None:
        return figure
    data = _captioned(numbers, one.data, numbers.data_caption(position), "#") + _notes(numbers, one.data)
    return f"{figure}\n{_held(one.data, data)}"


def _captioned(numbers: Numbers, one: Table, title: str, mark: str = "") -> str:
    caption = _after(title, numbers, one.caption)
    return mark + call(
        "figure", _grid(numbers, one), kind="table", numbering="none", supplement="none", caption=caption
    )


def _after(title: str, numbers: Numbers, caption: Line) -> str:
    return joined((words(f"{title}. "), line(numbers, caption))) if caption else words(title)


def _notes(numbers: Numbers, one: Table) -> str:
    return f"\n#{call('notes', *(line(numbers, note) for note in one.notes))}" if one.notes else ""


def _grid(numbers: Numbers, one: Table) -> str:
    layout = laid_out(one)
    head = [_cell(numbers, slot, right=layout.at_right(slot, head=True)) for slot in _own(layout.head)]
    cells = [_cell(numbers, slot, right=layout.at_right(slot, head=False)) for slot in _own(layout.rows)]
    columns = array(f"{part:.4f}fr" for part in layout.widths(one.widths))
    head_rows, size = str(len(one.head)), "dense" if layout.dense else ""
    return call("grid-of", columns, head_rows, *([call("table.header", *head)] if head else []), *cells, size=size)


def _own(rows: tuple[tuple[Slot, ...], ...]) -> list[Slot]:
    """The cells where they begin; typst lays out the merged ones by itself."""
    return [slot for row in rows for slot in row if not slot.continued]


def _cell(numbers: Numbers, slot: Slot, *, right: bool) -> str:
    cell = slot.cell
    content = line(numbers, cell.content)
    if cell.mark:
        content = joined((_mark(cell.mark), string("\N{NO-BREAK SPACE}"), content))
    return call(
        "table.cell",
        content,
        align=f"{'right' if right else 'left'} + top",
        colspan=str(cell.across) if cell.across > 1 else "",
        rowspan=str(cell.down) if cell.down > 1 else "",
        breakable="false" if cell.down == 1 else "",  # a row stands on one page; one that runs down may not fit on any
        fill=f'rgb("{FILLS[cell.shade]}")' if cell.shade in FILLS else "",
    )


def _mark(mark: Mark) -> str:
    height = min(_TALLEST, mark.height * _POINTS)
    return call("silent", call("image", _svg(mark.svg), format=string("svg"), height=f"{height:g}pt"))


def _svg(svg: str) -> str:
    return call("bytes", string(svg))
