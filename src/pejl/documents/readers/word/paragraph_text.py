# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The text of a Word paragraph as its reader sees it: insertions kept, deletions and hidden text left out.

`pieces` tells which run each piece of the text comes from, so that a comment can be put at an offset of the text.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from pejl.documents.readers.word.names import FALLBACK, MATHS, VALUE, w

if TYPE_CHECKING:
    from lxml.etree import _Element

_LEFT_OUT = {w("del"), w("moveFrom"), w("pPr"), w("rPr"), w("instrText"), w("delText"), FALLBACK, w("tbl")}
_SIGNS = {w("tab"): "\t", w("ptab"): "\t", w("cr"): "\n", w("noBreakHyphen"): "-"}
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_OFF = {"0", "false", "off", "none"}
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


def text_of(paragraph: _Element, content: Content | None = None) -> str:
    """The text of a paragraph; what stands beside it is added to `content`."""
    return "".join(text for _run, text in pieces(paragraph, content)).replace("\u00ad", "")


def pieces(paragraph: _Element, content: Content | None = None) -> Iterator[tuple[_Element, str]]:
    """The runs of a paragraph with the text that is read from each, in their order."""
    fields: list[bool] = []
    found = Content() if content is None else content
    for run in _runs(paragraph, found):
        text = "".join(_letters(run, fields, found))
        found.begun = found.begun or bool(text.strip())
        if text and not _is_on(run, "vanish"):
            yield run, text.translate(_RAISED) if _is_raised(run) else text


def _runs(element: _Element, content: Content) -> Iterator[_Element]:
    """Runs outside deletions; nothing of a text box, which is read by itself."""
    waiting = [*reversed(element)]
    while waiting:
        child = waiting.pop()
        if child.tag in (w("r"), MATHS):
            yield child
        elif child.tag == TEXT_BOX:
            content.text_boxes.append(child)
        elif child.tag not in _LEFT_OUT:
            waiting += reversed(child)


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
        elif tag == w("t") and all(fields):
            yield child.text or ""
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
