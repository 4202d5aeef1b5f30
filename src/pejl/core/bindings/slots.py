# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Where the bindings of a text stand: what lies between `{{` and `}}`, with line and column."""

from __future__ import annotations

import re
from dataclasses import dataclass

_SLOT = re.compile(r"\{\{(.*?)\}\}", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Slot:
    """What stands between the braces; `line` and `column`, from 1, are those of its first letter.

    `closed` is False where `}}` is missing: then `source` goes to the end of the text.
    """

    source: str
    line: int
    column: int
    closed: bool = True


def slots_in(text: str, *, line: int = 1) -> tuple[str | Slot, ...]:
    """A text as its plain pieces and its slots, in order. `line` is the number of the text's first line.

    >>> slots_in("Der var {{ hjemloese[2024] }} hjemløse")
    ('Der var ', Slot(source='hjemloese[2024]', line=1, column=12, closed=True), ' hjemløse')
    """
    found: list[str | Slot] = []
    at = 0
    for match in _SLOT.finditer(text):
        found += [text[at : match.start()], _slot(text, match.start(1), match.end(1), line)]
        at = match.end()
    rest = text[at:]
    opened = rest.find("{{")
    if opened >= 0:
        start = at + opened + 2
        slot = _slot(text, start, len(text), line)
        found += [rest[:opened], Slot(slot.source, slot.line, slot.column, closed=False)]
    else:
        found.append(rest)
    return tuple(piece for piece in found if piece != "")


def _slot(text: str, start: int, end: int, line: int) -> Slot:
    inner = text[start:end]
    first = start + len(inner) - len(inner.lstrip())
    before = text[:first]
    return Slot(inner.strip(), line + before.count("\n"), first - (before.rfind("\n") + 1) + 1)
