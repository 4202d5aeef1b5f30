# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What stands inside a line, as HTML; notes are gathered for the end of the page."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import singledispatch

from pejl.documents.paper import Bound, Inline, Link, Note, Reference, Unbound, Words
from pejl.documents.paper_checks import said
from pejl.documents.paper_numbers import Counting, Numbers
from pejl.documents.writers.html_paper.markup import element, words

Line = tuple[Inline, ...]


@dataclass(slots=True)
class Writing:
    """One page on its way: its numbers, and the notes found so far."""

    numbers: Numbers
    counting: Counting = field(default_factory=Counting)
    notes: list[str] = field(default_factory=list)


def line(writing: Writing, content: Line) -> str:
    """The HTML of a line."""
    written, before = "", ""
    for one in content:
        if isinstance(one, Reference):
            lead = writing.numbers.lead(one, before)
            written += element("a", words(lead.words), href=f"#{lead.anchor}")
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
    written = words(one.text)
    if one.strong:
        written = element("strong", written)
    return element("em", written) if one.emphasised else written


@_piece.register
def _bound(one: Bound, writing: Writing) -> str:
    place = writing.counting.place(one)
    versions = " ".join(map(str, one.versions))
    names: dict[str, str | int] = {"data_binding": one.binding, "data_place": place, "data_versions": versions}
    return element("span", words(one.text), class_="bound", **names)


@_piece.register
def _unbound(one: Unbound, writing: Writing) -> str:
    paper = writing.numbers.paper
    if not paper.state:
        return element("span", words(one.text), class_="unbound")
    told = ": ".join(part for part in (paper.labels.unbound, one.suggestion) if part)
    return f"{element('mark', words(one.text))} {about(f'[{told}]')}"


@_piece.register
def _link(one: Link, _writing: Writing) -> str:
    return element("a", words(one.text), href=one.address)


@_piece.register
def _note(one: Note, writing: Writing) -> str:
    number = writing.counting.note()
    writing.notes.append(line(writing, one.content))
    link = element("a", str(number), href=f"#note_{number}", id=f"from_{number}", role="doc-noteref")
    return element("sup", link)


def about(text: str) -> str:
    """Words that are about the text and no part of it."""
    return element("span", words(text), class_="about")
