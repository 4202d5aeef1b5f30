# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The names of the XML of Word documents."""

from __future__ import annotations

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
STRICT = "{http://purl.oclc.org/ooxml/wordprocessingml/main}"
FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
MATHS = "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"


def w(name: str) -> str:
    """A name of the main vocabulary.

    >>> w("p")
    '{http://schemas.openxmlformats.org/wordprocessingml/2006/main}p'
    """
    return WORD + name


VALUE = w("val")
