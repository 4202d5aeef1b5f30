# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The parts of a text that lie near a digit: what can only be read there need not be looked for elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator

_DIGITS = re.compile(r"[\d¹²³⁴-⁹]+")  # those of footnotes too
_BARE = re.compile(r"-?\d{1,3}(?:\.\d{3}){0,2}(?:,\d+)?(?: ?%)?")
_REACH = 60  # letters to each side, and back to the space before


def is_bare(text: str) -> bool:
    """Whether a text is a figure and nothing else, as most cells are: it names no period, and claims what it says.

    >>> is_bare("1.378"), is_bare("22,8 %"), is_bare("2024"), is_bare("12 år")
    (True, True, False, False)
    """
    return _BARE.fullmatch(text) is not None


def near_digits(text: str) -> Iterator[tuple[int, int]]:
    """Start and end (open) of each part, in their order; no two touch.

    >>> list(near_digits("ingen")), list(near_digits("der var 12 pladser"))
    ([], [(0, 18)])
    """
    start = end = -1
    for digits in _DIGITS.finditer(text):
        if start < 0 or digits.start() - _REACH > end:
            if start >= 0:
                yield start, end
            space = text.rfind(" ", max(end, 0), max(0, digits.start() - _REACH))
            start = max(end, 0) if space < 0 else space
        end = min(len(text), digits.end() + _REACH)
    if start >= 0:
        yield start, end
