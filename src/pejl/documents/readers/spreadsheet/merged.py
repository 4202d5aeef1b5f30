# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Which cells of a sheet are merged."""

from __future__ import annotations

import re

from pejl.documents.readers.limits import Budget

_MERGED = re.compile(rb"<(?:\w+:)?mergeCell\s[^>]*?ref=[\"']([A-Z]{1,3})([0-9]{1,7}):([A-Z]{1,3})([0-9]{1,7})[\"']")
_LETTERS = 26
Spot = tuple[int, int]


def merged_in(xml: bytes, budget: Budget) -> dict[Spot, Spot]:
    """For each place (row, column, from 1) inside a merged range: the place whose value it shows.

    >>> from pejl.documents.readers.limits import LIMITS
    >>> merged_in(b'<mergeCell ref="B1:C1"/>', Budget(LIMITS))
    {(1, 2): (1, 2), (1, 3): (1, 2)}
    """
    owners: dict[Spot, Spot] = {}
    for found in _MERGED.finditer(xml):
        left, top, right, bottom = (part.decode() for part in found.groups())
        rows, columns = range(int(top), int(bottom) + 1), range(_column(left), _column(right) + 1)
        budget.spend_cells(len(rows) * len(columns))
        owners |= {(row, column): (rows[0], columns[0]) for row in rows for column in columns}
    return owners


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * _LETTERS + ord(letter) - ord("A") + 1
    return number
