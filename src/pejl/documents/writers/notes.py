# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What is to be noted in a document, and how many notes ended up where."""

from __future__ import annotations

from dataclasses import dataclass

from pejl.core.checking.report import Span


@dataclass(frozen=True, slots=True)
class Note:
    """A note at a span. `lines` are its paragraphs; `elsewhere` is said besides where the span can carry none."""

    span: Span
    lines: tuple[str, ...]
    elsewhere: str = ""


@dataclass(frozen=True, slots=True)
class Noted:
    """The file with its notes. `moved` of them stand near the place that they are about, not at it."""

    data: bytes
    notes: int
    moved: int
