# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Counts of things that are listed: *fire spor*, and then four of them, or five."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from pejl.core.checking.blocks import Document, TableBlock, TextBlock, TextKind
from pejl.core.checking.facts import Fact, Told
from pejl.core.checking.judgement import NOTHING, Judgement
from pejl.core.checking.material import Material, Table
from pejl.core.checking.report import Evidence, Source, Verdict
from pejl.core.checking.row_by_row import judge_rows_counted, tables_near, whole_of
from pejl.core.checking.subjects import subject_of

# 1) … 2) …, and in the heads of scanned tables 1. … 2. …
_NUMBERS = re.compile(r"(?<![\w.,])(\d{1,2})[.)] ?(?=[^\W\d_])")
_POINT = re.compile(r"\s*(?:[-•*–]|e(?= At)|\(?\d{1,2}[.)]|[a-zæøå]\))\s*(?=\S)")
_FAR = 6  # blocks after a sentence in which its list begins
_MOST = 30


def judge_count(material: Material, told: Told) -> Judgement:
    """A number of things against the list that follows it.

    A list that begins right after a colon is what is counted; another one only bears the number out.

    >>> from pejl.core.checking.blocks import TextBlock
    >>> from pejl.core.checking.material import read
    >>> text = "Planen har fire spor: 1) Bolig, 2) Skole og 3) Arbejde."
    >>> material = read([Document("sag", (TextBlock(text),))])
    >>> str(judge_count(material, material.told[0]).verdict)
    'contradicted'
    """
    if (among := judge_rows_counted(material, told)) is not NOTHING:
        return among
    if whole_of(material, told) is not None:
        return NOTHING  # *tre af de fem skoler* is no list of three
    wanted = told.said.figure.quantity.value
    document = next(one for one in material.documents if one.name == told.span.document)
    for length, certain, quote in _lists_after(material, document, told):
        if length == wanted:
            return Judgement(Verdict.HOLDS, "count_holds", (_evidence(quote, length),), params={"listed": length})
        if certain:
            return Judgement(
                Verdict.CONTRADICTED, "count_fails", (_evidence(quote, length),), params={"listed": length}
            )
    return _rows_listed(material, told)


def _rows_listed(material: Material, told: Told) -> Judgement:
    """The rows of a table near by, where there are as many."""
    wanted = told.said.figure.quantity.value
    for table, rows in tables_near(material, told, least=2):
        if len(rows) == wanted:
            labels = tuple(_label(material, table, row[0]) for row in rows)
            return Judgement(Verdict.HOLDS, "count_holds", labels, params={"listed": len(rows)})
    return NOTHING


def _label(material: Material, table: Table, cell: Fact) -> Evidence:
    """The cell that names the row of another one: the nearest before its figures that is not empty."""
    document = next(one for one in material.documents if one.name == table.grid.document)
    block = document.blocks[table.grid.block]
    texts = [one.text for one in block.rows[cell.span.row]] if isinstance(block, TableBlock) else []
    column = max((at for at in range(table.grid.first_column) if texts[at].strip()), default=0)
    span = replace(cell.span, start=0, end=len(texts[column]), column=column)
    return Evidence(Source.TABLE, texts[column], span=span)


def _evidence(quote: str, length: int) -> Evidence:
    return Evidence(Source.DOCUMENT, " ".join(quote.split())[:120], formula=str(length))


def _lists_after(material: Material, document: Document, told: Told) -> Iterator[tuple[int, bool, str]]:
    """The lists that may be meant: how long each is, whether it must be it, and its text."""
    text = material.text_of(told)
    rest = text[told.span.end :]
    colon = rest.find(":")
    inline = _counted(rest)
    if inline > 1:
        yield inline, 0 <= colon < (rest.find("1") if "1" in rest else 0), rest
    yield from _points_after(document, told, ends_in_colon=text.rstrip().endswith(":"))
    yield from _heads_of(document, told)


def _counted(text: str) -> int:
    """How far a text counts: 1) 2) 3) is three. 0 where it does not begin at one."""
    last = 0
    for found in _NUMBERS.finditer(text):
        if int(found[1]) == last + 1:
            last += 1
    return last


def _points_after(document: Document, told: Told, *, ends_in_colon: bool) -> Iterator[tuple[int, bool, str]]:
    following = document.blocks[told.span.block + 1 : told.span.block + 1 + _MOST]
    points = 0
    first = ""
    for block in following:
        if not isinstance(block, TextBlock) or not (block.kind is TextKind.LIST_ITEM or _POINT.match(block.text)):
            break
        points += 1
        first = first or block.text
    if points > 1:
        yield points, ends_in_colon, first


def _heads_of(document: Document, told: Told) -> Iterator[tuple[int, bool, str]]:
    """A table or line near by that counts its columns, and headings that are numbered after what is counted."""
    for block in document.blocks[told.span.block + 1 : told.span.block + 1 + _FAR]:
        text = (
            " ".join(cell.text for row in block.rows[:2] for cell in row)
            if isinstance(block, TableBlock)
            else block.text
        )
        if _counted(text) > 1:
            yield _counted(text), False, text
    noun = subject_of(told.said.figure.noun)
    numbered = {
        match[0]
        for block in document.texts()
        if block.kind is TextKind.HEADING and noun & subject_of(block.text)
        for match in re.finditer(r"\b\d{1,2}\b(?!\.\d)", block.text)
    }
    if len(numbered) > 1:
        yield len(numbered), False, ", ".join(sorted(numbered))
