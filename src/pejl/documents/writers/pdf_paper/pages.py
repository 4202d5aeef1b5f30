# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""On which page of the PDF each bound figure stands, so that a correction can name paper, page and sentence."""

from __future__ import annotations

import json
from collections.abc import Mapping

from pejl.documents.paper import Paper
from pejl.documents.writers.fonts import fonts
from pejl.documents.writers.pdf_paper import Source

_NAME = "pejl-bound"
# The mark has no size, so that every figure stays on the page it is on without it.
_MARKING = f"#let bound(words, binding, place) = words + context [#metadata((binding, place, here().page()))<{_NAME}>]"


def pages_of_bound(paper: Paper) -> Mapping[tuple[str, int], int]:
    """The page of `write_pdf`, from 1, on which each bound figure begins, by its binding and its place in the paper.

    Figures of the same binding and place, which only a paper that nobody composed has, count as the first of them.
    `PejlError` with a code that begins with `writing.` where the paper cannot be written.
    """
    import typst

    compiler = typst.Compiler(Source(paper, _MARKING).text.encode(), font_paths=fonts())
    found: dict[tuple[str, int], int] = {}
    for binding, place, page in json.loads(compiler.query(f"<{_NAME}>", field="value")):
        found.setdefault((binding, place), page)
    return found
