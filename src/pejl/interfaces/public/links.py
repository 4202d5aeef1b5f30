# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Addresses of pages, each worked out once: a page has dozens of links, and most of them lead to the same few pages."""

from __future__ import annotations

from functools import lru_cache

from django.urls import get_script_prefix, reverse
from django.utils.translation import get_language

KEPT = 4_096


def address(name: str, *args: str) -> str:
    """The address of a page in the language now spoken, as `reverse` finds it. Raises as that does."""
    return _address(name, args, get_language(), get_script_prefix())


@lru_cache(maxsize=KEPT)
def _address(name: str, args: tuple[str, ...], language: str | None, prefix: str) -> str:  # noqa: ARG001 (reverse asks)
    return reverse(name, args=args)
