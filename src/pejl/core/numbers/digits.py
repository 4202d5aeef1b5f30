# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Which decimal a run of digits, dots, commas and spaces is in Danish, and what was perhaps meant when it is none."""

from __future__ import annotations

import re
from decimal import Decimal

from pejl.core.numbers.errors import NumberError

_PLAIN = re.compile(r"(?:0|[1-9][0-9]*)(?:,[0-9]+)?")
_GROUPED = re.compile(r"[1-9][0-9]{0,2}(?:(?:\.[0-9]{3})+|(?: [0-9]{3})+)(?:,[0-9]+)?")
_LEADING_ZEROS = re.compile(r"0+[0-9]+(?:,[0-9]+)?")
_EXPECTED = "digits, perhaps with dots between thousands and one decimal comma"


def read_digits(run: str) -> Decimal:
    """The exact decimal of a run such as `1.387`, `1 387` or `22,8`; its exponent is the number of decimals.

    A dot is only ever a thousands dot. Raises `NumberError` `number.leading_zero` or `number.separators`, with
    suggestions where the run holds no spaces (with spaces it may be two figures).

    >>> read_digits("1.387,50")
    Decimal('1387.50')
    """
    if _PLAIN.fullmatch(run) or _GROUPED.fullmatch(run):
        return Decimal(run.translate(_TO_PYTHON))
    code = "number.leading_zero" if _LEADING_ZEROS.fullmatch(run) else "number.separators"
    raise NumberError(code, found=run, expected=_EXPECTED, suggestions=_suggestions(run))


_TO_PYTHON = str.maketrans({".": None, " ": None, ",": "."})


def _suggestions(run: str) -> tuple[str, ...]:
    if " " in run:
        return ()
    left = run.rstrip(".,")
    if _PLAIN.fullmatch(left) or _GROUPED.fullmatch(left):
        return (_join(*_at(left, left.rfind(","))),)
    last = max(left.rfind("."), left.rfind(","))
    head, tail = _at(left, last)
    if left.count(left[last]) > 1:
        return (_join(head + tail, ""),)
    return _for_dot(head, tail) if "," not in left and "." in left else (_join(head, tail),)


def _at(run: str, separator: int) -> tuple[str, str]:
    """The digits before and after the separator at this place, or all and none where the place is −1."""
    head, tail = (run, "") if separator < 0 else (run[:separator], run[separator + 1 :])
    return re.sub("[.,]", "", head), tail


def _for_dot(head: str, tail: str) -> tuple[str, ...]:
    """For `1.38`: a decimal comma was meant, or a thousands dot with lost or regrouped digits."""
    comma = _join(head, tail)
    if not head.strip("0"):
        return (comma,)
    return comma, _join(head + (tail if len(tail) > 3 else tail.ljust(3, "0")), "")


def _join(whole: str, decimals: str) -> str:
    grouped = f"{int(whole or 0):,}".replace(",", ".")
    return f"{grouped},{decimals}" if decimals else grouped
