# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Which block of a paper each line of its Word file belongs to, and which lines of its text that block came from."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pejl.documents.paper import Block, Bullets, Facts, Heading, Paper, Paragraph, Picture, Table
from pejl.documents.paper_numbers import Numbers, numbered
from pejl.documents.readers.word_bindings.edited import Line, LineKind
from pejl.interfaces.papers.composing import Origin, Placed
from pejl.interfaces.papers.returning.lines import Writer, read_as
from pejl.interfaces.papers.source.parts import BlockPart, HeadingPart, ListPart, Part, TextPart

Span = tuple[int, int]  # lines of a text, from 0, the end open
_CLOSE = re.compile(r":::\s*$")
_SMALL_TEXTS = frozenset(("manchet", "lead", "bemærkning", "remark"))  # blocks whose body is a text of people
_DRAFTS = frozenset(("udkast", "draft", "undtagelser", "exceptions"))


@dataclass(frozen=True, slots=True)
class Owner:
    """The block of a line and where it comes from; `item` is the number of the line within a list."""

    position: int
    block: Block
    origin: Origin
    item: int = 0


def owners_of(placed: Placed, lines: Sequence[Line], writer: Writer) -> list[Owner | None]:
    """The owner of each line, in order; None for what stands before the first block."""
    found: list[Owner | None] = [None] * len(lines)
    texts = [" ".join(writer.markdown(one.content).split()) for one in lines]
    numbers = numbered(placed.paper)
    at, last = 0, None
    for position, block in enumerate(placed.paper.blocks):
        for item, is_start in enumerate(_starts(placed.paper, numbers, position, writer)):
            place = next((one for one in range(at, len(lines)) if is_start(lines[one], texts[one])), None)
            if place is None:
                continue
            found[at:place] = [last] * (place - at)
            last = Owner(position, block, placed.origins[position], item)
            found[place] = last
            at = place + 1
    found[at:] = [last] * (len(lines) - at)
    return found


class _Says:
    """A line of prose that says this."""

    def __init__(self, text: str) -> None:
        self._text = " ".join(text.split())

    def __call__(self, line: Line, text: str) -> bool:
        return line.kind is not LineKind.CELL and text == self._text


class _Captioned:
    """The caption of a table or figure, known by its number."""

    def __init__(self, number: str) -> None:
        self._number = " ".join(number.split())

    def __call__(self, line: Line, _text: str) -> bool:
        plain = read_as(line.content)
        return line.kind is LineKind.CAPTION and (plain == self._number or plain.startswith(f"{self._number}. "))


class _Cell:
    """The first cell of the next table."""

    def __call__(self, line: Line, _text: str) -> bool:
        return line.kind is LineKind.CELL and line.row == 0 and line.column == 0


Start = _Says | _Captioned | _Cell


def _starts(paper: Paper, numbers: Numbers, position: int, writer: Writer) -> Iterator[Start]:
    """How the lines of a block are known: each line of prose, the caption of a table or figure, the first fact."""
    block = paper.blocks[position]
    if isinstance(block, (Heading, Paragraph)):
        prose = [block.content]
    elif isinstance(block, Bullets):
        prose = list(block.items)
    else:
        prose = []
    yield from (_Says(text) for line in prose if (text := writer.markdown(line)))
    if isinstance(block, (Table, Picture)):
        yield _Captioned(numbers.captions[position].words)
    if isinstance(block, Facts) and block.pairs:
        yield _Cell()


# --- lines of the text -----------------------------------------------------------------------------------------------


def is_draft(part: Part) -> bool:
    """Whether a rule writes the first words of a block that people go on with."""
    return isinstance(part, BlockPart) and part.name in _DRAFTS


def is_small_text(part: Part) -> bool:
    """Whether a block holds nothing but a text of people."""
    return isinstance(part, BlockPart) and part.name in _SMALL_TEXTS


def span_of(part: Part, lines: Sequence[str]) -> Span:
    """The lines of a text that a part takes up, comments that begin or end in them included."""
    first = part.items[0][1] - 1 if isinstance(part, ListPart) else part.line - 1
    if isinstance(part, HeadingPart):
        past = first + 1
    elif isinstance(part, TextPart):
        past = first + part.text.count("\n") + 1
    elif isinstance(part, ListPart):
        past = item_span(part, len(part.items) - 1)[1]
    else:
        past = next((at + 1 for at in range(first + 1, len(lines)) if _CLOSE.match(lines[at])), len(lines))
    return with_comments(lines, (first, past))


def item_span(part: ListPart, number: int) -> Span:
    """The lines of one item of a list."""
    text, line = part.items[number]
    return line - 1, line + text.count("\n")


def body_span(part: BlockPart, lines: Sequence[str]) -> Span:
    """The lines between the first and the last of a block."""
    first, past = span_of(part, lines)
    return first + 1, past - 1


def with_comments(lines: Sequence[str], span: Span) -> Span:
    """The span with the whole of every comment that begins or ends in it."""
    first, past = span
    while past < len(lines) and _count(lines, first, past) > 0:
        past += 1
    while first > 0 and _count(lines, first, past) < 0:
        first -= 1
    return first, past


def _count(lines: Sequence[str], first: int, past: int) -> int:
    text = "\n".join(lines[first:past])
    return text.count("<!--") - text.count("-->")
