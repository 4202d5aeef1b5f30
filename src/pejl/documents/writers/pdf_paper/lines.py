# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What stands inside a line, as content of typst."""

from __future__ import annotations

from functools import singledispatch

from pejl.documents.paper import Bound, Inline, Link, Note, Reference, Unbound, Words
from pejl.documents.paper_checks import said
from pejl.documents.paper_numbers import Numbers
from pejl.documents.writers.pdf_paper.expressions import call, joined, string, words

Line = tuple[Inline, ...]


def line(numbers: Numbers, content: Line) -> str:
    """The content of a line."""
    written, before = list[str](), ""
    for one in content:
        if isinstance(one, Reference):
            lead = numbers.lead(one, before)
            written.append(call("leads-to", f"<{lead.anchor}>", words(lead.words)))
            before += lead.words
        else:
            written.append(_piece(one, numbers))
            before += said(one)
    return joined(written)


@singledispatch
def _piece(one: object, _numbers: Numbers) -> str:
    raise TypeError(one)  # pragma: no cover - `Inline` has no other kinds


@_piece.register
def _words(one: Words, _numbers: Numbers) -> str:
    written = words(one.text)
    if one.strong:
        written = call("strong", written)
    return call("emph", written) if one.emphasised else written


@_piece.register
def _bound(one: Bound, _numbers: Numbers) -> str:
    return call("bound", words(one.text), string(one.binding), str(one.place))


@_piece.register
def _unbound(one: Unbound, numbers: Numbers) -> str:
    paper = numbers.paper
    if not paper.state:
        return words(one.text)
    told = ": ".join(part for part in (paper.labels.unbound, one.suggestion) if part)
    return joined((call("highlight", words(one.text)), string(" "), call("aside", words(f"[{told}]"))))


@_piece.register
def _link(one: Link, _numbers: Numbers) -> str:
    return call("link", string(one.address), words(one.text))


@_piece.register
def _note(one: Note, numbers: Numbers) -> str:
    return call("footnote", line(numbers, one.content))
