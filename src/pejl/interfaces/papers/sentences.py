# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Which sentence and section each bound figure of a composed paper stands in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pejl.documents.paper import Block, Bound, Heading, Inline, Note, Paper, Table, lines_of
from pejl.interfaces.papers.unbound import text_of

_END = re.compile(r"(?<=[.!?])\s+(?=[A-ZÆØÅ0-9])")


@dataclass(frozen=True, slots=True)
class Said:
    """A bound figure with the sentence and the section it stands in; of a table the sentence is its row."""

    bound: Bound
    section: str
    sentence: str


def sectioned(paper: Paper) -> Iterator[tuple[str, Block]]:
    """Every block with the heading it stands under."""
    section = ""
    for block in paper.blocks:
        if isinstance(block, Heading):
            section = text_of(block.content)
        yield section, block


def bound_sentences(paper: Paper) -> Iterator[Said]:
    """Every bound figure of a paper, in the order of reading."""
    for section, block in sectioned(paper):
        rows = _rows(block) if isinstance(block, Table) else [(line, text_of(line)) for line in lines_of(block)]
        for line, whole in rows:
            for bound, sentence in _in_line(line, whole):
                yield Said(bound, section, sentence)


def _rows(table: Table) -> Iterator[tuple[tuple[Inline, ...], str]]:
    """The caption, each row as one line, and the notes."""
    yield table.caption, text_of(table.caption)
    for row in (*table.head, *table.rows):
        whole = " | ".join(text_of(cell.content) for cell in row)
        for cell in row:
            yield cell.content, whole
    for note in table.notes:
        yield note, text_of(note)


def _in_line(line: tuple[Inline, ...], whole: str) -> Iterator[tuple[Bound, str]]:
    at = 0
    own = text_of(line)
    for one in line:
        if isinstance(one, Note):
            yield from _in_line(one.content, text_of(one.content))
        if isinstance(one, Bound):
            yield one, sentence_at(own, at) if whole == own else whole
        at += len(text_of((one,)))


def sentence_at(text: str, at: int) -> str:
    """The sentence of a text in which a place lies.

    >>> sentence_at("Der var 12. I dag er der 15. Godt.", 20)
    'I dag er der 15.'
    """
    start = 0
    for end in _END.finditer(text):
        if end.start() > at:
            return text[start : end.start()].strip()
        start = end.end()
    return text[start:].strip()
