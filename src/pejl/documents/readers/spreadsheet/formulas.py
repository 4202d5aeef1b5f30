# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Formulas whose values were never stored: a program that reckons nothing wrote the file."""

from __future__ import annotations

import re

_CELL = re.compile(
    rb"<(?:\w{1,9}:)?c\s[^<>]*?\br=[\"']([A-Z]{1,3}[0-9]{1,7})[\"'][^<>]*>([^<]{0,9}<(?:\w{1,9}:)?f[ />])"
)
_VALUE = re.compile(rb"<(?:\w{1,9}:)?(?:v>[^<]|is>)")
_END = re.compile(rb"</(?:\w{1,9}:)?c>")


def formulas_without_values(xml: bytes) -> tuple[str, ...]:
    """The names of the cells of a sheet that hold a formula and nothing that it came to.

    >>> formulas_without_values(b'<c r="A1"><f>1+1</f></c><c r="A2"><f>1+1</f><v>2</v></c>')
    ('A1',)
    """
    found = []
    for cell in _CELL.finditer(xml):
        end = _END.search(xml, cell.end())
        if end and not _VALUE.search(xml, cell.start(2), end.start()):
            found.append(cell[1].decode())
    return tuple(found)
