# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Whether a paper can be written without a hole: every error says what was found, what was expected and where."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from pejl.core.errors import PejlError
from pejl.documents.paper import (
    Bound,
    Cell,
    Heading,
    Inline,
    Link,
    Note,
    Paper,
    Picture,
    Reference,
    Shade,
    Table,
    inlines,
    lines_of,
)
from pejl.documents.paper_tables import laid_out

_DEEPEST = 4
_ADDRESS = re.compile(r"(https?://|mailto:)[^\s\x00-\x1f]+", re.IGNORECASE)
_WHERE = 60  # letters of a line that say where something is


def checked(paper: Paper) -> None:
    """Nothing, where the paper can be written; else `PejlError`, with the codes that `numbered` lists."""
    _headings(paper)
    _bindings(paper)
    _notes(paper)
    known = _labels(paper)
    for block in paper.blocks:
        for line in lines_of(block):
            _leads(line, known)
        for table in _tables(block):
            _table(table)
        if isinstance(block, Picture) and not block.alternative.strip():
            raise PejlError("writing.picture_without_alternative", where=_place(block.caption))


def said(one: Inline) -> str:
    """The words of one piece of a line; none for a reference and a note, which have none of their own.

    >>> said(Bound("1.387", "hjemloese[2024]"))
    '1.387'
    """
    return "" if isinstance(one, (Reference, Note)) else one.text


def _place(line: tuple[Inline, ...]) -> str:
    text = " ".join("".join(said(one) for one in line).split())
    return text if len(text) <= _WHERE else f"{text[:_WHERE].rstrip()} …"


def _headings(paper: Paper) -> None:
    before = 0
    for block in paper.blocks:
        if isinstance(block, Heading):
            allowed = min(before + 1, _DEEPEST)
            if not 1 <= block.level <= allowed:
                expected = f"1–{allowed}" if allowed > 1 else "1"
                raise PejlError(
                    "writing.heading_skips", found=str(block.level), expected=expected, where=_place(block.content)
                )
            before = block.level


def _bindings(paper: Paper) -> None:
    seen = Counter((one.binding, one.place) for one in inlines(paper) if isinstance(one, Bound) and one.place)
    for (binding, place), times in seen.items():
        if times > 1:
            raise PejlError("writing.binding_twice", found=f"{binding} ({place})", where=binding)


def _notes(paper: Paper) -> None:
    for one in inlines(paper):
        if isinstance(one, Note) and any(isinstance(inner, Note) for inner in one.content):
            raise PejlError("writing.note_in_note", where=_place(one.content))


def _labels(paper: Paper) -> list[str]:
    labels = [block.label for block in paper.blocks if isinstance(block, (Heading, Table, Picture)) and block.label]
    for label, times in Counter(labels).items():
        if times > 1:
            raise PejlError("writing.label_twice", found=label)
    return labels


def _leads(line: tuple[Inline, ...], known: list[str]) -> None:
    """Whether references and links lead somewhere; a script is no place to be led to."""
    for one in line:
        if isinstance(one, Note):
            _leads(one.content, known)
        elif isinstance(one, Link) and not _ADDRESS.fullmatch(one.address):
            raise PejlError("writing.link_unsafe", found=one.address, expected="https:, mailto:", where=_place(line))
        elif isinstance(one, Reference) and one.label not in known:
            raise PejlError(
                "writing.reference_to_nothing", found=one.label, expected=tuple(known) or "–", where=_place(line)
            )


def _tables(block: object) -> Iterator[Table]:
    if isinstance(block, Table):
        yield block
    elif isinstance(block, Picture) and block.data:
        yield block.data


def _table(table: Table) -> None:
    where = _place(table.caption)
    laid_out(table, where)
    for row in (*table.head, *table.rows):
        for cell in row:
            if _coloured(cell) and not any(said(one).strip() for one in cell.content):
                raise PejlError("writing.colour_without_word", where=where)


def _coloured(cell: Cell) -> bool:
    return cell.mark is not None or cell.shade is not Shade.NONE
