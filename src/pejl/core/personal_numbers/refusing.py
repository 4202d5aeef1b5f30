# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Where personal numbers have no business at all: in what people type about figures, goals and decisions."""

from __future__ import annotations

from pejl.core.errors import PejlError
from pejl.core.personal_numbers.finding import Action, find

FEWEST_DIGITS = 8  # in a number with letters: six of the day, the first and the last of the four signs


def refuse(text: str, *, field: str) -> None:
    """Raise `PejlError` where `text` holds what `find` would block; `field` is where somebody typed it.

    The error is `personal_number.refused`; its `found` shows day and month and never the number.

    >>> refuse("Hjemløse på 859, se bilag 3", field="explanation")
    >>> try:
    ...     refuse("Borger 130262 6983 har klaget", field="explanation")
    ... except PejlError as error:
    ...     error.code, error.params["field"], error.params["found"]
    ('personal_number.refused', 'explanation', '1302......')
    """
    if sum(map(str.isdigit, text)) < FEWEST_DIGITS:
        return
    for one in find(text):
        if one.action is Action.BLOCK:
            raise PejlError("personal_number.refused", field=field, found=one.masked, expected="no personal number")
