# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The blocks of a paper as HTML."""

from __future__ import annotations

from functools import singledispatch

from pejl.documents.paper import (
    Bullets,
    Cell,
    Contents,
    Facts,
    Heading,
    NewPage,
    Paragraph,
    Picture,
    Shade,
    Signatures,
    Style,
    Table,
)
from pejl.documents.paper_tables import Layout, Slot, laid_out
from pejl.documents.writers.html_paper.lines import Line, Writing, about, line
from pejl.documents.writers.html_paper.markup import element, image, words


@singledispatch
def block(one: object, _writing: Writing, _position: int) -> str:
    """A block as HTML, from its place in the paper, counted from 0."""
    raise TypeError(one)  # pragma: no cover - `Block` has no other kinds


@block.register
def _heading(one: Heading, writing: Writing, position: int) -> str:
    anchor = writing.numbers.entries[position].anchor
    return element(f"h{one.level + 1}", line(writing, one.content), id=anchor)


@block.register
def _paragraph(one: Paragraph, writing: Writing, _position: int) -> str:
    style = "" if one.style is Style.BODY else one.style.value
    classes = " ".join(part for part in (style, "drafted" if one.drafted else "") if part)
    return element("p", _drafted(writing, drafted=one.drafted) + line(writing, one.content), class_=classes)


@block.register
def _bullets(one: Bullets, writing: Writing, _position: int) -> str:
    items = [element("li", line(writing, item)) for item in one.items]
    written = element("ol" if one.numbered else "ul", "".join(items)) if items else ""
    if not one.drafted:
        return written
    return element("div", element("p", _drafted(writing, drafted=True)) + written, class_="drafted")


def _drafted(writing: Writing, *, drafted: bool) -> str:
    return f"{about(f'[{writing.numbers.paper.labels.drafted}]')} " if drafted else ""


@block.register
def _table(one: Table, writing: Writing, position: int) -> str:
    caption = writing.numbers.captions[position]
    return _grid(writing, one, caption.words, caption.anchor)


@block.register
def _picture(one: Picture, writing: Writing, position: int) -> str:
    caption = writing.numbers.captions[position]
    drawn = image(one.svg, one.alternative, one.width, one.height)
    under = element("figcaption", _after(writing, caption.words, one.caption))
    data = _grid(writing, one.data, writing.numbers.data_caption(position)) if one.data else ""
    return element("figure", drawn + under, id=caption.anchor) + data


def _after(writing: Writing, title: str, caption: Line) -> str:
    return f"{words(title)}. {line(writing, caption)}" if caption else words(title)


def _grid(writing: Writing, one: Table, title: str, anchor: str = "") -> str:
    layout = laid_out(one)
    caption = element("caption", _after(writing, title, one.caption))
    head = "".join(_row(writing, layout, row, head=True) for row in layout.head)
    rows = "".join(_row(writing, layout, row, head=False) for row in layout.rows)
    table = caption + (element("thead", head) if head else "") + element("tbody", rows)
    notes = "".join(element("p", line(writing, note), class_="table-note") for note in one.notes)
    # A wide table is moved sideways by itself, with the keys too, and not the page with it.
    box = element(
        "div", element("table", table, id=anchor), class_="wide", tabindex="0", role="group", aria_label=title
    )
    return box + notes


def _row(writing: Writing, layout: Layout, row: tuple[Slot, ...], *, head: bool) -> str:
    own = [slot for slot in row if not slot.continued]
    cells = (_cell(writing, slot.cell, head=head, right=layout.at_right(slot, head=head)) for slot in own)
    return element("tr", "".join(cells))


def _cell(writing: Writing, cell: Cell, *, head: bool, right: bool) -> str:
    drawn = image(cell.mark.svg, "", cell.mark.width, cell.mark.height) if cell.mark else ""
    shade = "" if cell.shade is Shade.NONE else cell.shade.value
    content = drawn + line(writing, cell.content)
    heads = (head or cell.heads) and bool(content)
    across = "colgroup" if cell.across > 1 else "col"
    down = "rowgroup" if cell.down > 1 else "row"
    return element(
        "th" if heads else "td",
        content,
        class_=" ".join(part for part in ("number" if right else "", shade) if part),
        scope=(across if head else down) if heads else "",
        colspan=cell.across if cell.across > 1 else "",
        rowspan=cell.down if cell.down > 1 else "",
    )


@block.register
def _facts(one: Facts, writing: Writing, _position: int) -> str:
    pairs = (element("dt", words(name)) + element("dd", line(writing, content)) for name, content in one.pairs)
    return element("dl", "".join(pairs)) if one.pairs else ""


@block.register
def _signatures(one: Signatures, _writing: Writing, _position: int) -> str:
    return "".join(
        element("p", "<br>".join(words(part) for part in pair if part), class_="signature") for pair in one.lines
    )


@block.register
def _contents(one: Contents, writing: Writing, _position: int) -> str:
    entries = writing.numbers.contents(one.depth)
    links = ((entry.level, element("a", words(entry.words), href=f"#{entry.anchor}")) for entry in entries)
    items = "".join(element("li", link, class_=f"level-{level}") for level, link in links)
    title = element("h2", words(writing.numbers.paper.labels.contents), id="contents")
    return element("nav", title + (element("ol", items) if items else ""), aria_labelledby="contents")


@block.register
def _new_page(_one: NewPage, _writing: Writing, _position: int) -> str:
    return '<div class="new-page"></div>'
