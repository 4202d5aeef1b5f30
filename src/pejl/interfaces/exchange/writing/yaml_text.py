# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Canonical YAML: one way to write a tree of maps, lists and texts, whatever library version or machine.

Written by hand because no YAML library promises the same bytes from one version to the next.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

# Plain where no YAML 1.1 or 1.2 reader could take it for anything but this text; else double-quoted as in JSON.
_PLAIN = re.compile(r"[^\W\d_][\w.,()/+=-]*( [\w.,()/+–-]+)*")
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_WORDS = frozenset(("null", "true", "false", "yes", "no", "on", "off", "y", "n"))
_LONGEST_LINE = 100


def write_yaml(tree: dict[str, Any]) -> str:
    """The tree as text; keys in their order, two spaces a level, short lists and maps of scalars on one line."""
    return "".join(f"{line}\n" for line in _map(tree, ""))


def scalar(value: Any) -> str:
    """One scalar so that it is read back as the same text, or as true or false.

    >>> scalar("Antal hjemløse"), scalar("1.10"), scalar("2025-12-31"), scalar("no"), scalar("a: b")
    ('Antal hjemløse', '"1.10"', '2025-12-31', '"no"', '"a: b"')
    """
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    if _DATE.fullmatch(value) or (_PLAIN.fullmatch(value) and value.lower() not in _WORDS):
        return str(value)
    return _escape_separators(json.dumps(value, ensure_ascii=False))


def _escape_separators(quoted: str) -> str:
    """YAML counts these as line breaks inside quotes; JSON does not escape them."""
    for character in "\x7f\x85\u2028\u2029\ufeff":
        quoted = quoted.replace(character, f"\\u{ord(character):04x}")
    return quoted


def _map(tree: dict[str, Any], indent: str) -> Iterator[str]:
    for key, value in tree.items():
        inline = _inline(value)
        if inline is not None and len(indent) + len(key) + len(inline) + 2 <= _LONGEST_LINE:
            yield f"{indent}{key}: {inline}"
        elif isinstance(value, dict):
            yield f"{indent}{key}:"
            yield from _map(value, f"{indent}  ")
        elif isinstance(value, list):
            yield f"{indent}{key}:"
            yield from _list(value, indent)
        else:
            yield f"{indent}{key}: {scalar(value)}"


def _list(items: list[Any], indent: str) -> Iterator[str]:
    for item in items:
        if isinstance(item, dict):
            first, *rest = _map(item, f"{indent}  ")
            yield f"{indent}- {first.lstrip(' ')}"
            yield from rest
        else:
            yield f"{indent}- {scalar(item)}"


def _inline(value: Any) -> str | None:
    """A scalar, or a list or map of nothing but scalars, on one line."""
    if isinstance(value, dict):
        return _joined("{", [f"{key}: {_in_flow(one)}" for key, one in value.items()], "}", value.values())
    if isinstance(value, list):
        return _joined("[", [_in_flow(one) for one in value], "]", value)
    return scalar(value)


def _joined(start: str, parts: list[str], end: str, values: Any) -> str | None:
    return None if any(isinstance(one, (dict, list)) for one in values) else start + ", ".join(parts) + end


def _in_flow(value: Any) -> str:
    """Inside brackets a comma ends a plain scalar."""
    text = scalar(value) if not isinstance(value, (dict, list)) else ""
    return json.dumps(value, ensure_ascii=False) if "," in text and not text.startswith('"') else text
