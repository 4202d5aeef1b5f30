# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What goals and their parts go by: the title, and a short code that leaves out what the page is about anyway."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from pejl.core.status.base import Piece


def short_code(code: str, goal: str) -> str:
    """`1.A` is `A` on the page of goal 1; other codes stay as they are.

    >>> short_code("1.F1", "1"), short_code("BCV1", "BCV"), short_code("1", "1")
    ('F1', 'BCV1', '1')
    """
    return code.removeprefix(f"{goal}.") or code


def short_codes(pieces: Iterable[Piece], goal: str) -> Mapping[str, str]:
    """The short code of every part of a goal."""
    return {piece.code: short_code(piece.code, goal) for piece in pieces}


def numbered(code: str, title: str) -> str:
    """`1. Flere udsatte københavnere har en bolig`; a goal without a title is its code."""
    return f"{code}. {title}" if title else code
