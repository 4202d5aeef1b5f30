# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Web pages: headings, paragraphs, points and tables as they are shown. `Place.line` is the line of the tag."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from pejl.core.checking.blocks import Block, Cell, Document, Place, TableBlock, TextBlock, TextKind
from pejl.documents.readers.html.page_tables import grid_of
from pejl.documents.readers.html.page_text import BLOCKS, collapsed, is_shown, letters
from pejl.documents.readers.limits import Budget, unreadable
from pejl.documents.readers.text.captions import with_captions
from pejl.documents.readers.text.decoding import decode
from pejl.documents.readers.text.lines import is_caption

if TYPE_CHECKING:
    from lxml.etree import _Element

_KINDS = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), TextKind.HEADING),
    **dict.fromkeys(("li", "dt", "dd"), TextKind.LIST_ITEM),
    **dict.fromkeys(("caption", "figcaption"), TextKind.CAPTION),
}
_CHARSET = b"charset="
_HEAD = 2048  # bytes in which a page says how it is encoded


def read_html(name: str, data: bytes, budget: Budget) -> Document:
    """The document in a web page."""
    budget.check_text(len(data))
    text = _decoded(data)
    root = _tree(text)
    _check_depth(root, budget)
    blocks = [*_blocks(root, budget, kind=TextKind.PARAGRAPH)]
    return Document(name, with_captions(blocks))  # its lines are those of the source, not of what is read


def _decoded(data: bytes) -> str:
    head = data[:_HEAD].lower()
    said = head.partition(_CHARSET)[2][:20].lstrip(b"\"' ")
    if said.startswith((b"iso-8859", b"windows-1252", b"latin")):
        data = data.decode("cp1252", errors="replace").encode()
    return decode(data)


def _tree(text: str) -> _Element:
    from lxml import etree, html

    parser: Any = html.HTMLParser(encoding="utf-8", no_network=True, huge_tree=True, remove_comments=True)
    try:
        root: _Element | None = html.document_fromstring(text.encode(), parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError, AssertionError):
        raise unreadable("empty", "html")
    if root is None:
        raise unreadable("empty", "html")
    return root


def _check_depth(root: _Element, budget: Budget) -> None:
    from lxml import etree

    depth = 0
    for event, _element in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        budget.check_depth(depth)
    budget.check_time()


def _blocks(element: _Element, budget: Budget, *, kind: TextKind) -> Iterator[Block]:
    """The blocks inside an element: what stands between two of its inner blocks is a paragraph of its own."""
    budget.check_time()
    kind = _KINDS.get(element.tag, kind)
    line = element.sourceline or 0
    waiting = [element.text or ""]
    for child in element:
        if is_shown(child) and _has_blocks(child):
            yield from _text(waiting, line, kind)
            waiting, line = [], child.sourceline or line
            yield from _table(child, budget) if child.tag == "table" else _blocks(child, budget, kind=kind)
        elif is_shown(child):
            waiting += ["\0"] if child.tag == "br" else letters(child)
        waiting.append(child.tail or "")
    yield from _text(waiting, line, kind)


def _has_blocks(element: _Element) -> bool:
    return element.tag in BLOCKS or any(child.tag in BLOCKS for child in element.iter())


def _text(waiting: list[str], line: int, kind: TextKind) -> Iterator[TextBlock]:
    text = collapsed("".join(waiting))
    if text:
        kind = TextKind.CAPTION if kind is TextKind.PARAGRAPH and is_caption(text) else kind
        yield TextBlock(text, Place(line=line), kind)


def _table(table: _Element, budget: Budget) -> Iterator[Block]:
    grid = grid_of(table, budget)
    inner = [cell for row in grid for cell in row if cell is not None]
    captions = [child for child in table if child.tag == "caption" and is_shown(child)]
    for caption in captions:
        yield from _blocks(caption, budget, kind=TextKind.CAPTION)
    made = {cell: _cell(cell) for cell in inner}
    rows = tuple(tuple(Cell("") if cell is None else made[cell] for cell in row) for row in grid)
    name = collapsed("".join(text for caption in captions for text in letters(caption)))
    if any(cell.text for cell in made.values()):
        yield TableBlock(rows, Place(line=table.sourceline or 0), name)
    for cell in made:
        for nested in _outermost_tables(cell):
            yield from _table(nested, budget)


def _cell(cell: _Element) -> Cell:
    return Cell(collapsed("".join(letters(cell, own=True))), Place(line=cell.sourceline or 0))


def _outermost_tables(element: _Element) -> Iterator[_Element]:
    for child in element:
        if is_shown(child):
            yield from [child] if child.tag == "table" else _outermost_tables(child)
