# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What stopped the work, as a page says it beside a field."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pejl.core.errors import PejlError
from pejl.interfaces.wording.issues import error_sentence


def told(error: PejlError) -> str:
    """The error with the document that it is about. What was expected is said where it is a limit or a list.

    Elsewhere it is a hint for developers in English, and the sentence itself says what to do.
    """
    return told_of(error.code, error.params)


def told_of(code: str, params: Mapping[str, Any]) -> str:
    """The same for an error that was stored."""
    expected = params.get("expected", "")
    kept = {name: value for name, value in params.items() if name != "expected" or _says_something(expected)}
    sentence = error_sentence(PejlError(code, **kept))
    document = params.get("document")
    return f"{document}: {sentence}" if document else sentence


def _says_something(expected: object) -> bool:
    return isinstance(expected, (tuple, list)) or str(expected).startswith("<=") or " " not in str(expected)
