# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The dataclasses that pages are made of as text, and back, exactly: one codec, driven by their type hints.

The text must be readable for as long as releases are, so it names every field. A field that is empty (None, "", no
items, False) is left out; one whose default is not empty is always written, so that a default that changes later
changes nothing that was published. A field added later reads as its default, or as empty, in older releases. A field
that is renamed, removed or gets another meaning needs a new `FORMAT`, and a way up from the old one.
"""

from __future__ import annotations

import json
from decimal import InvalidOperation
from typing import Any, TypeVar

from pejl.apps.audit.codecs import codec_of
from pejl.core.errors import PejlError

FORMAT = 1
Frozen = TypeVar("Frozen")


def freeze(value: Any) -> str:
    """The value as canonical JSON: the same value gives the same text. Raises `TypeError` for what no hint covers."""
    kind = type(value)
    document = {"format": FORMAT, "is": kind.__name__, "holds": codec_of(kind).encode(value)}
    return json.dumps(document, ensure_ascii=False, allow_nan=False, separators=(",", ":"))


def thaw(kind: type[Frozen], text: str) -> Frozen:
    """The value that `freeze` made the text of.

    Raises `PejlError`: `release.unknown_format` for a text that another version of Pejl wrote in a format unknown to
    this one, `release.unreadable` for a text that is damaged or of another kind.
    """
    document = _document(text)
    if document.get("format") != FORMAT:
        raise PejlError("release.unknown_format", found=str(document.get("format")), expected=str(FORMAT))
    if document.get("is") != kind.__name__:
        raise PejlError("release.unreadable", found=str(document.get("is")), expected=kind.__name__)
    try:
        found: Frozen = codec_of(kind).decode(document["holds"])
    except (LookupError, ValueError, TypeError, AttributeError, InvalidOperation) as error:
        raise PejlError("release.unreadable", found=f"{error}", expected=kind.__name__) from error
    return found


def _document(text: str) -> dict[str, Any]:
    try:
        document = json.loads(text)
    except ValueError as error:
        raise PejlError("release.unreadable", found=f"{error}", expected="JSON") from error
    if not isinstance(document, dict):
        raise PejlError("release.unreadable", found=type(document).__name__, expected="an object")
    return document
