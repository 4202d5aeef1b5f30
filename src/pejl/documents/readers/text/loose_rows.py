# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Which cell belongs to which column, in a table whose column marks were lost.

The figures of a row are its last columns but for a text behind them; what stands before them is its label, which may
be spread over the lines above and below. A head that cannot be divided into the columns stands over all of them.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from pejl.core.checking.blocks import Cell
from pejl.documents.readers.text.cells import Row, cell_of, placed, trimmed
from pejl.documents.readers.text.column_lines import cells_below, lone_cell
from pejl.documents.readers.text.figure_runs import Run, run_in
from pejl.documents.readers.text.lines import Line, Part

_MARK = re.compile(r"[ \t]*\|[ \t]*|[ \t]{3,}")
_TITLE = re.compile(r"(?<![-&/]) (?=[A-ZÆØÅ])")
_YEAR = re.compile(r"(?:19|20)\d\d")
_CUT = re.compile(r"[^\W\d_]-$")
_SHORT = 10
_YEARS = 3  # of a head that names one for each column


@dataclass(slots=True)
class Item:
    """A row in the making: `label` and `tail` collect their lines, `below` the lines that its cells go on with."""

    line: Line
    run: Run | None
    label: list[Part] = field(default_factory=list)
    tail: list[Part] = field(default_factory=list)
    loose: list[Part] = field(default_factory=list)
    below: dict[int, list[Part]] = field(default_factory=dict)


def rows_of(lines: Sequence[Line]) -> tuple[Row, ...]:
    """The rows of a table whose lines are given; every word of them is in a cell."""
    items = _items(lines)
    figures = _figure_columns(items)
    tails = any(item.tail for item in items if item.run)
    rows: list[list[Cell]] = []
    for item in items:
        rows += _rows_of_item(item, figures=figures, columns=1 + figures + tails)
    return placed(rows, columns=max(map(len, rows)))


def column_titles(line: Line) -> list[Part]:
    """The line divided where a column may begin: at marks, wide gaps, and capital letters.

    >>> [part.text for part in column_titles(Line(1, "Område Antal opslag | Andel opslag"))]
    ['Område', 'Antal opslag', 'Andel opslag']
    """
    titles = []
    for piece in _pieces(line):
        at = 0
        for cut in _TITLE.finditer(piece.text):
            titles.append(Part(line, piece.offset + at, piece.text[at : cut.start()]))
            at = cut.end()
        titles.append(Part(line, piece.offset + at, piece.text[at:]))
    return titles


def _pieces(line: Line) -> list[Part]:
    if "|" not in line.text and "   " not in line.text and "\t" not in line.text:
        return [trimmed(line, 0, len(line.text))]
    edges = [0, *(edge for mark in _MARK.finditer(line.text) for edge in mark.span()), len(line.text)]
    pieces = [trimmed(line, *span) for span in zip(edges[::2], edges[1::2], strict=True)]
    return [piece for piece in pieces if piece.text]


def _items(lines: Sequence[Line]) -> list[Item]:
    items: list[Item] = []
    waiting: list[Part] = []
    runs = [run_in(line) for line in lines]
    for number, (line, run) in enumerate(zip(lines, runs, strict=True)):
        if items and _goes_below(line, items[-1]):
            continue
        if run is None and items and not _is_head(line, items):
            _place(trimmed(line, 0, len(line.text)), items[-1], waiting, last=not any(runs[number:]))
            continue
        item = Item(line, run, label=[*_cut_label_above(line, run, items), *waiting])
        if run:
            item.label += [part for part in [run.label] if part.text]
            item.tail = [part for part in [run.tail] if part.text]
        waiting = []
        items.append(item)
    return items


def _cut_label_above(line: Line, run: Run | None, items: Sequence[Item]) -> list[Part]:
    """The beginning of a row's label, taken back from a head that it stood right under."""
    if not run or not items or items[-1].run or not items[-1].loose or not run.label.text[:1].islower():
        return []
    above = items[-1].loose[-1]
    return [items[-1].loose.pop()] if above.line.number == line.number - 1 else []


def _goes_below(line: Line, item: Item) -> bool:
    """Give a line to the cells of the row above it, if it goes on with them."""
    if item.run is None or item.run.years:
        return False
    count = len(item.run.cells)
    lone = lone_cell(line)
    if lone:
        item.below.setdefault(count - 1, []).append(lone)
        return True
    found = cells_below(line, count)
    if found is None and count - 1 in item.below:
        found = cells_below(line, count - 1)
    if found is None:
        return False
    if found[0].text:
        item.label.append(found[0])
    for at, part in enumerate(found[1:]):
        item.below.setdefault(at, []).append(part)
    return True


def _is_head(line: Line, items: Sequence[Item]) -> bool:
    return len(_pieces(line)) > 1 and not any(item.run for item in items)


def _place(part: Part, item: Item, waiting: list[Part], *, last: bool) -> None:
    """Give a line without figures to the row above or keep it for the row below."""
    if item.run is None and (part.text.endswith(":") or waiting) and _is_dated(item.line):
        waiting.append(part)
    elif item.run is None:
        item.loose.append(part)
    elif item.run.years and item.tail and len(part.text) <= _SHORT and not _CUT.search(part.text):
        item.tail.append(part)
    elif not last and (_CUT.search(part.text) or waiting):
        waiting.append(part)
    elif last or _goes_on(item.label, part):
        item.label.append(part)
    else:
        waiting.append(part)


def _is_dated(line: Line) -> bool:
    return len(_YEAR.findall(line.text)) >= _YEARS


def _goes_on(label: Sequence[Part], part: Part) -> bool:
    return bool(label and _CUT.search(label[-1].text)) or not part.text[0].isupper()


def _figure_columns(items: Sequence[Item]) -> int:
    counts = Counter(len(_values(item)) for item in items if item.run and not item.run.years)
    above = {len(item.run.cells) + bool(item.tail) for item in items if item.run and item.run.years}
    return max(counts, key=lambda count: (counts[count], count in above, count))


def _values(item: Item) -> tuple[Part, ...]:
    run = item.run
    assert run is not None  # noqa: S101 - asked of rows only
    first_is_label = (
        not item.label and not run.years and _YEAR.match(run.cells[0].text) and ":" not in run.cells[0].text
    )
    return run.cells[1:] if first_is_label else run.cells


def _rows_of_item(item: Item, *, figures: int, columns: int) -> list[list[Cell]]:
    if item.run is None:
        return _head_rows(item, figures=figures, columns=columns)
    values = list(_values(item))
    label = item.label or list(item.run.cells[: len(item.run.cells) - len(values)])
    skipped = len(item.run.cells) - len(values)
    cells = [cell_of([part, *item.below.get(at + skipped, ())]) for at, part in enumerate(values)]
    if len(cells) == figures + 1:
        cells = _mended(values, cells)
    missing = figures - len(cells)
    tail = [cell_of(item.tail)] if item.tail else []
    gap = [Cell("")] * (missing - len(tail)) if item.run.years else [Cell("")] * missing
    return [[cell_of(label), *cells, *gap, *tail]]


def _mended(values: Sequence[Part], cells: list[Cell]) -> list[Cell]:
    """Cells where one that was torn apart (*47 1%* among percentages) is whole again."""
    for at, (left, right) in enumerate(pairwise(values)):
        others = [part for part in values if part not in (left, right)]
        alone = "%" not in left.text and "%" in right.text and all("%" in part.text for part in others)
        if alone and right.offset - left.offset - len(left.text) == 1:
            whole = Part(left.line, left.offset, f"{left.text} {right.text}")
            return [*cells[:at], cell_of([whole]), *cells[at + 2 :]]
    return cells


def _head_rows(item: Item, *, figures: int, columns: int) -> list[list[Cell]]:
    titles = column_titles(item.line)
    along = 1 if _is_dated(item.line) else columns
    below = [[cell_of([part])] * along for part in item.loose]
    if len(titles) == columns:
        return [[cell_of([part]) for part in titles], *below]
    if len(titles) == columns - 1 and len(titles) == figures:
        return [[Cell(""), *(cell_of([part]) for part in titles)], *below]
    dated = [at for at, part in enumerate(titles) if _YEAR.search(part.text)]
    if len(dated) == figures and dated[-1] - dated[0] == figures - 1:
        return [[cell_of(titles[: dated[0]]), *(cell_of([part]) for part in titles[dated[0] :])], *below]
    whole = trimmed(item.line, 0, len(item.line.text))
    return [[cell_of([whole])] * columns, *below]
