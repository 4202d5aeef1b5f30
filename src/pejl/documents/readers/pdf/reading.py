# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""PDF files: running text and tables in the order of the page. `Place.line` is the line of its page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from pejl.core.checking.blocks import Block, Cell, Document, Mark, Place, TableBlock, TextBlock, TextKind
from pejl.core.errors import PejlError
from pejl.documents.readers.limits import Budget
from pejl.documents.readers.marked import Marked
from pejl.documents.readers.pdf.columns import column_table_at, rows_of_columns
from pejl.documents.readers.pdf.grids import rows_of_grid
from pejl.documents.readers.pdf.page_lines import PageLine, page_lines
from pejl.documents.readers.pdf.pages import Page, pages_of
from pejl.documents.readers.pdf.running_heads import without_running_heads
from pejl.documents.readers.pdf.scans import with_scans_read
from pejl.documents.readers.pdf.streams import check_streams
from pejl.documents.readers.text.captions import with_captions
from pejl.documents.readers.text.lines import Line, ends_sentence, has_stars
from pejl.documents.readers.text.paragraphs import paragraphs, width_of

_APART = 0.75  # of the letters' height: lines further apart are of two paragraphs
_LARGER = 1.12  # than the body's letters: a heading
_LONGEST_HEADING = 140


@dataclass(frozen=True, slots=True)
class Found:
    """A line of running text, or a table, with the page it stands on."""

    page: int
    top: float
    what: PageLine | TableBlock


def read_pdf(name: str, data: bytes, budget: Budget) -> Document:
    """The document in a PDF file; refused with `document.needs_ocr` where no page has letters or can be recognised."""
    check_streams(data, budget.limits)
    pages, notices = with_scans_read(data, [*pages_of(data, budget)], budget)
    unread = next((notice for notice in notices if notice.code == "pages_not_read"), None)
    if unread and not any(page.words for page in pages):
        raise PejlError("document.needs_ocr", found=unread.params["missing"], expected="tesseract, dan")
    lines = without_running_heads(pages, [page_lines(page.words) for page in pages])
    found = [one for page, own in zip(pages, lines, strict=True) for one in _found(page, own, budget)]
    return Document(name, with_captions([*_blocks(found)]), pages=len(pages), notices=tuple(notices))


def _found(page: Page, lines: Sequence[PageLine], budget: Budget) -> Iterator[Found]:
    """What stands on a page, from its top to its bottom."""
    budget.check_time()
    numbers = {id(word): line.number for line in lines for word in line.words}
    tables = [
        Found(page.number, grid.box[1], _table(rows_of_grid(grid, page.words, page.number, numbers), page, budget))
        for grid in page.grids
    ]
    free = [line for line in lines if not any(grid.holds(line.words[0]) for grid in page.grids)]
    yield from sorted([*tables, *_running(page, free, budget)], key=lambda one: one.top)


def _running(page: Page, lines: Sequence[PageLine], budget: Budget) -> Iterator[Found]:
    tables: list[tuple[int, int]] = []
    at = 0
    while at < len(lines):
        extent = column_table_at(lines, at)
        if extent:
            tables.append((max(extent[0], tables[-1][1] if tables else 0), extent[1]))
        at = extent[1] if extent else at + 1
    inside = {at for start, end in tables for at in range(start, end)}
    for start, end in tables:
        rows = rows_of_columns(lines[start:end], page.number)
        yield Found(page.number, lines[start].top, _table(rows, page, budget))
    for at, line in enumerate(lines):
        if at not in inside:
            yield Found(page.number, line.top, line)


def _table(rows: list[list[Cell]], page: Page, budget: Budget) -> TableBlock:
    budget.spend_cells(sum(map(len, rows)))
    line = min((cell.place.line for row in rows for cell in row if cell.place.line), default=0)
    return TableBlock(tuple(map(tuple, rows)), Place(page=page.number, line=line))


def _blocks(found: Sequence[Found]) -> Iterator[Block]:
    body = _body_size(found)
    numbered = _numbered(found)
    width = width_of([line for line, _one in numbered])
    starred = any(has_stars(line.text) for line, _one in numbered)
    places = {line.number: one for line, one in numbered}
    waiting: list[Line] = []
    texts = iter(numbered)
    for one in [*found, None]:
        if one is not None and isinstance(one.what, PageLine):
            waiting.append(next(texts)[0])
            continue
        for block in paragraphs(waiting, width=width, starred=starred):
            yield _as_seen(_marked(block, places), places[block.place.line], body)
        waiting = []
        if one is not None and isinstance(one.what, TableBlock):
            yield one.what


def _numbered(found: Sequence[Found]) -> list[tuple[Line, Found]]:
    """The lines of running text, numbered with a gap where the page has one or the letters change."""
    numbered: list[tuple[Line, Found]] = []
    number, before = 0, None
    for one in found:
        if isinstance(one.what, PageLine):
            number += 2 if before is not None and _apart(before, one) else 1
            numbered.append((Line(number, one.what.text, one.page), one))
        before = one
    return numbered


def _apart(before: Found, after: Found) -> bool:
    if before.page != after.page or not isinstance(before.what, PageLine) or not isinstance(after.what, PageLine):
        return True
    gap = after.what.top - before.what.bottom
    look = (before.what.bold, round(before.what.size)) != (after.what.bold, round(after.what.size))
    return gap > _APART * after.what.size or look


def _body_size(found: Sequence[Found]) -> float:
    sizes: Counter[float] = Counter()
    for one in found:
        if isinstance(one.what, PageLine):
            sizes[round(one.what.size, 1)] += len(one.what.text)
    return sizes.most_common(1)[0][0] if sizes else 0.0


def _marked(block: TextBlock, places: Mapping[int, Found]) -> TextBlock:
    """The block with the marks of its lines: it has as many line ends as there are lines between its first and last."""
    marks, start = list[Mark](), -block.offset
    for number, text in enumerate(block.text.split("\n"), start=block.place.line):
        one = places.get(number)
        said = one.what.said if one and isinstance(one.what, PageLine) else Marked("")
        marks += (replace(mark, start=mark.start + start, end=mark.end + start) for mark in said.marks)
        start += len(text) + 1 + (block.offset if number == block.place.line else 0)
    return replace(block, marks=tuple(marks)) if marks else block


def _as_seen(block: TextBlock, one: Found, body: float) -> TextBlock:
    """The block at its place on the page; larger or bold letters make a heading."""
    assert isinstance(one.what, PageLine)  # noqa: S101 - only lines are numbered
    stands_out = one.what.bold or one.what.size > _LARGER * body
    short = len(block.text) <= _LONGEST_HEADING and not ends_sentence(block.text)
    plain = block.kind in (TextKind.PARAGRAPH, TextKind.LIST_ITEM)
    kind = TextKind.HEADING if plain and stands_out and short else block.kind
    return replace(block, place=Place(page=one.page, line=one.what.number), kind=kind)
