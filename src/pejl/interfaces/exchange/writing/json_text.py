# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""JSON in which a figure is written with exactly the digits it has: never by way of a binary number."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from json.encoder import encode_basestring
from typing import Any

_INDENT = "  "


def write_json(value: Any) -> str:
    """The document, indented; dates in ISO form, Danish letters as they are.

    >>> print(write_json({"score": Decimal("2.3954"), "parts": [], "state": None}))
    {
      "score": 2.3954,
      "parts": [],
      "state": null
    }
    """
    return _text(value, "\n")


def _text(value: Any, line: str) -> str:
    if isinstance(value, str):
        return encode_basestring(value)
    if value is None or isinstance(value, (bool, int, float)):
        return json.dumps(value, allow_nan=False)
    if isinstance(value, Decimal):
        return format(value, "f")
    inner = line + _INDENT
    if isinstance(value, Mapping):
        pairs = [f"{encode_basestring(str(key))}: {_text(one, inner)}" for key, one in value.items()]
        return _bracketed("{", pairs, "}", line)
    if isinstance(value, (list, tuple)):
        return _bracketed("[", [_text(one, inner) for one in value], "]", line)
    if isinstance(value, (date, datetime)):
        return encode_basestring(value.isoformat())
    raise TypeError(f"{type(value).__name__} has no form in JSON")


def _bracketed(start: str, parts: list[str], end: str, line: str) -> str:
    inner = line + _INDENT
    return f"{start}{inner}{f',{inner}'.join(parts)}{line}{end}" if parts else start + end
