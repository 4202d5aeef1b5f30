# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Text without the signs that no file of ours can hold, such as control signs pasted from old systems."""

from __future__ import annotations

import re

# XML 1.0 has no place for these, and a PDF no glyph; a lone half of a pair of surrogates is no letter at all.
_ILLEGIBLE = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
_LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")


def legible(text: str) -> str:
    """The text with one kind of line end, and without signs that are not text.

    >>> legible("Første\\r\\nanden\\x00")
    'Første\\nanden'
    """
    return _ILLEGIBLE.sub("", _LINE_ENDS.sub("\n", text))
