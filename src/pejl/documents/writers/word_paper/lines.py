# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What stands inside a line, as runs of a Word document: words, bound figures in their controls, references, notes."""

from __future__ import annotations

from functools import singledispatch

from pejl.documents.paper import Bound, Inline, Link, Note, Reference, Unbound, Words
from pejl.documents.paper_checks import said
from pejl.documents.writers.word_paper.markup import Looks, bookmark, element, field, paragraph, quoted, run
from pejl.documents.writers.word_paper.writing import Writing

Line = tuple[Inline, ...]


def line(writing: Writing, content: Line) -> str:
    """The runs of a line."""
    written, before = "", ""
    for one in content:
        if isinstance(one, Reference):
            lead = writing.numbers.lead(one, before)
            inside = field(f"REF {lead.anchor} \\h", run(lead.target))
            written += (run(f"{lead.word}\N{NO-BREAK SPACE}") if lead.word else "") + inside
            before += lead.words
        else:
            written += _piece(one, writing)
            before += said(one)
    return written


@singledispatch
def _piece(one: object, _writing: Writing) -> str:
    raise TypeError(one)  # pragma: no cover - `Inline` has no other kinds


@_piece.register
def _words(one: Words, _writing: Writing) -> str:
    return run(one.text, Looks(strong=one.strong, emphasised=one.emphasised))


@_piece.register
def _bound(one: Bound, writing: Writing) -> str:
    number, control = writing.control(one)
    # A control of plain text: LibreOffice before 7.5 keeps the title of no other.
    properties = element("alias", val=control.title) + element("tag", val=control.tag) + element("id", val=number)
    inside = run(one.text) or element("r")
    return element("sdt", element("sdtPr", properties + element("text")) + element("sdtContent", inside))


@_piece.register
def _unbound(one: Unbound, writing: Writing) -> str:
    looks = Looks(style=writing.style("pejl unbound"), highlighted=bool(writing.paper.state))
    words = ": ".join(part for part in (writing.paper.labels.unbound, one.suggestion) if part)
    return run(one.text, looks) + (remark(writing, f" [{words}]") if writing.paper.state else "")


@_piece.register
def _link(one: Link, writing: Writing) -> str:
    # A field and not a relation of the part, so that a link in a footnote is written like any other.
    address = one.address.replace("\\", "%5C").replace('"', "%22")
    return field(f'HYPERLINK "{address}"', run(one.text, Looks(style=writing.style("hyperlink"))))


@_piece.register
def _note(one: Note, writing: Writing) -> str:
    number = writing.counting.note()
    looks = Looks(style=writing.style("footnote reference"))
    own = element("r", looks.properties + element("footnoteRef"))
    text = paragraph(own + run(" ") + line(writing, one.content), writing.style("footnote text"))
    writing.notes.append(element("footnote", text, id=number))
    return element("r", looks.properties + element("footnoteReference", id=number))


def remark(writing: Writing, words: str) -> str:
    """Words that are about the text and no part of it; by their style they are left out when the file is read back.

    A comment would be less in the way, but LibreOffice 7.4 gives footnotes the text of others once there are comments.
    """
    return run(words, Looks(style=writing.style("pejl mark")))


def caption(writing: Writing, position: int, content: Line, *, keep: bool) -> str:
    """The caption of a table or figure, with its number in a bookmark; `keep` holds it together with what follows."""
    found = writing.numbers.captions[position]
    fixed, counted = found.parts
    number = run(fixed)
    if counted:
        restart = "" if found.counted else f" \\r {counted}"
        number += field(f"SEQ {found.word} \\* ARABIC{restart}", run(counted))
    words = line(writing, content)
    start = run(f"{found.word}\N{NO-BREAK SPACE}") + bookmark(writing.place(), found.anchor, number)
    return captioned(writing, start + (run(". ") if words else "") + words, keep=keep)


def captioned(writing: Writing, runs: str, *, keep: bool) -> str:
    """A paragraph in the style of captions."""
    kept = {"keepNext": element("keepNext")} if keep else {}
    return paragraph(runs, writing.style("caption"), **kept)


def inside_link(anchor: str, runs: str) -> str:
    """Runs that lead to a place of the same document."""
    return f'<w:hyperlink w:anchor={quoted(anchor)} w:history="1">{runs}</w:hyperlink>'
