# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""A paper before it is written as Word, PDF or HTML: what it says, in order, every figure with where it came from.

Whoever composes a paper gives finished words in the paper's language; whoever writes one adds numbers to tables,
figures and notes, a list of contents, and the words that stand before such a number (`Labels`). A writer translates
nothing else and looks nothing up.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from hashlib import sha256

from pejl.documents.charts.chart import LineChart

# --- what stands inside a line ---------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Words:
    """Plain words; `strong` and `emphasised` may both be set."""

    text: str
    strong: bool = False
    emphasised: bool = False


@dataclass(frozen=True, slots=True)
class Bound:
    """A figure or a word that a rule wrote: `text` as the one formatter wrote it, `binding` as it stands in the source.

    `versions` are the version ids of the figures it was made of, oldest first; empty for what has none, such as a
    count of goals. `place` tells equal bindings of one paper apart, in the order of reading, from 1.
    """

    text: str
    binding: str
    versions: tuple[int, ...] = ()
    place: int = 0


@dataclass(frozen=True, slots=True)
class Unbound:
    """A bare figure that a person typed: allowed, and marked. `suggestion` is the binding that was perhaps meant."""

    text: str
    suggestion: str = ""


@dataclass(frozen=True, slots=True)
class Link:
    """Words that lead to an address."""

    text: str
    address: str


@dataclass(frozen=True, slots=True)
class Reference:
    """`tabel 1.1`: the number of the table, figure or heading whose `label` is given, in words of the writer."""

    label: str


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote at this place."""

    content: tuple[Inline, ...]


Inline = Words | Bound | Unbound | Link | Reference | Note


# --- what stands below each other ------------------------------------------------------------------------------------


class Author(StrEnum):
    """Who wrote a block: a rule from the data, a person, or the template."""

    RULE = "rule"
    PERSON = "person"
    TEMPLATE = "template"


@dataclass(frozen=True, slots=True)
class Heading:
    """`level` 1 … 4, and never deeper by more than one than the heading before; the paper's title is above them."""

    level: int
    content: tuple[Inline, ...]
    label: str = ""


class Style(StrEnum):
    """How a paragraph stands: ordinary text, a lead under the title, a small remark, a box of special attention."""

    BODY = "body"
    LEAD = "lead"
    REMARK = "remark"
    ATTENTION = "attention"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph. `drafted` text came from a rule and nobody has approved it yet."""

    content: tuple[Inline, ...]
    style: Style = Style.BODY
    author: Author = Author.PERSON
    drafted: bool = False


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list; `numbered` counts from 1 (the clauses of an indstilling)."""

    items: tuple[tuple[Inline, ...], ...]
    numbered: bool = False
    author: Author = Author.PERSON
    drafted: bool = False


@dataclass(frozen=True, slots=True)
class Mark:
    """A drawing inside a cell, with its word beside it: a light, a verdict, a barometer. Never colour alone.

    `svg` stands alone as a file; `width` and `height` are in CSS pixels (96 to an inch).
    """

    svg: str
    width: float
    height: float


class Shade(StrEnum):
    """The ground of a cell; the word of the cell says the same."""

    NONE = "none"
    GREEN = "green"
    YELLOW = "yellow"
    RED = "red"
    GREY = "grey"


@dataclass(frozen=True, slots=True)
class Cell:
    """`number` aligns to the right; `heads` marks the head of a row; `across` columns and `down` rows are merged.

    What a merged cell covers is left out of the rows, as in HTML.
    """

    content: tuple[Inline, ...] = ()
    number: bool = False
    heads: bool = False
    mark: Mark | None = None
    shade: Shade = Shade.NONE
    across: int = 1
    down: int = 1


@dataclass(frozen=True, slots=True)
class Table:
    """A table with its caption over it; `head` rows are repeated on each page, and every row has the same width.

    `number` is the number to show, such as 1.1; where it is empty the writer counts. `widths` are parts of the line's
    width, one for each column; empty lets the writer choose. `notes` stand under it, in small print.
    """

    caption: tuple[Inline, ...]
    head: tuple[tuple[Cell, ...], ...]
    rows: tuple[tuple[Cell, ...], ...]
    label: str = ""
    number: str = ""
    widths: tuple[float, ...] = ()
    notes: tuple[tuple[Inline, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Picture:
    """A chart with its caption under it, its alternative text, and the table of the same data below.

    `svg` stands alone as a file; `chart` is what it was drawn from, where it is a line chart. A picture without an
    alternative text cannot be written.
    """

    caption: tuple[Inline, ...]
    svg: str
    width: float
    height: float
    alternative: str
    label: str = ""
    number: str = ""
    data: Table | None = None
    chart: LineChart | None = None


@dataclass(frozen=True, slots=True)
class Facts:
    """Short facts as pairs, for the top of a case: dates, numbers of the two case systems, caseworker."""

    pairs: tuple[tuple[str, tuple[Inline, ...]], ...]


@dataclass(frozen=True, slots=True)
class Signatures:
    """Lines to sign on, each with a name and a role."""

    lines: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Contents:
    """The list of contents, to headings of `depth`."""

    depth: int = 2


@dataclass(frozen=True, slots=True)
class NewPage:
    """What follows begins on a page of its own."""


Block = Heading | Paragraph | Bullets | Table | Picture | Facts | Signatures | Contents | NewPage


# --- the whole -------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Labels:
    """The words a writer needs, in the paper's language."""

    table: str
    figure: str
    contents: str
    page: str  # with {page} and {pages}
    data_of: str  # with {figure}: the caption of the table under a figure
    unbound: str
    drafted: str
    no_sign: str = ""  # the remark where the font of the PDF lacks a sign, which is shown by its number


@dataclass(frozen=True, slots=True)
class Paper:
    """A whole paper. `known_at` and `digest` say which state of the register it was made from; `day` is its own date.

    `state` is shown over the title until the paper is on the agenda ("Udkast"); "" then. `made_of` says which text the
    paper was put together from (`text_sum`): a file that comes back edited is held against that text.
    """

    title: str
    language: str  # "da-DK" or "en-GB"
    labels: Labels
    blocks: tuple[Block, ...]
    code: str = ""
    subtitle: str = ""
    organisation: str = ""
    day: date | None = None
    known_at: str = ""
    digest: str = ""
    state: str = ""
    keywords: tuple[str, ...] = field(default=())
    made_of: str = ""


def text_sum(text: str) -> str:
    """Sixteen letters that tell one text of a paper from another; ends of lines count alike.

    >>> text_sum("a\\r\\n") == text_sum("a\\n")
    True
    """
    return sha256(text.replace("\r\n", "\n").encode()).hexdigest()[:16]


def inlines(paper: Paper) -> Iterator[Inline]:
    """Everything that stands inside a line, in the order of reading, notes opened up.

    >>> from datetime import date
    >>> labels = Labels("Tabel", "Figur", "Indhold", "Side {page}", "Tal til {figure}", "Ikke bundet", "Udkast")
    >>> paper = Paper("T", "da-DK", labels, (Paragraph((Words("I alt "), Bound("1.387", "hjemloese[2024]")),),))
    >>> [type(one).__name__ for one in inlines(paper)]
    ['Words', 'Bound']
    """
    for block in paper.blocks:
        for line in lines_of(block):
            yield from _opened(line)


def _opened(line: tuple[Inline, ...]) -> Iterator[Inline]:
    for one in line:
        yield one
        if isinstance(one, Note):
            yield from _opened(one.content)


def lines_of(block: Block) -> Iterator[tuple[Inline, ...]]:
    """The lines of one block, in the order of reading.

    >>> list(lines_of(NewPage()))
    []
    """
    if isinstance(block, (Heading, Paragraph)):
        yield block.content
    elif isinstance(block, Bullets):
        yield from block.items
    elif isinstance(block, Facts):
        yield from (content for _name, content in block.pairs)
    elif isinstance(block, Table):
        yield from _lines_of_table(block)
    elif isinstance(block, Picture):
        yield block.caption
        if block.data:
            yield from _lines_of_table(block.data)


def _lines_of_table(table: Table) -> Iterator[tuple[Inline, ...]]:
    yield table.caption
    yield from (cell.content for row in (*table.head, *table.rows) for cell in row)
    yield from table.notes
