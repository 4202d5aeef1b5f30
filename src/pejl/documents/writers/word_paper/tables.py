# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Tables of a Word document: head rows repeated on each page, merged cells, and their own words for screen readers."""

from __future__ import annotations

from dataclasses import dataclass

from pejl.documents.paper import Cell, Facts, Shade, Table
from pejl.documents.paper_tables import Layout, Slot, laid_out
from pejl.documents.writers.word_paper.drawings import mark
from pejl.documents.writers.word_paper.lines import Line, caption, line, remark
from pejl.documents.writers.word_paper.markup import element, paragraph, run
from pejl.documents.writers.word_paper.writing import Writing

# Pale enough for black letters, and of different greys in print.
FILLS = {Shade.GREEN: "D5E8CB", Shade.YELLOW: "FFF1CC", Shade.RED: "F6CFCF", Shade.GREY: "E8E8E8"}
_RIGHT = element("jc", val="right")
_FACTS = (0.28, 0.72)
_CLOSER = element("left", w=40, type="dxa") + element("right", w=40, type="dxa")


@dataclass(slots=True)
class _Columns:
    """The columns of one table, with their widths in twentieths of a point; `held` rows stay with the next one."""

    layout: Layout
    widths: list[int]
    held: bool = False


def table(writing: Writing, one: Table, position: int) -> str:
    """A table with its caption above and its notes below."""
    return caption(writing, position, one.caption, keep=True) + grid(writing, one, writing.numbers.plain(one.caption))


def grid(writing: Writing, one: Table, title: str) -> str:
    """The table itself and its notes; `title` is what a screen reader calls it."""
    layout = laid_out(one)
    parts = layout.widths(one.widths)
    widths = [round(writing.width * part) for part in parts]
    columns_of = _Columns(layout, widths)
    rows = [_row(writing, row, columns_of, head=True) for row in layout.head]
    last = len(layout.rows) - 1
    for at, row in enumerate(layout.rows):
        # A short table stays on one page, and no page begins with the notes of a table on the page before.
        columns_of.held = layout.kept(parts) if at < last else bool(one.notes)
        rows.append(_row(writing, row, columns_of, head=False))
    properties = _properties(writing.style("pejl table"), title, layout)
    columns = "".join(element("gridCol", w=width) for width in widths)
    notes = [_note(writing, note, held=note is not one.notes[-1]) for note in one.notes]
    after = "".join(notes) or paragraph("", writing.style("pejl table note"))  # two tables in a row would be joined
    return element("tbl", properties + element("tblGrid", columns) + "".join(rows)) + after


def _note(writing: Writing, note: Line, *, held: bool) -> str:
    kept = {"keepNext": element("keepNext")} if held else {}
    return paragraph(line(writing, note), writing.style("pejl table note"), **kept)


def _properties(style: str, title: str, layout: Layout) -> str:
    heads = any(slot.cell.heads for row in layout.rows for slot in row[:1])
    looks = {"val": "04A0" if heads else "0420", "firstRow": int(bool(layout.head)), "lastRow": 0}
    looks |= {"firstColumn": int(heads), "lastColumn": 0, "noHBand": 1, "noVBand": 1}
    parts = [
        element("tblStyle", val=style),
        element("tblW", w=5000, type="pct"),
        element("tblLayout", type="fixed"),
        element("tblCellMar", _CLOSER) if layout.dense else "",
        element("tblLook", **looks),
        element("tblCaption", val=title) if title else "",
        element("tblDescription", val=_description(layout)),
    ]
    return element("tblPr", "".join(parts))


def _description(layout: Layout) -> str:
    """The words of the last head row: what a screen reader says before the figures."""
    words = ["".join(getattr(one, "text", "") for one in slot.cell.content) for row in layout.head[-1:] for slot in row]
    return ", ".join(word for word in words if word.strip())


def _row(writing: Writing, row: tuple[Slot, ...], columns: _Columns, *, head: bool) -> str:
    properties = element("cantSplit") + (element("tblHeader") if head else "")
    return element(
        "tr", element("trPr", properties) + "".join(_cell(writing, slot, columns, head=head) for slot in row)
    )


def _cell(writing: Writing, slot: Slot, columns: _Columns, *, head: bool) -> str:
    cell = slot.cell
    width = sum(columns.widths[slot.column : slot.column + cell.across])
    parts = [element("tcW", w=width, type="dxa")]
    if cell.across > 1:
        parts.append(element("gridSpan", val=cell.across))
    if cell.down > 1:
        parts.append(element("vMerge") if slot.continued else element("vMerge", val="restart"))
    if cell.shade in FILLS:
        parts.append(element("shd", val="clear", color="auto", fill=FILLS[cell.shade]))
    text = "" if slot.continued else _content(writing, cell)
    kept = {"keepNext": element("keepNext")} if head or columns.held else {}
    aligned = {"jc": _RIGHT} if columns.layout.at_right(slot, head=head) else {}
    style = "pejl table small" if columns.layout.dense else "pejl table text"
    words = paragraph(text, writing.style(style), **kept, **aligned)
    return element("tc", element("tcPr", "".join(parts)) + words)


def _content(writing: Writing, cell: Cell) -> str:
    drawn = mark(writing, cell.mark) + remark(writing, "\N{NO-BREAK SPACE}") if cell.mark else ""
    words = line(writing, cell.content)
    # The table's style makes the first column bold where all of it heads rows; a head elsewhere says so itself.
    return drawn + words


def facts(writing: Writing, one: Facts) -> str:
    """Pairs as a table of two columns, the first of which heads its rows."""
    widths = [round(writing.width * part) for part in _FACTS]
    style = writing.style("pejl table text")
    rows = [
        element(
            "tr",
            element("trPr", element("cantSplit"))
            + _plain(run(name), widths[0], style)
            + _plain(line(writing, content), widths[1], style),
        )
        for name, content in one.pairs
    ]
    looks = element("tblLook", val="0080", firstRow=0, lastRow=0, firstColumn=1, lastColumn=0, noHBand=1, noVBand=1)
    head = element("tblStyle", val=writing.style("pejl facts")) + element("tblW", w=5000, type="pct")
    properties = element("tblPr", head + element("tblLayout", type="fixed") + looks)
    columns = "".join(element("gridCol", w=width) for width in widths)
    after = paragraph("", writing.style("pejl table note"))
    return element("tbl", properties + element("tblGrid", columns) + "".join(rows)) + after


def _plain(runs: str, width: int, style: str) -> str:
    return element("tc", element("tcPr", element("tcW", w=width, type="dxa")) + paragraph(runs, style))
