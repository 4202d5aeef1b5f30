# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Counts of things that are listed: *fire spor*, and then four of them, or five."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pejl.core.checking.blocks import Document, TableBlock, TextBlock, TextKind
from pejl.core.checking.facts import Told
from pejl.core.checking.judgement import NOTHING, Judgement
from pejl.core.checking.lines_of_tables import Role
from pejl.core.checking.material import Material
from pejl.core.checking.report import Evidence, Source, Verdict
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
    wanted = told.said.figure.quantity.value
    document = next(one for one in material.documents if one.name == told.span.document)
    for length, certain, quote in _lists_after(material, document, told):
        if length == wanted:
            return Judgement(Verdict.HOLDS, "count_holds", (_evidence(quote, length),), params={"listed": length})
        if certain:
            return Judgement(
                Verdict.CONTRADICTED, "count_fails", (_evidence(quote, length),), params={"listed": length}
            )
    return NOTHING


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
    yield from _heads_of(material, document, told)


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


def _heads_of(material: Material, document: Document, told: Told) -> Iterator[tuple[int, bool, str]]:
    """A table or line near by that counts its columns, and headings that are numbered after what is counted."""
    for block in document.blocks[told.span.block + 1 : told.span.block + 1 + _FAR]:
        text = (
            " ".join(cell.text for row in block.rows[:2] for cell in row)
            if isinstance(block, TableBlock)
            else block.text
        )
        if _counted(text) > 1:
            yield _counted(text), False, text
    for table in (one for one in material.tables if one.grid.document == document.name):
        rows = {fact.span.row for fact in table.facts if table.grid.labels[fact.span.row].role is not Role.TOTAL}
        if table.grid.block > told.span.block and len(rows) > 1:
            yield len(rows), False, table.grid.caption.text or table.grid.heads[0].text
    noun = subject_of(told.said.figure.noun)
    numbered = {
        match[0]
        for block in document.texts()
        if block.kind is TextKind.HEADING and noun & subject_of(block.text)
        for match in re.finditer(r"\b\d{1,2}\b(?!\.\d)", block.text)
    }
    if len(numbered) > 1:
        yield len(numbered), False, ", ".join(sorted(numbered))
