# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Where in a Word paragraph a comment is fastened: runs are split at a quote, so that nothing else is marked.

Splitting a run changes neither the text nor how it looks.
"""

from __future__ import annotations

from copy import deepcopy
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from pejl.documents.readers.word.names import w
from pejl.documents.readers.word.paragraph_text import TEXT_BOX, pieces

if TYPE_CHECKING:
    from lxml.etree import _Element

_SOFT_HYPHEN = "\u00ad"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter of a paragraph as it is read: its run, and which of the run's letters it is."""

    run: _Element
    place: int


def letters_of(paragraph: _Element) -> tuple[str, list[Letter]]:
    """The text of a paragraph as the reader gives it, with where each letter comes from."""
    text, letters = "", list[Letter]()
    for run, piece in pieces(paragraph):
        text += piece
        letters += [Letter(run, place) for place in range(len(piece))]
    return text, letters


def carrier_of(paragraph: _Element) -> _Element:
    """The paragraph itself, or the one that its text box hangs on: Word has no comments inside text boxes."""
    carrier = paragraph
    for above in paragraph.iterancestors(TEXT_BOX):
        carrier = next(above.iterancestors(w("p")), carrier)
    return carrier


def runs_at(paragraph: _Element, start: int, end: int) -> tuple[_Element, _Element] | None:
    """The first and last child of a paragraph that hold the letters from `start` to `end` (open), and no others."""
    _text, letters = letters_of(paragraph)
    chosen = letters[start:end]
    if not chosen:
        return None
    first, last = chosen[0], chosen[-1]
    after = letters[end] if end < len(letters) else None
    if after is not None and after.run is last.run:
        _split(last.run, after.place)
    begin = _split(first.run, first.place) if first.place else None
    start_run = first.run if begin is None else begin
    end_run = start_run if last.run is first.run else last.run
    return _child_of(paragraph, start_run), _child_of(paragraph, end_run)


def _split(run: _Element, at: int) -> _Element | None:
    """Cut a run in two before a letter, and answer the second half; None where the run holds more than plain text."""
    inside = [child for child in run if child.tag != w("rPr")]
    if any(child.tag != w("t") for child in inside):
        return None
    text = "".join(child.text or "" for child in inside)
    at = [number for number, letter in enumerate(text) if letter != _SOFT_HYPHEN][at]  # the reader leaves these out
    second = deepcopy(run)
    for one, part in ((run, text[:at]), (second, text[at:])):
        for child in [child for child in one if child.tag == w("t")]:
            one.remove(child)
        words: Any = run.makeelement(w("t"), {_SPACE: "preserve"})
        words.text = part
        one.append(words)
    run.addnext(second)
    return second


def _child_of(paragraph: _Element, run: _Element) -> _Element:
    """What holds a run right under the paragraph: a link, a tracked insertion; or the run itself."""
    while run.getparent() is not paragraph:
        above = run.getparent()
        assert above is not None  # noqa: S101 - a run of the paragraph stands below it
        run = above
    return run
