# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The blocks of a paper as paragraphs and tables of a Word document."""

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
from pejl.documents.writers.word_paper.lines import inside_link, line, remark
from pejl.documents.writers.word_paper.markup import bookmark, element, paragraph, run
from pejl.documents.writers.word_paper.pictures import picture
from pejl.documents.writers.word_paper.tables import facts, table
from pejl.documents.writers.word_paper.writing import Writing

# Stands for "the next page" until the paragraph is known that has to begin there.
NEW_PAGE = '<w:p w:rsidR="0000PEJL"/>'
_STYLES = {Style.LEAD: "pejl lead", Style.REMARK: "pejl remark", Style.ATTENTION: "pejl attention"}
_DRAFTED = element("pBdr", element("left", val="dashed", sz=12, space="6", color="707070"))


def front(writing: Writing) -> str:
    """What stands before the first block: the state, the title, what is under it."""
    paper = writing.paper
    lines = (("pejl state", paper.state), ("title", paper.title), ("subtitle", paper.subtitle))
    return "".join(paragraph(run(words), writing.style(style)) for style, words in lines if words)


@singledispatch
def block(one: object, _writing: Writing, _position: int) -> str:
    """A block as XML, from its place in the paper, counted from 0."""
    raise TypeError(one)  # pragma: no cover - `Block` has no other kinds


@block.register
def _heading(one: Heading, writing: Writing, position: int) -> str:
    entry = writing.numbers.entries[position]
    inside = bookmark(writing.place(), entry.anchor, line(writing, one.content))
    return paragraph(inside, writing.style(f"heading {one.level}"))


@block.register
def _paragraph(one: Paragraph, writing: Writing, _position: int) -> str:
    inside = line(writing, one.content)
    style = writing.style(_STYLES[one.style]) if one.style in _STYLES else ""
    return paragraph(_drafted(writing, inside), style, pBdr=_DRAFTED) if one.drafted else paragraph(inside, style)


@block.register
def _bullets(one: Bullets, writing: Writing, _position: int) -> str:
    style = writing.style("list number" if one.numbered else "list bullet")
    properties = {"numPr": writing.lists.properties(numbered=one.numbered)}
    lines = [line(writing, item) for item in one.items]
    if one.drafted and lines:
        lines[0] = _drafted(writing, lines[0])
    return "".join(paragraph(inside, style, **properties) for inside in lines)


def _drafted(writing: Writing, inside: str) -> str:
    return remark(writing, f"[{writing.paper.labels.drafted}] ") + inside


@block.register
def _table(one: Table, writing: Writing, position: int) -> str:
    return table(writing, one, position)


@block.register
def _picture(one: Picture, writing: Writing, position: int) -> str:
    return picture(writing, one, position)


@block.register
def _facts(one: Facts, writing: Writing, _position: int) -> str:
    return facts(writing, one)


@block.register
def _signatures(one: Signatures, writing: Writing, _position: int) -> str:
    style = writing.style("pejl signature")
    # The line is a tab with its leader: nothing that a screen reader would spell out.
    return "".join(paragraph(run("\n".join(("\t", *filter(None, pair)))), style) for pair in one.lines)


@block.register
def _new_page(_one: NewPage, _writing: Writing, _position: int) -> str:
    return NEW_PAGE


@block.register
def _contents(one: Contents, writing: Writing, _position: int) -> str:
    """A field with its finished list. Word alone knows the pages, so that the list has links and no page numbers."""
    title = paragraph(run(writing.paper.labels.contents), writing.style("toc heading"))
    entries = [
        (writing.style(f"toc {entry.level}"), inside_link(entry.anchor, run(entry.words)))
        for entry in writing.numbers.contents(one.depth)
    ]
    if not entries:
        return title
    code = f'<w:instrText xml:space="preserve"> TOC \\o "1-{one.depth}" \\n \\h \\z \\u </w:instrText>'
    begin = _mark("begin") + element("r", code) + _mark("separate")
    written = [paragraph((begin if at == 0 else "") + words, style) for at, (style, words) in enumerate(entries)]
    written[-1] = written[-1].removesuffix("</w:p>") + _mark("end") + "</w:p>"
    return title + "".join(written)


def _mark(kind: str) -> str:
    return element("r", element("fldChar", fldCharType=kind))
