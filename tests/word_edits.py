# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What people do to a Word file, for tests: type over a figure, reword, add, take out."""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from io import BytesIO
from typing import Any

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
Edit = Callable[[Any], None]


def edited_in_word(data: bytes, *edits: Edit) -> bytes:
    """The file after these edits of its body."""
    import docx

    document = docx.Document(BytesIO(data))
    for edit in edits:
        edit(document.element.body)
    file = BytesIO()
    document.save(file)
    return file.getvalue()


def words_of(element: Any) -> str:
    """All words in an element."""
    return "".join(one.text or "" for one in element.iter(f"{W}t"))


def _paragraph(body: Any, words: str) -> Any:
    return next(one for one in body.iter(f"{W}p") if words in words_of(one).replace("\u00a0", " "))


def typed_over(figure: str, typed: str, *, within: str = "") -> Edit:
    """The first control that shows `figure`, in a paragraph with the words `within`, shows something else."""

    def edit(body: Any) -> None:
        holder = _paragraph(body, within) if within else body
        control = next(one for one in holder.iter(f"{W}sdt") if words_of(one) == figure)
        next(control.iter(f"{W}t")).text = typed

    return edit


def reworded(old: str, new: str) -> Edit:
    """The words `old`, which stand in one run, are `new`."""

    def edit(body: Any) -> None:
        text = next(one for one in body.iter(f"{W}t") if old in (one.text or ""))
        text.text = text.text.replace(old, new)

    return edit


def added_after(words: str, *new: str) -> Edit:
    """Paragraphs of the same kind after the one with these words."""

    def edit(body: Any) -> None:
        place = _paragraph(body, words)
        for text in new:
            copy = deepcopy(place)
            for child in [one for one in copy if one.tag != f"{W}pPr"]:
                copy.remove(child)
            copy.append(_run(copy, text))
            place.addnext(copy)
            place = copy

    return edit


def written_on(words: str, new: str) -> Edit:
    """More words at the end of the paragraph with these words."""

    def edit(body: Any) -> None:
        place = _paragraph(body, words)
        place.append(_run(place, new))

    return edit


def _run(paragraph: Any, text: str) -> Any:
    run = paragraph.makeelement(f"{W}r", {})
    said = run.makeelement(f"{W}t", {"{http://www.w3.org/XML/1998/namespace}space": "preserve"})
    said.text = text
    run.append(said)
    return run


def taken_out(words: str) -> Edit:
    """The paragraph with these words is gone."""

    def edit(body: Any) -> None:
        found = _paragraph(body, words)
        found.getparent().remove(found)

    return edit


def table_taken_out(caption: str) -> Edit:
    """A table is gone, its caption with it."""

    def edit(body: Any) -> None:
        over = _paragraph(body, caption)
        while over.getnext().tag != f"{W}tbl":
            body.remove(over.getnext())
        body.remove(over.getnext())
        body.remove(over)

    return edit


def control_taken_off(figure: str) -> Edit:
    """The control round a figure is removed, and its text stays."""

    def edit(body: Any) -> None:
        control = next(one for one in body.iter(f"{W}sdt") if words_of(one) == figure)
        for run in list(control.find(f"{W}sdtContent")):
            control.addprevious(run)
        control.getparent().remove(control)

    return edit
