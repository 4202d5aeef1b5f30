# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""A line of a paper as the text that people write: the way back from inlines to Markdown with bindings."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from pejl.core.bindings import BindingError, read_binding, write_binding
from pejl.core.bindings.binding import Refer, Target
from pejl.documents.paper import (
    Bound,
    Heading,
    Inline,
    Link,
    Note,
    Paper,
    Picture,
    Reference,
    Table,
    Unbound,
    Words,
)

Line = tuple[Inline, ...]
_SPACES = re.compile(r"[ \t\n]+")  # spaces that do not break stay as they are
_LEADS_TO = {Table: Target.TABLE, Picture: Target.FIGURE, Heading: Target.SECTION}


@dataclass(frozen=True, slots=True)
class Writer:
    """Writes lines of one paper. `labels` says what each label is a label of; `unbound` are the figures, by binding,
    place and text, that are written as they were typed."""

    labels: Mapping[str, Target]
    unbound: Collection[tuple[str, int, str]] = ()

    def markdown(self, line: Line) -> str:
        """The line as it is written in the text of a paper, on one line."""
        return _SPACES.sub(" ", "".join(self._piece(one) for one in line)).strip(" ")

    def _piece(self, one: Inline) -> str:
        if isinstance(one, Words):
            return _looks(one)
        if isinstance(one, Bound):
            return self._bound(one)
        if isinstance(one, Reference):
            return braced(write_binding(Refer(self.labels.get(one.label, Target.TABLE), one.label)))
        if isinstance(one, Note):
            return f"^[{self.markdown(one.content)}]"
        return f"[{one.text}]({one.address})" if isinstance(one, Link) else one.text

    def _bound(self, one: Bound) -> str:
        typed = (one.binding, one.place, one.text) in self.unbound
        return one.text if typed or not readable(one.binding) else braced(one.binding)


def writer_for(paper: Paper, unbound: Collection[tuple[str, int, str]] = ()) -> Writer:
    """The writer for lines of a paper."""
    labels = {block.label: _LEADS_TO[type(block)] for block in paper.blocks if isinstance(block, tuple(_LEADS_TO))}
    return Writer(labels, unbound)


def braced(binding: str) -> str:
    """A binding as it stands in a text.

    >>> braced("hjemloese[2024]")
    '{{ hjemloese[2024] }}'
    """
    return f"{{{{ {binding} }}}}"


def readable(binding: str) -> bool:
    """Whether what a control is called is a binding: it is cut where the file lost its list, or another's."""
    try:
        read_binding(binding)
    except BindingError:
        return False
    return True


def _looks(one: Words) -> str:
    inner = one.text.strip()
    if not inner or not (one.strong or one.emphasised):
        return one.text
    signs = "**" * one.strong or "*"  # the language of papers has no both
    before, after = one.text[: len(one.text) - len(one.text.lstrip())], one.text[len(one.text.rstrip()) :]
    return f"{before}{signs}{inner}{signs}{after}"


def read_as(line: Line) -> str:
    """What a reader sees, with plain spaces.

    >>> read_as((Words("I alt "), Bound("1.387", "hjemloese[2024]")))
    'I alt 1.387'
    """
    return " ".join("".join(_seen(one) for one in line).split())


def _seen(one: Inline) -> str:
    if isinstance(one, Note):
        return f" [{read_as(one.content)}]"
    return "…" if isinstance(one, Reference) else one.text


def without_marks(line: Line) -> Line:
    """The line with marked figures as words, so that they can be looked at anew."""
    joined: list[Inline] = []
    for one in line:
        plain = Words(one.text) if isinstance(one, Unbound) else one
        last = joined[-1] if joined else None
        if isinstance(plain, Words) and isinstance(last, Words) and _alike(plain, last):
            joined[-1] = Words(last.text + plain.text, last.strong, last.emphasised)
        else:
            joined.append(plain)
    return tuple(joined)


def _alike(one: Words, other: Words) -> bool:
    return (one.strong, one.emphasised) == (other.strong, other.emphasised)
