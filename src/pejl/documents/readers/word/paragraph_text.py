# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The text of a Word paragraph as its reader sees it: insertions kept, deletions and hidden text left out.

`pieces` tells which run each piece of the text comes from, so that a comment can be put at an offset of the text.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from pejl.core.checking.blocks import Mark, MarkKind
from pejl.documents.readers.marked import Marked
from pejl.documents.readers.word.names import FALLBACK, MATHS, VALUE, w

if TYPE_CHECKING:
    from lxml.etree import _Element

_LEFT_OUT = {w("moveFrom"), w("pPr"), w("rPr"), w("instrText"), w("delInstrText"), FALLBACK, w("tbl")}
_SIGNS = {w("tab"): "\t", w("ptab"): "\t", w("cr"): "\n", w("noBreakHyphen"): "-"}
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_OFF = {"0", "false", "off", "none"}
_CHANGES = {w("ins"): MarkKind.INSERTED, w("del"): MarkKind.DELETED}
# What Word writes in the font Symbol, in its private places.
_SYMBOLS = {"F0A3": "≤", "F0B3": "≥", "F0B1": "±", "F0B4": "×", "F02D": "−", "F0A5": "∞", "F0B7": "•"}
TEXT_BOX = w("txbxContent")


@dataclass(slots=True)
class Content:
    """What stands in a paragraph beside its text: text boxes, the notes it refers to, where pages end.

    `pages_before` counts the pages that end before its first letter, `pages_within` those that end after it.
    """

    text_boxes: list[_Element] = field(default_factory=list)
    notes: list[tuple[str, str]] = field(default_factory=list)
    pages_before: int = 0
    pages_within: int = 0
    begun: bool = False


def text_of(paragraph: _Element, content: Content | None = None) -> Marked:
    """The text of a paragraph with its tracked changes as marks; what stands beside it is added to `content`."""
    text, marks = "", list[Mark]()
    for _run, piece, change in _changed_pieces(paragraph, Content() if content is None else content):
        start, end = len(text), len(text) + (0 if change is MarkKind.DELETED else len(piece))
        if change is MarkKind.DELETED:
            _add(marks, Mark(change, start, end, piece))
        else:
            text += piece
            if change:
                _add(marks, Mark(change, start, end))
    return Marked(text, tuple(marks))


def _add(marks: list[Mark], mark: Mark) -> None:
    """Add a mark; what one change did in several runs is one mark."""
    last = marks[-1] if marks else None
    if last and last.kind is mark.kind and last.end == mark.start:
        marks[-1] = Mark(mark.kind, last.start, mark.end, last.was + mark.was)
    else:
        marks.append(mark)


def pieces(paragraph: _Element, content: Content | None = None) -> Iterator[tuple[_Element, str]]:
    """The runs of a paragraph with the text that is read from each, in their order."""
    found = Content() if content is None else content
    for run, text, change in _changed_pieces(paragraph, found):
        if change is not MarkKind.DELETED:
            yield run, text


def _changed_pieces(paragraph: _Element, found: Content) -> Iterator[tuple[_Element, str, MarkKind | None]]:
    """The runs with their texts, and which tracked change each is a part of."""
    fields: list[bool] = []
    for run, change in _runs(paragraph, found):
        deleted = change is MarkKind.DELETED
        text = "".join(_letters(run, fields, Content() if deleted else found)).replace("\u00ad", "")
        if text and not _is_on(run, "vanish"):
            found.begun = found.begun or (bool(text.strip()) and not deleted)
            yield run, text.translate(_RAISED) if _is_raised(run) else text, change


def _runs(element: _Element, content: Content) -> Iterator[tuple[_Element, MarkKind | None]]:
    """The runs, each with the change it stands in; nothing of a text box, which is read by itself."""
    waiting: list[tuple[_Element, MarkKind | None]] = [(child, None) for child in reversed(element)]
    while waiting:
        child, change = waiting.pop()
        if child.tag in (w("r"), MATHS):
            yield child, change
        elif child.tag == TEXT_BOX:
            if change is not MarkKind.DELETED:
                content.text_boxes.append(child)
        elif child.tag not in _LEFT_OUT and not is_placeholder(child):
            inner = change if change is MarkKind.DELETED else _CHANGES.get(child.tag, change)
            waiting += [(one, inner) for one in reversed(child)]


def is_placeholder(element: _Element) -> bool:
    """Whether a content control shows only what should be written in it."""
    return element.tag == w("sdt") and element.find(f"{w('sdtPr')}/{w('showingPlcHdr')}") is not None


def _letters(run: _Element, fields: list[bool], content: Content) -> Iterator[str]:
    if run.tag == MATHS:
        yield run.text or ""
        return
    waiting = [*reversed(run)]
    while waiting:
        child = waiting.pop()
        tag = child.tag
        if tag == w("fldChar"):
            _step(fields, child.get(w("fldCharType")))
        elif tag in (w("t"), w("delText")) and all(fields):
            yield child.text or ""
        elif tag == w("sym") and all(fields):
            yield _SYMBOLS.get((child.get(w("char")) or "").upper(), "")
        elif tag in _SIGNS and all(fields):
            yield _SIGNS[tag]
        elif tag == w("br"):
            yield "\n"
        elif tag not in _LEFT_OUT:
            _note(child, content)
            waiting += [] if tag == TEXT_BOX else reversed(child)


def _note(element: _Element, content: Content) -> None:
    if element.tag == TEXT_BOX:
        content.text_boxes.append(element)
    elif element.tag == w("lastRenderedPageBreak"):
        content.pages_within += content.begun
        content.pages_before += not content.begun
    elif element.tag in (w("footnoteReference"), w("endnoteReference")):
        content.notes.append((element.tag, element.get(w("id")) or ""))


def _step(fields: list[bool], kind: str | None) -> None:
    """Follow a field: between its beginning and its separator stands a code, which nobody sees."""
    if kind == "begin":
        fields.append(False)
    elif kind == "separate" and fields:
        fields[-1] = True
    elif kind == "end" and fields:
        fields.pop()


def _is_on(run: _Element, name: str) -> bool:
    mark = run.find(f"{w('rPr')}/{w(name)}")
    return mark is not None and mark.get(VALUE) not in _OFF


def _is_raised(run: _Element) -> bool:
    mark = run.find(f"{w('rPr')}/{w('vertAlign')}")
    return mark is not None and mark.get(VALUE) == "superscript"


def is_bold(paragraph: _Element) -> bool:
    """Whether every letter of a paragraph is bold by its own."""
    runs = [run for run, text in pieces(paragraph) if text.strip()]
    return bool(runs) and all(_is_on(run, "b") for run in runs)
