# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Definitions that come along: indicators of the City of Copenhagen's papers, over the documented extract layout."""

from __future__ import annotations

from importlib.resources import files

from pejl.registers.definitions import Definition, read_definition_text


def shipped_codes() -> list[str]:
    """The codes of the definitions that come along, in order.

    >>> "mean-age-first-measure" in shipped_codes()
    True
    """
    return sorted(path.name.removesuffix(".yaml") for path in files(__name__).iterdir() if path.name.endswith(".yaml"))


def shipped_definition(code: str) -> Definition:
    """One of them."""
    return read_definition_text((files(__name__) / f"{code}.yaml").read_text(encoding="utf-8"), name=f"{code}.yaml")
