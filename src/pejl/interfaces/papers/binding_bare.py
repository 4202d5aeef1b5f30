# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Writes the binding that was perhaps meant in the place of a bare figure, wherever the text has it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pejl.core.errors import PejlError
from pejl.documents.paper import Unbound, lines_of
from pejl.interfaces.papers.composing import Order, compose_placed
from pejl.interfaces.papers.returning.lines import braced
from pejl.interfaces.papers.returning.owners import span_of
from pejl.interfaces.papers.source.reading import read_paper

_SLOT = re.compile(r"\{\{.*?\}\}|<!--.*?-->", re.DOTALL)


def bound_instead(text: str, figure: str, binding: str, *, name: str, order: Order | None = None) -> str:
    """The text with `{{ binding }}` for `figure` in every part where that was suggested.

    Raises what `compose_paper` raises, and `PejlError("paper.no_bare")` where no part has the figure.
    """
    placed = compose_placed(read_paper(text, name=name), order)
    lines = text.split("\n")
    wanted = Unbound(figure, binding)
    spans = {
        span_of(origin.part, lines)
        for block, origin in zip(placed.paper.blocks, placed.origins, strict=True)
        if origin.file == name and any(wanted in line for line in lines_of(block))
    }
    for first, past in sorted(spans, reverse=True):
        part = "".join(_written("\n".join(lines[first:past]), figure, binding))
        lines[first:past] = part.split("\n")
    changed = "\n".join(lines)
    if changed == text:
        raise PejlError("paper.no_bare", found=figure, expected=braced(binding))
    return changed


def _written(text: str, figure: str, binding: str) -> Iterator[str]:
    """The pieces of a passage; what stands in braces and comments is left alone."""
    whole = re.compile(rf"(?<![\w.,]){re.escape(figure)}(?!\w|[.,]\d)")
    at = 0
    for slot in _SLOT.finditer(text):
        yield whole.sub(lambda _found: braced(binding), text[at : slot.start()])
        yield slot[0]
        at = slot.end()
    yield whole.sub(lambda _found: braced(binding), text[at:])
