# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What a cell shows: its value in its number format, with Danish signs."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta
from decimal import ROUND_HALF_UP, Decimal

_QUOTED = re.compile(r'"([^"]*)"|\\(.)|\[\$([^\]-]*)[^\]]*\]')
_BRACKETS = re.compile(r"\[[^\]]*\]")
_FILLER = re.compile(r"[_*].")
_DIGITS = re.compile(r"[0#?][0#?,.]*")
_THOUSANDS = re.compile(r"[0#?],[0#?]")
_SIGNIFICANT = 15  # digits: more are the machine's, not the sheet's
_SWAP = str.maketrans(",.", ".,")
_MOST_DECIMALS = 30


def shown(value: object, number_format: str) -> str:
    """The text of a cell: numbers in their format, days in ISO form, everything else as it is.

    >>> shown(0.2279, "0.0%"), shown(1378, "#,##0"), shown(22.8, "General"), shown(53.5, '0.0" mio. kr."')
    ('22,8%', '1.378', '22,8', '53,5 mio. kr.')
    """
    if value is None:
        return ""
    if isinstance(value, bool):
        return "SAND" if value else "FALSK"
    if isinstance(value, (int, float)):
        return _number(Decimal(repr(value)), number_format)
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time() else value.isoformat(" ")
    if isinstance(value, (date, time)):
        return value.isoformat()
    if isinstance(value, timedelta):
        return str(value)
    return str(value).strip()


def _number(value: Decimal, number_format: str) -> str:
    if not value.is_finite():
        return str(value)
    pattern, before, after = _divided(_section(value, number_format))
    if pattern is None:
        return _general(value)
    pattern = pattern.rstrip(".")
    scale = len(pattern) - len(pattern.rstrip(","))
    value = value.scaleb(-3 * scale + 2 * (before + after).count("%"))
    decimals = min(len(pattern.rstrip(",").partition(".")[2].replace(",", "")), _MOST_DECIMALS)
    grouped = "," if _THOUSANDS.search(pattern) else ""
    rounded = abs(value).quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)
    sign = "-" if value < 0 and rounded and "(" not in before else ""
    return f"{sign}{before}{f'{rounded:{grouped}f}'.translate(_SWAP)}{after}".strip()


def _general(value: Decimal) -> str:
    rounded = f"{float(value):.{_SIGNIFICANT}g}"
    return f"{Decimal(rounded):f}".replace(".", ",") if "e" in rounded else rounded.replace(".", ",")


def _section(value: Decimal, number_format: str) -> str:
    """The part of the format for this sign; a format may have others for negative numbers and for 0."""
    sections = number_format.split(";")
    if value == 0 and len(sections) > 2:
        return sections[2]
    return sections[1] if value < 0 and len(sections) > 1 and "(" in sections[1] else sections[0]


def _divided(section: str) -> tuple[str | None, str, str]:
    """The digits of a format, the words before and the words after them; no digits where it has none."""
    words: list[str] = []

    def kept(match: re.Match[str]) -> str:
        words.append(next(filter(None, match.groups()), ""))
        return "\0"

    plain = _FILLER.sub("", _BRACKETS.sub("", _QUOTED.sub(kept, section)))
    digits = _DIGITS.search(plain)
    if digits is None or "E+" in plain or "E-" in plain or "/" in plain:
        return None, "", ""
    before = plain[: digits.start()]
    after = plain[digits.end() :]
    return digits.group(), _worded(before, words), _worded(after, words)


def _worded(part: str, words: list[str]) -> str:
    while "\0" in part:
        part = part.replace("\0", words.pop(0), 1)
    return part
