# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Heads of rows in the tags of a PDF: typst 0.15 tags the heads of columns alone, so this is done in the finished file.

typst writes each tag as an object of its own, unpacked, and the cells of a table in the order they were given in. A
cell that heads its row becomes `TH` with the scope `Row` (ISO 32000-1, 14.8.5.7), and in such a table heads count by
their scope: the lists of heads that typst gives each cell know of columns only. What follows in the file moves along.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from pejl.core.errors import PejlError

Rows = Sequence[Sequence[bool]]  # of each row below the head, for each cell that begins there, whether it heads the row

_TAG = re.compile(rb"(?<=\n)(\d+) 0 obj\n(<</Type/StructElem/S/(\w+)/.*?>>)\nendobj\n", re.DOTALL)
_KIDS = re.compile(rb"/K(?:\[([^\]]*)\]| (\d+ 0 R))")
_REFERENCE = re.compile(rb"(\d+) 0 R")
_COLUMNS = re.compile(rb"/Headers\[[^\]]*\]")
_PLACES = re.compile(rb"(?<=\n)xref\n.*?(?=trailer)", re.DOTALL)
_PLACE = re.compile(rb"\d{10}(?= \d{5} n)")
_START = re.compile(rb"(?<=startxref\n)\d+")


@dataclass(frozen=True, slots=True)
class _Tag:
    """A tag with where its dictionary stands in the file (end open) and the tags in it."""

    sort: bytes
    start: int
    end: int
    inside: tuple[int, ...]


def with_row_heads(data: bytes, tables: Sequence[Rows]) -> bytes:
    """The PDF with the heads of rows tagged; `tables` in the order in which they were given to typst.

    `PejlError("writing.not_set")` where the tags of the file are not those of these tables.
    """
    tags = {int(found[1]): _tag(found) for found in _TAG.finditer(data)}
    found = [number for number in _in_order(tags) if tags[number].sort == b"Table"]
    if len(found) != len(tables):
        raise PejlError("writing.not_set", found=f"{len(found)} tables", expected=str(len(tables)))
    edits = [edit for number, rows in zip(found, tables, strict=True) for edit in _edits(data, tags, number, rows)]
    return _edited(data, sorted(edits))


def _tag(found: re.Match[bytes]) -> _Tag:
    kids = _KIDS.search(found[2])
    inside = _REFERENCE.findall(kids[1] or kids[2] or b"") if kids else []
    return _Tag(found[3], found.start(2), found.end(2), tuple(map(int, inside)))


def _in_order(tags: dict[int, _Tag]) -> Iterator[int]:
    """The tags as they are read: from the one that is in no other, each before what is in it."""
    within = {number for tag in tags.values() for number in tag.inside}
    waiting = sorted((number for number in tags if number not in within), reverse=True)
    while waiting:
        number = waiting.pop()
        yield number
        waiting += [one for one in reversed(tags[number].inside) if one in tags]


# --- what is to be changed -------------------------------------------------------------------------------------------

Edit = tuple[int, int, bytes]  # from, to (open), what stands there afterwards


def _edits(data: bytes, tags: dict[int, _Tag], table: int, rows: Rows) -> Iterator[Edit]:
    if not any(heads for row in rows for heads in row):
        return
    parts = [tags[one] for one in tags[table].inside if one in tags]
    heads = [row for part in parts if part.sort == b"THead" for row in part.inside]
    # Without a head typst puts the rows into the table itself.
    loose = [one for one in tags[table].inside if tags[one].sort == b"TR"]
    body = loose or [row for part in parts if part.sort == b"TBody" for row in part.inside]
    for row in heads:
        yield from (_cell(data, tags[cell], heads=False) for cell in tags[row].inside)
    if [len(tags[row].inside) for row in body] != [len(row) for row in rows]:
        raise PejlError("writing.not_set", found=f"{len(body)} rows", expected=str(len(rows)))
    for row, wanted in zip(body, rows, strict=True):
        for cell, is_head in zip(tags[row].inside, wanted, strict=True):
            yield _cell(data, tags[cell], heads=is_head)


def _cell(data: bytes, tag: _Tag, *, heads: bool) -> Edit:
    said = _COLUMNS.sub(b"", data[tag.start : tag.end])
    if heads:
        said = said.replace(b"/S/TD", b"/S/TH", 1)
        if b"<</O/Table" in said:
            said = said.replace(b"<</O/Table", b"<</O/Table/Scope/Row", 1)
        elif b"/A[" in said:
            said = said.replace(b"/A[", b"/A[<</O/Table/Scope/Row>>", 1)
        else:
            said = said.replace(b"/K", b"/A[<</O/Table/Scope/Row>>]/K", 1)
    return tag.start, tag.end, said


def _edited(data: bytes, edits: Sequence[Edit]) -> bytes:
    """The file after the edits, each object where the file says it is."""
    moved = [0, *accumulate(len(said) - (end - start) for start, end, said in edits)]
    ends = [end for _start, end, _said in edits]

    def moves(found: re.Match[bytes]) -> bytes:
        place = int(found[0])
        return str(place + moved[bisect_right(ends, place)]).zfill(len(found[0])).encode()

    table = _PLACES.search(data)
    if table is None:
        raise PejlError("writing.not_set", found="PDF", expected="xref")
    written = b"".join(_pieces(data[: table.start()], edits))
    return written + _PLACE.sub(moves, table[0]) + _START.sub(moves, data[table.end() :])


def _pieces(data: bytes, edits: Iterable[Edit]) -> Iterator[bytes]:
    at = 0
    for start, end, said in edits:
        yield data[at:start]
        yield said
        at = end
    yield data[at:]
