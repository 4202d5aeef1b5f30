# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""A paper as a Word document, in the organisation's own template."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from pejl.documents.bound_controls import Listed
from pejl.documents.paper import Paper
from pejl.documents.paper_numbers import numbered

if TYPE_CHECKING:
    from pejl.documents.writers.word_paper.writing import Writing

__all__ = ["write_word"]


def write_word(paper: Paper, *, template: Path | None = None) -> bytes:
    """The paper as a .docx file: the same bytes for the same paper and template.

    `template` is the organisation's own Word file; its styles, header, footer and page are used as they are, and what
    stands in its body is left out. Every bound figure is a content control (`pejl.documents.bound_controls`).
    `PejlError` with a code that begins with `writing.` where the paper has a hole (see `numbered`), where the template
    is no Word document, or where the fonts for pictures have not been built.
    """
    from pejl.documents.writers.word_paper.lists import Lists
    from pejl.documents.writers.word_paper.package import describe, opened, saved
    from pejl.documents.writers.word_paper.styles import Styles
    from pejl.documents.writers.word_paper.writing import Writing

    numbers = numbered(paper)
    word = opened(paper, template)
    styles = Styles(word.styles.element)
    writing = Writing(paper, numbers, word, styles, Lists(word, styles))
    _fill(writing)
    describe(word, paper)
    return saved(word)


def _fill(writing: Writing) -> None:
    from pejl.documents.writers.word_paper.blocks import block, front
    from pejl.documents.writers.word_paper.notes import add_footnotes, add_list

    paper = writing.paper
    written = front(writing) + "".join(block(one, writing, at) for at, one in enumerate(paper.blocks))
    body: Any = writing.word.element.body
    end = body.find(_name("sectPr"))
    for child in _parsed(written):
        body.append(child) if end is None else end.addprevious(child)
    _turn_pages(body)
    _end_low(body)
    add_footnotes(writing.word, writing.notes)
    labels = tuple((target.anchor, label) for label, target in writing.numbers.labels.items())
    about = (paper.code, paper.known_at, paper.digest)
    add_list(writing.word, Listed(*about, tuple(writing.controls), labels, paper.made_of))


def _parsed(xml: str) -> list[Any]:
    from docx.oxml import parse_xml

    from pejl.documents.writers.word_paper.markup import DECLARED

    return list(parse_xml(f"<w:body {DECLARED}>{xml}</w:body>"))


def _turn_pages(body: Any) -> None:
    """Let what follows a new page begin on one, and take the marks away."""
    from docx.oxml import OxmlElement

    for mark in [one for one in body if one.get(_name("rsidR")) == "0000PEJL"]:
        following = mark.getnext()
        if following is not None and following.tag == _name("p"):
            following.get_or_add_pPr()._insert_pageBreakBefore(OxmlElement("w:pageBreakBefore"))  # noqa: SLF001 - keeps the order
            body.remove(mark)
        else:
            del mark.attrib[_name("rsidR")]
            mark.get_or_add_pPr().append(OxmlElement("w:pageBreakBefore"))


def _end_low(body: Any) -> None:
    """A file has to end with a paragraph: an empty one is so low that it does not ask for a page of its own."""
    from docx.shared import Pt

    last = body.findall(_name("p"))[-1:]
    for one in last:
        following = one.getnext()
        if (following is None or following.tag == _name("sectPr")) and not one.findall(f".//{_name('t')}"):
            spacing = one.get_or_add_pPr().get_or_add_spacing()
            spacing.before, spacing.after, spacing.line = Pt(0), Pt(0), Pt(1)
            spacing.set(_name("lineRule"), "exact")


def _name(name: str) -> str:
    from pejl.documents.readers.word.names import w

    return w(name)
