# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What stands on top and at the foot of every page: titles and page numbers, which nobody reads as text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from pejl.documents.readers.pdf.page_lines import PageLine
from pejl.documents.readers.pdf.pages import Page

_MARGIN = 0.08  # of the page's height
_PAGES = 3
_PAGE_NUMBER = re.compile(r"(?:side\s*)?\d{1,4}(?:\s*(?:af|/)\s*\d{1,4})?$", re.IGNORECASE)


def without_running_heads(pages: Sequence[Page], lines: Sequence[Sequence[PageLine]]) -> list[list[PageLine]]:
    """The lines of each page without those that stand at one height in the margins of most pages, at least three."""
    both = [*zip(pages, lines, strict=True)]
    keys = [{line.number: _key(line, page) for line in own if _in_margin(line, page)} for page, own in both]
    counts = Counter(key for own in keys for key in set(own.values()))
    most = max(_PAGES, len(pages) // 2)
    return [
        [line for line in own if not (line.number in margin and _is_running(line, counts[margin[line.number]], most))]
        for own, margin in zip(lines, keys, strict=True)
    ]


def _in_margin(line: PageLine, page: Page) -> bool:
    return line.bottom < _MARGIN * page.height or line.top > (1 - _MARGIN) * page.height


def _is_running(line: PageLine, count: int, most: int) -> bool:
    return count >= most or (count > 1 and bool(_PAGE_NUMBER.match(line.text)))


def _key(line: PageLine, page: Page) -> tuple[str, int]:
    """What a line shares with those of other pages: its words, but for the page's number, and its height."""
    return re.sub(rf"(?<!\d){page.number}(?!\d)", "#", line.text), round(line.top / 4)
