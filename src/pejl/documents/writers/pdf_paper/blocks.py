# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The blocks of a paper as markup of typst, each on lines of its own."""

from __future__ import annotations

from functools import singledispatch

from pejl.documents.paper import (
    Bullets,
    Contents,
    Facts,
    Heading,
    NewPage,
    Paragraph,
    Picture,
    Signatures,
    Style,
    Table,
)
from pejl.documents.paper_numbers import Numbers
from pejl.documents.writers.pdf_paper.expressions import call, joined, placed, words
from pejl.documents.writers.pdf_paper.lines import line
from pejl.documents.writers.pdf_paper.tables import picture, table

_STYLES = {Style.LEAD: "lead", Style.REMARK: "remark", Style.ATTENTION: "attention"}


def front(numbers: Numbers) -> str:
    """What stands before the first block: the state, the title, what is under it."""
    paper = numbers.paper
    parts = [
        f"#{call('above-title', words(paper.state))}\n" if paper.state else "",
        "#title()",
        f"#{call('under-title', words(paper.subtitle))}" if paper.subtitle else "",
    ]
    return "\n".join(part for part in parts if part)


@singledispatch
def block(one: object, _numbers: Numbers, _position: int) -> str:
    """A block as markup, from its place in the paper, counted from 0."""
    raise TypeError(one)  # pragma: no cover - `Block` has no other kinds


@block.register
def _heading(one: Heading, numbers: Numbers, position: int) -> str:
    heading = call("heading", line(numbers, one.content), level=str(one.level))
    return placed(heading, numbers.entries[position].anchor)


@block.register
def _paragraph(one: Paragraph, numbers: Numbers, _position: int) -> str:
    content = line(numbers, one.content)
    if one.drafted:
        content = joined((_drafted(numbers), content))
    content = call("par", content)
    if one.style in _STYLES:
        content = call(_STYLES[one.style], content)
    return f"#{call('drafted', content) if one.drafted else content}"


@block.register
def _bullets(one: Bullets, numbers: Numbers, _position: int) -> str:
    items = [line(numbers, item) for item in one.items]
    if one.drafted and items:
        items[0] = joined((_drafted(numbers), items[0]))
    written = call("enum" if one.numbered else "list", *items)
    return f"#{call('drafted', written) if one.drafted else written}"


def _drafted(numbers: Numbers) -> str:
    return call("aside", words(f"[{numbers.paper.labels.drafted}] "))


@block.register
def _table(one: Table, numbers: Numbers, position: int) -> str:
    return table(numbers, one, position)


@block.register
def _picture(one: Picture, numbers: Numbers, position: int) -> str:
    return picture(numbers, one, position)


@block.register
def _facts(one: Facts, numbers: Numbers, _position: int) -> str:
    return f"#{call('facts', *(call('fact', words(name), line(numbers, content)) for name, content in one.pairs))}"


@block.register
def _signatures(one: Signatures, _numbers: Numbers, _position: int) -> str:
    signed = (call("sign", *(words(part) for part in pair if part)) for pair in one.lines)
    return f"#{call('signatures', *signed)}"


@block.register
def _contents(one: Contents, numbers: Numbers, _position: int) -> str:
    return f"#{call('outline', title=words(numbers.paper.labels.contents), depth=str(one.depth))}"


@block.register
def _new_page(_one: NewPage, _numbers: Numbers, _position: int) -> str:
    return "#pagebreak(weak: true)"
