# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""A paper as JSON and back, for as long as it must be readable: every part is named, every field too.

What a chart was drawn from is left out, since its drawing and the table of its figures are there.
"""

from __future__ import annotations

import json
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from typing import Any

from pejl.core.errors import PejlError
from pejl.documents import paper as parts
from pejl.documents.paper import Author, Inline, Paper, Shade, Style

FORMAT = 1
_IS, _LEFT_OUT = "is", ("chart",)
_ENUMS = {"style": Style, "author": Author, "shade": Shade}


def write_paper_text(paper: Paper) -> str:
    """The paper as canonical JSON: the same paper gives the same text.

    >>> from pejl.documents.paper import Labels
    >>> paper = Paper("T", "da-DK", Labels("", "", "", "", "", "", ""), ())
    >>> read_paper_text(write_paper_text(paper)) == paper
    True
    """
    document = {"format": FORMAT, "paper": _written(paper)}
    return json.dumps(document, ensure_ascii=False, separators=(",", ":"))


def written_line(line: tuple[Inline, ...]) -> list[Any]:
    """One line as JSON; `read_line` reads it.

    >>> from pejl.documents.paper import Words
    >>> read_line(written_line((Words("a"),))) == (Words("a"),)
    True
    """
    return [_written(one) for one in line]


def read_line(found: list[Any]) -> tuple[Inline, ...]:
    """The line that `written_line` wrote."""
    return tuple(_read("", one) for one in found)


def _written(value: Any) -> Any:
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple):
        return [_written(one) for one in value]
    if is_dataclass(value):
        said = {one.name: _written(getattr(value, one.name)) for one in fields(value) if one.name not in _LEFT_OUT}
        return {_IS: type(value).__name__, **said}
    return value


def read_paper_text(text: str) -> Paper:
    """The paper that `write_paper_text` made the text of. Raises `PejlError("paper.unreadable")` for anything else.

    >>> read_paper_text("{}")
    Traceback (most recent call last):
    ...
    pejl.core.errors.PejlError: paper.unreadable (found='None', expected='1')
    """
    try:
        document = json.loads(text)
        if document.get("format") != FORMAT:
            raise PejlError("paper.unreadable", found=str(document.get("format")), expected=str(FORMAT))
        found = _read("", document["paper"])
    except (ValueError, LookupError, TypeError, AttributeError) as error:
        raise PejlError("paper.unreadable", found=str(error), expected="Paper") from error
    if not isinstance(found, Paper):
        raise PejlError("paper.unreadable", found=type(found).__name__, expected="Paper")
    return found


def _read(name: str, value: Any) -> Any:
    if isinstance(value, list):
        return tuple(_read(name, one) for one in value)
    if isinstance(value, dict):
        kind = getattr(parts, value[_IS])
        return kind(**{field: _read(field, one) for field, one in value.items() if field != _IS})
    if name == "day" and isinstance(value, str):
        return date.fromisoformat(value)
    return _ENUMS[name](value) if name in _ENUMS and isinstance(value, str) else value
